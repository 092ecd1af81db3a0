/// A row of a table: the cells that begin in it, from left to right, without those that reach into it from above.
public struct TableRow: Sendable, Hashable {
  public let cells: [TableCell]

  public init(_ cells: [TableCell]) { self.cells = cells }
}
