/// Numbers of views that the prose states: 共收到意见建议56条，采纳43条. What is counted is told by the words before.
enum CountReader {
  private static let units: [Word] = Word.list("人次 条 份 件 封 票 个 项 篇 人 则 起 宗")
  private static let received: [Word] = Word.list("收到 征集到 征集 收集到 收集 征求到 回收 收回 汇总 共有 累计 提出 反馈 参与 归纳 梳理 整理 共计 合计 意见建议 共")
  private static let subjects: [(words: [Word], subject: NoticeCount.Subject)] = [
    (Word.list("部分采纳 部分吸收"), .partlyAdopted),
    (Word.list("未采纳 不采纳 未予采纳 不予采纳 未被采纳 未吸收 不予吸收 没有采纳"), .notAdopted),
    (Word.list("采纳 吸收采纳 予以采纳 采用 吸收"), .adopted),
    (Word.list("解释说明 作出解释 做出解释 说明解释 答复说明"), .explained),
    (Word.list("留作参考 作为参考 供参考 参考"), .noted),
    (Word.list("有效"), .valid),
  ]
  private static let nothing: [Word] = Word.list(
    """
    未收到意见 未收到任何意见 未收到相关意见 未收到有关意见 未收到公众意见 未收到社会公众意见 未收到反馈 未收到任何反馈 未收到修改意见 未收到建议 没有收到意见 没有收到任何 \
    没有收到 未征集到 未收到社会 未收到群众 未收到公众 未收到任何 未收到书面 未收到相关 未收到有关 未收集到 均未收到 收到意见建议0条 收到意见0条 收到0条 收到反馈意见0条 \
    无反馈意见 无意见反馈 未接到 无人提出意见 均无意见 均未提出意见 尚未收到 未收到
    """)
  /// How far before a number its verb may stand, in characters.
  private static let reach = 22

  static func receivedNothing(_ text: FoldedText) -> Bool {
    guard let found = text.first(of: nothing) else { return false }
    // 未收到的除外 and the like speak of something else.
    let next = found.index + found.word.count
    return !text.has("的", at: next) && !text.has("回复", at: next) && !text.has("答复", at: next)
  }

  /// The counts of one line; `origin` gives the place of a scalar of it.
  static func read(_ line: FoldedText, position: (Int) -> TextPosition) -> [NoticeCount] {
    var found: [NoticeCount] = []
    var clause = 0
    var index = 0
    while index < line.count {
      let scalar = line.folded[index]
      if "。;!?\n".unicodeScalars.contains(scalar) { clause = index + 1 }
      guard scalar.isASCIIDigit else {
        index += 1
        continue
      }
      let start = index
      while index < line.count, line.folded[index].isASCIIDigit || isGroupMark(index, line) { index += 1 }
      let digits = String(line.folded[start..<index].filter(\.isASCIIDigit))
      guard let value = Int(digits), digits.count <= 8, start == 0 || line.folded[start - 1] != ".",
        let count = count(value, start..<index, clause, line, position)
      else { continue }
      found.append(count)
    }
    return found
  }

  private static func isGroupMark(_ index: Int, _ line: FoldedText) -> Bool {
    guard line.folded[index] == ",", index > 0, line.folded[index - 1].isASCIIDigit, index + 3 < line.count else {
      return false
    }
    let isThree = (1...3).allSatisfy { line.folded[index + $0].isASCIIDigit }
    return isThree && (index + 4 >= line.count || !line.folded[index + 4].isASCIIDigit) && line.scalars[index] == ","
  }

  private static func count(
    _ value: Int, _ digits: Range<Int>, _ clause: Int, _ line: FoldedText, _ position: (Int) -> TextPosition
  ) -> NoticeCount? {
    var end = digits.upperBound
    var qualifier: NoticeCount.Qualifier?
    if line.has("余", at: end) || line.has("多", at: end) {
      qualifier = .over
      end += 1
    }
    guard let unit = units.first(where: { line.has($0, at: end) }) else { return nil }
    let before = max(clause, digits.lowerBound - reach)
    for word in Word.list("约 近 大约 将近") where line.has(word, at: digits.lowerBound - word.count) { qualifier = .about }
    if line.has("超过", at: digits.lowerBound - 2) { qualifier = .over }
    guard let subject = subject(before: digits.lowerBound, from: before, line) else { return nil }
    let mark = line.folded[before..<digits.lowerBound].lastIndex { ",;:(".unicodeScalars.contains($0) }
    let textStart = mark.map { $0 + 1 } ?? before
    return NoticeCount(
      subject: subject, value: value, unit: line.string(end..<end + unit.count), qualifier: qualifier,
      text: line.string(textStart..<end + unit.count), position: position(digits.lowerBound))
  }

  /// The nearest word before the number decides.
  private static func subject(before end: Int, from start: Int, _ line: FoldedText) -> NoticeCount.Subject? {
    var best: (index: Int, length: Int, subject: NoticeCount.Subject)?
    func take(_ words: [Word], _ subject: NoticeCount.Subject) {
      for word in words {
        var index = end - word.count
        while index >= start, !line.has(word, at: index) { index -= 1 }
        guard index >= start else { continue }
        let reach = index + word.count
        if let known = best, (known.index + known.length, known.length) >= (reach, word.count) { continue }
        best = (index, word.count, subject)
      }
    }
    for entry in subjects { take(entry.words, entry.subject) }
    take(received, .received)
    return best?.subject
  }
}
