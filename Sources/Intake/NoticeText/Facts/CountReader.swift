/// Numbers of views that the prose states: 共收到意见建议56条，采纳43条. What is counted is told by the words before.
enum CountReader {
  /// Another year's number, or by how much this one differs.
  private static let comparisons: [Word] = Word.list("同期 上年 去年 上一年 往年 环比 同比 较上 比上 增长 下降 减少了 增加了")
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
      guard let number = StatedNumber(at: index, line) else {
        index += 1
        continue
      }
      index = number.end
      if let count = count(number, clause, line, position) { found.append(count) }
    }
    return found
  }

  private static let mistaken = Set("lIOoSBZ".unicodeScalars)

  /// Numbers that a letter stands in, as misread text has them: l2条, 3O条. They are told and not taken.
  static func damaged(in line: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < line.count {
      let start = index
      while index < line.count, line.folded[index].isASCIIDigit || mistaken.contains(line.folded[index]) { index += 1 }
      let run = line.folded[start..<index]
      if run.contains(where: \.isASCIIDigit), run.contains(where: mistaken.contains),
        (StatedNumber.unit(at: index, line) != nil
          && CountSubjects.subject(before: start, from: max(0, start - reach), line) != nil)
          || (index < line.count && "年月日曰".unicodeScalars.contains(line.folded[index]))
      {
        found.append(start..<index)
      }
      if index == start { index += 1 }
    }
    return found
  }

  /// Han numbers stand for much else (一个, 三项): their verb has to be near, and their unit a view's.
  private static let hanReach = 10
  private static let hanUnits = Word.list("条 份 件 封 人次 则")
  private static let estimates = Word.list("约 近 大约 将近")

  private static func count(
    _ number: StatedNumber, _ clause: Int, _ line: FoldedText, _ position: (Int) -> TextPosition
  ) -> NoticeCount? {
    var end = number.end
    var qualifier: NoticeCount.Qualifier?
    if line.has("余", at: end) || line.has("多", at: end) {
      qualifier = .over
      end += 1
    }
    guard let unit = StatedNumber.unit(at: end, line) else { return nil }
    if number.isHan, !hanUnits.contains(where: { line.has($0, at: unit.lowerBound) }) { return nil }
    let before = max(clause, number.start - (number.isHan ? hanReach : reach))
    for word in estimates where line.has(word, at: number.start - word.count) { qualifier = .about }
    if line.has("超过", at: number.start - 2) { qualifier = .over }
    let comma = line.folded[before..<number.start].lastIndex { ",;".unicodeScalars.contains($0) }.map { $0 + 1 }
    guard line.first(of: comparisons, from: comma ?? before, to: number.start) == nil,
      let subject = CountSubjects.subject(before: number.start, from: before, line)
    else { return nil }
    let mark = line.folded[before..<number.start].lastIndex { ",;:(".unicodeScalars.contains($0) }
    let textStart = mark.map { $0 + 1 } ?? before
    return NoticeCount(
      subject: subject, value: number.value, unit: line.string(unit), qualifier: qualifier,
      isOfOneChannel: ChannelNames.lead(to: number.start, in: line), text: line.string(textStart..<unit.upperBound),
      position: position(number.start))
  }
}
