import Campaigns
import Diagnostics

/// 重复: letters that say the same, with their size and their ids. For the office alone.
struct DuplicatesSheet {
  private static let widths: [Double] = [7, 18, 8, 44, 26, 62]
  /// Columns of what was measured, behind the size.
  private static let measures: [Double] = [9, 9, 9, 11]

  let plan: SheetPlan
  let log: DiagnosticLog

  init(_ content: WorkbookContent, _ duplicates: DuplicateClusters, places: RowPlaces) {
    let isMeasured = duplicates.threshold != nil
    var widths = DuplicatesSheet.widths
    if isMeasured { widths.insert(contentsOf: DuplicatesSheet.measures, at: 3) }
    let last = widths.count - 1
    var builder = SheetBuilder(name: Words.duplicatesSheet, widths: widths)
    var extras = SheetExtras()
    builder.add([.init(0...last, .text(Words.duplicatesSheet), CellStyle(.title))], leastHeight: 34)
    builder.add([.init(0...last, .text(Words.officeOnlyNote), CellStyle(.status))])
    var facts = Words.duplicateFacts(
      clusters: duplicates.count, repetitions: duplicates.repetitions, rows: content.rows.count,
      threshold: duplicates.threshold)
    if duplicates.count > duplicates.clusters.count {
      facts += Words.moreClusters(duplicates.clusters.count, of: duplicates.count)
    }
    builder.add([.init(0...last, .text(facts), CellStyle(.note))])
    var titles = [
      Words.ordinal, Words.firstLetter, Words.letters, Words.repeating, Words.groupsSheet, Words.excerpt,
    ]
    var centred: Set<Int> = [0, 2]
    if isMeasured {
      titles.insert(contentsOf: [Words.sameText, Words.nearText, Words.byPerson, Words.leastSimilarity], at: 3)
      centred.formUnion(3...6)
    }
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
      let repetitions = cluster.found?.others.count ?? cluster.others.count
      var others = cluster.others.prefix(DuplicateClusters.mostIDs).joined(separator: "、")
      if repetitions > DuplicateClusters.mostIDs { others += Words.andOthers(repetitions) }
      let measures = cluster.found.map { DuplicatesSheet.measures(of: $0) } ?? []
      builder.add(
        [
          .init(0, .number(CellNumber(index + 1)), CellStyle(.rowNumber, .integer)),
          .init(1, id, CellStyle(.rowText, isLink: isLink)),
          .init(2, .number(CellNumber(cluster.size)), CellStyle(.rowNumber, .integer)),
        ] + measures + [
          .init(last - 2, .text(others), CellStyle(.rowText)),
          .init(last - 1, cluster.groups.isEmpty ? .blank : .text(cluster.groups), CellStyle(.rowText)),
          .init(last, cluster.excerpt.isEmpty ? .blank : .text(cluster.excerpt), CellStyle(.rowText)),
        ])
    }
    extras.table = TablePlan(
      name: Words.duplicatesSheet + Words.tableSuffix,
      range: CellRange(
        firstRow: head, firstColumn: 0, lastRow: builder.nextRow - 1, lastColumn: last),
      titles: titles)
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges,
      frozenRows: head + 1,
      page: PageSetup(
        isLandscape: true, repeatedRows: head..<head + 1, header: content.pageHeader, footer: Words.footer),
      charts: [], stream: nil, extras: extras)
  }
  private static func measures(of cluster: LetterClusters.Cluster) -> [SheetBuilder.Piece] {
    let counts = [LetterClusters.Bond.same, .near, .person].map { cluster.count(of: $0) }
    return counts.enumerated().map {
      SheetBuilder.Piece(3 + $0.offset, .number(CellNumber($0.element)), CellStyle(.rowNumber, .integer))
    } + [.init(6, .number(CellNumber(digits: cluster.leastSimilarity / 100, places: 2)), CellStyle(.rowNumber))]
  }
}
