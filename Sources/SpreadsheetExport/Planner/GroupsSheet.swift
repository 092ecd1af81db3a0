import Campaigns
import Diagnostics

/// 分组: what each group says, what became of it and why.
struct GroupsSheet {
  private static let widths: [Double] = [9, 34, 62, 10, 22, 40]
  static let headingColumn = 1

  let plan: SheetPlan
  let log: DiagnosticLog

  /// The row of the first group.
  static func firstRow(_ content: WorkbookContent) -> Int { content.audience == .office ? 3 : 2 }

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
    let centred: Set<Int> = [0, 3]
    builder.add(
      headers.enumerated().map {
        .init($0.offset, .text($0.element), CellStyle(centred.contains($0.offset) ? .headerCentre : .header))
      }, leastHeight: 24)
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
        .init(0, .text(line.ordinal ?? "—"), CellStyle(.rowWord)),
        .init(1, .text(line.title), CellStyle(.rowText, indent: line.level - 1)),
        .init(2, group.summary.map { .text($0) } ?? .blank, CellStyle(.rowText)),
        .init(3, count, CellStyle(.rowNumber, content.figures[id]?.cellFormat ?? .integer)),
        .init(4, content.dispositionText(of: group).map { .text($0) } ?? .blank, CellStyle(.rowText)),
        .init(5, group.reason.map { .text($0) } ?? .blank, CellStyle(.rowText)),
      ])
    }
    var extras = SheetExtras()
    extras.table = TablePlan(
      name: Words.groupsSheet + Words.tableSuffix,
      range: CellRange(firstRow: frozen - 1, firstColumn: 0, lastRow: builder.nextRow - 1, lastColumn: last),
      titles: headers)
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges,
      frozenRows: frozen,
      page: PageSetup(
        isLandscape: true, repeatedRows: frozen - 1..<frozen, header: content.pageHeader, footer: Words.footer),
      charts: [], stream: nil, extras: extras)
  }
}
