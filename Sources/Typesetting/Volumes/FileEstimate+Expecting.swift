import Documents

extension FileEstimate {
  /// What a document will need, told from its length alone: of what is made when it is wanted only the beginning is looked
  /// at. Meant to be too much, by half or more: it says of which documents the pages need not be counted.
  init(expecting document: Document) {
    self.init()
    for block in document.blocks {
      switch block {
      case .series(let series):
        let texts = series.prefix(FileEstimate.sample(of: series.estimatedCount)).map { $0.length }
        add(texts, times: Double(series.estimatedCount) / Double(max(1, texts.count)), cells: 0)
      case .table(let table):
        let (rows, times) = FileEstimate.sample(of: table.rows)
        add(rows.map { $0.length }, times: times, cells: table.columns.count)
      default: add([block.length], times: 1, cells: 0)
      }
    }
  }

  private static func sample(of rows: TableRows) -> (rows: [TableRow], times: Double) {
    switch rows {
    case .fixed(let rows): return (rows, 1)
    case .series(let series):
      let rows = Array(series.prefix(sample(of: series.estimatedCount)))
      return (rows, Double(series.estimatedCount) / Double(max(1, rows.count)))
    }
  }

  /// How many blocks or rows are looked at.
  private static func sample(of count: Int) -> Int { min(max(count / 100, 20), 500) }

  /// Characters of a line and lines of a page, rather too few.
  private static let lineLength = 20.0
  private static let pageLines = 22.0

  /// - Parameter times: how many there are for one that was looked at.
  private mutating func add(_ lengths: [Int], times: Double, cells: Int) {
    let count = Double(lengths.count) * times
    let lines = Double(lengths.reduce(0, +)) * times / FileEstimate.lineLength + count
    add(
      pages: Int(lines / FileEstimate.pageLines), elements: Int(count) * (1 + 2 * cells), items: Int(2 * lines))
  }
}

extension Block {
  /// Characters of running text.
  fileprivate var length: Int {
    if case .paragraph(let paragraph) = self { paragraph.inlines.plainText.count } else { 0 }
  }
}

extension TableRow {
  /// Characters of its cells.
  fileprivate var length: Int { cells.reduce(0) { $0 + $1.inlines.plainText.count } }
}
