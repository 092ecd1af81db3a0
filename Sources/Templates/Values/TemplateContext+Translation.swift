import Campaigns
import Documents

/// Fields of a notice in two languages: those of the second one begin with `other`.
extension TemplateContext {
  mutating func addTranslation(_ fields: inout [String: Any]) {
    guard let translation = campaign.statements.translation else { return }
    fields["otherLanguage"] = translation.language.rawValue
    fields["isVertical"] = translation.language == .mongolian
    fields["isBeside"] = translation.isBeside
    fields["isBelow"] = !translation.isBeside
    set(&fields, "otherTitle", translation.title.map { other($0, "title") })
    set(&fields, "otherLead", translation.lead.map { otherParagraphs($0, "lead") })
    set(&fields, "otherClosing", translation.closing.map { otherParagraphs($0, "closing") })
    if !translation.issuers.isEmpty {
      fields["otherSignOff"] = true
      fields["otherIssuers"] = translation.issuers.map { other($0, "issuer") }
      set(&fields, "otherDate", translation.date.map { other($0, "date") })
    }
  }

  /// What a section says in the second language, by its place.
  mutating func addTranslation(ofSection index: Int, to fields: inout [String: Any]) {
    guard let translation = campaign.statements.translation else { return }
    let section = translation.sections.indices.contains(index) ? translation.sections[index] : nil
    let path = "section.\(index + 1)"
    fields["otherHeading"] = orFalse(section?.heading.map { other($0, path + ".heading") })
    fields["otherParagraphs"] = section.map { otherParagraphs($0.text, path + ".text") } ?? []
  }

  /// What a group says in the second language.
  ///
  /// - Parameter place: its number at each level.
  mutating func addTranslation(of group: SuggestionGroup, at place: [Int], to fields: inout [String: Any]) {
    guard let translation = campaign.statements.translation else { return }
    let words = translation.group(group.id)
    let path = "group.\(group.id)"
    fields["otherNumber"] = tokens.token([
      .text(place.map(String.init).joined(separator: ".") + ". ", .template)
    ])
    fields["otherHeading"] = orFalse(words?.heading.map { other($0, path + ".heading", group: group.id) })
    let summary = words?.summary.map { otherParagraphs($0, path + ".summary", group: group.id) } ?? []
    fields["otherFirst"] = orFalse(group.isRunIn ? summary.first : nil)
    fields["otherRest"] = group.isRunIn ? Array(summary.dropFirst()) : summary
  }

  private mutating func otherParagraphs(_ text: String, _ identity: String, group: String? = nil) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.filter { !$0.isEmpty }
      .map { other($0, identity, group: group) }
  }

  /// A text of the second language with its figures in their places.
  private mutating func other(_ text: String, _ identity: String, group: String? = nil) -> String {
    let source = TextSource(.translation, identity: "translation." + identity)
    var inlines: [Inline] = []
    for (words, name) in Translation.pieces(of: text) {
      if !words.isEmpty { inlines.append(.text(words, source)) }
      guard let id = name.flatMap({ Translation.figure(named: $0, group: group) }), let figure = campaign.figures[id]
      else { continue }
      inlines.append(self.words.numeral(figure))
    }
    return tokens.token(inlines)
  }
}
