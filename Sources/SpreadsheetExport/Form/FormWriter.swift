import Campaigns
import Diagnostics

/// Turns what the form holds into cells, in the workbook's words.
struct FormWriter {
  let voice: FormVoice

  /// The first day that both spreadsheet programs and their files agree on: before it 1900 has a 29 February too many.
  private static let firstDay = CalendarDate(year: 1900, month: 3, day: 1)

  func say(_ words: FormWords) -> String { voice.say(words) }

  /// At the foot of each printed page.
  var footer: String { say(FormWords(Words.footer, "&C&9Page &P of &N")) }

  /// The label with the mark of what has to be filled in.
  func label(_ field: FormField) -> String { say(field.label) + (field.isRequired ? " *" : "") }

  func value(_ cell: FormContent.Cell?, _ kind: FormKind) -> CellValue {
    switch cell?.value {
    case nil: return .blank
    case .nothing: return .text(Form.nothing)
    case .list(let items): return .text(FormText.joined(items))
    case .text(let text): return value(text, kind)
    }
  }

  private func value(_ text: String, _ kind: FormKind) -> CellValue {
    switch kind {
    case .count, .level:
      if let number = Int(text), String(number) == text, number < 1_000_000_000_000_000 {
        return .number(CellNumber(number))
      }
    case .date:
      if let day = FormWriter.day(text) { return .date(day) }
    case .choice, .suggestion, .flag:
      if let choice = kind.choices.first(where: { $0.value == text }) { return .text(say(choice.words)) }
    default: break
    }
    return .text(FormText.guarded(text))
  }

  /// A day that is written as it would be shown.
  static func day(_ text: String) -> CalendarDate? {
    guard let day = CalendarDate(iso: text), day.iso == text, let first = firstDay, !(day < first) else { return nil }
    return day
  }

  func style(_ kind: FormKind, in role: CellStyle.Role = .input) -> CellStyle {
    switch kind {
    case .count, .level: CellStyle(role, .integer)
    case .date: CellStyle(role, .date)
    default: CellStyle(role, .text)
    }
  }

  /// Least height of a cell to be filled in. Letters of scripts that are wider than Latin ones break into more lines.
  func height(_ kind: FormKind, _ value: CellValue = .blank, width: Double = 0) -> Double {
    var lines = kind == .prose ? 2 : 1
    if case .text(let text) = value, text.unicodeScalars.contains(where: { (0x590...0x1CFF).contains($0.value) }) {
      lines = max(lines, TextMeasure.lines(text, width: width * 0.62) + 1)
    }
    return lines > 1 ? StyleTable.height(lines: lines) : 21
  }

  /// The list that a field offers, and the words that are shown when its cell is chosen.
  func rule(_ field: FormField, _ range: CellRange, onTable: Bool) -> SheetExtras.Rule? {
    let help = String(say(field.help).prefix(250))
    let title = String(label(field).prefix(32))
    func rule(_ kind: SheetExtras.Rule.Kind) -> SheetExtras.Rule {
      .init(range: range, kind: kind, inputTitle: title, input: help, error: say(FormWriter.listError))
    }
    switch field.kind {
    case .choice: return rule(.strictChoice(formula: "=" + FormChoicesSheet.name(of: field)))
    case .suggestion: return rule(.choice(formula: "=" + FormChoicesSheet.name(of: field)))
    case .flag: return rule(.strictChoice(formula: "=" + FormChoicesSheet.flags))
    case .level: return rule(.strictChoice(formula: "=" + FormChoicesSheet.levels))
    case .disposition: return rule(.choice(formula: "=" + FormChoicesSheet.dispositions))
    case .groupID: return rule(.choice(formula: "=" + FormChoicesSheet.groupIDs))
    default: return onTable ? rule(.anything) : nil
    }
  }

  private static let listError = FormWords("请从下拉清单中选。", "Choose from the list.")
}
