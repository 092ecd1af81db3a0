import Campaigns
import Diagnostics

extension CrossSheet {
  /// A table in blocks of columns; rests and totals stand in the last.
  mutating func add(_ title: String, _ columns: [Column]) {
    let hasRest =
      lines.contains { rest($0, columns) ?? 0 > 0 }
      || content.rows.count > columns.reduce(0) { $0 + $1.total }
    let blocks = stride(from: 0, to: columns.count, by: CrossSheet.columnsAcross).map { start in
      Block(
        columns: Array(columns[start..<min(start + CrossSheet.columnsAcross, columns.count)]),
        isLast: start + CrossSheet.columnsAcross >= columns.count, hasRest: hasRest)
    }
    // Cells of each line that were written before the last block, and their sum.
    var before = Array(repeating: (ranges: [String](), sum: 0), count: lines.count + 1)
    for (index, block) in blocks.enumerated() {
      let part = blocks.count > 1 ? "（\(index + 1)/\(blocks.count)）" : ""
      add(title + part, block, before: &before)
    }
  }

  struct Block {
    let columns: [Column]
    let isLast: Bool
    let hasRest: Bool

    var restColumn: Int? { isLast && hasRest ? columns.count + 1 : nil }
    var totalColumn: Int? { isLast ? columns.count + (hasRest ? 2 : 1) : nil }
    /// The last column that it fills.
    var last: Int { totalColumn ?? columns.count }
  }

  mutating func add(_ title: String, _ block: Block, before: inout [(ranges: [String], sum: Int)]) {
    let top = builder.nextRow
    builder.addSpace(12)
    builder.add([.init(0...block.last, .text(title), CellStyle(.heading))], leastHeight: 24)
    var heads: [SheetBuilder.Piece] = [.init(0, .text(Words.groupsSheet), CellStyle(.header))]
    for (offset, column) in block.columns.enumerated() {
      heads.append(.init(offset + 1, .text(column.label), CellStyle(.headerNumber)))
    }
    if let column = block.restColumn { heads.append(.init(column, .text(Words.unstated), CellStyle(.headerNumber))) }
    if let column = block.totalColumn { heads.append(.init(column, .text(Words.total), CellStyle(.headerNumber))) }
    builder.add(heads)
    let first = builder.nextRow
    var hasMerged = false
    for (index, line) in lines.enumerated() {
      if isReleased(line) {
        addCounts(of: line, block, before: &before[index])
      } else {
        hasMerged = true
        addMerged(line, block)
      }
    }
    shades.append(
      CellRange(firstRow: first, firstColumn: 1, lastRow: builder.nextRow - 1, lastColumn: block.columns.count))
    addTotals(block, before: &before[lines.count])
    let sum = lines.reduce(0) { $0 + ($1.level == 1 ? $1.count ?? 0 : 0) }
    if block.isLast, sum > content.rows.count { addNote(Words.severalCrossNote, block.last) }
    if block.isLast, !isLive { addNote(Words.valuesNote, block.last) }
    if hasMerged { addNote(Words.mergedNote, block.last) }
    builder.keepTogether(from: top)
  }

  mutating func addNote(_ text: String, _ last: Int) {
    builder.add([.init(0...last, .text(text), CellStyle(.note))])
  }

  /// Whether the cells of the group may be seen.
  func isReleased(_ line: Line) -> Bool {
    guard content.audience == .everybody else { return true }
    guard let id = line.groupID else { return false }
    return content.scale.entries.contains { content.figures[CrossSheet.cell(id, $0.code)] != nil }
  }

  func count(_ line: Line, _ column: Column) -> Int {
    guard content.audience == .everybody else { return counts[line.code, column] }
    guard let id = line.groupID, case .disposition(let code)? = column.condition else { return 0 }
    return content.figures[CrossSheet.cell(id, code)]?.count ?? 0
  }

  /// Rows of the group that are in none of the columns; nil where that is not known.
  func rest(_ line: Line, _ columns: [Column]) -> Int? {
    guard isReleased(line), let all = line.count else { return nil }
    return all - columns.reduce(0) { $0 + count(line, $1) }
  }

  mutating func addCounts(
    of line: Line, _ block: Block, before: inout (ranges: [String], sum: Int)
  ) {
    var pieces: [SheetBuilder.Piece] = [.init(0, .text(line.title), CellStyle(.text, indent: line.level - 1))]
    for (offset, column) in block.columns.enumerated() {
      let count = count(line, column)
      before.sum += count
      if let id = line.groupID, case .disposition(let code)? = column.condition,
        content.figures[CrossSheet.cell(id, code)]?.count == count
      {
        figureCells[CrossSheet.cell(id, code)] = CellReference(
          sheet: builder.name, row: builder.nextRow, column: offset + 1)
      }
      pieces.append(.init(offset + 1, value(count, line.condition, column), CellStyle(.number, .someInteger)))
    }
    before.ranges.append(range(of: block))
    pieces += ends(
      block, before, total: line.count, formula: formulas.formula(for: RowSelector([line.condition])), rest: .base,
      sum: .rowTotal)
    builder.add(pieces)
  }

  /// `B12:M12`.
  func range(of block: Block) -> String {
    let row = builder.nextRow + 1
    return "B\(row):\(CellReference.letters(of: block.columns.count))\(row)"
  }

  /// What is in none of the columns, and the total; nothing but in the last block.
  func ends(
    _ block: Block, _ before: (ranges: [String], sum: Int), total: Int?, formula: String?, rest: CellStyle.Role,
    sum: CellStyle.Role
  ) -> [SheetBuilder.Piece] {
    guard let last = block.totalColumn else { return [] }
    let counted = "SUM(\(before.ranges.joined(separator: ",")))"
    var pieces: [SheetBuilder.Piece] = []
    if let column = block.restColumn {
      let whole = CellReference.letters(of: last) + String(builder.nextRow + 1)
      let value = total.map { CellValue.formula("=\(whole)-\(counted)", cached: CellNumber($0 - before.sum)) }
      pieces.append(.init(column, value ?? .blank, CellStyle(rest, .someInteger)))
    }
    var value = CellValue.formula("=" + counted, cached: CellNumber(before.sum))
    if let total { value = formula.map { .formula($0, cached: CellNumber(total)) } ?? .number(CellNumber(total)) }
    return pieces + [.init(last, value, CellStyle(sum, .integer))]
  }

  mutating func addMerged(_ line: Line, _ block: Block) {
    let end = block.totalColumn.map { $0 - 1 } ?? block.last
    var pieces: [SheetBuilder.Piece] = [
      .init(0, .text(line.title), CellStyle(.text, indent: line.level - 1)),
      .init(1...end, .text(Words.mergedCells), CellStyle(.mergedCell)),
    ]
    if let last = block.totalColumn {
      var total = CellValue.text("—")
      if let all = line.count {
        total =
          formulas.formula(for: RowSelector([line.condition])).map { .formula($0, cached: CellNumber(all)) }
          ?? .number(CellNumber(all))
      }
      pieces.append(.init(last, total, CellStyle(.rowTotal, .integer)))
    }
    builder.add(pieces)
  }

  /// Each row counts once here, in however many groups it is.
  mutating func addTotals(_ block: Block, before: inout (ranges: [String], sum: Int)) {
    var pieces: [SheetBuilder.Piece] = [.init(0, .text(Words.countedTotal), CellStyle(.totalLabel))]
    for (offset, column) in block.columns.enumerated() {
      let formula =
        column.condition.flatMap { formulas.formula(for: RowSelector([$0])) }
        ?? formulas.formula(district: column.label)
      let total = CellNumber(column.total)
      before.sum += column.total
      pieces.append(
        .init(
          offset + 1, formula.map { .formula($0, cached: total) } ?? .number(total), CellStyle(.totalNumber, .integer)))
    }
    before.ranges.append(range(of: block))
    pieces += ends(
      block, before, total: content.rows.count, formula: formulas.formula(for: RowSelector()), rest: .totalNumber,
      sum: .totalNumber)
    builder.add(pieces)
  }

  func value(_ count: Int, _ group: RowSelector.Condition, _ column: Column) -> CellValue {
    guard isLive else { return .number(CellNumber(count)) }
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
