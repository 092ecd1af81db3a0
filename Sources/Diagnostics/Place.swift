/// Where the thing stands that a diagnostic speaks of.
public enum Place: Sendable, Hashable {
  /// A place in a text file; `line` and `column` count from 1, columns in Unicode scalars.
  case file(String, line: Int? = nil, column: Int? = nil)
  /// A cell of a workbook, as in `rows.xlsx!表1!B7`.
  case cell(file: String, sheet: String, reference: String)
  /// A field of the campaign that stands in no file (given by a flag, or formed).
  case field(String)
  /// A place on a printed page; page and line count from 1.
  case page(Int, line: Int? = nil)

  /// `campaign.yaml:12:3`, `rows.xlsx!表1!B7`, `title`, `p. 2:14`.
  public var text: String {
    switch self {
    case .file(let path, nil, _): path
    case .file(let path, let line?, nil): "\(path):\(line)"
    case .file(let path, let line?, let column?): "\(path):\(line):\(column)"
    case .cell(let file, let sheet, let reference): "\(file)!\(sheet)!\(reference)"
    case .field(let name): name
    case .page(let page, nil): "p. \(page)"
    case .page(let page, let line?): "p. \(page):\(line)"
    }
  }
}
