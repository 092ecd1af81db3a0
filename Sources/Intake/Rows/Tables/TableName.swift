import Campaigns
import Diagnostics
import SpreadsheetReading

/// The table that rows stand in: a text file, a sheet of a workbook, or a table of a page.
struct TableName: Hashable {
  let path: String
  /// As the origin of its rows names it.
  let origin: RowOrigin
  /// Nil of text files.
  let sheet: String?

  /// - Parameter file: name in the campaign folder.
  init(path: String, file: String, sheet: String? = nil) {
    self.path = path
    self.sheet = sheet
    origin = RowOrigin(file: file, sheet: sheet, line: 0)
  }

  /// - Parameters:
  ///   - line: of the file or row of the sheet, from 1; nil: the table.
  ///   - column: from 1; in a sheet nil is the row, which is named by its first cell.
  func place(line: Int? = nil, column: Int? = nil) -> Place {
    guard let sheet else { return .file(path, line: line, column: column) }
    let letters = CellAddress.letters(of: (column ?? 1) - 1)
    return .cell(file: path, sheet: sheet, reference: line.map { letters + "\($0)" } ?? "A1")
  }
}
