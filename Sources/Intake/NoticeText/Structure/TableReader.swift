/// A table that a page's text gives cell by cell on lines of their own, or row by row with bars or tabs.
struct TableReader {
  struct Row {
    let cells: [String]
    let line: Int
  }

  /// Folded names of the columns.
  let columns: [String]
  private(set) var rows: [Row] = []
  /// The lines of the whole table, header and all.
  let range: Range<Int>

  private static let names: Set<String> = Set(
    """
    序号 编号 号 意见 建议 意见建议 意见和建议 意见内容 建议内容 意见建议内容 反馈意见 公众意见 主要意见 意见或建议 具体意见 提出人 姓名 提出单位 单位 反馈单位 网友 意见人 来源 提出者 \
    采纳情况 是否采纳 采纳与否 处理情况 处理意见 处理结果 采纳 理由 未采纳理由 不采纳理由 说明 原因 备注 答复 回复 答复内容 办理情况 时间 日期 类别 类型 章节 条款 修改意见 意见来源 采纳情况说明 采纳情况及理由 意见采纳情况
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  private static let viewNames = ["意见", "建议", "诉求", "内容"]

  var viewColumn: Int? {
    columns.firstIndex { name in
      TableReader.viewNames.contains { name.contains($0) } && !name.contains("采纳") && !name.contains("处理")
        && !name.contains("来源") && !name.hasSuffix("人")
    }
  }
  var outcomeColumn: Int? { columns.firstIndex { $0.contains("采纳") && !$0.contains("理由") || $0.contains("处理") } }
  var reasonColumn: Int? {
    columns.firstIndex { ["理由", "原因", "说明", "答复", "回复", "办理"].contains(where: $0.contains) && !$0.contains("是否") }
  }

  init?(_ lines: [FoldedText], _ range: Range<Int>) {
    for index in range {
      if let cells = TableReader.cells(of: lines[index]) ?? TableReader.partedCells(of: lines[index]),
        TableReader.areNames(cells)
      {
        self.init(rowsOf: lines, header: cells, from: index, range)
        if rows.isEmpty { return nil }
        return
      }
      var end = index
      while end < range.upperBound, let name = TableReader.name(lines[end]), TableReader.names.contains(name) {
        end += 1
      }
      if end - index >= 3 {
        let header = (index..<end).compactMap { TableReader.name(lines[$0]) }
        self.init(cellsOf: lines, header: header, from: index, range)
        if rows.isEmpty { return nil }
        return
      }
    }
    return nil
  }

  /// Rows end where a line has no cells. What a row lacks at its end are empty cells.
  private init(rowsOf lines: [FoldedText], header: [FoldedText], from start: Int, _ range: Range<Int>) {
    columns = header.map { TableReader.name($0) ?? "" }
    let isParted = TableReader.cells(of: lines[start]) == nil
    var index = start + 1
    var found: [Row] = []
    while index < range.upperBound,
      let cells = isParted ? TableReader.partedCells(of: lines[index]) : TableReader.cells(of: lines[index])
    {
      let isRule = cells.allSatisfy { $0.scalars.allSatisfy { "-:= ".unicodeScalars.contains($0) } }
      if !isRule {
        var texts = cells.map(\.text)
        while texts.count > columns.count, texts.last?.isEmpty == true { texts.removeLast() }
        // Between blanks an empty cell leaves no trace: only what is whole is sure.
        if !isParted { texts += Array(repeating: "", count: max(0, columns.count - texts.count)) }
        found.append(Row(cells: texts, line: index))
      }
      index += 1
    }
    self.range = start..<index
    rows = found
  }

  /// Rows begin at 1, 2, 3 … where the first column is a number, else every `header.count` lines.
  private init(cellsOf lines: [FoldedText], header: [String], from start: Int, _ range: Range<Int>) {
    columns = header
    var index = start + header.count
    var found: [Row] = []
    let isNumbered = ["序号", "编号", "号"].contains(header[0])
    func isNumber(_ index: Int, _ value: Int) -> Bool {
      index < range.upperBound && TableReader.name(lines[index]).flatMap { Int($0) } == value
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
    rows = found.map { Row(cells: completed($0.cells), line: $0.line) }
  }

  private static func areNames(_ cells: [FoldedText]) -> Bool {
    cells.count >= 3 && cells.allSatisfy { name($0).map(names.contains) ?? false }
  }

  private static func name(_ line: FoldedText) -> String? {
    guard line.count <= 16 else { return nil }
    return String(cell(line).folded.filter { !$0.isBlank })
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
