/// The title: one to three short lines at the head without a stop, that name a notice.
enum TitleReader {
  private static let ends: [Word] = Word.list("公告 公示 通告 通报 通知 反馈 结果 汇总 情况 报告 说明 公布 答复 回复 总结 回应 汇报 情况表 汇总表 综述 分析 意见 建议")
  private static let words: [Word] = Word.list("关于 意见 建议 征集 征求 调查 问卷 结果 反馈 采纳 听证 公众")
  private static let longest = 80

  /// How many lines from `range`'s start it takes.
  static func count(_ lines: [FoldedText], _ range: Range<Int>) -> Int {
    var length = 0
    for count in 1...3 where range.lowerBound + count < range.upperBound {
      let line = lines[range.lowerBound + count - 1]
      guard isLine(line), Numbering(line) == nil, Label(line) == nil else { break }
      length += line.count
      guard length <= longest else { break }
      let joined = FoldedText(lines[range.lowerBound..<range.lowerBound + count].flatMap(\.scalars))
      if joined.contains(any: words), endsAsTitle(joined) { return count }
    }
    return 0
  }

  private static func isLine(_ line: FoldedText) -> Bool {
    !line.scalars.contains { "。！？；".unicodeScalars.contains($0) } && line.scalars.last != "："
      && line.scalars.last != "，"
      && line.scalars.contains { $0.isHan }
  }

  private static func endsAsTitle(_ title: FoldedText) -> Bool {
    var scalars = title.scalars[...]
    if scalars.last == "）", let open = scalars.lastIndex(of: "（"), open > scalars.startIndex {
      scalars = scalars[..<open]
    }
    return FoldedText(scalars).ends(withAny: ends)
  }
}
