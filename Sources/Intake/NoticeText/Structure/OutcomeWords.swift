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
