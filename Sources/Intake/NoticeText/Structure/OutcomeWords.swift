/// The words in which notices state what became of a view, with the codes of the campaign format.
enum OutcomeWords {
  private static let verbs = ["采纳", "吸收", "吸纳", "采用", "参采", "接纳", "吸收采纳", "采纳吸收"]

  /// Each of the verbs with each of these words before it.
  private static func forms(_ heads: String) -> [Word] {
    verbs.flatMap { verb in heads.split(separator: " ").map { Word(stringLiteral: $0 + verb) } }
  }

  private static let codes: [(words: [Word], code: String)] = [
    (forms("部分 部分予以 予以部分 已部分 已部分予以 部分已 拟部分") + ["部分"], "partlyAdopted"),
    (
      forms("未 不 未予 不予 未被 未能 暂不 暂未 暂不予 暂未予 不宜 拟不 拟不予 没有 均未 均不 均未予 均不予")
        + Word.list("否 × ✗ ✘ N NO No"), "notAdopted"
    ),
    (
      forms("已 予以 已予 已予以 全部 已全部 全部予以 拟 均 均已 均予以 同意")
        + Word.list("采纳 吸收 吸纳 参采 采用 接纳 吸收采纳 采纳吸收 是 √ ✓ ✔ Y YES Yes"), "adopted"
    ),
    (Word.list("留作参考 作为参考 供参考 参考"), "noted"),
    (Word.list("转办 已转办 已转交 转交"), "forwarded"),
    (Word.list("解释说明 已解释说明 作出解释 说明解释"), "explained"),
    (Word.list("不属本次征集范围 不属于本次征集范围 不属征集范围"), "outOfScope"),
    (Word.list("正在研究 研究中 待研究"), "pending"),
    (Word.list("重复"), "duplicate"),
  ]
  /// Of longer words first: of 采纳 and 采纳吸收 the second is meant where it stands.
  private static let words = codes.flatMap { entry in entry.words.map { (word: $0, code: entry.code) } }
    .sorted { $0.word.count > $1.word.count }

  /// Words that say an outcome and nothing else, wherever they begin a line: 是 and 重复 may begin a sentence.
  private static let plain: [Word] = Word.list("采纳 参采 吸收 吸纳 采用 接纳 留作参考 解释说明 征集范围")

  /// The code for a text that begins with an outcome and goes on with a reason behind a mark, without any label.
  static func readSentence(_ text: FoldedText) -> (code: String, reason: String)? {
    guard let read = read(text), text.first(of: plain, to: min(text.count, 12)) != nil else { return nil }
    return read
  }

  /// The outcome of all that stands beneath a heading: 采纳的意见, 未采纳的意见及理由.
  static func ofHeading(_ heading: FoldedText) -> String? {
    let words: [(Word, String)] = [
      ("部分采纳", "partlyAdopted"), ("未采纳", "notAdopted"), ("不采纳", "notAdopted"), ("未予采纳", "notAdopted"),
      ("不予采纳", "notAdopted"), ("已采纳", "adopted"), ("予以采纳", "adopted"), ("采纳", "adopted"),
    ]
    let found = words.compactMap { word, code in heading.first(word).map { (index: $0, word: word, code: code) } }
    guard let first = found.min(by: { $0.index < $1.index }), first.index <= 4 else { return nil }
    // 采纳和未采纳的意见 and 采纳情况 are headings of both; 未采纳情况 is one of those.
    let rest = FoldedText(heading.scalars[(first.index + first.word.count)...])
    if first.word != "采纳", rest.starts(with: "情况") { return rest.contains("采纳") ? nil : first.code }
    return rest.contains("采纳") || rest.starts(withAny: Word.list("情况 与否 结果")) ? nil : first.code
  }

  /// The code for a text that says nothing but an outcome, or begins with one and goes on with a reason.
  static func read(_ whole: FoldedText) -> (code: String, reason: String)? {
    let text = withoutLead(whole)
    for entry in words where text.starts(with: entry.word) {
      var index = entry.word.count
      // 采纳了部分意见 is a sentence of its own.
      guard index == text.count || "。,;:( 、".unicodeScalars.contains(text.folded[index]) else { continue }
      // 部分、个别 goes on.
      if entry.word == "部分", index < text.count, text.folded[index] == "、" || text.folded[index] == " " { continue }
      while index < text.count, "。,;: ".unicodeScalars.contains(text.folded[index]) { index += 1 }
      return (entry.code, withoutBrackets(text, from: index))
    }
    return nil
  }

  private static let leads: [Word] = Word.list("该意见 该建议 该条意见 该条建议 此意见 此建议 此条意见 此条建议 本条意见 对该意见 上述意见 上述建议")
  private static let ticks = Set("√✓✔☑×✗✘☒".unicodeScalars)

  /// ✓采纳 and 该意见不予采纳 without what stands before the outcome.
  private static func withoutLead(_ text: FoldedText) -> FoldedText {
    var start = leads.filter { text.starts(with: $0) }.map(\.count).max() ?? 0
    if start == 0, text.count > 2, ticks.contains(text.scalars[0]) { start = 1 }
    while start > 0, start < text.count, text.scalars[start].isBlank { start += 1 }
    let rest = FoldedText(text.scalars[start...])
    // A tick alone, or with a reason, is the outcome.
    return start > 0 && rest.first(of: plain, to: min(rest.count, 8)) != nil ? rest : text
  }

  /// 未采纳（已有食堂）。 gives its reason in brackets.
  private static func withoutBrackets(_ text: FoldedText, from start: Int) -> String {
    var end = text.count
    while end > start, "。;".unicodeScalars.contains(text.folded[end - 1]) { end -= 1 }
    guard end - start > 2, text.folded[start] == "(", text.folded[end - 1] == ")",
      !text.folded[(start + 1)..<(end - 1)].contains(where: { $0 == "(" || $0 == ")" })
    else { return text.string(start..<text.count) }
    return text.string((start + 1)..<(end - 1))
  }
}
