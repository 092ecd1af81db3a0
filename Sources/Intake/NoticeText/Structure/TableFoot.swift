/// What stands among or beneath the rows of a table and is none of them: sums, and where cells stand on lines of their own
/// the sign-off, which the last row must not take for its missing cells.
enum TableFoot {
  private static let sums: Set<String> = ["合计", "总计", "小计", "共计", "总和", "总数", "总", "累计", "合计数", "总合计", "汇总", "计"]
  private static let closings: [Word] = Word.list("特此 专此 衷心感谢 感谢社会 感谢广大 感谢各界 感谢大家 附件: 附: 注: 抄送")
  /// Columns in which an office or a day is a cell.
  private static let places = ["单位", "部门", "机关", "科室", "来源", "主体", "日期", "时间", "人"]

  /// 合计, 总 计, 小计（条）.
  static func isSumWord(_ cell: FoldedText) -> Bool {
    var name = TableHeader.name(cell).unicodeScalars[...]
    if name.last == ":" { name.removeLast() }
    if name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex { name = name[..<open] }
    return sums.contains(String(name))
  }

  /// Whether a row's first words are those of a sum and all else are figures.
  static func isSum(_ cells: [String]) -> Bool {
    let words = cells.map { FoldedText($0) }.filter { !$0.isEmpty }
    guard let first = words.first(where: { !$0.folded.allSatisfy(\.isASCIIDigit) }), isSumWord(first) else {
      return false
    }
    return words.allSatisfy { cell in
      isSumWord(cell) || cell.folded.contains(where: \.isASCIIDigit)
        || cell.folded.allSatisfy { "-—–/".unicodeScalars.contains($0) }
    }
  }

  /// The end of the lines of a sum that begins at `start`, where cells stand on lines of their own.
  static func endOfSum(_ lines: [FoldedText], _ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit, isSum([lines[start].text, lines[end].text]), !isDate(lines[end]) { end += 1 }
    return end
  }

  private static func isDate(_ line: FoldedText) -> Bool { NoticeDateReader.first(in: line)?.day.day != nil }

  /// Where the row ends that begins at `start` and may have lines up to `end`: before a sum and, where it is the last, before the
  /// sign-off and the words that close a notice.
  static func end(
    _ lines: [FoldedText], _ start: Int, _ end: Int, _ range: Range<Int>, isLast: Bool, _ columns: [String]
  ) -> Int {
    let sum = (start..<end).dropFirst().first { isSumWord(lines[$0]) }
    var limit = sum ?? end
    guard isLast else { return limit }
    if let closing = (start..<limit).dropFirst().first(where: { lines[$0].starts(withAny: closings) }) {
      limit = closing
    }
    // An office without a day may well be a reason: 已转区住建局.
    guard let found = SignOffReader.find(lines, start..<range.upperBound), found.signOff.date != nil,
      found.range.lowerBound < limit
    else { return limit }
    let foot = found.range.lowerBound
    let column = foot - start
    let isCell = column < columns.count && places.contains(where: columns[column].contains)
    return isCell ? limit : foot
  }
}
