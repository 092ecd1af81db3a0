import Campaigns
import Diagnostics

/// 新增分组: lines in which staff add groups.
struct CodingGroupsSheet {
  private static let widths: [Double] = [34, 24, 34, 46, 18, 40]
  private static let titles = [
    CodingForm.newHeading, CodingForm.newID, CodingForm.newParent, CodingForm.newSummary, CodingForm.newDisposition,
    CodingForm.newReason,
  ]
  private static let last = 5
  /// Where the first heading stands, from 0.
  static let headings = (column: 0, row: 4)

  let plan: SheetPlan
  let log: DiagnosticLog

  init() {
    var builder = SheetBuilder(name: CodingForm.groupsSheet, widths: CodingGroupsSheet.widths)
    builder.add(
      [.init(0...CodingGroupsSheet.last, .text(CodingWords.newGroupsTitle), CellStyle(.title))], leastHeight: 34)
    builder.add([.init(0...CodingGroupsSheet.last, .text(CodingWords.office), CellStyle(.status))])
    builder.add([.init(0...CodingGroupsSheet.last, .text(CodingWords.newGroupsNote), CellStyle(.note))])
    builder.add(
      CodingGroupsSheet.titles.enumerated().map { .init($0.offset, .text($0.element), CellStyle(.header)) },
      leastHeight: 24)
    let first = builder.nextRow
    for _ in 0..<CodingForm.newGroups {
      builder.add((0...CodingGroupsSheet.last).map { .init($0, .blank, CellStyle(.input, .text)) })
    }
    func column(_ column: Int) -> CellRange {
      CellRange(firstRow: first, firstColumn: column, lastRow: builder.nextRow - 1, lastColumn: column)
    }
    var extras = SheetExtras()
    extras.rules = [
      .init(
        range: column(2), kind: .choice(formula: "=" + CodingWords.groupList), inputTitle: "上级分组",
        input: CodingWords.parentHint, error: CodingWords.parentError),
      .init(
        range: column(4), kind: .strictChoice(formula: "=" + CodingWords.dispositionList), inputTitle: nil, input: nil,
        error: CodingWords.dispositionError),
    ]
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges,
      frozenRows: first,
      page: PageSetup(
        isLandscape: true, repeatedRows: first - 1..<first, header: CodingWords.pageHeader, footer: Words.footer),
      charts: [], stream: nil, extras: extras)
  }
}
