import Campaigns
import Diagnostics

/// A finished workbook and where its figures stand.
public struct WorkbookResult: Sendable, Hashable {
  public let bytes: [UInt8]
  /// Each figure of the campaign, as a number or formula with cached value.
  public let figureCells: [FigureID: CellReference]
  /// What those cells show, read back from the plan.
  public let figureValues: [FigureID: CellNumber]

  public init(bytes: [UInt8], figureCells: [FigureID: CellReference], figureValues: [FigureID: CellNumber]) {
    self.bytes = bytes
    self.figureCells = figureCells
    self.figureValues = figureValues
  }
}

/// The tally workbook of a campaign.
public enum WorkbookExporter {
  /// What was released.
  /// - Throws: what `WorkbookPlanner.plan` and `WorkbookWriter.write` throw.
  public static func export(_ campaign: PublicCampaign) throws(Failed) -> Warned<WorkbookResult> {
    try export(WorkbookPlanner(campaign))
  }

  /// Everything: for the office alone.
  /// - Parameter published: what of the campaign is released.
  /// - Throws: what `WorkbookPlanner.plan` and `WorkbookWriter.write` throw.
  public static func export(
    internalOf campaign: Campaign, published: PublicCampaign, facts: CheckFacts
  ) throws(Failed) -> Warned<WorkbookResult> {
    try export(WorkbookPlanner(internalOf: campaign, published: published, facts: facts))
  }

  private static func export(_ planner: WorkbookPlanner) throws(Failed) -> Warned<WorkbookResult> {
    let planned = try planner.plan()
    let bytes = try WorkbookWriter.write(planned.value, rows: planner.content.rows)
    let result = WorkbookResult(
      bytes: bytes, figureCells: planned.value.figureCells, figureValues: planned.value.figureValues)
    return Warned(result, planned.log)
  }
}
