import Campaigns

/// What the sheets are laid out from: of a campaign what was released, or all of it.
struct WorkbookContent: Sendable {
  enum Audience: Sendable {
    case everybody
    /// The office alone: every sheet says so.
    case office
  }

  let audience: Audience
  let status: CampaignStatus
  let title: String
  let subject: Subject
  let statements: Statements
  let scale: DispositionScale
  let url: String?
  let number: String?
  let date: CalendarDate?
  let contact: Contact?
  let figures: FigureTable
  let metadataDate: CalendarDate
  let rows: SheetRows
  /// Rows that say the same; the office's alone.
  let letters: LetterClusters?
  /// The least similarity of letters that were counted as one, as `0.80`; nil where they were not counted.
  let duplicateThreshold: String?
  /// Whether a person has joined or parted some of them.
  let areDuplicatesJudged: Bool
  /// Counts of rows by district; the office's alone.
  let districts: OrderedCounts<String>
  /// Counts of rows by day of receipt.
  let days: [CalendarDate: Int]

  init(_ campaign: PublicCampaign) {
    audience = .everybody
    status = campaign.status
    title = campaign.title
    subject = campaign.subject
    statements = campaign.statements
    scale = campaign.scale
    url = campaign.url
    number = campaign.number
    date = campaign.date
    contact = campaign.contact
    figures = campaign.figures
    metadataDate = campaign.metadataDate
    rows = SheetRows(campaign)
    letters = nil
    areDuplicatesJudged = campaign.areDuplicatesJudged
    duplicateThreshold = campaign.duplicateThreshold.map { DuplicateRule(threshold: $0).thresholdText }
    districts = OrderedCounts()
    days = WorkbookContent.days(campaign.figures)
  }

  /// - Parameter published: what of the campaign is released: its title and date are those of the notice.
  init(_ campaign: Campaign, published: PublicCampaign) {
    audience = .office
    status = campaign.status
    title = published.title
    subject = campaign.subject
    statements = campaign.statements
    scale = campaign.scale
    url = campaign.publication.url
    number = campaign.publication.number
    date = campaign.publication.date
    contact = campaign.publication.contact
    figures = FigureTable(of: campaign)
    metadataDate = published.metadataDate
    rows = SheetRows(campaign)
    letters = campaign.letters
    areDuplicatesJudged = published.areDuplicatesJudged
    duplicateThreshold = published.duplicateThreshold.map { DuplicateRule(threshold: $0).thresholdText }
    districts = campaign.tally.districts
    days = WorkbookContent.days(figures)
  }

  private static func days(_ figures: FigureTable) -> [CalendarDate: Int] {
    var days: [CalendarDate: Int] = [:]
    for figure in figures.figures {
      guard case .received(let day)? = figure.rows?.conditions.first, let count = figure.count else { continue }
      days[day] = count
    }
    return days
  }

  /// The channels that rows name, in the order in which they first did.
  var channelNames: [String] {
    figures.figures.compactMap { figure in
      guard figure.rows?.conditions.count == 1, case .channel(let name)? = figure.rows?.conditions.first else {
        return nil
      }
      return name
    }
  }

  /// At the head of each printed page of the office's own workbook, on every sheet.
  var pageHeader: String? {
    guard audience == .office else { return nil }
    return RowsSheets.pageHeader(self) ?? "&C&9" + Words.officeOnly
  }

  /// Whether there is more to say of the groups than the summary does.
  var hasGroupTexts: Bool { allGroups.contains { $0.summary != nil || $0.reason != nil } }

  /// Every group, each before those below it.
  var allGroups: [SuggestionGroup] { statements.groups.flatMap(\.flattened) }
}
