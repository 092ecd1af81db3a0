/// A table of the spreadsheet program: rows in bands, filters in the head, and a name for formulas.
///
/// Excel repairs a workbook in which the heads of a table differ from its cells, or are empty, or twice there (capitals or
/// not), or in which tables, filters or merged cells overlap.
public struct TablePlan: Sendable, Hashable {
  /// Rows of a sheet that may be a table; more make it slow to open.
  static let mostRows = 20_000
  /// Characters of a head (as Excel limits it).
  private static let longestTitle = 255

  /// Letters, digits, Han and `_`, once in the workbook.
  public let name: String
  /// The head and at least one row.
  public let range: CellRange
  /// A head for each column.
  public let titles: [String]

  /// Nil where these rows are no table.
  init?(name: String, range: CellRange, titles: [String]) {
    let count = range.lastRow - range.firstRow
    guard (1...TablePlan.mostRows).contains(count), titles.count == range.lastColumn - range.firstColumn + 1 else {
      return nil
    }
    guard Set(titles.map { $0.lowercased() }).count == titles.count,
      titles.allSatisfy({ TablePlan.isHead($0) })
    else { return nil }
    self.name = name
    self.range = range
    self.titles = titles
  }

  private static func isHead(_ title: String) -> Bool {
    !title.isEmpty && title.utf16.count <= longestTitle
      && title.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value & 0xfffe != 0xfffe && $0 != "_" }
  }
}
