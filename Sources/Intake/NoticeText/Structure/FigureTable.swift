/// Tables whose columns are figures: the options of a question with their votes, or statistics, which ask nothing.
enum FigureTable {
  enum Kind: Equatable {
    /// - Parameter isNumbered: the first column counts the options.
    case options(isNumbered: Bool)
    case statistics
  }

  private static let labels: Set<String> = ["选项", "答案", "答案选项", "方案", "名称", "序号", "编号", "候选项目", "候选方案", "候选名称"]
  private static let figures: Set<String> = [
    "小计", "比例", "票数", "得票数", "得票", "投票数", "得票率", "占比", "百分比", "所占比例", "人数", "选择人数", "填写人数", "户数", "数量", "份数", "频数",
    "频率",
    "合计", "总计", "票",
  ]
  private static let figureEnds = ["数", "数量", "占比", "比例", "率", "量", "百分比"]
  private static let longest = 10
  private static let mostColumns = 12

  /// The kind of the table over whose columns a line gives the names; nil where it gives none of such a table.
  static func kind(of line: FoldedText) -> Kind? {
    guard line.count <= longest * mostColumns else { return nil }
    let parted = TableCells.cells(of: line) ?? TableCells.partedCells(of: line)
    let cells = parted ?? line.scalars.split(whereSeparator: \.isBlank).map { FoldedText($0) }
    guard (2...mostColumns).contains(cells.count), cells.allSatisfy(isName) else { return nil }
    let names = cells.map { name($0) }
    let others = names.filter { !figures.contains($0) }
    // 选项 小计 比例, as services for questionnaires give them, with one blank between them too.
    if others.allSatisfy(labels.contains) { return .options(isNumbered: isNumber(names[0])) }
    guard parted != nil, let last = names.last, isFigure(last), !TableHeader.areNames(cells) else { return nil }
    let isVote = names.contains { $0.contains("票") }
    let texts = names.filter { !isFigure($0) && !isNumber($0) }
    return isVote && texts.count == 1 && !isNumber(texts[0]) && !isStatistic(texts[0])
      ? .options(isNumbered: isNumber(names[0])) : .statistics
  }

  /// The rows of a table of statistics whose header stands at `index`, with that line.
  static func statistics(_ lines: [FoldedText], at index: Int, _ limit: Int) -> Range<Int>? {
    guard kind(of: lines[index]) == .statistics else { return nil }
    let end = (index + 1..<max(index + 1, limit)).first { line in
      let cells = TableCells.cells(of: lines[line]) ?? TableCells.partedCells(of: lines[line]) ?? []
      return cells.count < 2 || !(cells.last?.folded.contains { $0.isASCIIDigit || $0 == "-" || $0 == "/" } ?? false)
    }
    let rows = index..<(end ?? max(index + 1, limit))
    return rows.count > 1 ? rows : nil
  }

  /// The first words of a row, for messages.
  static func words(_ row: FoldedText) -> String {
    String(Array(row.scalars.split { $0.isBlank || $0 == "\t" }.joined(separator: [" "]).prefix(longestWords)))
  }

  private static let longestWords = 30

  private static func isNumber(_ name: String) -> Bool { TableHeader.numbers.contains(name) }

  /// Names of what is counted and not chosen.
  private static func isStatistic(_ name: String) -> Bool {
    ["类", "渠道", "来源", "情况", "结果", "方式", "途径", "题"].contains(where: name.contains)
  }

  private static func isFigure(_ name: String) -> Bool {
    figures.contains(name) || figureEnds.contains(where: name.hasSuffix)
  }

  private static func isName(_ cell: FoldedText) -> Bool {
    (1...longest).contains(cell.count) && !cell.folded.contains { ",。;:!?、".unicodeScalars.contains($0) }
      && cell.scalars.contains { $0.isHan || $0.isASCIILetter } && !cell.folded.contains(where: \.isASCIIDigit)
  }

  /// 数量（条） as 数量.
  private static func name(_ cell: FoldedText) -> String {
    let name = TableHeader.name(cell)
    guard name.hasSuffix(")"), let open = name.firstIndex(of: "("), open > name.startIndex else { return name }
    return String(name[..<open])
  }
}
