/// Lines that begin with who speaks and have an answer beneath them, as those around them have: `李先生：…` over `回复：…`. One
/// such line alone is text.
enum SpeakerLines {
  private static let ends: [Word] = Word.list(
    """
    先生 女士 小姐 同志 老师 某 某某 企业 公司 市民 委员 代表 网友 网民 群众 居民 业主 家长 村民 商户 单位 协会 商会 学校 社区 村委会 居委会 读者 来信人 学生 职工 司机 经营者 用户 \
    公众 匿名 专家 人士 租户 住户 局 委 办 政府 镇 街道
    """)
  private static let longest = 14
  private static let marks: Set<Unicode.Scalar> = Set(",。;!?、".unicodeScalars)
  private static let masks: Set<Unicode.Scalar> = Set("*×xX".unicodeScalars)

  /// Of the lines in `range` those that are entries, with the length of the speaker's name and the colon.
  static func lengths(_ lines: [FoldedText], _ range: Range<Int>) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var others = 0
    for index in range where index + 1 < range.upperBound && isAnswer(lines[index + 1]) {
      let line = lines[index]
      // 代表：周建国 says who made the suggestion above it.
      if Numbering(line) != nil || PersonLine.isOne(line, isAnswered: false) { continue }
      if Label(line) != nil {
        if Label(line)?.role == .entry { others += 1 }
      } else if let length = length(line) {
        found[index] = length
      }
    }
    return found.count + others > 1 ? found : [:]
  }

  private static func isAnswer(_ line: FoldedText) -> Bool {
    guard let role = Label(line)?.role else { return false }
    return role == .answer || role == .outcome
  }

  private static func length(_ line: FoldedText) -> Int? {
    guard let colon = line.folded.prefix(longest).firstIndex(of: ":"), colon > 0, colon + 1 < line.count else {
      return nil
    }
    let name = FoldedText(line.scalars[..<colon])
    guard !name.folded.contains(where: marks.contains) else { return nil }
    guard name.ends(withAny: ends) || name.folded.last.map(masks.contains) == true else { return nil }
    var end = colon + 1
    while end < line.count, line.scalars[end].isBlank { end += 1 }
    return end < line.count ? end : nil
  }
}
