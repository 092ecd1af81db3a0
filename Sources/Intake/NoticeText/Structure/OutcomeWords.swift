/// The words in which notices state what became of a view, with the codes of the campaign format.
enum OutcomeWords {
  private static let codes: [(words: [Word], code: String)] = [
    (Word.list("部分采纳 部分吸收 已部分采纳 部分予以采纳 部分参采"), "partlyAdopted"),
    (Word.list("未采纳 不采纳 未予采纳 不予采纳 未被采纳 暂不采纳 否 未吸收 未参采 不参采 不予参采"), "notAdopted"),
    (Word.list("采纳 已采纳 予以采纳 吸收采纳 已吸收采纳 全部采纳 是 已吸收 采纳吸收 参采 已参采"), "adopted"),
    (Word.list("留作参考 作为参考 供参考 参考"), "noted"),
    (Word.list("转办 已转办 已转交 转交"), "forwarded"),
    (Word.list("解释说明 已解释说明 作出解释 说明解释"), "explained"),
    (Word.list("不属本次征集范围 不属于本次征集范围 不属征集范围"), "outOfScope"),
    (Word.list("正在研究 研究中 待研究"), "pending"),
    (Word.list("重复"), "duplicate"),
  ]

  /// Words that say an outcome and nothing else, wherever they begin a line: 是 and 重复 may begin a sentence.
  private static let plain: [Word] = Word.list("采纳 参采 吸收 留作参考 解释说明 征集范围")

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
    // 采纳和未采纳的意见 and 采纳情况 are headings of both.
    let rest = FoldedText(heading.scalars[(first.index + first.word.count)...])
    return rest.contains("采纳") || rest.starts(withAny: Word.list("情况 与否 结果")) ? nil : first.code
  }

  /// The code for a text that says nothing but an outcome, or begins with one and goes on with a reason.
  static func read(_ text: FoldedText) -> (code: String, reason: String)? {
    for entry in codes {
      for word in entry.words.sorted(by: { $0.count > $1.count }) where text.starts(with: word) {
        var index = word.count
        // 采纳了部分意见 is a sentence of its own.
        guard index == text.count || "。,;:( 、".unicodeScalars.contains(text.folded[index]) else { continue }
        while index < text.count, "。,;: ".unicodeScalars.contains(text.folded[index]) { index += 1 }
        return (entry.code, text.string(index..<text.count))
      }
    }
    return nil
  }
}
