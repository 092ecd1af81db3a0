import Campaigns
import Diagnostics

/// 填写说明.
struct CodingGuideSheet {
  private static let widths: [Double] = [16, 88]

  let plan: SheetPlan
  let log: DiagnosticLog

  /// - Parameter hasProposals: groups are proposed on the sheet of rows.
  init(title: String, hasProposals: Bool) {
    var builder = SheetBuilder(name: CodingForm.guideSheet, widths: CodingGuideSheet.widths)
    builder.add([.init(0...1, .text(CodingWords.title + title), CellStyle(.title))], leastHeight: 40)
    builder.add([.init(0...1, .text(CodingWords.office), CellStyle(.status))])
    builder.addSpace()
    for (label, words) in hasProposals ? CodingWords.guideWithProposals : CodingWords.guide {
      builder.add([.init(0, .text(label), CellStyle(.factLabel)), .init(1, .text(words), CellStyle(.factValue))])
    }
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 0,
      page: PageSetup(isLandscape: false, header: CodingWords.pageHeader, footer: Words.footer), charts: [], stream: nil
    )
  }
}
