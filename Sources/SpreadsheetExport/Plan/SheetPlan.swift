/// One sheet of a workbook.
public struct SheetPlan: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    public let column: Int
    public let value: CellValue
    public let style: CellStyle
  }

  public struct Row: Sendable, Hashable {
    /// In points.
    public let height: Double
    public let cells: [Cell]
  }

  /// At most 31 UTF-16 units.
  public let name: String
  /// In widths of a digit of the default font (Calibri 11, 7 pixels); a Han character of 10.5 points takes two.
  public let columnWidths: [Double]
  /// From the first row down, none left out.
  public let rows: [Row]
  public let merges: [CellRange]
  /// Rows at the top that stay while the rest scrolls.
  public let frozenRows: Int
  public let page: PageSetup
  public let charts: [ChartPlan]
  /// Cells that are the darker the greater their number is.
  public let shades: [CellRange]
  /// The published rows that follow `rows`, written while they are read.
  public let stream: RowStream?
  public internal(set) var extras: SheetExtras

  init(
    name: String, columnWidths: [Double], rows: [Row], merges: [CellRange], frozenRows: Int, page: PageSetup,
    charts: [ChartPlan], shades: [CellRange] = [], stream: RowStream?, extras: SheetExtras = SheetExtras()
  ) {
    self.name = name
    self.columnWidths = columnWidths
    self.rows = rows
    self.merges = merges
    self.frozenRows = frozenRows
    self.page = page
    self.charts = charts
    self.shades = shades
    self.stream = stream
    self.extras = extras
  }

  /// The first cell at this place.
  public subscript(row: Int, column: Int) -> CellValue? {
    guard rows.indices.contains(row) else { return nil }
    return rows[row].cells.first { $0.column == column }?.value
  }
}
