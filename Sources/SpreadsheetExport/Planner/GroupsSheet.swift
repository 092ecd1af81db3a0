import Campaigns
import Diagnostics

/// 分组: what each group says, what became of it and why.
struct GroupsSheet {
  private static let widths: [Double] = [9, 34, 62, 11, 14, 40]

  let plan: SheetPlan
  let log: DiagnosticLog

  /// - Parameter cells: where the counts stand on the summary.
  init(_ content: WorkbookContent, cells: [FigureID: CellReference]) {
    var builder = SheetBuilder(name: Words.groupsSheet, widths: GroupsSheet.widths)
    let last = GroupsSheet.widths.count - 1
    builder.add([.init(0...last, .text(Words.groupsSheet), CellStyle(.title))], leastHeight: 34)
    if content.audience == .office {
      builder.add([.init(0...last, .text(Words.officeOnlyNote), CellStyle(.status))])
    }
    let frozen = builder.nextRow + 1
    let headers = [Words.ordinal, Words.heading, Words.summary, Words.amount, Words.disposition, Words.reason]
    builder.add(headers.enumerated().map { .init($0.offset, .text($0.element), CellStyle(.header)) })
    for line in GroupOrdinals(content.statements).lines {
      let group = line.group
      let id = FigureID("group", group.id, "count")
      var count = CellValue.text("—")
      if let figure = content.figures[id] {
        // The count stands on the summary; here it is taken over, so that both are always the same.
        count =
          cells[id].map {
            .formula("=" + CellReference.quoted($0.sheet) + "!" + $0.absolute, cached: figure.cellNumber)
          }
          ?? .number(figure.cellNumber)
      }
      builder.add([
        .init(0, .text(line.ordinal ?? "—"), CellStyle(.ordinal)),
        .init(1, .text(line.title), CellStyle(.text, indent: line.level - 1)),
        .init(2, group.summary.map { .text($0) } ?? .blank, CellStyle(.text)),
        .init(3, count, CellStyle(.number, content.figures[id]?.cellFormat ?? .integer)),
        .init(
          4, group.disposition.flatMap { content.scale[$0] }.map { .text($0.label) } ?? .blank,
          CellStyle(.text, indent: 1)),
        .init(5, group.reason.map { .text($0) } ?? .blank, CellStyle(.text)),
      ])
    }
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges,
      frozenRows: frozen, page: PageSetup(isLandscape: true, repeatedRows: frozen, header: nil, footer: Words.footer),
      charts: [], stream: nil)
  }
}
