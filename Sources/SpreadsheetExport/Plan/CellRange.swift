/// A rectangle of cells of one sheet, both corners included; rows and columns count from 0.
public struct CellRange: Sendable, Hashable {
  public let firstRow: Int
  public let firstColumn: Int
  public let lastRow: Int
  public let lastColumn: Int

  public init(firstRow: Int, firstColumn: Int, lastRow: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.firstColumn = firstColumn
    self.lastRow = lastRow
    self.lastColumn = lastColumn
  }
}
