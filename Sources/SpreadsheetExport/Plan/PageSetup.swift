/// How a sheet prints: A4, as wide as one page.
public struct PageSetup: Sendable, Hashable {
  public let isLandscape: Bool
  /// Rows that are printed again on each page behind theirs.
  public let repeatedRows: Range<Int>
  /// Nil leaves the head of the page empty.
  public let header: String?
  public let footer: String
  /// Rows with which a page begins.
  public let breaks: [Int]
  /// How many columns are printed; nil: all.
  public let printedColumns: Int?
  /// How many rows are printed; nil: all.
  public let printedRows: Int?

  init(
    isLandscape: Bool, repeatedRows: Range<Int> = 0..<0, header: String?, footer: String, breaks: [Int] = [],
    printedColumns: Int? = nil, printedRows: Int? = nil
  ) {
    self.printedRows = printedRows
    self.printedColumns = printedColumns
    self.isLandscape = isLandscape
    self.repeatedRows = repeatedRows
    self.header = header
    self.footer = footer
    self.breaks = breaks
  }

  func with(breaks: [Int]) -> PageSetup {
    PageSetup(
      isLandscape: isLandscape, repeatedRows: repeatedRows, header: header, footer: footer, breaks: breaks,
      printedColumns: printedColumns, printedRows: printedRows)
  }

  /// Inches that stay white at the edges.
  static let sideMargin = 0.6
  static let endMargin = 0.75

  /// Height in points of the rows that a page holds once columns of these widths are as wide as it; a little less than
  /// that, since programs do not agree to the point.
  func room(for widths: [Double]) -> Double {
    let (short, long) = (595.3, 841.9)
    let across = (isLandscape ? long : short) - 2 * 72 * PageSetup.sideMargin
    let down = (isLandscape ? short : long) - 2 * 72 * PageSetup.endMargin
    // A column of n digits has 7n + 5 pixels of 1/96 inch.
    let width = widths.reduce(0) { $0 + ($1 * 7 + 5) * 0.75 }
    return down * max(1, width / across) * 0.97
  }
}
