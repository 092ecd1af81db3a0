/// What a number counts, by the words before it.
enum CountSubjects {
  private static let received: [Word] = Word.list("收到 征集到 征集 收集到 收集 征求到 回收 收回 共有 累计 提出 反馈 参与 共计 合计 意见建议 共")
  /// Views that were put together are fewer than those that came.
  private static let merged: [Word] = Word.list("归纳 梳理 整理 汇总 形成 合并")
  /// Forms that went out, and what was dealt with: neither came in.
  private static let others: [Word] = Word.list("发放 发出 下发 印发 投放 发送 办结 办理 答复 回复 处理 解决")
  private static let subjects: [(words: [Word], subject: NoticeCount.Subject)] = [
    (Word.list("部分采纳 部分吸收 部分参采"), .partlyAdopted),
    (Word.list("未采纳 不采纳 未予采纳 不予采纳 未被采纳 未吸收 不予吸收 没有采纳 未参采 不参采 不予参采"), .notAdopted),
    (Word.list("采纳 吸收采纳 予以采纳 采用 吸收 参采"), .adopted),
    (Word.list("解释说明 作出解释 做出解释 说明解释 答复说明"), .explained),
    (Word.list("留作参考 作为参考 供参考 参考"), .noted),
    (Word.list("暂缓采纳 暂不采纳"), .deferred), (Word.list("有效"), .valid),
  ]

  /// The nearest word before the number decides; nil where that is none of ours, or two outcomes share the number
  /// (采纳或部分采纳31条).
  static func subject(before end: Int, from start: Int, _ line: FoldedText) -> NoticeCount.Subject? {
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
