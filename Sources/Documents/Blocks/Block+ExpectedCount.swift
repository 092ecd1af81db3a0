extension Block {
  /// About how many blocks it is when those of series are made; a row of a table counts as one.
  fileprivate var expectedCount: Int {
    switch self {
    case .series(let series): series.estimatedCount
    case .table(let table):
      switch table.rows {
      case .fixed(let rows): 1 + rows.count
      case .series(let series): 1 + series.estimatedCount
      }
    default: 1
    }
  }
}

extension Document {
  /// About how many blocks and rows of tables there will be; for progress and for estimates.
  public var expectedCount: Int { blocks.reduce(0) { $0 + $1.expectedCount } }
}
