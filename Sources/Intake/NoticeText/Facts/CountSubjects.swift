/// What a number counts, by the words around it.
enum CountSubjects {
  enum Decision: Equatable {
    case counts(NoticeCount.Subject)
    /// None of what is counted here.
    case nothing
    /// An outcome, but it is not clear which.
    case unclear
  }

  /// A number in its line.
  struct Place {
    let number: StatedNumber
    /// Behind the unit.
    let unitEnd: Int
    /// The beginning of the part of a sentence between two `;`.
    let clause: Int
    /// Behind the unit of the number before, 0 where there is none.
    let previous: Int
  }

  /// A word that says what came of the number behind it.
  private struct Entry {
    let word: Word
    /// Nil where it is none of ours.
    let subject: NoticeCount.Subject?
    let rank: Rank
  }

  private enum Rank {
    /// A verb, which takes the number from an outcome before it.
    case deed
    /// 有效 and 共, which may stand between an outcome and its number.
    case quantity
    /// Decides only by itself: 形成意见建议32条 were put together.
    case noun
  }

  private static let verbs: [Word] = Word.list("收到 征集到 征集 收集到 收集 征求到 接到 接收 收悉 回收 收回 征得 提出 提供意见 提供建议 反馈 参与")
  private static let sums: [Word] = Word.list("共有 计有 累计 共计 合计 总计 共")
  /// Views that were put together are fewer than those that came.
  private static let merged: [Word] = Word.list("归纳 梳理 整理 汇总 形成 合并 归并 去重")
  /// What is left once something was taken away: 剔除重复意见12条后为75条.
  private static let remains: [Word] = Word.list("后为 后共 后剩 后余 后有 后得 后计 后形成 后剩余")
  /// Forms that went out, what was dealt with, who came to a meeting or opened a page, and what was no view: none came in
  /// as one.
  private static let others: [Word] = Word.list(
    """
    发放 发出 下发 印发 投放 发送 办结 办理 答复 回复 处理 解决 参会 到会 出席 召开 浏览 点击 阅读 访问 转发 点赞 无效 重复 无关 作废
    """)
  /// By their first characters.
  private static let entries: [Unicode.Scalar: [Entry]] = {
    let all =
      verbs.map { Entry(word: $0, subject: .received, rank: .deed) }
      + merged.map { Entry(word: $0, subject: .merged, rank: .deed) }
      + remains.map { Entry(word: $0, subject: .merged, rank: .deed) }
      + others.map { Entry(word: $0, subject: nil, rank: .deed) }
      + sums.map { Entry(word: $0, subject: .received, rank: .quantity) }
      + [Entry(word: "有效", subject: .valid, rank: .quantity), Entry(word: "意见建议", subject: .received, rank: .noun)]
    return Dictionary(grouping: all) { $0.word.scalars[0] }
  }()

  /// How far before a number its words may stand, and behind it.
  private static let reach = 22
  private static let reachBehind = 30
  /// Han numbers stand for much else (一个, 三项): their words have to be near.
  private static let hanReach = 10
  private static let hanReachBehind = 16

  /// In a list item or a part of a sentence, an outcome belongs to the number that it stands beside: 采纳12条, 12条予以采纳.
  /// What came is told once for all that follows: 收到来信12封，邮件3封.
  static func decide(_ place: Place, in line: FoldedText) -> Decision {
    let start = place.number.start
    let low = max(place.clause, start - (place.number.isHan ? hanReach : reach))
    let item = itemStart(start, from: max(low, place.previous), line)
    let deed = nearest(before: start, from: item, line, deedsOnly: true)
    // 采纳后又收到5条, 采纳并办结5条: what is said later counts.
    let before = OutcomeMention.all(in: line, item..<start).last.flatMap { mention in
      (deed?.end ?? 0) > mention.end ? nil : mention
    }
    let (behind, isLast) = behind(place, line)
    if let before {
      if before.sharesNumber(in: line) { return .unclear }
      if let behind, behind.subject?.isDecision == true, behind.isRightBehind(place.unitEnd, in: line) {
        return .unclear
      }
      if behind != nil, isLast, !before.isRightBefore(start, in: line) { return .unclear }
      return before.subject.map { .counts($0) } ?? .unclear
    }
    if let behind, deed == nil {
      if behind.sharesNumber(in: line) { return .unclear }
      if isLast { return behind.subject.map { .counts($0) } ?? .unclear }
      if behind.isRightBehind(place.unitEnd, in: line) { return .unclear }
    }
    return carried(before: start, from: low, line)
  }

  /// Whether words before `start` say that a number there counts views.
  static func isNamed(before start: Int, _ line: FoldedText) -> Bool {
    let low = max(0, start - reach)
    return !OutcomeMention.all(in: line, low..<start).isEmpty || nearest(before: start, from: low, line)?.subject != nil
  }

  /// Whether words of `range` say what was done with the number behind it, or that it is a sum: 收到, 发放, 答复, 共.
  static func hasDeed(in line: FoldedText, _ range: Range<Int>) -> Bool {
    nearest(before: range.upperBound, from: range.lowerBound, line, deedsOnly: true) != nil
      || line.first(of: sums + ["有效"], from: range.lowerBound, to: range.upperBound) != nil
  }

  /// Whether `text` itself says that something came in.
  static func saysReceipt(_ text: FoldedText) -> Bool { text.contains(any: verbs) || text.contains(any: sums) }

  private struct Receipt {
    let end: Int
    let length: Int
    let subject: NoticeCount.Subject?
    let rank: Rank
  }

  /// The nearest word before the number decides what came in.
  private static func nearest(
    before end: Int, from start: Int, _ line: FoldedText, deedsOnly: Bool = false
  ) -> Receipt? {
    var best: Receipt?
    var noun: Receipt?
    var index = end - 1
    // No word that begins further before ends behind the best.
    while index >= start, best.map({ index + longestWord > $0.end }) ?? true {
      for entry in entries[line.folded[index]] ?? [] where line.has(entry.word, at: index) {
        let reach = index + entry.word.count
        if reach > end || (deedsOnly && (entry.rank != .deed || isName(index, reach, line))) { continue }
        let found = Receipt(end: reach, length: entry.word.count, subject: entry.subject, rank: entry.rank)
        if entry.rank == .noun {
          noun = noun ?? found
        } else if best.map({ ($0.end, $0.length) < (found.end, found.length) }) ?? true {
          best = found
        }
      }
      index -= 1
    }
    return best ?? noun
  }

  private static let longestWord = 4

  /// 群众提出的意见 and 反馈意见 name what was adopted.
  private static func isName(_ start: Int, _ end: Int, _ line: FoldedText) -> Bool {
    line.has("的", at: end) || (line.has("反馈", at: start) && line.has("意见", at: end))
  }

  private static func carried(before start: Int, from low: Int, _ line: FoldedText) -> Decision {
    guard let receipt = nearest(before: start, from: low, line) else { return .nothing }
    // An outcome before a comma is that of another number.
    if let last = OutcomeMention.all(in: line, low..<start).last, last.nounEnd(in: line) >= receipt.end {
      return .nothing
    }
    // Without what was 无效 the valid ones are left.
    let isRest = receipt.subject == .merged && line.has("后", at: receipt.end - receipt.length)
    if isRest, line.first(of: Word.list("无效 无关 作废"), from: low, to: start) != nil { return .counts(.valid) }
    return receipt.subject.map { .counts($0) } ?? .nothing
  }

  /// The first outcome behind the number in its item, and whether no other number stands between it and the item's end.
  private static func behind(_ place: Place, _ line: FoldedText) -> (mention: OutcomeMention?, isLast: Bool) {
    let end = min(line.count, place.unitEnd + (place.number.isHan ? hanReachBehind : reachBehind))
    var index = place.unitEnd
    var isLast = true
    while index < end, !separators.contains(line.folded[index]) {
      if let next = StatedNumber(at: index, line), StatedNumber.unit(at: next.end, line) != nil {
        isLast = false
        break
      }
      index += 1
    }
    return (OutcomeMention.all(in: line, place.unitEnd..<max(place.unitEnd, index)).first, isLast)
  }

  private static let separators = Set(",;。!?:()、\n".unicodeScalars)

  private static func itemStart(_ number: Int, from low: Int, _ line: FoldedText) -> Int {
    var index = number
    while index > low, line.scalars[index - 1].isBlank { index -= 1 }
    // 采纳：12条 and 采纳（12条） are one.
    if index > low, line.folded[index - 1] == ":" || line.folded[index - 1] == "(" { index -= 1 }
    while index > low, !separators.contains(line.folded[index - 1]) { index -= 1 }
    return min(index, number)
  }
}

extension NoticeCount.Subject {
  /// What an office decided about a view, or answered.
  var isOutcome: Bool {
    switch self {
    case .adopted, .partlyAdopted, .notAdopted, .explained, .noted, .deferred: true
    case .received, .merged, .valid: false
    }
  }

  /// An outcome that excludes the others: what was explained may at the same time have been refused.
  fileprivate var isDecision: Bool { isOutcome && self != .explained && self != .noted }
}
