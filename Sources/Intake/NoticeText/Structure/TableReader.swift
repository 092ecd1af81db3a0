/// A table that a page's text gives cell by cell on lines of their own, or row by row with bars or tabs.
struct TableReader {
  struct Row {
    let cells: [String]
    let line: Int
  }

  /// Names of the columns, as they stand and folded.
  let names: [String]
  let columns: [String]
  private(set) var rows: [Row] = []
  /// The lines of the whole table, header and all.
  let range: Range<Int>

  init?(_ lines: [FoldedText], _ range: Range<Int>) {
    for index in range {
      if let cells = TableCells.cells(of: lines[index]) ?? TableCells.partedCells(of: lines[index]),
        TableHeader.areNames(cells)
      {
        self.init(rowsOf: lines, header: cells, from: index, range)
        if rows.isEmpty { return nil }
        return
      }
      var end = index
      while end < range.upperBound, end - index < TableHeader.mostColumns,
        TableHeader.isName(TableCells.cell(lines[end]))
      { end += 1 }
      let header = (index..<end).map { TableCells.cell(lines[$0]) }
      if TableHeader.areNames(header) {
        self.init(cellsOf: lines, header: header, from: index, range)
        if rows.isEmpty { return nil }
        return
      }
    }
    return nil
  }

  /// The line of a header whose rows could not be told apart.
  static func unreadHeader(_ lines: [FoldedText], _ range: Range<Int>) -> Int? {
    range.first { index in
      var end = index
      while end < range.upperBound, end - index < TableHeader.mostColumns,
        TableHeader.isName(TableCells.cell(lines[end]))
      { end += 1 }
      return TableHeader.areNames(
        TableCells.cells(of: lines[index]) ?? (index..<end).map { TableCells.cell(lines[$0]) })
    }
  }

  /// Rows end where a line has no cells. What a row lacks at its end are empty cells.
  private init(rowsOf lines: [FoldedText], header: [FoldedText], from start: Int, _ range: Range<Int>) {
    names = header.map(\.text)
    columns = header.map(TableHeader.name)
    let isParted = TableCells.cells(of: lines[start]) == nil
    var index = start + 1
    var found: [Row] = []
    while index < range.upperBound {
      let (line, end) = isParted ? (lines[index], index + 1) : TableCells.row(at: index, lines, range.upperBound)
      guard let cells = isParted ? TableCells.partedCells(of: line) : TableCells.cells(of: line) else { break }
      let isRule = cells.allSatisfy { $0.scalars.allSatisfy { "-:= ".unicodeScalars.contains($0) } }
      if !isRule {
        var texts = cells.map { TableCells.unquoted($0) }
        while texts.count > columns.count, texts.last?.isEmpty == true { texts.removeLast() }
        found.append(Row(cells: texts, line: index))
      }
      index = end
    }
    self.range = start..<index
    rows = found
    // Between blanks an empty cell leaves no trace: only what is whole is sure.
    if !isParted { rows = found.map { Row(cells: padded($0.cells), line: $0.line) } }
  }

  /// Rows begin at 1, 2, 3 … where the first column is a number, else every `header.count` lines.
  private init(cellsOf lines: [FoldedText], header: [FoldedText], from start: Int, _ range: Range<Int>) {
    names = header.map(\.text)
    columns = header.map(TableHeader.name)
    var index = start + header.count
    var found: [Row] = []
    let isNumbered = TableHeader.numbers.contains(columns[0])
    func isNumber(_ index: Int, _ value: Int) -> Bool {
      index < range.upperBound && Int(TableHeader.name(TableCells.cell(lines[index]))) == value
    }
    while index < range.upperBound {
      var end = min(index + header.count, range.upperBound)
      if isNumbered {
        guard isNumber(index, found.count + 1) else { break }
        end = index + 1
        while end < range.upperBound, !isNumber(end, found.count + 2), end - index < 3 * header.count { end += 1 }
        // The last row has no next one to end it.
        if !isNumber(end, found.count + 2) { end = min(index + header.count, range.upperBound) }
      } else if end - index < header.count {
        break
      }
      found.append(Row(cells: (index..<end).map { TableCells.cell(lines[$0]).text }, line: index))
      index = end
    }
    self.range = start..<index
    // Without numbers only outcomes in their column tell that rows begin where they should.
    let rest = (index..<range.upperBound).prefix(header.count)
    let isCut = rest.contains { !"。！：".unicodeScalars.contains(lines[$0].scalars.last ?? "。") }
    if !isNumbered, isCut, ClosingReader.start(Array(rest.prefix(1)), lines) == nil { return }
    if !isNumbered, let column = outcomeColumn {
      let known = found.count { OutcomeWords.read(FoldedText($0.cells[column])) != nil }
      if 2 * known < found.count || !found.allSatisfy({ isSound($0.cells) }) { return }
    }
    rows = found.map { Row(cells: completed($0.cells), line: $0.line) }
  }

  private func padded(_ cells: [String]) -> [String] {
    let whole = cells + Array(repeating: "", count: max(0, columns.count - cells.count))
    return whole.count == columns.count && isSound(whole) ? whole : cells
  }

  /// Whether cells stand in their columns as far as outcomes tell: a bare one stands nowhere but in its own.
  private func isSound(_ cells: [String]) -> Bool {
    cells.indices.allSatisfy { $0 == outcomeColumn || !TableReader.isOutcome(cells[$0]) }
  }

  private static func isOutcome(_ cell: String) -> Bool {
    let words = FoldedText(cell)
    return words.count > 1 && OutcomeWords.readSentence(words).map { $0.reason.isEmpty } ?? false
  }

  /// The cells of a one-cell-a-line table's row that is not whole, where an outcome in its column tells which are too few or
  /// too many: behind it only reasons and notes follow, which may be empty, and the last of them may have several lines.
  private func completed(_ cells: [String]) -> [String] {
    guard let outcome = outcomeColumn, cells.count != columns.count, cells.count > outcome,
      let read = OutcomeWords.read(FoldedText(cells[outcome])), read.reason.isEmpty
    else { return cells }
    let last = columns.count - 1
    if cells.count == outcome + 1 { return cells + Array(repeating: "", count: last - outcome) }
    guard cells.count > columns.count, outcome == last - 1 else { return cells }
    return cells[..<last] + [cells[last...].joined(separator: "\n")]
  }
}
