import Campaigns
import Diagnostics
import Packaging

/// Lays out the coding workbook: guide, rows, new groups, progress, and hidden the lists.
struct CodingPlanner {
  private let campaign: Campaign
  private let title: String
  private let date: CalendarDate
  private let coders: [String: String]
  private let proposals: (any RowProposals)?
  private let rowsPerSheet: Int

  /// - Parameters:
  ///   - published: what of the campaign is released; its title and date are used.
  ///   - coders: who coded a row last, by its id.
  ///   - proposals: what a codebook proposes; nil where nothing is.
  init(
    _ campaign: Campaign, published: PublicCampaign, coders: [String: String], proposals: (any RowProposals)? = nil,
    rowsPerSheet: Int = RowStream.rowsPerSheet
  ) {
    self.campaign = campaign
    title = published.title
    date = published.metadataDate
    self.coders = coders
    self.proposals = proposals
    self.rowsPerSheet = rowsPerSheet
  }

  /// - Throws: `workbook.text-too-long` where a cell cannot hold what staff would have to edit, `workbook.too-wide`.
  func plan() throws(Failed) -> (plan: WorkbookPlan, rows: SheetRows, log: DiagnosticLog) {
    let labels = GroupLabels(campaign.statements.groups)
    let words = Dictionary(
      campaign.scale.entries.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    let rows = SheetRows(
      coding: campaign, CodingContext(labels: labels, dispositions: words, coders: coders, proposals: proposals))
    let profile = CodingProfile(campaign, coders: coders)
    let lists = CodingListsSheet(labels, scale: campaign.scale, newHeadings: CodingGroupsSheet.headings)
    let coding = try CodingRowsSheets(
      rows, groupList: "=" + CodingWords.groupList, dispositionList: "=" + CodingWords.dispositionList,
      rowsPerSheet: rowsPerSheet)
    let guide = CodingGuideSheet(title: title, hasProposals: proposals != nil)
    let groups = CodingGroupsSheet()
    let progress = CodingProgressSheet(profile, labels: labels, rows: coding.plans, columns: coding.columns)
    var log = coding.log
    for other in [lists.log, guide.log, groups.log, progress.log] { log.append(contentsOf: other) }
    for id in profile.shortened {
      log.append(.codingTextShortened, at: .field("suggestions.\(id)"), ["id": id])
    }
    if log.hasErrors { throw Failed(log) }
    let properties = WorkbookProperties(
      title: Words.officeOnly + CodingWords.title + title, subject: campaign.subject.topic,
      author: campaign.subject.issuers.map(\.bestName).joined(separator: "、"), status: nil, created: date)
    var sheets = [guide.plan] + coding.plans + [groups.plan, progress.plan, lists.plan]
    for index in sheets.indices { sheets[index].extras.tabColour = StyleTable.warning }
    let plan = WorkbookPlan(
      sheets: sheets, properties: properties,
      names: lists.names, figureCells: [:])
    return (plan, rows, log)
  }
}

extension WorkbookExporter {
  /// The workbook in which staff group and dispose of suggestions: for the office alone.
  /// - Parameters:
  ///   - published: what of the campaign is released.
  ///   - coders: who coded a row last, by its id.
  ///   - proposals: what a codebook proposes; nil where nothing is.
  /// - Throws: what `CodingPlanner.plan` and `WorkbookWriter.write` throw.
  public static func export(
    codingOf campaign: Campaign, published: PublicCampaign, coders: [String: String],
    proposals: (any RowProposals)? = nil, to sink: any ZipSink, _ options: WorkbookOptions = WorkbookOptions()
  ) throws(Failed) -> DiagnosticLog {
    let planned = try CodingPlanner(campaign, published: published, coders: coders, proposals: proposals).plan()
    try WorkbookWriter.write(planned.plan, rows: planned.rows, to: sink, options)
    var log = planned.log
    log.append(contentsOf: notes(on: options.engine))
    return log
  }
}
