/// Words by which an office says that no view came in: 未收到任何意见, 无公众提出异议, 意见数为零.
enum NothingReceived {
  private static let denials: [Word] = Word.list("未 没有 没 无 暂无 尚无")
  /// What may stand between a denial and the views that there are none of.
  private static let links: [Word] = Word.list(
    """
    收到 收悉 征集到 收集到 征求到 接到 接获 提出 提交 反映 反馈 见 有 获 过 来自 任何 一条 相关 有关 公众 社会 群众 各界 人士 单位 部门 个人 企业 市民 居民 村民 \
    家长 业主 网民 网友 利害关系人 公民 法人 组织 其他组织 团体 人 书面 修改 实质性 有效 不同 反对 和 及 或者 或 与 以及 、 对此 的
    """)
  private static let objects: [Word] = Word.list("意见 建议 反馈 异议 来信 来电 来函 留言")
  private static let joints: [Word] = Word.list("和 及 或者 或 与 、 或是")
  /// 无 before a noun is said of one office as often as of all: 12家单位均无意见. These stand before what is said of all.
  private static let everybody: [Word] = Word.list("公众 社会 各界 群众 期间 期间, 期内 期内, 期满 期满, 暂 截至目前 截至目前,")
  private static let reach = 24

  /// The words, the first of them in the text.
  static func find(in text: FoldedText) -> Range<Int>? {
    for index in 0..<text.count {
      if let end = denialEnd(index, text) ?? zeroEnd(index, text) { return index..<end }
    }
    return nil
  }

  private static let plain = Word.list(
    "未收到 没有收到 未征集到 未收集到 未接到 均无意见 均未提出意见 均回复无意见 均反馈无意见 均答复无意见 均复函无意见 均表示无意见")

  /// Whether the words of an office say so.
  static func isSaid(in text: FoldedText) -> Bool { find(in: text) != nil || findPlain(in: text) != nil }

  /// What an office says of those whom it asked.
  static func findPlain(in text: FoldedText) -> Range<Int>? {
    guard let found = text.first(of: plain) else { return nil }
    // 未收到的除外 and the like speak of something else.
    let next = found.index + found.word.count
    return Word.list("的 回复 答复").contains { text.has($0, at: next) } ? nil : found.index..<next
  }

  private static let denialHeads = Set(denials.compactMap(\.scalars.first))

  private static func denialEnd(_ start: Int, _ text: FoldedText) -> Int? {
    guard denialHeads.contains(text.folded[start]), let denial = longest(denials, at: start, text) else { return nil }
    var index = start + denial.count
    while index - start < reach {
      // 无人反映问题 is no 没有问题.
      if text.has("反映问题", at: index), isEnd(index + 4, text) { return index + 4 }
      // 反馈 is the noun where nothing follows it.
      if let end = objectsEnd(index, text), isEnd(end, text) {
        let isBare = index == start + denial.count && denial == "无"
        return !isBare || isSaidOfAll(start, index, text) ? end : nil
      }
      guard let link = longest(links, at: index, text) else { return nil }
      index += link.count
    }
    return nil
  }

  private static func isSaidOfAll(_ start: Int, _ object: Int, _ text: FoldedText) -> Bool {
    text.has("反馈", at: object) || text.has("异议", at: object)
      || everybody.contains { text.has($0, at: start - $0.count) }
  }

  /// Behind one or more of the nouns: 意见和建议, 意见建议反馈.
  private static func objectsEnd(_ start: Int, _ text: FoldedText) -> Int? {
    var end = start
    while end - start < reach {
      var next = end
      if end > start, let joint = longest(joints, at: end, text) { next += joint.count }
      guard let noun = longest(objects, at: next, text) else { break }
      end = next + noun.count
    }
    return end > start ? end : nil
  }

  /// 未收到意见的除外 and 无反馈渠道 say something else.
  private static func isEnd(_ index: Int, _ text: FoldedText) -> Bool {
    index >= text.count || text.scalars[index].isBlank || "。,;:!、)\n”\"".unicodeScalars.contains(text.folded[index])
  }

  private static let quantities: [Word] = Word.list("条数 总数 数量 数 共计 共 均为 为 是 :")

  /// 意见数为零, 收到意见0条, 反馈意见数量：0.
  private static func zeroEnd(_ start: Int, _ text: FoldedText) -> Int? {
    guard let noun = longest(objects, at: start, text) else { return nil }
    var index = start + noun.count
    while index - start < reach, let word = longest(quantities, at: index, text) { index += word.count }
    guard index < text.count, text.folded[index] == "0" || text.folded[index] == "零" || text.folded[index] == "〇" else {
      return nil
    }
    index += 1
    if let unit = StatedNumber.unit(at: index, text) { index = unit.upperBound }
    return isEnd(index, text) ? index : nil
  }

  private static func longest(_ words: [Word], at index: Int, _ text: FoldedText) -> Word? {
    words.filter { text.has($0, at: index) }.max { $0.count < $1.count }
  }
}
