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
      if let cells = TableReader.cells(of: lines[index]) ?? TableReader.partedCells(of: lines[index]),
        TableHeader.areNames(cells)
      {
        self.init(rowsOf: lines, header: cells, from: index, range)
        if rows.isEmpty { return nil }
        return
      }
      var end = index
      while end < range.upperBound, TableHeader.isName(TableReader.cell(lines[end])) { end += 1 }
      let header = (index..<end).map { TableReader.cell(lines[$0]) }
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
      while end < range.upperBound, end - index < 12, TableHeader.isName(cell(lines[end])) { end += 1 }
      return TableHeader.areNames(cells(of: lines[index]) ?? (index..<end).map { cell(lines[$0]) })
    }
  }

  /// Rows end where a line has no cells. What a row lacks at its end are empty cells.
  private init(rowsOf lines: [FoldedText], header: [FoldedText], from start: Int, _ range: Range<Int>) {
    names = header.map(\.text)
    columns = header.map(TableHeader.name)
    let isParted = TableReader.cells(of: lines[start]) == nil
    var index = start + 1
    var found: [Row] = []
    while index < range.upperBound {
      let (line, end) = isParted ? (lines[index], index + 1) : TableReader.row(at: index, lines, range.upperBound)
      guard let cells = isParted ? TableReader.partedCells(of: line) : TableReader.cells(of: line) else { break }
      let isRule = cells.allSatisfy { $0.scalars.allSatisfy { "-:= ".unicodeScalars.contains($0) } }
      if !isRule {
        var texts = cells.map { TableReader.unquoted($0) }
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
      index < range.upperBound && Int(TableHeader.name(TableReader.cell(lines[index]))) == value
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
      found.append(Row(cells: (index..<end).map { TableReader.cell(lines[$0]).text }, line: index))
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

  /// How many lines a cell's text may go on over.
  private static let mostLines = 20

  /// A row with the lines over which a cell of it goes on: to the quote that closes it, as spreadsheets copy it, or up to the next
  /// row where that is near.
  private static func row(at start: Int, _ lines: [FoldedText], _ limit: Int) -> (line: FoldedText, end: Int) {
    var scalars = lines[start].scalars
    var end = start + 1
    if scalars.contains("\t") {
      func isOpen() -> Bool { scalars.count { $0 == "\"" } % 2 == 1 }
      let close = isOpen() ? (end..<min(limit, start + mostLines)).first { lines[$0].scalars.contains("\"") } : nil
      if let close {
        for index in end...close { scalars += ["\n"] + lines[index].scalars }
        end = close + 1
      }
    }
    guard cells(of: FoldedText(scalars)) != nil else { return (lines[start], start + 1) }
    let next = (end..<min(limit, end + 3)).first { cells(of: lines[$0]) != nil }
    let goesOn = next.map { next in
      next > end && !(cells(of: lines[next]).map(TableHeader.areNames) ?? true)
        && (end..<next).allSatisfy { Numbering(lines[$0]) == nil }
    }
    if let next, goesOn == true, let last = scalars.last, !last.isBlank, last != "|", last != "｜" {
      for index in end..<next { scalars += ["\n"] + lines[index].scalars }
      end = next
    }
    return (FoldedText(scalars), end)
  }

  private static func unquoted(_ cell: FoldedText) -> String {
    guard cell.count > 1, cell.scalars.first == "\"", cell.scalars.last == "\"" else { return cell.text }
    return cell.string(1..<cell.count - 1).replacing("\"\"", with: "\"")
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

  private static func cell(_ line: FoldedText) -> FoldedText {
    var scalars = line.scalars[...]
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    return FoldedText(scalars)
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool { scalar == "|" || scalar == "｜" }

  /// The cells of a row with bars or tabs between them; nil where it has none. Bars at both ends are the table's frame.
  private static func cells(of line: FoldedText) -> [FoldedText]? {
    let whole = cell(line).scalars
    if whole.contains(where: isBar) {
      var inner = whole[...]
      if let first = inner.first, isBar(first) { inner.removeFirst() }
      if inner.count < whole.count, let last = inner.last, isBar(last) { inner.removeLast() }
      guard inner.contains(where: isBar) else { return nil }
      return inner.split(omittingEmptySubsequences: false, whereSeparator: isBar).map { cell(FoldedText($0)) }
    }
    guard whole.contains("\t") else { return nil }
    return line.scalars.split(omittingEmptySubsequences: false) { $0 == "\t" }.map { cell(FoldedText($0)) }
  }

  /// The cells of a row with two blanks or more between them, as columns set with blanks have.
  private static func partedCells(of line: FoldedText) -> [FoldedText]? {
    var cells: [FoldedText] = []
    var start = 0
    var index = 0
    while index < line.count {
      if line.scalars[index].isBlank, index + 1 < line.count, line.scalars[index + 1].isBlank {
        if index > start { cells.append(FoldedText(line.scalars[start..<index])) }
        while index < line.count, line.scalars[index].isBlank { index += 1 }
        start = index
      } else {
        index += 1
      }
    }
    if start < line.count { cells.append(FoldedText(line.scalars[start...])) }
    return cells.count > 1 ? cells : nil
  }
}
