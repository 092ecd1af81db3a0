/// Rows that are made when they are wanted and not kept.
///
/// Gone through as often as needed, always with the same rows in the same order. Two series are equal when their
/// identities are.
public struct RowSeries: Sendable, Hashable, Sequence {
  /// Says of what the rows are made, as `rows`.
  public let identity: String
  public let estimatedCount: Int
  private let make: @Sendable () -> AnyIterator<TableRow>

  public init(identity: String, estimatedCount: Int, _ make: @escaping @Sendable () -> AnyIterator<TableRow>) {
    self.identity = identity
    self.estimatedCount = estimatedCount
    self.make = make
  }

  public func makeIterator() -> AnyIterator<TableRow> { make() }

  /// The same series with each row changed as it is made.
  public func mapping(_ change: @escaping @Sendable (TableRow) -> TableRow) -> RowSeries {
    let make = make
    return RowSeries(identity: identity, estimatedCount: estimatedCount) {
      let rows = make()
      return AnyIterator { rows.next().map(change) }
    }
  }

  public static func == (left: RowSeries, right: RowSeries) -> Bool { left.identity == right.identity }
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
