/// A table that a page's text gives cell by cell on lines of their own, or row by row with bars or tabs.
struct TableReader {
  struct Row {
    let cells: [String]
    let line: Int
    /// Whether its cells stand in their columns, as far as outcomes tell.
    let isSound: Bool
  }

  /// Names of the columns, as they stand and folded.
  let names: [String]
  let columns: [String]
  /// What the columns hold.
  private(set) var kinds: TableColumns
  private(set) var rows: [Row] = []
  /// Lines of sums, which are no rows.
  private(set) var sums: [Int] = []
  /// The lines of the whole table, header and all.
  let range: Range<Int>

  init?(_ lines: [FoldedText], _ range: Range<Int>) {
    for index in range {
      if let cells = TableCells.cells(of: lines[index]) ?? TableCells.partedCells(of: lines[index]),
        TableHeader.areNames(TickColumns(cells)?.header(cells) ?? cells)
      {
        self.init(rowsOf: lines, header: cells, from: index, range)
        if rows.isEmpty { return nil }
        return
      }
      if let header = TableReader.header(cellsOf: lines, at: index, range) {
        self.init(cellsOf: lines, header: header, from: index, range)
        if rows.isEmpty { return nil }
        return
      }
    }
    return nil
  }

  /// A header whose names stand on lines of their own: as many as are known words or, where the first is that of numbers, all up to
  /// the first row's.
  private static func header(cellsOf lines: [FoldedText], at start: Int, _ range: Range<Int>) -> [FoldedText]? {
    let first = TableCells.cell(lines[start])
    guard TableHeader.isName(first) else { return nil }
    let limit = min(range.upperBound, start + TableHeader.mostColumns)
    if TableHeader.numbers.contains(TableHeader.name(first)),
      let end = (start..<limit).first(where: { TableHeader.name(TableCells.cell(lines[$0])) == "1" })
    {
      let header = (start..<end).map { TableCells.cell(lines[$0]) }
      if TableHeader.areNames(header) { return header }
    }
    var end = start
    while end < limit, TableHeader.isName(TableCells.cell(lines[end])) { end += 1 }
    let header = (start..<end).map { TableCells.cell(lines[$0]) }
    return TableHeader.areNames(header) ? header : nil
  }

  /// So many lines below one another with three cells or more, and as many each, look like a table.
  private static let leastRows = 2

  /// Where a table begins that could not be read: its rows could not be told apart, or none of its lines is a header. Lines of a
  /// questionnaire's options are none.
  static func unreadHeader(_ lines: [FoldedText], _ range: Range<Int>) -> Int? {
    var run = 0
    var count = 0
    var statistics = range.lowerBound..<range.lowerBound
    for index in range {
      if let found = FigureTable.statistics(lines, at: index, range.upperBound) { statistics = found }
      let cells = statistics.contains(index) ? nil : TableCells.cells(of: lines[index])
      let names = statistics.contains(index) ? nil : cells ?? TableCells.partedCells(of: lines[index])
      if let names, TableHeader.areNames(TickColumns(names)?.header(names) ?? names) { return index }
      if header(cellsOf: lines, at: index, range) != nil { return index }
      let isRow = (cells?.count ?? 0) >= 3 && OptionLine(lines[index]) == nil && !OptionRuns.isHeader(lines[index])
      run = isRow ? (cells?.count == count ? run + 1 : 1) : 0
      count = cells?.count ?? 0
      if run == leastRows { return index + 1 - leastRows }
    }
    return nil
  }

  /// Rows end where a line has no cells. What a row lacks at its end are empty cells.
  private init(rowsOf lines: [FoldedText], header: [FoldedText], from start: Int, _ range: Range<Int>) {
    let ticks = TickColumns(header)
    let header = ticks?.header(header) ?? header
    names = header.map(\.text)
    columns = header.map(TableHeader.name)
    let isParted = TableCells.cells(of: lines[start]) == nil
    var index = start + 1
    var found: [(cells: [String], line: Int)] = []
    let isLaidOut = isParted && ticks == nil && TableHeader.numbers.contains(columns[0])
    if isLaidOut, let laidOut = LaidOutTable(lines, at: start, range) {
      (found, sums, index) = (laidOut.rows, laidOut.sums, laidOut.end)
    } else if isLaidOut, LaidOutTable.goesOn(lines, at: start, range) {
      // Whose words the further lines are cannot be told.
      (self.range, kinds) = (start..<start + 1, TableColumns(columns, []))
      return
    }
    let limit = found.isEmpty ? range.upperBound : index
    while index < limit {
      let (line, end) = isParted ? (lines[index], index + 1) : TableCells.row(at: index, lines, range.upperBound)
      guard let cells = isParted ? TableCells.partedCells(of: line) : TableCells.cells(of: line) else { break }
      let isRule = cells.allSatisfy { $0.scalars.allSatisfy { "-:= ".unicodeScalars.contains($0) } }
      let texts = cells.map { TableCells.unquoted($0) }
      if TableFoot.isSum(texts) {
        sums.append(index)
      } else if !isRule {
        found.append((ticks?.cells(texts) ?? texts, index))
      }
      index = end
    }
    self.range = start..<index
    kinds = TableColumns(columns, found.map(\.cells))
    let usesMarks = usesMarks(found.map(\.cells))
    rows = found.map { row in
      // Between blanks an empty cell leaves no trace: only what is whole is sure.
      let cells = isParted ? row.cells : fitted(row.cells)
      let isWhole = cells.count == columns.count && isSound(cells, usesMarks, isFitted: cells.count != row.cells.count)
      return Row(cells: isWhole ? cells : row.cells, line: row.line, isSound: isWhole)
    }
  }

  /// Rows begin at 1, 2, 3 … where the first column is a number, else every `header.count` lines.
  private init(cellsOf lines: [FoldedText], header: [FoldedText], from start: Int, _ range: Range<Int>) {
    names = header.map(\.text)
    columns = header.map(TableHeader.name)
    var index = start + header.count
    var found: [(cells: [String], line: Int)] = []
    let isNumbered = TableHeader.numbers.contains(columns[0])
    func isNumber(_ index: Int, _ value: Int) -> Bool {
      index < range.upperBound && Int(TableHeader.name(TableCells.cell(lines[index]))) == value
    }
    while index < range.upperBound {
      if TableFoot.isSumWord(TableCells.cell(lines[index])) {
        sums.append(index)
        index = TableFoot.endOfSum(lines, index, min(index + header.count, range.upperBound))
        continue
      }
      var end = min(index + header.count, range.upperBound)
      if isNumbered {
        guard isNumber(index, found.count + 1) else { break }
        end = index + 1
        while end < range.upperBound, !isNumber(end, found.count + 2), end - index < 3 * header.count { end += 1 }
        // The last row has no next one to end it.
        let isLast = !isNumber(end, found.count + 2)
        if isLast { end = min(index + header.count, range.upperBound) }
        end = TableFoot.end(lines, index, end, range, isLast: isLast, columns)
      } else {
        let isLast = end + header.count > range.upperBound
        let full = end - index
        end = TableFoot.end(lines, index, end, range, isLast: isLast, columns)
        // A row that a foot cuts short has its view and its outcome at least.
        if full < header.count && end == index + full || end - index < 2 { break }
      }
      found.append(((index..<end).map { TableCells.cell(lines[$0]).text }, index))
      index = end
    }
    self.range = start..<index
    kinds = TableColumns(columns, found.map(\.cells))
    // Without numbers only outcomes in their column tell that rows begin where they should.
    let rest = (index..<range.upperBound).prefix(header.count)
    let hasFoot =
      SignOffReader.find(lines, max(range.lowerBound, index - 1)..<range.upperBound)?.range.lowerBound == index
    let isCut = rest.contains { !"。！：".unicodeScalars.contains(lines[$0].scalars.last ?? "。") }
    if !isNumbered, isCut, !hasFoot, ClosingReader.start(Array(rest.prefix(1)), lines) == nil { return }
    let usesMarks = usesMarks(found.map(\.cells))
    if !isNumbered, let column = kinds.outcome {
      let whole = found.filter { $0.cells.count == columns.count }
      let known = whole.count { OutcomeWords.read(FoldedText($0.cells[column])) != nil }
      if 2 * known < whole.count || !whole.allSatisfy({ isSound($0.cells, usesMarks, isFitted: true) }) { return }
    }
    rows = found.map { row in
      let cells = completed(row.cells)
      let isWhole = cells.count == columns.count && isSound(cells, usesMarks, isFitted: cells.count != row.cells.count)
      return Row(cells: isWhole ? cells : row.cells, line: row.line, isSound: isWhole)
    }
  }

  /// As many cells as there are columns, by empty ones at the row's end.
  private func fitted(_ cells: [String]) -> [String] {
    var cells = cells
    while cells.count > columns.count, cells.last?.isEmpty == true { cells.removeLast() }
    return cells + Array(repeating: "", count: max(0, columns.count - cells.count))
  }

  /// Whether the column of outcomes says 是 and 否.
  private func usesMarks(_ rows: [[String]]) -> Bool {
    guard let column = kinds.outcome else { return false }
    return rows.contains { $0.count == columns.count && TableReader.isMark($0[column]) }
  }

  private static func isMark(_ cell: String) -> Bool {
    cell.unicodeScalars.count == 1 && OutcomeWords.read(FoldedText(cell)) != nil
  }

  /// Whether cells stand in their columns as far as outcomes tell: where one stands in another column, its own has one too.
  ///
  /// - Parameter isFitted: the row had more or fewer cells, so that 是 or 否 in another column says that it is shifted; in a whole
  ///   row it answers some other question.
  private func isSound(_ cells: [String], _ usesMarks: Bool, isFitted: Bool) -> Bool {
    guard let outcome = kinds.outcome, OutcomeWords.read(FoldedText(cells[outcome])) == nil else { return true }
    return !cells.indices.contains { column in
      column != outcome
        && (TableReader.isOutcome(cells[column]) || (isFitted && usesMarks && TableReader.isMark(cells[column])))
    }
  }

  private static func isOutcome(_ cell: String) -> Bool {
    let words = FoldedText(cell)
    return words.count > 1 && OutcomeWords.readSentence(words).map { $0.reason.isEmpty } ?? false
  }

  /// The cells of a one-cell-a-line table's row that is not whole, where an outcome in its column tells which are too few or
  /// too many: behind it only reasons and notes follow, which may be empty, and the last of them may have several lines.
  private func completed(_ cells: [String]) -> [String] {
    guard let outcome = kinds.outcome, cells.count != columns.count, cells.count > outcome,
      let read = OutcomeWords.read(FoldedText(cells[outcome])), read.reason.isEmpty
    else { return cells }
    let last = columns.count - 1
    if cells.count == outcome + 1 { return cells + Array(repeating: "", count: last - outcome) }
    guard cells.count > columns.count, outcome == last - 1 else { return cells }
    return cells[..<last] + [cells[last...].joined(separator: "\n")]
  }
}
