import Campaigns
import Diagnostics
import Intake
import Packaging
import SpreadsheetExport

extension ReportBuilder {
  /// Diagnostics on rows of one code that are marked; a terminal shows fewer.
  private static let markedDiagnostics = 5_000

  /// What `check` finds, and the internal workbook with it: a sheet of its own, coloured cells and comments. The file is
  /// readable by its owner only, and is written whether there are errors or not, as long as the folder can be read at all.
  public func check(_ folder: String, marking path: String) throws(Failed) -> Outcome {
    guard path.hasSuffix(".xlsx") else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".xlsx"])
    }
    let prepared: PreparedCampaign
    do {
      prepared = try prepare(folder, keeping: ReportBuilder.markedDiagnostics, comparingLetters: true)
    } catch {
      throw Failed(error.log.shortened)
    }
    let checked = try checked(prepared, folder)
    var log = checked.log
    let cells = try RowLocator(folder: folder, office: settings.office, world: world).cells(
      at: log.diagnostics.compactMap(\.place))
    let facts = CheckFacts(
      prints: checked.prints, findings: findings(in: log, of: prepared.folder, cells: cells),
      masks: try MaskSurvey(prepared.campaign).masks, proposals: proposals(checked.review, of: prepared.campaign),
      marksCells: true)
    let outputs = prepared.outputs()
    do {
      let file = try outputs.open(path, isPrivate: true)
      let workbook = try WorkbookExporter.export(
        internalOf: prepared.campaign, published: prepared.published, facts: facts, to: FileSink(file),
        workbookOptions)
      log.append(contentsOf: workbook.log)
      try file.close()
    } catch {
      throw Failed(ReportBuilder.joined(log, error).log.shortened)
    }
    try prepared.refuseUnreadRows()
    let outcome = try commit(outputs, log: log.shortened)
    let marked = Set(cells.values).count
    return Outcome(
      log: outcome.log, files: outcome.files,
      facts: [
        Outcome.Fact("检查完毕：\(folder)；在 \(marked) 格上标出", "Checked: \(folder); \(marked) cells are marked")
      ] + ReportBuilder.facts(of: checked))
  }
}
