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
    let findings =
      findings(in: log, of: prepared.folder, cells: cells)
      + ReportBuilder.rowFindings(in: log, of: prepared.campaign)
    let facts = CheckFacts(
      prints: checked.prints, findings: findings,
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
    let marked = Set(findings.compactMap { finding in finding.row.map { Mark(row: $0, column: finding.column) } }).count
    return Outcome(
      log: outcome.log, files: outcome.files,
      facts: [
        Outcome.Fact("检查完毕：\(folder)；在 \(marked) 格上标出", "Checked: \(folder); \(marked) cells are marked")
      ] + ReportBuilder.facts(of: checked))
  }

  private struct Mark: Hashable {
    let row: RowOrigin
    let column: String?
  }

  /// What a finding on many rows is of each of them, so that they are found on the sheet.
  private static func rowFindings(in log: DiagnosticLog, of campaign: Campaign) -> [CheckFacts.Finding] {
    let kinds: [DiagnosticCode] = [.rowsUngrouped, .rowsOutsideWindow, .reasonMissing]
    let told = log.diagnostics.filter { kinds.contains($0.code) }
    guard !told.isEmpty else { return [] }
    let examples = RowExamples(campaign, most: markedDiagnostics)
    return told.flatMap { diagnostic -> [CheckFacts.Finding] in
      let (rows, column, words): ([RowExamples.Row], String, String) =
        switch diagnostic.code {
        case .rowsUngrouped: (examples.ungrouped, "group", "没有归类。")
        case .rowsOutsideWindow: (examples.outsideWindow, "received", "收到日期不在征集期内。")
        default:
          (
            campaign.scale.entries.first { $0.label == diagnostic.arguments["label"] }
              .flatMap { examples.unreasoned[$0.code] } ?? [], "reason", "没有理由。"
          )
        }
      return rows.map { row in
        CheckFacts.Finding(
          severity: diagnostic.severity.word, place: row.origin.text, message: "第“\(row.id)”条" + words,
          hint: diagnostic.hint(in: .zh) ?? "", code: diagnostic.code.id, gravity: diagnostic.severity.gravity,
          row: row.origin, column: column)
      }
    }
  }
}
