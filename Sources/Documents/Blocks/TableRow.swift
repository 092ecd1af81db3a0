/// A row of a table: the cells that begin in it, from left to right, without those that reach into it from above.
public struct TableRow: Sendable, Hashable {
  public let cells: [TableCell]
  /// The first cell names the row, as a head.
  public let hasHead: Bool

  public init(_ cells: [TableCell], hasHead: Bool = false) {
    self.cells = cells
    self.hasHead = hasHead
  }
}
