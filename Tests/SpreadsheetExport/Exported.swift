import Campaigns
import Packaging

@testable import SpreadsheetExport

/// A workbook in memory.
struct Exported {
  let bytes: [UInt8]
  let figures: WorkbookFigures

  init(_ campaign: PublicCampaign, _ options: WorkbookOptions = WorkbookOptions()) throws {
    let sink = MemorySink()
    figures = try WorkbookExporter.export(campaign, to: sink, options).value
    bytes = sink.take()
  }

  static func workbook(of campaign: Campaign) throws -> Exported { try Exported(PublicCampaign(campaign)) }

  static func bytes(of plan: WorkbookPlan, rows: SheetRows, _ options: WorkbookOptions = WorkbookOptions()) throws
    -> [UInt8]
  {
    let sink = MemorySink()
    try WorkbookWriter.write(plan, rows: rows, to: sink, options)
    return sink.take()
  }
}
