import Campaigns

/// A table without a column of suggestions, of which a person is told.
struct UnusedTable {
  let name: TableName
  let line: Int
  /// Of its first record.
  let cells: [RowRecord.Cell]
  /// Whether it has columns and rows of words below them, so that what is not read may be what people wrote.
  let hasRows: Bool
  /// Whether it is a form that was filled in.
  var isForm = false
  /// Whether it is a report of how many chose what.
  private(set) var isReport = false

  /// Columns of a table that is more than a list of words.
  private static let leastColumns = 3
  /// Han of words that are more than a name or a label.
  private static let leastHan = 6

  init(name: TableName, line: Int, cells: [RowRecord.Cell], hasRows: Bool) {
    self.name = name
    self.line = line
    self.cells = cells
    self.hasRows = hasRows
  }

  /// Of a table in which no header was found.
  init(_ name: TableName, _ finder: HeaderFinder) {
    let widest = finder.above.map { $0.count(where: { !$0.isBlank }) }.max() ?? 0
    let header = finder.above.first { $0.count(where: { !$0.isBlank }) == widest } ?? finder.first.cells
    let words = finder.above.drop { $0.count(where: { !$0.isBlank }) < widest }.dropFirst().joined()
    self.init(
      name: name, line: finder.first.line, cells: header,
      hasRows: widest >= UnusedTable.leastColumns
        && words.contains { $0.text.unicodeScalars.count(where: \.isHan) >= UnusedTable.leastHan })
    isForm = finder.isForm
  }

  /// Of a report of counts.
  init(reportOf name: TableName, _ finder: HeaderFinder) {
    self.init(name: name, line: finder.first.line, cells: finder.first.cells, hasRows: true)
    isReport = true
  }

  var shownName: String { name.sheet.map { "\(name.origin.file)!\($0)" } ?? name.origin.file }

  var headers: String {
    cells.filter { !$0.isBlank }.prefix(12).map { ColumnPlan.quoted($0.text.trimmingWhiteSpace()) }
      .joined(separator: "、")
  }
}
