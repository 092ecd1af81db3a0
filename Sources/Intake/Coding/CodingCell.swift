import Campaigns
import Diagnostics
import SpreadsheetReading

/// What staff wrote into a cell that is meant for words.
struct CodingCell {
  let text: String
  let place: Place

  /// Text as it is compared; nil with a diagnostic where the cell holds what cannot be meant: a date that a spreadsheet program
  /// made of `3-1`, an error, a formula without a stored result. Numbers and truth values are taken as they are shown.
  static func read(_ cell: SheetCell?, at place: Place, log: inout DiagnosticLog) -> CodingCell? {
    guard let cell else { return CodingCell(text: "", place: place) }
    switch cell.value {
    case .moment(let moment): log.append(.codingCellIsDate, at: place, ["value": moment.text])
    case .error(let name): log.append(.codingCellIsError, at: place, ["value": String(name.prefix(20))])
    case .blank: log.append(.codingFormulaUnsaved, at: place)
    case .text, .number, .boolean: return CodingCell(text: CodingText.canonical(cell.text), place: place)
    }
    return nil
  }
}
