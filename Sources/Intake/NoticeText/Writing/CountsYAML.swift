/// The stated numbers as `counts` and `breakdowns` (see `CountChoice`); a number that goes into neither is told in a comment.
enum CountsYAML {
  private static let labels: [(subject: NoticeCount.Subject, label: (simplified: String, traditional: String))] = [
    (.adopted, ("采纳", "採納")), (.partlyAdopted, ("部分采纳", "部分採納")), (.notAdopted, ("未采纳", "未採納")),
    (.deferred, ("暂缓采纳", "暫緩採納")), (.explained, ("解释说明", "解釋說明")), (.noted, ("留作参考", "留作參考")),
  ]

  /// The script of the notice is that of the words which are written beside numbers.
  static func write(_ notice: ImportedNotice) -> [String] {
    let choice = CountChoice(notice.counts, channels: notice.channels.count)
    var lines: [String] = []
    let totals = [
      ("submissions", choice.submissions), ("suggestions", choice.suggestions), ("valid", choice.valid),
      ("distinct", choice.distinct),
    ]
    for (name, count) in totals { if let count { lines.append("  \(name): " + amount(count)) } }
    let hasReceived = notice.counts.contains { $0.subject == .received || $0.subject == .merged }
    let hasViews = !notice.groups.isEmpty || !notice.questions.isEmpty
    // Nothing received is a result, and said so by the office; where views are printed it was said of some who were asked.
    if lines.isEmpty, !hasReceived, !hasViews, notice.receivedNothing {
      lines.append("  suggestions: {value: 0, unit: 条}")
    }
    if !lines.isEmpty { lines.insert("counts:", at: 0) }
    lines += breakdown(choice, notice.script)
    let written = totals.compactMap(\.1) + choice.outcomes
    var others: [String] = []
    for count in notice.counts where !isWritten(count, written) && !isOfWrittenWay(count, notice.channels) {
      if others.count == mostOthers { break }
      if others.last != count.text { others.append(count.text) }
    }
    if !others.isEmpty {
      let list = others.map { "“\($0)”" }.joined(separator: "、") + (others.count == mostOthers ? "…" : "")
      lines.append(YAMLScalar.comment("原文还有这些数字，未写入：" + list))
    }
    return lines
  }

  private static let mostOthers = 40

  /// The number itself, or the same said again.
  private static func isWritten(_ count: NoticeCount, _ written: [NoticeCount]) -> Bool {
    !count.isVague
      && written.contains { $0.subject == count.subject && $0.value == count.value && $0.unit == count.unit }
  }

  /// Whether a way's own number stands beside its name: they do where each of them has one.
  private static func isOfWrittenWay(_ count: NoticeCount, _ channels: [NoticeChannel]) -> Bool {
    count.isOfOneChannel && channels.allSatisfy { $0.count != nil }
      && channels.contains { $0.count == count.value && count.text.contains($0.name) }
  }

  private static func amount(_ count: NoticeCount) -> String {
    let qualifier = count.qualifier.map { ", qualifier: " + $0.rawValue } ?? ""
    return "{value: \(count.value), unit: \(YAMLScalar.line(count.unit))\(qualifier)}"
  }

  private static func breakdown(_ choice: CountChoice, _ script: NoticeScript) -> [String] {
    let items = labels.compactMap { subject, label in
      choice.outcomes.first { $0.subject == subject }.map { count in
        "\(script == .simplified ? label.simplified : label.traditional): \(count.value)"
      }
    }
    if items.isEmpty { return [] }
    let name = script == .simplified ? "按采纳情况" : "按採納情況"
    let list = items.joined(separator: ", ")
    return ["breakdowns:", "  - {name: \(name), of: \(choice.base.rawValue), items: {\(list)}}"]
  }
}
