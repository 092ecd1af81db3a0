import Diagnostics

/// What of a campaign was released, and nothing else. Notice, public workbook and JSON accept only this.
///
/// Made by one pure, total function from a `Campaign`: masks, consent, released columns.
public struct PublicCampaign: Sendable {
  public let status: CampaignStatus
  /// As the office gives it, else as `FormedTitle` forms it.
  public let title: String
  public let isTitleFormed: Bool
  public let subject: Subject
  public let statements: Statements
  public let scale: DispositionScale
  public let url: String?
  public let codeCaption: String
  public let head: Head
  public let number: String?
  public let date: CalendarDate?
  public let seal: Seal
  public let contact: Contact?
  public let level: PublishingLevel
  public let isIndexed: Bool
  public let remark: String?
  /// Root of the archive's register before this notice: 64 hexadecimal digits in lower case.
  public let archiveRoot: String?
  public let imprint: ImprintStatement?
  public let publicColumns: [String]
  /// The least similarity of letters that were counted as one, in thousandths; nil where they were not counted.
  public let duplicateThreshold: Int?
  /// Whether a person has joined or parted letters that were counted.
  public let areDuplicatesJudged: Bool
  /// How personal data was masked.
  public let masking: MaskingStyle
  public let figures: FigureTable
  public let rows: PublicRows

  /// The day that stands in the metadata of files: the one asked for, else the date of the notice, else the last day of
  /// the window, else 1980-01-01; never the clock's.
  public let metadataDate: CalendarDate

  /// - Parameters:
  ///   - metadataDate: the day for the metadata of files, where the person or the environment sets one.
  ///   - archiveRoot: what the campaign's archive had as its root; campaigns name it, and do not open it.
  public init(_ campaign: Campaign, metadataDate: CalendarDate? = nil, archiveRoot: String? = nil) {
    status = campaign.status
    title = campaign.title
    isTitleFormed = campaign.subject.title == nil
    subject = campaign.subject
    statements = campaign.statements.withGroups(campaign.statements.groups.map(\.released))
    scale = campaign.scale
    url = campaign.publication.url
    codeCaption = campaign.publication.codeCaption ?? Publication.standardCodeCaption
    head = campaign.publication.head
    number = campaign.publication.number
    date = campaign.publication.date
    seal = campaign.publication.seal
    contact = campaign.publication.contact
    level = campaign.publication.level
    isIndexed = campaign.publication.isIndexed
    remark = campaign.publication.remark
    self.archiveRoot = archiveRoot
    imprint = campaign.publication.imprint
    publicColumns = campaign.publication.publicColumns
    duplicateThreshold = campaign.letters.flatMap { $0.rule.isCounted ? $0.rule.threshold : nil }
    areDuplicatesJudged = campaign.letters.map { $0.rule.isCounted && $0.isJudged } ?? false
    masking = campaign.publication.masking
    figures = PublicCampaign.released(FigureTable(of: campaign), from: campaign)
    rows = PublicRows(ReleasedRows(campaign))
    self.metadataDate =
      metadataDate ?? date ?? subject.windows.compactMap(\.to).max() ?? PublicCampaign.earliestFileDate
  }

  /// What was released once, as its record has it.
  public init(
    status: CampaignStatus, title: String, isTitleFormed: Bool, subject: Subject, statements: Statements,
    scale: DispositionScale, url: String?, codeCaption: String, head: Head, number: String?, date: CalendarDate?,
    seal: Seal, contact: Contact?, level: PublishingLevel, isIndexed: Bool, remark: String?,
    archiveRoot: String? = nil, imprint: ImprintStatement?, publicColumns: [String], duplicateThreshold: Int? = nil,
    areDuplicatesJudged: Bool = false, masking: MaskingStyle,
    figures: FigureTable,
    rows: PublicRows, metadataDate: CalendarDate
  ) {
    self.status = status
    self.title = title
    self.isTitleFormed = isTitleFormed
    self.subject = subject
    self.statements = statements
    self.scale = scale
    self.url = url
    self.codeCaption = codeCaption
    self.head = head
    self.number = number
    self.date = date
    self.seal = seal
    self.contact = contact
    self.level = level
    self.isIndexed = isIndexed
    self.remark = remark
    self.archiveRoot = archiveRoot
    self.imprint = imprint
    self.publicColumns = publicColumns
    self.duplicateThreshold = duplicateThreshold
    self.areDuplicatesJudged = areDuplicatesJudged
    self.masking = masking
    self.figures = figures
    self.rows = rows
    self.metadataDate = metadataDate
  }

  /// The first day that a ZIP archive can name.
  public static let earliestFileDate = CalendarDate(knownYear: 1980, month: 1, day: 1)

  /// Every group, each before those below it.
  public var allGroups: [SuggestionGroup] { statements.groups.flatMap(\.flattened) }

  /// The group with this id.
  public func group(_ id: String) -> SuggestionGroup? { allGroups.first { $0.id == id } }

  /// Figures without those cells of the cross of groups and dispositions that are small enough to point at somebody; with
  /// one cell of a group all of its cells go, or the rest would give it away.
  private static func released(_ table: FigureTable, from campaign: Campaign) -> FigureTable {
    var withheld: Set<FigureID> = []
    for group in campaign.allGroups {
      let cells = campaign.scale.entries.compactMap {
        table[FigureID("group", group.id, "disposition", $0.code, "count")]
      }
      if cells.contains(where: { ($0.count ?? 0) < campaign.publication.minimumCell }) {
        withheld.formUnion(cells.map(\.id))
      }
    }
    return FigureTable(table.figures.filter { !withheld.contains($0.id) })
  }
}

extension SuggestionGroup {
  /// The group as it may be seen outside: one that is not printed keeps its id and count and loses its words.
  fileprivate var released: SuggestionGroup {
    SuggestionGroup(
      id: id, heading: isPrinted ? heading : "", isRunIn: isRunIn, summary: isPrinted ? summary : nil,
      disposition: disposition, reason: isPrinted ? reason : nil, count: count, share: share, isPrinted: isPrinted,
      why: nil, children: children.map(\.released))
  }
}
