/// Numbers of views that the prose states: 共收到意见建议56条，采纳43条. What is counted is told by the words before.
enum CountReader {
  private static let units: [Word] = Word.list("人次 条 份 件 封 票 个 项 篇 人 则 起 宗")
  private static let received: [Word] = Word.list("收到 征集到 征集 收集到 收集 征求到 回收 收回 共有 累计 提出 反馈 参与 共计 合计 意见建议 共")
  /// Views that were put together are fewer than those that came.
  private static let merged: [Word] = Word.list("归纳 梳理 整理 汇总 形成 合并")
  /// Forms that went out, and what was dealt with: neither came in.
  private static let others: [Word] = Word.list("发放 发出 下发 印发 投放 发送 办结 办理 答复 回复 处理 解决")
  /// Another year's number, or by how much this one differs.
  private static let comparisons: [Word] = Word.list("同期 上年 去年 上一年 往年 环比 同比 较上 比上 增长 下降 减少了 增加了")
  private static let subjects: [(words: [Word], subject: NoticeCount.Subject)] = [
    (Word.list("部分采纳 部分吸收 部分参采"), .partlyAdopted),
    (Word.list("未采纳 不采纳 未予采纳 不予采纳 未被采纳 未吸收 不予吸收 没有采纳 未参采 不参采 不予参采"), .notAdopted),
    (Word.list("采纳 吸收采纳 予以采纳 采用 吸收 参采"), .adopted),
    (Word.list("解释说明 作出解释 做出解释 说明解释 答复说明"), .explained),
    (Word.list("留作参考 作为参考 供参考 参考"), .noted),
    (Word.list("暂缓采纳 暂不采纳"), .deferred), (Word.list("有效"), .valid),
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
      guard let number = number(at: index, line) else {
        index += 1
        continue
      }
      index = number.end
      if let count = count(number, clause, line, position) { found.append(count) }
    }
    return found
  }

  /// Numbers that a letter stands in, as misread text has them: l2条, 3O条. They are told and not taken.
  static func damaged(in line: FoldedText) -> [Range<Int>] {
    let mistaken = Set("lIOoSBZ".unicodeScalars)
    var found: [Range<Int>] = []
    var index = 0
    while index < line.count {
      let start = index
      while index < line.count, line.folded[index].isASCIIDigit || mistaken.contains(line.folded[index]) { index += 1 }
      let run = line.folded[start..<index]
      if run.contains(where: \.isASCIIDigit), run.contains(where: mistaken.contains),
        (unit(at: index, line) != nil && subject(before: start, from: max(0, start - reach), line) != nil)
          || (index < line.count && "年月日曰".unicodeScalars.contains(line.folded[index]))
      {
        found.append(start..<index)
      }
      if index == start { index += 1 }
    }
    return found
  }

  private struct Number {
    let value: Int
    let start: Int
    let end: Int
    let isHan: Bool
  }

  /// 1286, 1,286, 1 286 (GB/T 15835-2011, 5.1.1: a quarter em between groups of three), 三十二; nil in the middle of a number.
  private static func number(at start: Int, _ line: FoldedText) -> Number? {
    let before = start > 0 ? line.folded[start - 1] : " "
    var index = start
    if line.folded[start].isASCIIDigit {
      while index < line.count, line.folded[index].isASCIIDigit || isGroupMark(index, start, line) { index += 1 }
      let digits = String(line.folded[start..<index].filter(\.isASCIIDigit))
      let isGlued = before.isASCIILetter || (index < line.count && line.folded[index].isASCIILetter)
      guard digits.count <= 8, before != ".", before != "第", !isGlued, let value = Int(digits) else { return nil }
      return Number(value: value, start: start, end: index, isHan: false)
    }
    guard HanNumber.isDigit(line.folded[start]), !HanNumber.isDigit(before), before != "第" else { return nil }
    while index < line.count, index - start < 7, HanNumber.isDigit(line.folded[index]) { index += 1 }
    return HanNumber.value(line.folded[start..<index]).map { Number(value: $0, start: start, end: index, isHan: true) }
  }

  /// A comma, or a blank where a unit follows in the end, between a group of one to three digits and groups of three.
  private static func isGroupMark(_ index: Int, _ start: Int, _ line: FoldedText) -> Bool {
    guard line.scalars[index] == "," || line.scalars[index] == " ", index + 3 < line.count else { return false }
    let isThree = (1...3).allSatisfy { line.folded[index + $0].isASCIIDigit }
    guard isThree, index + 4 >= line.count || !line.folded[index + 4].isASCIIDigit else { return false }
    let first = line.folded[start..<index].prefix(while: \.isASCIIDigit).count
    guard line.scalars[index] == " " else { return true }
    guard first <= 3, start == 0 || line.folded[start - 1] != " " else { return false }
    let end = index + 4
    return end < line.count && (line.scalars[end] == " " || unit(at: end, line) != nil)
  }

  /// The unit at `start` or behind a blank: 23 条.
  private static func unit(at start: Int, _ line: FoldedText) -> Range<Int>? {
    var index = start
    while index < line.count, index - start < 2, line.scalars[index].isBlank { index += 1 }
    return units.first { line.has($0, at: index) }.map { index..<index + $0.count }
  }

  /// Han numbers stand for much else (一个, 三项): their verb has to be near, and their unit a view's.
  private static let hanReach = 10
  private static let hanUnits = Word.list("条 份 件 封 人次 则")
  private static let estimates = Word.list("约 近 大约 将近")

  private static func count(
    _ number: Number, _ clause: Int, _ line: FoldedText, _ position: (Int) -> TextPosition
  ) -> NoticeCount? {
    var end = number.end
    var qualifier: NoticeCount.Qualifier?
    if line.has("余", at: end) || line.has("多", at: end) {
      qualifier = .over
      end += 1
    }
    guard let unit = unit(at: end, line) else { return nil }
    if number.isHan, !hanUnits.contains(where: { line.has($0, at: unit.lowerBound) }) { return nil }
    let before = max(clause, number.start - (number.isHan ? hanReach : reach))
    for word in estimates where line.has(word, at: number.start - word.count) { qualifier = .about }
    if line.has("超过", at: number.start - 2) { qualifier = .over }
    let comma = line.folded[before..<number.start].lastIndex { ",;".unicodeScalars.contains($0) }.map { $0 + 1 }
    guard line.first(of: comparisons, from: comma ?? before, to: number.start) == nil,
      let subject = subject(before: number.start, from: before, line)
    else { return nil }
    let mark = line.folded[before..<number.start].lastIndex { ",;:(".unicodeScalars.contains($0) }
    let textStart = mark.map { $0 + 1 } ?? before
    return NoticeCount(
      subject: subject, value: number.value, unit: line.string(unit), qualifier: qualifier,
      isOfOneChannel: ChannelNames.lead(to: number.start, in: line), text: line.string(textStart..<unit.upperBound),
      position: position(number.start))
  }

  /// The nearest word before the number decides; nil where that is none of ours, or two outcomes share the number
  /// (采纳或部分采纳31条).
  private static func subject(before end: Int, from start: Int, _ line: FoldedText) -> NoticeCount.Subject? {
    var best: (index: Int, length: Int, subject: NoticeCount.Subject?)?
    func take(_ words: [Word], _ subject: NoticeCount.Subject?) {
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
    take(merged, .merged)
    take(others, nil)
    guard let best, best.subject?.isOutcome != true || !sharesNumber(best.index, line) else { return nil }
    return best.subject
  }

  private static let joints: [Word] = Word.list("或 和 及 、 与 或者 以及 (含 (包括")

  private static func sharesNumber(_ index: Int, _ line: FoldedText) -> Bool {
    joints.contains { joint in
      let end = index - joint.count
      return line.has(joint, at: end)
        && subjects.contains { $0.subject.isOutcome && $0.words.contains { line.has($0, at: end - $0.count) } }
    }
  }
}

extension NoticeCount.Subject {
  fileprivate var isOutcome: Bool {
    switch self {
    case .adopted, .partlyAdopted, .notAdopted, .explained, .noted, .deferred: true
    case .received, .merged, .valid: false
    }
  }
}
