import Campaigns
import Diagnostics
import Packaging

/// Where the figures of a workbook stand.
public struct WorkbookFigures: Sendable, Hashable {
  /// Each figure of the campaign, as a number or formula with cached value.
  public let cells: [FigureID: CellReference]
  /// What those cells show, read back from the plan.
  public let values: [FigureID: CellNumber]

  public init(cells: [FigureID: CellReference], values: [FigureID: CellNumber]) {
    self.cells = cells
    self.values = values
  }

  init(_ plan: WorkbookPlan) { self.init(cells: plan.figureCells, values: plan.figureValues) }
}

/// How a workbook is written. None of it is seen in what it says.
public struct WorkbookOptions {
  /// Threads that deflate rows; nil: as many as are of use.
  public var threads: Int?
  /// What deflates rows.
  public var engine = BlockEngine.chosen
  /// Folder for what does not fit into memory; nil: `/tmp`.
  public var temporary: String?
  /// Asked now and then.
  public var isCancelled: () -> Bool = { false }

  public init() {}
}

/// The tally workbook of a campaign.
public enum WorkbookExporter {
  /// What was released.
  /// - Parameter twins: where the sheets go as CSV too; nil: nowhere.
  /// - Throws: what `WorkbookPlanner.plan`, `WorkbookWriter.write` and `CSVTwins` throw.
  public static func export(
    _ campaign: PublicCampaign, to sink: any ZipSink, twins: CSVTwins? = nil,
    _ options: WorkbookOptions = WorkbookOptions()
  ) throws(Failed) -> Warned<WorkbookFigures> {
    try export(WorkbookPlanner(campaign), to: sink, twins, options)
  }

  /// Everything: for the office alone.
  /// - Parameters:
  ///   - published: what of the campaign is released.
  ///   - twins: where the sheets go as CSV too; nil: nowhere.
  /// - Throws: what `WorkbookPlanner.plan`, `WorkbookWriter.write` and `CSVTwins` throw.
  public static func export(
    internalOf campaign: Campaign, published: PublicCampaign, facts: CheckFacts, to sink: any ZipSink,
    twins: CSVTwins? = nil, _ options: WorkbookOptions = WorkbookOptions()
  ) throws(Failed) -> Warned<WorkbookFigures> {
    try export(WorkbookPlanner(internalOf: campaign, published: published, facts: facts), to: sink, twins, options)
  }

  private static func export(
    _ planner: WorkbookPlanner, to sink: any ZipSink, _ twins: CSVTwins?, _ options: WorkbookOptions
  ) throws(Failed) -> Warned<WorkbookFigures> {
    let planned = try planner.plan()
    try WorkbookWriter.write(planned.value, rows: planner.content.rows, to: sink, options)
    try twins?.write(planned.value, planner.content, isCancelled: options.isCancelled)
    var log = planned.log
    log.append(contentsOf: notes(on: options.engine))
    return Warned(WorkbookFigures(planned.value), log)
  }

  /// What is to be said where rows are not deflated as elsewhere.
  public static func notes(on engine: BlockEngine) -> DiagnosticLog {
    engine == .isal
      ? DiagnosticLog() : DiagnosticLog([Diagnostic(.workbookDeflatedOtherwise, at: nil, ["engine": engine.name])])
  }
}
