import Campaigns
import Diagnostics
import SpreadsheetReading

/// Makes of a cell what its field holds; what a cell cannot be is reported.
struct FormCells {
  /// Digits of which spreadsheet programs keep all (IEEE 754 binary64).
  private static let exact = 1e15

  let labels: FormLabels
  let path: String
  let sheet: String

  func place(_ address: CellAddress) -> Place { .cell(file: path, sheet: sheet, reference: address.a1) }

  /// Nil of a cell that says nothing.
  func cell(_ cell: SheetCell, _ field: FormField, _ log: inout DiagnosticLog) -> FormContent.Cell? {
    let place = place(cell.address)
    guard let text = text(cell, field, at: place, &log) else { return nil }
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if let damage = YAMLFault.damagedCharacter(in: plain) {
      log.append(damage.code, at: place, damage.arguments)
      return nil
    }
    if plain.trimmingWhiteSpace().isEmpty { return nil }
    if plain.trimmingWhiteSpace() == Form.nothing { return .init(.nothing, at: place) }
    switch field.kind {
    case .lines: return .init(.list(FormText.items(of: plain)), at: place)
    case .choice, .suggestion, .flag:
      let word = plain.trimmingWhiteSpace()
      return .init(.text(labels.choice(word, of: field) ?? word), at: place)
    default: return .init(.text(FormText.unguarded(plain)), at: place)
    }
  }

  private func text(
    _ cell: SheetCell, _ field: FormField, at place: Place, _ log: inout DiagnosticLog
  ) -> String? {
    switch cell.value {
    case .blank:
      log.append(.formFormulaUnsaved, at: place)
      return nil
    case .error(let error):
      log.append(.formCellError, at: place, ["value": error])
      return nil
    case .moment(let moment):
      guard let day = moment.day else { break }
      if field.kind == .date { return day.iso }
      if field.kind == .month { return String(day.iso.prefix(7)) }
      log.append(.formCellDate, at: place, ["value": moment.text])
      return nil
    case .number(let number):
      if abs(number) >= FormCells.exact { log.append(.digitsLost, at: place, ["number": cell.text]) }
    case .text, .boolean: break
    }
    return cell.shownText
  }
}
