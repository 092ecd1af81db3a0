import Campaigns
import Diagnostics

/// 交叉: groups by disposition, by channel and by district, with totals, the fuller cells darker.
struct CrossSheet {
  /// More columns than these are no table that anybody reads.
  private static let mostColumns = 40

  private struct Column {
    let label: String
    let code: Int
    let condition: RowSelector.Condition?
  }

  private struct Line {
    let title: String
    let level: Int
    let code: Int
    let condition: RowSelector.Condition
  }

  let plan: SheetPlan
  let log: DiagnosticLog
  let isEmpty: Bool

  init(_ content: WorkbookContent, formulas: RowFormulas, counts: CrossCounts) {
    let codes = content.rows.codes
    var rows: [Line] = []
    for line in GroupOrdinals(content.statements).lines {
      guard let code = codes.group(line.group.id) else { continue }
      rows.append(Line(title: line.title, level: line.level, code: code, condition: .group(line.group.id)))
    }
    if content.figures[.ungrouped] != nil {
      rows.append(Line(title: Words.ungrouped, level: 1, code: 0, condition: .ungrouped))
    }
    let dispositions = content.scale.entries.compactMap { entry in
      codes.disposition(entry.code).map { Column(label: entry.label, code: $0, condition: .disposition(entry.code)) }
    }
    let channels = content.channelNames.compactMap { name in
      codes.channel(name).map { Column(label: name, code: $0, condition: .channel(name)) }
    }
    let districts = content.districts.keys.compactMap { name in
      codes.district(name).map { Column(label: name, code: $0, condition: nil) }
    }
    let most = max(dispositions.count, channels.count, districts.count)
    var builder = SheetBuilder(
      name: Words.crossSheet, widths: [38] + Array(repeating: 12, count: min(CrossSheet.mostColumns, most) + 1))
    let last = builder.widths.count - 1
    builder.add([.init(0...max(1, last), .text(Words.crossSheet), CellStyle(.title))], leastHeight: 34)
    builder.add([.init(0...max(1, last), .text(Words.officeOnlyNote), CellStyle(.status))])
    let start = builder.nextRow
    var made: [CellRange] = []
    if !rows.isEmpty {
      for (title, columns, table) in [
        (Words.byDisposition, dispositions, counts.dispositions), (Words.byChannel, channels, counts.channels),
        (Words.byDistrict, districts, counts.districts),
      ] {
        if let range = CrossSheet.add(title, columns, table, rows, formulas, to: &builder) { made.append(range) }
      }
    }
    isEmpty = builder.nextRow == start
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: PageSetup(isLandscape: true, repeatedRows: 0, header: nil, footer: Words.footer), charts: [],
      shades: made, stream: nil)
  }

  private static func add(
    _ title: String, _ all: [Column], _ table: [CrossCounts.Pair: Int],
    _ rows: [Line], _ formulas: RowFormulas,
    to builder: inout SheetBuilder
  ) -> CellRange? {
    // A column in which nothing stands says nothing.
    let columns = all.filter { column in rows.contains { table[.init(group: $0.code, other: column.code)] != nil } }
      .prefix(mostColumns)
    guard !columns.isEmpty else { return nil }
    builder.addSpace(12)
    builder.add([.init(0...columns.count, .text(title), CellStyle(.heading))], leastHeight: 24)
    builder.add(
      [.init(0, .text(Words.groupsSheet), CellStyle(.header))]
        + columns.enumerated().map { .init($0.offset + 1, .text($0.element.label), CellStyle(.headerNumber)) }
        + [.init(columns.count + 1, .text(Words.total), CellStyle(.headerNumber))])
    let first = builder.nextRow
    for row in rows {
      let line = builder.nextRow + 1
      var sum = 0
      var pieces: [SheetBuilder.Piece] = [
        .init(0, .text(row.title), CellStyle(.text, indent: row.level - 1))
      ]
      for (offset, column) in columns.enumerated() {
        let count = table[.init(group: row.code, other: column.code)] ?? 0
        sum += count
        pieces.append(
          .init(offset + 1, value(count, row.condition, column, formulas), CellStyle(.number, .integer)))
      }
      let end = CellReference.letters(of: columns.count)
      pieces.append(
        .init(
          columns.count + 1, .formula("=SUM(B\(line):\(end)\(line))", cached: CellNumber(sum)),
          CellStyle(.number, .integer)))
      builder.add(pieces)
    }
    return CellRange(
      firstRow: first, firstColumn: 1, lastRow: builder.nextRow - 1, lastColumn: columns.count)
  }

  private static func value(
    _ count: Int, _ group: RowSelector.Condition, _ column: Column, _ formulas: RowFormulas
  ) -> CellValue {
    let formula: String?
    if let condition = column.condition {
      formula = formulas.formula(for: RowSelector([group, condition]))
    } else {
      formula = formulas.formula(group: group, district: column.code)
    }
    return formula.map { .formula($0, cached: CellNumber(count)) } ?? .number(CellNumber(count))
  }
}
