/// What became of views, named in running text: 采纳, 未予采纳, 部分吸收, 作出解释.
struct OutcomeMention {
  /// Nil for what is not decided yet (拟采纳), or is neither (未全部采纳).
  let subject: NoticeCount.Subject?
  let start: Int
  /// Behind the word itself.
  let end: Int

  private static let stems: [Word] = Word.list("吸收采纳 采纳吸收 采纳 采用 吸收 吸纳 参采")
  private static let others: [(word: Word, subject: NoticeCount.Subject)] =
    Word.list("解释说明 作出解释 做出解释 作解释 说明解释 答复说明 予以解释").map { ($0, .explained) }
    + Word.list("留作参考 作为参考 供参考 予以参考 参考").map { ($0, .noted) }

  private enum Prefix {
    case neutral, full, partly, negative, deferred, pending
  }
  private static let prefixes: [(word: Word, kind: Prefix)] =
    Word.list("予以 予 给予 得到 被 获 能够 能 可 宜 便 作 做 均 都 已经 已 也 尚 并 基本 原则上 原则 直接").map { ($0, .neutral) }
    + Word.list("全部 完全 全").map { ($0, .full) } + Word.list("部分 部份").map { ($0, .partly) }
    + Word.list("没有 没 未 不 无法 难以").map { ($0, .negative) } + Word.list("暂时 暂缓 暂").map { ($0, .deferred) }
    + Word.list("拟 待").map { ($0, .pending) }
  private static let mostPrefixes = 4

  private static let nouns: [Word] = Word.list("了 的 意见和建议 意见建议 意见 建议 数量 条数 数")
  /// Words that may stand between an outcome and its number besides the nouns.
  private static let leads: [Word] = Word.list("共计 合计 总计 共有 共 计 为 有 达到 达 约 近 大约 将近 超过 : (")
  /// 采纳情况 and 采纳率 say what follows, and are no outcome.
  private static let headings: [Word] = Word.list("情况 情形 与否 如下 结果 率 比例 占比 程序 标准")

  /// The outcomes named in `range`, in order.
  static func all(in line: FoldedText, _ range: Range<Int>) -> [OutcomeMention] {
    var found: [OutcomeMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let mention = mention(at: index, in: line, range) {
        found.append(mention)
        index = mention.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether an outcome's word ends at `end`.
  static func ends(at end: Int, in line: FoldedText) -> Bool {
    stems.contains { line.has($0, at: end - $0.count) }
      || others.contains { line.has($0.word, at: end - $0.word.count) }
  }

  private static let heads: Set<Unicode.Scalar> = Set((stems + others.map(\.word)).compactMap(\.scalars.first))

  private static func mention(at index: Int, in line: FoldedText, _ range: Range<Int>) -> OutcomeMention? {
    guard heads.contains(line.folded[index]) else { return nil }
    if let stem = stems.first(where: { line.has($0, at: index) }) {
      let end = index + stem.count
      guard end <= range.upperBound, !isHeading(end, line) else { return nil }
      let (start, subject) = modified(index, line, from: range.lowerBound)
      return OutcomeMention(subject: subject, start: start, end: end)
    }
    guard let other = others.first(where: { line.has($0.word, at: index) }) else { return nil }
    let end = index + other.word.count
    return end <= range.upperBound ? OutcomeMention(subject: other.subject, start: index, end: end) : nil
  }

  private static func isHeading(_ end: Int, _ line: FoldedText) -> Bool {
    let next = skip(nouns, from: end, in: line)
    return headings.contains { line.has($0, at: next) }
  }

  /// What the words before the stem at `stem` make of it: 未予采纳, 部分采纳, 暂不采纳, 拟采纳.
  private static func modified(
    _ stem: Int, _ line: FoldedText, from low: Int
  ) -> (start: Int, subject: NoticeCount.Subject?) {
    var start = stem
    var kinds: [Prefix] = []
    while kinds.count < mostPrefixes,
      let prefix = prefixes.filter({ start - $0.word.count >= low && line.has($0.word, at: start - $0.word.count) })
        .max(by: { $0.word.count < $1.word.count })
    {
      start -= prefix.word.count
      kinds.append(prefix.kind)
    }
    if kinds.contains(.pending) { return (start, nil) }
    if kinds.contains(.deferred) { return (start, .deferred) }
    if kinds.contains(.negative) {
      let isWhole = !kinds.contains(.full) && !kinds.contains(.partly)
      return (start, isWhole ? .notAdopted : nil)
    }
    return (start, kinds.contains(.partly) ? .partlyAdopted : .adopted)
  }

  private static func skip(_ words: [Word], from start: Int, in line: FoldedText) -> Int {
    var index = start
    let most = 16
    while index - start < most {
      if index < line.count, line.scalars[index].isBlank {
        index += 1
      } else if let word = words.first(where: { line.has($0, at: index) }) {
        index += word.count
      } else {
        break
      }
    }
    return index
  }

  /// Behind the nouns that belong to the outcome: 采纳意见建议.
  func nounEnd(in line: FoldedText) -> Int { OutcomeMention.skip(OutcomeMention.nouns, from: end, in: line) }

  /// Whether nothing but nouns and words of quantity stand between the outcome and a number at `number`.
  func isRightBefore(_ number: Int, in line: FoldedText) -> Bool {
    OutcomeMention.skip(OutcomeMention.nouns + OutcomeMention.leads, from: end, in: line) >= number
  }

  /// Whether nothing but nouns stand between a number's unit, which ends at `unit`, and the outcome.
  func isRightBehind(_ unit: Int, in line: FoldedText) -> Bool {
    OutcomeMention.skip(OutcomeMention.nouns, from: unit, in: line) >= start
  }

  private static let joints: [Word] = Word.list("或者 或 和 及 以及 与 、 (含 (包括")

  /// Whether another outcome has the same number: 采纳或部分采纳31条.
  func sharesNumber(in line: FoldedText) -> Bool {
    OutcomeMention.joints.contains { joint in
      let before = start - joint.count
      if line.has(joint, at: before), OutcomeMention.ends(at: before, in: line) { return true }
      guard line.has(joint, at: end) else { return false }
      let next = end + joint.count
      let reach = next..<min(line.count, next + 8)
      return OutcomeMention.all(in: line, reach).first?.start == next
    }
  }
}
