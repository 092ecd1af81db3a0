import Campaigns
import Documents

/// Turns the fields of published rows into inlines, in the words of the place.
struct RowValues: Sendable {
  private let headings: [String: String]
  private let labels: [String: Inline]
  private let words: LocaleWords
  /// Which of the released columns holds names.
  private let nameColumn: Int?

  init(_ campaign: PublicCampaign, words: LocaleWords) {
    self.words = words
    nameColumn = campaign.publicColumns.firstIndex(of: "name")
    var headings: [String: String] = [:]
    for group in campaign.allGroups where group.isPrinted { headings[group.id] = group.heading.withoutEndMark }
    self.headings = headings
    labels = Dictionary(
      campaign.scale.entries.map { ($0.code, words.label(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the row has nothing there.
  func inlines(of field: RowField, in row: PublicSuggestion) -> [Inline]? {
    switch field {
    case .number: [.text(String(row.number), TextSource(.code))]
    case .id: row.id.isEmpty ? nil : [.text(row.id, TextSource(.code))]
    case .received: row.received.map { words.day($0) }
    case .channel: office(row.channel)
    case .group: office(words.list(row.groups.compactMap { headings[$0] }))
    case .disposition: row.disposition.flatMap { labels[$0] }.map { [$0] }
    case .reason: office(row.reason)
    case .reply: office(row.reply)
    case .text: citizen(row.text)
    case .column(let index) where index == nameColumn && row.others.indices.contains(index):
      inlines(row.others[index], .name)
    case .column(let index): row.others.indices.contains(index) ? citizen(row.others[index]) : nil
    }
  }

  private func office(_ text: String?) -> [Inline]? { inlines(text, .office) }

  /// Line by line where some are in another language, which decides in which direction a line runs.
  private func citizen(_ text: String?) -> [Inline]? {
    guard let text, WrittenLanguage.mayBeOther(text) else { return inlines(text, .citizen) }
    var result: [Inline] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if !result.isEmpty { result.append(.text("\n", TextSource(.citizen))) }
      let words = Inline.text(String(line), TextSource(.citizen))
      result.append(WrittenLanguage.of(line).map { .language($0, [words]) } ?? words)
    }
    return result
  }

  private func inlines(_ text: String?, _ kind: TextSource.Kind) -> [Inline]? {
    guard let text, !text.isEmpty else { return nil }
    return [.text(text, TextSource(kind))]
  }
}
