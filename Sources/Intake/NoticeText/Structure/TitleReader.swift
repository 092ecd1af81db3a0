/// The title: one to five short lines at the head without a stop, that name a notice.
enum TitleReader {
  private static let ends: [Word] = Word.list(
    """
    公告 公示 通告 通报 通知 反馈 结果 汇总 情况 报告 说明 公布 答复 回复 总结 回应 汇报 情况表 汇总表 综述 分析 意见 建议 摘要 汇编 汇整 情形 选登 一封信 意见书 采纳 \
    复函 函 概要 报告书 纪要
    """)
  private static let words: [Word] = Word.list("关于 意见 建议 征集 征求 调查 问卷 结果 反馈 采纳 听证 公众 投票 评选 咨询 民意 建言")
  /// In characters, those of names in 《》 not counted.
  private static let longest = 80

  /// How many lines from `range`'s start it takes.
  static func count(_ lines: [FoldedText], _ range: Range<Int>) -> Int {
    var length = 0
    for count in 1...mostLines where range.lowerBound + count < range.upperBound {
      let line = lines[range.lowerBound + count - 1]
      guard isLine(line), Numbering(line) == nil, Label(line) == nil else { break }
      length += lengthOutsideNames(line)
      guard length <= longest else { break }
      let joined = FoldedText(lines[range.lowerBound..<range.lowerBound + count].flatMap(\.scalars))
      let isOverSentence = isSentence(lines[range.lowerBound + count])
      if joined.contains(any: words) || isOverSentence, endsAsTitle(joined) {
        return goesOn(joined, lines, range, count, length) ? count + 1 : count
      }
    }
    return isHeadline(lines, range) ? 1 : 0
  }

  /// Offices that issue a notice together may stand on lines of their own above its name.
  private static let mostLines = 5
  /// Ends of a title that may as well be a break in it: …公开征求意见 over 情况的公告.
  private static let openEnds: [Word] = Word.list("意见 建议 采纳 反馈 征求 征集 答复 回复")
  private static let longestRest = 20

  /// Whether the line behind `count` lines is the rest of a title that was broken at an end of its own.
  private static func goesOn(
    _ title: FoldedText, _ lines: [FoldedText], _ range: Range<Int>, _ count: Int, _ length: Int
  ) -> Bool {
    let next = range.lowerBound + count
    guard title.ends(withAny: openEnds), count < mostLines, next + 1 < range.upperBound, isLine(lines[next]),
      lines[next].count <= longestRest, length + lines[next].count <= longest,
      Numbering(lines[next]) == nil, Label(lines[next]) == nil, endsAsTitle(lines[next]),
      !lines[next].folded.contains(where: { ",:".unicodeScalars.contains($0) || $0.isASCIIDigit })
    else { return false }
    // 基本情况 is the heading of the first part.
    return HeadingWords.meaning(of: lines[next]) != .prose
  }

  /// Where a title ends that a page ran together with the text: before a date, without a stop up to there.
  static func end(runInto line: FoldedText) -> Int? {
    guard line.count > longest else { return nil }
    for index in 6..<longest {
      if "。！？；：，".unicodeScalars.contains(line.scalars[index - 1]) { return nil }
      let head = FoldedText(line.scalars[..<index])
      guard line.scalars[index].isASCIIDigit, endsAsTitle(head), head.contains(any: words),
        NoticeDateReader.first(in: line, from: index, to: index + 1)?.day.month != nil
      else { continue }
      return index
    }
    return nil
  }

  /// A line as the title has it: 公　　示 set wide is one word.
  static func text(_ line: FoldedText) -> String {
    let pieces = line.scalars.split(whereSeparator: \.isBlank)
    return pieces.allSatisfy { $0.count == 1 } ? String(pieces.joined()) : line.text
  }

  /// A first line without any mark that ends a sentence, over a line that is one: whatever it calls the notice.
  private static func isHeadline(_ lines: [FoldedText], _ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    let line = lines[range.lowerBound]
    let next = lines[range.lowerBound + 1]
    guard isLine(line), (6...longest).contains(lengthOutsideNames(line)), line.contains(any: words),
      Numbering(line) == nil, Label(line) == nil, !OfficeName.isName(line),
      NoticeDateReader.first(in: line)?.day.day == nil,
      !line.folded.contains(where: { ",:".unicodeScalars.contains($0) })
    else { return false }
    return isSentence(next)
  }

  /// A sentence, or a salutation.
  private static func isSentence(_ line: FoldedText) -> Bool {
    line.folded.last.map { "。:!".unicodeScalars.contains($0) } ?? false
  }

  private static func isLine(_ line: FoldedText) -> Bool {
    // 内容概述：… is a line of a page's table.
    if let colon = line.folded.firstIndex(of: ":"), colon <= 6, !line.starts(with: "更正") { return false }
    if let first = line.scalars.first, "<‹«≡>-".unicodeScalars.contains(first) { return false }
    return isPlain(line)
  }

  private static func isPlain(_ line: FoldedText) -> Bool {
    !line.scalars.contains { "。！？；".unicodeScalars.contains($0) } && line.scalars.last != "："
      && line.scalars.last != "，"
      && line.scalars.contains { $0.isHan }
  }

  private static func lengthOutsideNames(_ line: FoldedText) -> Int {
    var depth = 0
    return line.scalars.reduce(0) { count, scalar in
      if scalar == "《" { depth += 1 }
      defer { if scalar == "》" { depth = max(0, depth - 1) } }
      return depth == 0 ? count + 1 : count
    }
  }

  private static func endsAsTitle(_ title: FoldedText) -> Bool {
    // 公　　示 is set wide over the text.
    var scalars = title.scalars.filter { !$0.isBlank }[...]
    if scalars.last == "）", let open = scalars.lastIndex(of: "（"), open > scalars.startIndex {
      scalars = scalars[..<open]
    }
    return FoldedText(scalars).ends(withAny: ends)
  }
}
