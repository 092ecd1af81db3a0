import Diagnostics

/// 意见征集活动: one consultation with what was asked, what was said and what became of it. Immutable and consistent in
/// itself; whether its figures agree with each other is what `CampaignChecks` finds.
///
/// A campaign with groups only, rows only, a questionnaire only, counts and breakdowns only, or nothing received at all is
/// valid.
public struct Campaign: Sendable {
  public let status: CampaignStatus
  public let subject: Subject
  /// The office's title, else the one that is formed; every output bears it.
  public let title: String
  public let publication: Publication
  public let statements: Statements
  public let scale: DispositionScale
  public let store: any SuggestionStore
  public let tally: Tally
  /// Rows that say the same; nil where they were not looked for.
  public let letters: LetterClusters?
  public let places: PlaceIndex
  /// What is known of personal data; nil where nothing was read from files.
  public let privacy: (any RowPrivacy)?

  /// - Parameters:
  ///   - formedTitle: the title that is formed where the office gives none, in the script of the locale; nil: the subject's
  ///     words as they are.
  ///   - tally: counts of exactly the rows of `store`.
  /// - Throws: every fault at once: no issuer, neither title nor topic, groups, questions or options of one id, groups
  ///   deeper than four levels, a disposition that the scale does not have, a red head without its conditions.
  public init(
    status: CampaignStatus = .draft, subject: Subject, formedTitle: String? = nil,
    publication: Publication = Publication(),
    statements: Statements = Statements(), scale: DispositionScale = .standard,
    store: any SuggestionStore = EmptyStore(), tally: Tally = .empty, letters: LetterClusters? = nil,
    places: PlaceIndex = PlaceIndex(),
    privacy: (any RowPrivacy)? = nil
  ) throws(Failed) {
    self.status = status
    self.subject = subject
    title = subject.title ?? formedTitle ?? FormedTitle.text(for: subject)
    self.publication = publication
    self.statements = statements
    self.scale = scale
    self.store = store
    self.tally = tally
    self.letters = letters
    self.places = places
    self.privacy = privacy
    let faults = CampaignRules(campaign: self).faults()
    if faults.hasErrors { throw Failed(faults) }
  }

  /// Whether anything is known to have been received.
  public var hasRows: Bool { store.count > 0 }

  /// Every group, each before those below it.
  public var allGroups: [SuggestionGroup] { statements.groups.flatMap(\.flattened) }
}
