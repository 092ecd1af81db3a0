import Campaigns

/// How rows are written, and who wrote them.
extension ImportPass {
  /// What stands between the values of joined cells.
  static func mark(of column: ColumnName?) -> String {
    switch column {
    case .group, .disposition: "；"
    case nil, .text, .reason, .reply, .note: "\n"
    default: "、"
    }
  }

  /// FNV-1a, 64 bits: of a million ids two are confused once in thirty million runs, and then one gets a number that it does
  /// not need.
  static func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  static func line(_ values: [String], isFirst: Bool = false) -> String {
    (isFirst ? "\u{FEFF}" : "") + values.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ value: String) -> String {
    let needs =
      value.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || value.utf8.first == 0x20
      || value.utf8.last == 0x20
    return needs ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }

  /// Who wrote a row, as its other columns say.
  func author(_ record: RowRecord, _ table: ImportedTable) -> RowAuthor {
    func texts(_ cells: [Int]) -> [ByteText] {
      cells.filter { $0 < record.count && !record.isBlank($0) }.map { record[$0].trimmed }
    }
    return RowAuthor(
      name: table.known[.name].flatMap { texts([$0]).first },
      contact: table.known[.contact].flatMap { texts([$0]).first }, persons: texts(table.persons),
      residences: texts(table.residences))
  }

  func isQuestion(_ cell: Int, _ table: ImportedTable) -> Bool {
    table.answers.contains { $0.cell == cell || $0.joined?.options.contains { $0.cell == cell } == true }
  }
}
