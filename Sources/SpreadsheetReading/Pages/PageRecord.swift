/// A row of a table of a page.
public struct PageRecord: Sendable {
  public struct Cell: Sendable {
    /// From 0.
    public let column: Int
    public let text: String
    /// The text stands in a row above, in a cell that reaches down to this one.
    public let isSpanned: Bool
    /// The cell reaches down to rows below.
    public var isSpanning = false
  }

  /// Number of the table in the page, in the order in which they begin, from 1.
  public let table: Int
  /// From 1, captions not counted.
  public let row: Int
  /// By column, rising; empty cells are left out.
  public let cells: [Cell]
  /// A browser does not show the row.
  public let isHidden: Bool
  /// The table's caption; empty where it has none.
  public let caption: String
}
