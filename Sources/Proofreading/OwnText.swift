import Campaigns

/// A text in the office's own words, as it stands in the campaign. What citizens wrote is never one: it is evidence.
struct OwnText {
  /// Path of its field: `groups[2].summary`.
  let path: String
  let text: String
  /// Whether what it says may be the sum of what was received: opening and closing words, sections.
  let speaksOfWhole: Bool
  /// Whether it is a label or in another language: marks and numbers have no rules there, and persons have no less to lose.
  let isLabel: Bool

  init(_ path: String, _ text: String, speaksOfWhole: Bool = false, isLabel: Bool = false) {
    self.path = path
    self.text = text
    self.speaksOfWhole = speaksOfWhole
    self.isLabel = isLabel
  }

  /// All of a campaign's, in the order in which a notice prints them, then what is looked at for personal data alone.
  static func all(of campaign: Campaign) -> [OwnText] {
    let (subject, statements) = (campaign.subject, campaign.statements)
    var texts: [OwnText] = []
    func add(_ path: String, _ text: String?, speaksOfWhole: Bool = false) {
      if let text, !text.isEmpty { texts.append(OwnText(path, text, speaksOfWhole: speaksOfWhole)) }
    }
    add("title", subject.title)
    add("topic", subject.topic)
    add("about.title", subject.about?.title)
    for (index, window) in subject.windows.enumerated() {
      add("window[\(index)].shorter_because", window.shorterBecause)
    }
    add("lead", statements.lead, speaksOfWhole: true)
    for (index, section) in statements.sections.enumerated() {
      add("sections[\(index)].heading", section.heading)
      add("sections[\(index)].text", section.text, speaksOfWhole: true)
    }
    func add(_ groups: [SuggestionGroup], _ path: String) {
      for (index, group) in groups.enumerated() {
        let here = "\(path)[\(index)]"
        add(here + ".heading", group.heading)
        add(here + ".summary", group.summary)
        add(here + ".reason", group.reason)
        add(here + ".why", group.why)
        add(group.children, here + ".groups")
      }
    }
    add(statements.groups, "groups")
    for (index, question) in statements.questions.enumerated() {
      add("questions[\(index)].text", question.text)
      add("questions[\(index)].comment", question.comment)
    }
    for (index, breakdown) in statements.breakdowns.enumerated() {
      add("breakdowns[\(index)].name", breakdown.name)
    }
    for (index, annex) in statements.annexes.enumerated() { add("annexes[\(index)].title", annex.title) }
    for (index, image) in statements.images.enumerated() {
      add("images[\(index)].alt", image.alternative)
      add("images[\(index)].caption", image.caption)
    }
    add("closing", statements.closing, speaksOfWhole: true)
    add("remark", campaign.publication.remark)
    return texts + labels(of: campaign)
  }

  /// Labels, and words in a second language. Of options and channels, what is left where a citizen's was masked.
  private static func labels(of campaign: Campaign) -> [OwnText] {
    let (subject, statements) = (campaign.subject, campaign.statements)
    var texts: [OwnText] = []
    func add(_ path: String, _ text: String?) {
      if let text, !text.isEmpty { texts.append(OwnText(path, text, isLabel: true)) }
    }
    for (index, issuer) in subject.issuers.enumerated() {
      add("issuer[\(index)].name", issuer.name)
      add("issuer[\(index)].short", issuer.short)
    }
    for (index, window) in subject.windows.enumerated() { add("window[\(index)].label", window.label) }
    for entry in campaign.scale.entries { add("dispositions.\(entry.code)", entry.label) }
    for channel in subject.channels { add("channels.\(channel.name)", channel.name) }
    for (index, question) in statements.questions.enumerated() {
      for option in question.options { add("questions[\(index)].options.\(option.label)", option.label) }
    }
    for (index, breakdown) in statements.breakdowns.enumerated() {
      for item in breakdown.items { add("breakdowns[\(index)].items.\(item.label)", item.label) }
    }
    for (index, fact) in statements.facts.enumerated() {
      add("figures[\(index)].label", fact.label)
      add("figures[\(index)].unit", fact.unit)
    }
    for (index, event) in statements.events.enumerated() { add("events[\(index)].kind", event.kind) }
    for (index, annex) in statements.annexes.enumerated() {
      if case .file(let file) = annex.content { add("annexes[\(index)].alt", file.alternative) }
    }
    for (index, copy) in (campaign.publication.imprint?.copies ?? []).enumerated() {
      add("imprint.copies[\(index)]", copy)
    }
    guard let translation = statements.translation else { return texts }
    add("translation.title", translation.title)
    add("translation.lead", translation.lead)
    for (index, section) in translation.sections.enumerated() {
      add("translation.sections[\(index)].heading", section.heading)
      add("translation.sections[\(index)].text", section.text)
    }
    for (index, group) in translation.groups.enumerated() {
      add("translation.groups[\(index)].heading", group.heading)
      add("translation.groups[\(index)].summary", group.summary)
    }
    add("translation.closing", translation.closing)
    return texts
  }

  /// Whether it is the notice's title.
  var isTitle: Bool { path == "title" }

  /// Its lines, with the offset of each from the text's beginning, in Unicode scalars.
  var lines: [TextLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
      TextLine(Array($0.element.unicodeScalars), number: $0.offset)
    }
  }
}
