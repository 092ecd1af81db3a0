/// A cell of a table; it may reach over columns to its right and rows below it.
public struct TableCell: Sendable, Hashable {
  public let inlines: [Inline]
  /// At least 1.
  public let columnSpan: Int
  /// At least 1.
  public let rowSpan: Int

  public init(_ inlines: [Inline], columnSpan: Int = 1, rowSpan: Int = 1) {
    self.inlines = inlines
    self.columnSpan = max(1, columnSpan)
    self.rowSpan = max(1, rowSpan)
  }
}
