import Diagnostics

/// Where a row stands in the file that it came from.
public struct RowOrigin: Sendable, Hashable {
  public let file: String
  /// The sheet of a workbook or the table of a page; nil of text files.
  public let sheet: String?
  /// Line of a text file or row of a sheet, from 1; a row that holds line breaks is named by its first.
  public let line: Int

  /// No name of a file has it.
  private static let border: Character = "/"

  public init(file: String, sheet: String? = nil, line: Int) {
    self.file = file
    self.sheet = sheet
    self.line = line
  }

  /// - Parameter table: as `table` gives it.
  public init(table: String, line: Int) {
    guard let border = table.firstIndex(of: RowOrigin.border) else {
      self.init(file: table, line: line)
      return
    }
    self.init(file: String(table[..<border]), sheet: String(table[table.index(after: border)...]), line: line)
  }

  /// File and sheet as one word, which all rows of a table share.
  public var table: String { sheet.map { file + String(RowOrigin.border) + $0 } ?? file }

  public var place: Place {
    guard let sheet else { return .file(file, line: line) }
    return .cell(file: file, sheet: sheet, reference: "A\(line)")
  }

  /// `suggestions.csv:5`, `suggestions.xlsx!意见!A5`.
  public var text: String { place.text }
}
