import Campaigns
import Diagnostics
import Intake
import SpreadsheetExport
import Surroundings

extension ReportBuilder {
  /// The workbook in which staff group and dispose of suggestions; `-` is standard output. The file is readable by its owner
  /// only.
  public func codingWorkbook(_ folder: String, as path: String) throws(Failed) -> Rendered {
    guard path == "-" || path.hasSuffix(".xlsx") else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".xlsx"])
    }
    let loaded = try load(folder)
    let campaign = loaded.value
    var log = loaded.log
    guard campaign.hasRows else { throw Failed(.codingNothing, at: .file(folder), ["path": folder]) }
    progress?.take(ReportProgress(.tallying))
    let workbook = try WorkbookExporter.export(
      codingOf: campaign, published: PublicCampaign(campaign, metadataDate: metadataDate), coders: [:])
    log.append(contentsOf: workbook.log)
    if let failure = campaign.store.readFailure { throw Failed(DiagnosticLog([failure])) }
    if path == "-" { return standardOutput(workbook.value, log: log) }
    return Rendered(
      outcome: try write([], secrets: [(path: path, bytes: workbook.value)], log: log), standardOutput: nil)
  }

  /// The campaign without the checks of its figures: what is still to be coded need not agree yet.
  func load(_ folder: String) throws(Failed) -> Warned<Campaign> {
    let loaded = try CampaignLoader(world: progress.map { ObservedWorld(world, $0) } ?? world).load(
      folder: folder, office: settings.office)
    try stopIfAsked()
    return loaded
  }

  var metadataDate: CalendarDate? { settings.date ?? ReportSettings.sourceDate(world) }
}
