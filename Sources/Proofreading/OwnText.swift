import Campaigns

/// A text in the office's own words, as it stands in the campaign. What citizens wrote is never one: it is evidence.
struct OwnText {
  /// Path of its field: `groups[2].summary`.
  let path: String
  let text: String
  /// Whether what it says may be the sum of what was received: opening and closing words, sections.
  let speaksOfWhole: Bool

  init(_ path: String, _ text: String, speaksOfWhole: Bool = false) {
    self.path = path
    self.text = text
    self.speaksOfWhole = speaksOfWhole
  }

  /// All of a campaign's, in the order in which a notice prints them. Translations are in other languages and left out.
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
