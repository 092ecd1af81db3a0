import Campaigns
import Diagnostics

/// 重复: letters that say the same, with their size and their ids. For the office alone.
struct DuplicatesSheet {
  private static let widths: [Double] = [7, 18, 8, 44, 26, 62]
  private static let last = 5
  /// Ids beyond these are counted.
  private static let mostIDs = 200

  let plan: SheetPlan
  let log: DiagnosticLog

  init(_ content: WorkbookContent, _ duplicates: DuplicateClusters, places: RowPlaces) {
    var builder = SheetBuilder(name: Words.duplicatesSheet, widths: DuplicatesSheet.widths)
    var extras = SheetExtras()
    builder.add([.init(0...DuplicatesSheet.last, .text(Words.duplicatesSheet), CellStyle(.title))], leastHeight: 34)
    builder.add([.init(0...DuplicatesSheet.last, .text(Words.officeOnlyNote), CellStyle(.status))])
    let facts = Words.duplicateFacts(
      clusters: duplicates.clusters.count, repetitions: duplicates.repetitions, rows: content.rows.count)
    builder.add([.init(0...DuplicatesSheet.last, .text(facts), CellStyle(.note))])
    let titles = [
      Words.ordinal, Words.firstLetter, Words.letters, Words.repeating, Words.groupsSheet, Words.excerpt,
    ]
    let centred: Set<Int> = [0, 2]
    builder.add(
      titles.enumerated().map {
        .init($0.offset, .text($0.element), CellStyle(centred.contains($0.offset) ? .headerCentre : .header))
      }, leastHeight: 24)
    let head = builder.nextRow - 1
    for (index, cluster) in duplicates.clusters.enumerated() {
      var id = CellValue.text(cluster.id)
      if index < 60_000, let cell = cluster.row.flatMap({ places.cell(ofRow: $0) }) {
        id = .link(cluster.id, .cell(cell))
      }
      let isLink = if case .link = id { true } else { false }
      var others = cluster.others.prefix(DuplicatesSheet.mostIDs).joined(separator: "、")
      if cluster.others.count > DuplicatesSheet.mostIDs { others += Words.andOthers(cluster.others.count) }
      builder.add([
        .init(0, .number(CellNumber(index + 1)), CellStyle(.rowNumber, .integer)),
        .init(1, id, CellStyle(.rowText, isLink: isLink)),
        .init(2, .number(CellNumber(cluster.size)), CellStyle(.rowNumber, .integer)),
        .init(3, .text(others), CellStyle(.rowText)),
        .init(4, cluster.groups.isEmpty ? .blank : .text(cluster.groups), CellStyle(.rowText)),
        .init(5, cluster.excerpt.isEmpty ? .blank : .text(cluster.excerpt), CellStyle(.rowText)),
      ])
    }
    extras.table = TablePlan(
      name: Words.duplicatesSheet + Words.tableSuffix,
      range: CellRange(
        firstRow: head, firstColumn: 0, lastRow: builder.nextRow - 1, lastColumn: DuplicatesSheet.last),
      titles: titles)
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges,
      frozenRows: head + 1,
      page: PageSetup(
        isLandscape: true, repeatedRows: head..<head + 1, header: content.pageHeader, footer: Words.footer),
      charts: [], stream: nil, extras: extras)
  }
}
