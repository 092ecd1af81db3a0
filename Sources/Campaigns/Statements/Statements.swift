/// The office's own words and figures: everything of a campaign that is not counted from rows.
public struct Statements: Sendable, Hashable {
  public let counts: StatedCounts
  public let breakdowns: [Breakdown]
  public let facts: [Fact]
  public let events: [Event]
  /// Opening words; formed by the template where absent.
  public let lead: String?
  public let sections: [Section]
  public let groups: [SuggestionGroup]
  public let questions: [Question]
  public let closing: String?
  public let annexes: [Annex]
  public let images: [Image]
  /// Nil: the notice is in one language.
  public let translation: Translation?

  public init(
    counts: StatedCounts = .none, breakdowns: [Breakdown] = [], facts: [Fact] = [], events: [Event] = [],
    lead: String? = nil, sections: [Section] = [], groups: [SuggestionGroup] = [], questions: [Question] = [],
    closing: String? = nil, annexes: [Annex] = [], images: [Image] = [], translation: Translation? = nil
  ) {
    self.counts = counts
    self.breakdowns = breakdowns
    self.facts = facts
    self.events = events
    self.lead = lead
    self.sections = sections
    self.groups = groups
    self.questions = questions
    self.closing = closing
    self.annexes = annexes
    self.images = images
    self.translation = translation
  }

  /// The same with other groups.
  func withGroups(_ groups: [SuggestionGroup]) -> Statements {
    Statements(
      counts: counts, breakdowns: breakdowns, facts: facts, events: events, lead: lead, sections: sections,
      groups: groups, questions: questions, closing: closing, annexes: annexes, images: images,
      translation: translation)
  }
}
