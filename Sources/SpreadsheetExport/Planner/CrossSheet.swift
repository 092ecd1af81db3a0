import Campaigns
import Diagnostics

/// 交叉: groups by disposition, by channel and by district, with totals, the fuller cells darker. For the public groups by
/// disposition alone, and of a group with a small cell only the total.
struct CrossSheet {
  /// More columns than these are no table that anybody reads.
  private static let mostColumns = 40
  /// Columns that A4 shows in a size that can be read; more of them go on below.
  static let columnsAcross = 12

  struct Column {
    let label: String
    let code: Int
    let condition: RowSelector.Condition?
    /// Rows of all groups.
    let total: Int
  }

  struct Line {
    let title: String
    let level: Int
    let code: Int
    let condition: RowSelector.Condition
    /// Nil where the office states it: rows of the group, counted, are then not known.
    let count: Int?
    let groupID: String?
  }

  let content: WorkbookContent
  let formulas: RowFormulas
  let counts: CrossCounts
  private(set) var lines: [Line] = []
  var builder: SheetBuilder
  var shades: [CellRange] = []
  var figureCells: [FigureID: CellReference] = [:]
  /// Whether the cells of the table that is being written count by formulas.
  var isLive = true
  private var budget: FormulaBudget
  let isEmpty: Bool

  var log: DiagnosticLog { builder.log }

  var plan: SheetPlan {
    let page = PageSetup(isLandscape: true, header: content.pageHeader, footer: Words.footer)
    return SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: page.with(breaks: builder.breaks(page)), charts: [], shades: shades, stream: nil)
  }

  init(
    _ content: WorkbookContent, formulas: RowFormulas, counts: CrossCounts, budget: FormulaBudget = .standard
  ) {
    self.budget = budget
    self.content = content
    self.formulas = formulas
    self.counts = counts
    let codes = content.rows.codes
    func counted(_ id: FigureID) -> Int? {
      content.figures[id].flatMap { $0.rule == .countOfSuggestions && $0.rows != nil ? $0.count : nil }
    }
    for line in GroupOrdinals(content.statements).lines {
      guard let code = codes.group(line.group.id) else { continue }
      lines.append(
        Line(
          title: line.title, level: line.level, code: code, condition: .group(line.group.id),
          count: counted(FigureID("group", line.group.id, "count")), groupID: line.group.id))
    }
    if let count = counted(.ungrouped) {
      lines.append(
        Line(title: Words.ungrouped, level: 1, code: 0, condition: .ungrouped, count: count, groupID: nil))
    }
    let dispositions = content.scale.entries.compactMap { entry -> Column? in
      guard let code = codes.disposition(entry.code), let total = counted(FigureID("disposition", entry.code, "count"))
      else { return nil }
      return Column(label: entry.label, code: code, condition: .disposition(entry.code), total: total)
    }
    let channels = content.channelNames.compactMap { name -> Column? in
      guard let code = codes.channel(name), let total = counted(FigureID("channel", name, "count")) else { return nil }
      return Column(label: name, code: code, condition: .channel(name), total: total)
    }
    let districts = content.districts.keys.compactMap { name in
      codes.district(name).map { Column(label: name, code: $0, condition: nil, total: content.districts[name]) }
    }
    let tables = [
      (Words.byDisposition, dispositions), (Words.byChannel, channels), (Words.byDistrict, districts),
    ].prefix(content.audience == .office ? 3 : 1).filter { !$0.1.isEmpty }
    let most = min(CrossSheet.columnsAcross, tables.map(\.1.count).max() ?? 0)
    builder = SheetBuilder(name: Words.crossSheet, widths: [38] + Array(repeating: 12, count: most + 2))
    isEmpty = lines.allSatisfy { $0.groupID == nil } || tables.isEmpty || !CrossSheet.hasCells(content)
    guard !isEmpty else { return }
    let last = builder.widths.count - 1
    builder.add([.init(0...last, .text(Words.crossSheet), CellStyle(.title))], leastHeight: 34)
    if content.audience == .office {
      builder.add([.init(0...last, .text(Words.officeOnlyNote), CellStyle(.status))])
    }
    if content.status == .draft { builder.add([.init(0...last, .text(Words.draft), CellStyle(.status))]) }
    for (title, columns) in tables {
      let columns = Array(columns.prefix(CrossSheet.mostColumns))
      isLive = self.budget.take(lines.count { isReleased($0) } * columns.count, each: formulas.readsOfPair)
      add(title, columns)
    }
  }

  /// Whether any cell is there to be shown.
  private static func hasCells(_ content: WorkbookContent) -> Bool {
    guard content.audience == .everybody else { return content.rows.count > 0 }
    return content.allGroups.contains { group in
      content.scale.entries.contains { content.figures[cell(group.id, $0.code)] != nil }
    }
  }

  static func cell(_ group: String, _ disposition: String) -> FigureID {
    FigureID("group", group, "disposition", disposition, "count")
  }
}
