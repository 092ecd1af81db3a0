import Campaigns

/// A text in the office's own words, as it stands in the campaign. What citizens wrote is never one: it is evidence.
struct OwnText {
  enum Kind {
    case title
    case heading
    /// Paragraphs, parted by line breaks.
    case prose
  }

  /// Path of its field: `groups[2].summary`.
  let path: String
  let kind: Kind
  let text: String
  /// Whether what it says may be the sum of what was received: opening and closing words, sections.
  let speaksOfWhole: Bool

  init(_ path: String, _ kind: Kind, _ text: String, speaksOfWhole: Bool = false) {
    self.path = path
    self.kind = kind
    self.text = text
    self.speaksOfWhole = speaksOfWhole
  }

  /// All of a campaign's, in the order in which a notice prints them. Translations are in other languages and left out.
  static func all(of campaign: Campaign) -> [OwnText] {
    let (subject, statements) = (campaign.subject, campaign.statements)
    var texts: [OwnText] = []
    func add(_ path: String, _ kind: Kind, _ text: String?, speaksOfWhole: Bool = false) {
      if let text, !text.isEmpty { texts.append(OwnText(path, kind, text, speaksOfWhole: speaksOfWhole)) }
    }
    add("title", .title, subject.title)
    add("topic", .heading, subject.topic)
    add("about.title", .heading, subject.about?.title)
    for (index, window) in subject.windows.enumerated() {
      add("window[\(index)].shorter_because", .prose, window.shorterBecause)
    }
    add("lead", .prose, statements.lead, speaksOfWhole: true)
    for (index, section) in statements.sections.enumerated() {
      add("sections[\(index)].heading", .heading, section.heading)
      add("sections[\(index)].text", .prose, section.text, speaksOfWhole: true)
    }
    func add(_ groups: [SuggestionGroup], _ path: String) {
      for (index, group) in groups.enumerated() {
        let here = "\(path)[\(index)]"
        add(here + ".heading", .heading, group.heading)
        add(here + ".summary", .prose, group.summary)
        add(here + ".reason", .prose, group.reason)
        add(here + ".why", .prose, group.why)
        add(group.children, here + ".groups")
      }
    }
    add(statements.groups, "groups")
    for (index, question) in statements.questions.enumerated() {
      add("questions[\(index)].text", .heading, question.text)
      add("questions[\(index)].comment", .prose, question.comment)
    }
    for (index, breakdown) in statements.breakdowns.enumerated() {
      add("breakdowns[\(index)].name", .heading, breakdown.name)
    }
    for (index, annex) in statements.annexes.enumerated() { add("annexes[\(index)].title", .heading, annex.title) }
    for (index, image) in statements.images.enumerated() {
      add("images[\(index)].alt", .prose, image.alternative)
      add("images[\(index)].caption", .heading, image.caption)
    }
    add("closing", .prose, statements.closing, speaksOfWhole: true)
    add("remark", .prose, campaign.publication.remark)
    return texts
  }

  /// Its lines, with the offset of each from the text's beginning, in Unicode scalars.
  var lines: [TextLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
      TextLine(Array($0.element.unicodeScalars), number: $0.offset)
    }
  }
}
