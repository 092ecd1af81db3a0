import Campaigns
import Diagnostics

/// 交叉: groups by disposition, by channel and by district, with totals, the fuller cells darker. For the public groups by
/// disposition alone, and of a group with a small cell only the total.
struct CrossSheet {
  /// More columns than these are no table that anybody reads.
  private static let mostColumns = 40

  fileprivate struct Column {
    let label: String
    let code: Int
    let condition: RowSelector.Condition?
    /// Rows of all groups.
    let total: Int
  }

  private struct Line {
    let title: String
    let level: Int
    let code: Int
    let condition: RowSelector.Condition
    /// Nil where the office states it: rows of the group, counted, are then not known.
    let count: Int?
    let groupID: String?
  }

  private let content: WorkbookContent
  private let formulas: RowFormulas
  private let counts: CrossCounts
  private var lines: [Line] = []
  private var builder: SheetBuilder
  private var shades: [CellRange] = []
  private(set) var figureCells: [FigureID: CellReference] = [:]
  let isEmpty: Bool

  var log: DiagnosticLog { builder.log }

  var plan: SheetPlan {
    let page = PageSetup(isLandscape: true, header: content.pageHeader, footer: Words.footer)
    return SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: page.with(breaks: builder.breaks(page)), charts: [], shades: shades, stream: nil)
  }

  init(_ content: WorkbookContent, formulas: RowFormulas, counts: CrossCounts) {
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
    let most = min(CrossSheet.mostColumns, tables.map(\.1.count).max() ?? 0)
    builder = SheetBuilder(name: Words.crossSheet, widths: [38] + Array(repeating: 12, count: most + 2))
    isEmpty = lines.allSatisfy { $0.groupID == nil } || tables.isEmpty || !CrossSheet.hasCells(content)
    guard !isEmpty else { return }
    let last = builder.widths.count - 1
    builder.add([.init(0...last, .text(Words.crossSheet), CellStyle(.title))], leastHeight: 34)
    if content.audience == .office {
      builder.add([.init(0...last, .text(Words.officeOnlyNote), CellStyle(.status))])
    }
    if content.status == .draft { builder.add([.init(0...last, .text(Words.draft), CellStyle(.status))]) }
    for (title, columns) in tables { add(title, Array(columns.prefix(CrossSheet.mostColumns))) }
  }

  /// Whether any cell is there to be shown.
  private static func hasCells(_ content: WorkbookContent) -> Bool {
    guard content.audience == .everybody else { return content.rows.count > 0 }
    return content.allGroups.contains { group in
      content.scale.entries.contains { content.figures[cell(group.id, $0.code)] != nil }
    }
  }

  private static func cell(_ group: String, _ disposition: String) -> FigureID {
    FigureID("group", group, "disposition", disposition, "count")
  }

  // MARK: A table

  private mutating func add(_ title: String, _ columns: [Column]) {
    let top = builder.nextRow
    let end = columns.count + 1
    let hasRest =
      lines.contains { rest($0, columns) ?? 0 > 0 } || content.rows.count > columns.reduce(0) { $0 + $1.total }
    let last = hasRest ? end + 1 : end
    builder.addSpace(12)
    builder.add([.init(0...last, .text(title), CellStyle(.heading))], leastHeight: 24)
    var heads: [SheetBuilder.Piece] = [.init(0, .text(Words.groupsSheet), CellStyle(.header))]
    for (offset, column) in columns.enumerated() {
      heads.append(.init(offset + 1, .text(column.label), CellStyle(.headerNumber)))
    }
    if hasRest { heads.append(.init(end, .text(Words.unstated), CellStyle(.headerNumber))) }
    builder.add(heads + [.init(last, .text(Words.total), CellStyle(.headerNumber))])
    let first = builder.nextRow
    var hasMerged = false
    for line in lines {
      if isReleased(line) {
        addCounts(of: line, columns, hasRest: hasRest)
      } else {
        hasMerged = true
        addMerged(line, last: last)
      }
    }
    shades.append(
      CellRange(firstRow: first, firstColumn: 1, lastRow: builder.nextRow - 1, lastColumn: columns.count))
    addTotals(columns, hasRest: hasRest)
    let sum = lines.reduce(0) { $0 + ($1.level == 1 ? $1.count ?? 0 : 0) }
    if sum > content.rows.count { addNote(Words.severalCrossNote, last) }
    if hasMerged { addNote(Words.mergedNote, last) }
    builder.keepTogether(from: top)
  }

  private mutating func addNote(_ text: String, _ last: Int) {
    builder.add([.init(0...last, .text(text), CellStyle(.note))])
  }

  /// Whether the cells of the group may be seen.
  private func isReleased(_ line: Line) -> Bool {
    guard content.audience == .everybody else { return true }
    guard let id = line.groupID else { return false }
    return content.scale.entries.contains { content.figures[CrossSheet.cell(id, $0.code)] != nil }
  }

  private func count(_ line: Line, _ column: Column) -> Int {
    guard content.audience == .everybody else { return counts[line.code, column] }
    guard let id = line.groupID, case .disposition(let code)? = column.condition else { return 0 }
    return content.figures[CrossSheet.cell(id, code)]?.count ?? 0
  }

  /// Rows of the group that are in none of the columns; nil where that is not known.
  private func rest(_ line: Line, _ columns: [Column]) -> Int? {
    guard isReleased(line), let all = line.count else { return nil }
    return all - columns.reduce(0) { $0 + count(line, $1) }
  }

  private mutating func addCounts(of line: Line, _ columns: [Column], hasRest: Bool) {
    let row = builder.nextRow + 1
    var sum = 0
    var pieces: [SheetBuilder.Piece] = [.init(0, .text(line.title), CellStyle(.text, indent: line.level - 1))]
    for (offset, column) in columns.enumerated() {
      let count = count(line, column)
      sum += count
      if let id = line.groupID, case .disposition(let code)? = column.condition,
        content.figures[CrossSheet.cell(id, code)]?.count == count
      {
        figureCells[CrossSheet.cell(id, code)] = CellReference(
          sheet: builder.name, row: builder.nextRow, column: offset + 1)
      }
      pieces.append(
        .init(offset + 1, value(count, line.condition, column), CellStyle(.number, .someInteger)))
    }
    let end = CellReference.letters(of: columns.count)
    let total = CellReference.letters(of: columns.count + (hasRest ? 2 : 1))
    if hasRest {
      let rest = line.count.map { $0 - sum }
      pieces.append(
        .init(
          columns.count + 1,
          rest.map { .formula("=\(total)\(row)-SUM(B\(row):\(end)\(row))", cached: CellNumber($0)) } ?? .blank,
          CellStyle(.base, .someInteger)))
    }
    var value = CellValue.formula("=SUM(B\(row):\(end)\(row))", cached: CellNumber(sum))
    if let all = line.count {
      value =
        formulas.formula(for: RowSelector([line.condition])).map { .formula($0, cached: CellNumber(all)) }
        ?? .number(CellNumber(all))
    }
    pieces.append(.init(columns.count + (hasRest ? 2 : 1), value, CellStyle(.rowTotal, .integer)))
    builder.add(pieces)
  }

  private mutating func addMerged(_ line: Line, last: Int) {
    var total = CellValue.text("—")
    if let all = line.count {
      total =
        formulas.formula(for: RowSelector([line.condition])).map { .formula($0, cached: CellNumber(all)) }
        ?? .number(CellNumber(all))
    }
    builder.add([
      .init(0, .text(line.title), CellStyle(.text, indent: line.level - 1)),
      .init(1...last - 1, .text(Words.mergedCells), CellStyle(.mergedCell)),
      .init(last, total, CellStyle(.rowTotal, .integer)),
    ])
  }

  /// Each row counts once here, in however many groups it is.
  private mutating func addTotals(_ columns: [Column], hasRest: Bool) {
    let row = builder.nextRow + 1
    var pieces: [SheetBuilder.Piece] = [.init(0, .text(Words.countedTotal), CellStyle(.totalLabel))]
    for (offset, column) in columns.enumerated() {
      let formula =
        column.condition.flatMap { formulas.formula(for: RowSelector([$0])) }
        ?? formulas.formula(district: column.label)
      pieces.append(
        .init(
          offset + 1,
          formula.map { .formula($0, cached: CellNumber(column.total)) } ?? .number(CellNumber(column.total)),
          CellStyle(.totalNumber, .integer)))
    }
    let all = content.rows.count
    let end = CellReference.letters(of: columns.count)
    let last = columns.count + (hasRest ? 2 : 1)
    if hasRest {
      let rest = all - columns.reduce(0) { $0 + $1.total }
      pieces.append(
        .init(
          columns.count + 1,
          .formula(
            "=\(CellReference.letters(of: last))\(row)-SUM(B\(row):\(end)\(row))", cached: CellNumber(rest)),
          CellStyle(.totalNumber, .integer)))
    }
    let formula = formulas.formula(for: RowSelector())
    pieces.append(
      .init(
        last, formula.map { .formula($0, cached: CellNumber(all)) } ?? .number(CellNumber(all)),
        CellStyle(.totalNumber, .integer)))
    builder.add(pieces)
  }

  private func value(_ count: Int, _ group: RowSelector.Condition, _ column: Column) -> CellValue {
    let formula: String?
    if let condition = column.condition {
      formula = formulas.formula(for: RowSelector([group, condition]))
    } else {
      formula = formulas.formula(group: group, district: column.code)
    }
    return formula.map { .formula($0, cached: CellNumber(count)) } ?? .number(CellNumber(count))
  }
}

extension CrossCounts {
  fileprivate subscript(group: Int, column: CrossSheet.Column) -> Int {
    let pair = Pair(group: group, other: column.code)
    return switch column.condition {
    case .disposition: dispositions[pair] ?? 0
    case .channel: channels[pair] ?? 0
    default: districts[pair] ?? 0
    }
  }
}
