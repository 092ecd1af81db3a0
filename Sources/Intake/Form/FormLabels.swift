import Campaigns
import TextServices

/// Finds what words of a fill-in workbook name, in either language and either script.
final class FormLabels {
  /// The form's own words are no longer than this, in characters.
  private static let longest = 60
  /// Words that are converted: those of a form are few, and what is filled in is not looked up.
  private static let mostConverted = 2_000

  /// What the program writes beside the items.
  private static let helps: Set<String> = Set(
    Form.facts.flatMap { [$0.help.zh, $0.help.en] }.map { FormLabels.plainHelp($0) })

  /// The same as workbooks in Traditional have it.
  private lazy var traditionalHelps: Set<String> = {
    var helps: Set<String> = []
    for conversion in [ScriptConversion.simplifiedToHongKong, .simplifiedToTaiwan] {
      guard let converter = try? ScriptConverter(conversion) else { continue }
      helps.formUnion(FormLabels.formerHelps.map { converter.convert($0) })
      helps.formUnion(Form.facts.map { FormLabels.plainHelp(converter.convert($0.help.zh)) })
    }
    return helps
  }()

  private var simplified: [String: String] = [:]
  private var converter: ScriptConverter??

  private static let facts = table(Form.facts.map { ($0.label, $0) })
  private static let titles: Set<String> = {
    var words = Form.sheets.map(\.title) + Form.tables.map(\.title) + Form.sheets.flatMap(\.facts).map(\.title)
    words.append(Form.guideTitle)
    return Set(words.flatMap { [FormWords.folded($0.zh), FormWords.folded($0.en)] })
  }()
  private static let tableTitles = table(Form.tables.map { ($0.title, $0) })
  private static let anchors = table(
    Form.tables.compactMap { table in table.field(table.anchor).map { ($0.label, table) } })
  private static let columns = Dictionary(
    uniqueKeysWithValues: Form.tables.map { ($0.path, table($0.fields.map { ($0.label, $0) })) })

  private static func table<Meaning>(_ words: [(FormWords, Meaning)]) -> [String: Meaning] {
    var table: [String: Meaning] = [:]
    for (words, meaning) in words {
      for word in [words.zh, words.en] where table[FormWords.folded(word)] == nil {
        table[FormWords.folded(word)] = meaning
      }
    }
    return table
  }

  func fact(_ text: String) -> FormField? { find(text) { FormLabels.facts[$0] } }
  /// Whether the program wrote these words beside an item. A help whose words are changed keeps its former ones in
  /// `formerHelps`: workbooks that were made before have them.
  func isHelp(_ text: String) -> Bool {
    if text.utf8.count > FormLabels.longestHelp { return false }
    let words = FormLabels.plainHelp(text)
    if words.isEmpty || FormLabels.helps.contains(words) || FormLabels.formerHelps.contains(words) { return true }
    return words.unicodeScalars.contains { $0.value >= 0x3400 } && traditionalHelps.contains(words)
  }

  private static let formerHelps: Set<String> = []
  /// Bytes; no help comes near it.
  private static let longestHelp = 1_000

  private static func plainHelp(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace }.lowercased())
  }

  func anchored(_ text: String) -> FormTable? { find(text) { FormLabels.anchors[$0] } }
  func titled(_ text: String) -> FormTable? { find(text) { FormLabels.tableTitles[$0] } }
  func isTitle(_ text: String) -> Bool { find(text) { FormLabels.titles.contains($0) ? true : nil } ?? false }
  func column(_ text: String, of table: FormTable) -> FormField? { find(text) { FormLabels.columns[table.path]?[$0] } }
  func matches(_ text: String, _ words: FormWords) -> Bool {
    find(text) { $0 == FormWords.folded(words.zh) || $0 == FormWords.folded(words.en) ? true : nil } ?? false
  }

  /// The value that a word stands for; nil where it is none of the field's words.
  func choice(_ text: String, of field: FormField) -> String? {
    // Brackets are part of a choice's words.
    find(text) { folded in
      field.kind.choices.first {
        folded == $0.value.lowercased() || folded == FormWords.folded($0.words.zh)
          || folded == FormWords.folded($0.words.en)
      }?.value
    }
  }

  private func find<Meaning>(_ text: String, _ look: (String) -> Meaning?) -> Meaning? {
    let folded = FormWords.folded(text)
    guard !folded.isEmpty, folded.count <= FormLabels.longest else { return nil }
    if let found = look(folded) { return found }
    let other = plain(folded)
    return other == folded ? nil : look(other)
  }

  /// The word in simplified characters; as it is where there are no tables for that.
  private func plain(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { $0.value >= 0x3400 }) else { return word }
    if let known = simplified[word] { return known }
    if simplified.count >= FormLabels.mostConverted { return word }
    if converter == nil { converter = .some(try? ScriptConverter(.traditionalToSimplified)) }
    let made = converter??.convert(word) ?? word
    simplified[word] = made
    return made
  }
}
