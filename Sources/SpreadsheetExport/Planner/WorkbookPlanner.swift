import Campaigns
import Diagnostics

/// Lays out the tally workbook of a campaign: 汇总, 意见 where rows are published, 说明. Every number comes from the
/// campaign's figures; nothing is counted here.
public struct WorkbookPlanner {
  private let campaign: PublicCampaign

  private let rowsPerSheet: Int

  public init(_ campaign: PublicCampaign) { self.init(campaign, rowsPerSheet: RowStream.rowsPerSheet) }

  init(_ campaign: PublicCampaign, rowsPerSheet: Int) {
    self.campaign = campaign
    self.rowsPerSheet = rowsPerSheet
  }

  /// - Throws: `workbook.text-too-long` for each text that a cell cannot hold (32,767 UTF-16 units), `workbook.too-wide`.
  public func plan() throws(Failed) -> Warned<WorkbookPlan> {
    let summary = SummarySheet(campaign, lines: GroupOrdinals(campaign.statements).lines)
    let rows = RowsSheets(campaign, rowsPerSheet: rowsPerSheet)
    var log = summary.log
    log.append(contentsOf: rows.log)
    let notes = NotesSheet(campaign, columns: rows.columns, placed: summary.figureCells)
    log.append(contentsOf: notes.log)
    if log.hasErrors { throw Failed(log) }
    var names: [WorkbookPlan.Name] = []
    if let total = summary.figureCells[.total] { names.append(WorkbookPlan.Name(name: Words.suggestions, cell: total)) }
    let plan = WorkbookPlan(
      sheets: [summary.plan] + rows.plans + [notes.plan], properties: properties, names: names,
      figureCells: summary.figureCells.merging(notes.figureCells) { placed, _ in placed })
    return Warned(plan, log)
  }

  private var properties: WorkbookProperties {
    WorkbookProperties(
      title: campaign.status == .draft ? campaign.title + "（" + Words.draft + "）" : campaign.title,
      subject: campaign.subject.topic, author: campaign.subject.issuers.map(\.bestName).joined(separator: "、"),
      status: campaign.status == .draft ? Words.draft : nil, created: campaign.metadataDate)
  }
}
