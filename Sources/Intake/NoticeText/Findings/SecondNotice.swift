/// A second notice in the same text: a title beneath a sign-off, over words that say what was asked.
enum SecondNotice {
  private static let subjects: [Word] = Word.list("意见 建议 征求 征集 问卷 调查 听证 投票 咨询")
  private static let ends: [Word] = Word.list(
    "公告 公示 通告 通报 通知 反馈 结果 汇总 情况 报告 说明 公布 答复 回复 总结 汇报 综述 情形")
  private static let openings: [Word] = Word.list("征求意见 征集 征求 收到 回收 开展 调查 问卷 听证")
  private static let (shortest, longest) = (10, 100)
  /// Titles that are told.
  private static let most = 3

  static func find(_ lines: [FoldedText], title: String?, tell: (Int, String) -> Void) {
    var told = 0
    for index in lines.indices.dropFirst(3) where told < most && isTitle(lines[index]) {
      let isFirst = title.map { lines[index].text == $0 } ?? false
      guard !isFirst, isDate(before: index, lines), isOpening(after: index, lines) else { continue }
      tell(index, lines[index].text)
      told += 1
    }
  }

  private static func isTitle(_ line: FoldedText) -> Bool {
    (shortest...longest).contains(line.count) && line.contains(any: subjects) && line.ends(withAny: ends)
      && !line.folded.contains { "。;!?:,".unicodeScalars.contains($0) } && Numbering(line) == nil
  }

  private static func isDate(before index: Int, _ lines: [FoldedText]) -> Bool {
    guard let line = lines[..<index].last(where: { !$0.isEmpty }), line.count <= 60,
      let date = NoticeDateReader.first(in: line), date.day.month != nil, date.day.day != nil
    else { return false }
    return line.scalars[date.range.upperBound...].allSatisfy { $0.isBlank || "（）()".unicodeScalars.contains($0) }
  }

  private static func isOpening(after index: Int, _ lines: [FoldedText]) -> Bool {
    guard let line = lines[(index + 1)...].first(where: { !$0.isEmpty }) else { return false }
    return line.contains(any: openings) && line.folded.contains("。")
  }
}
