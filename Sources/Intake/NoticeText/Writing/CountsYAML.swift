/// The stated numbers as `counts` and `breakdowns`: 条 are suggestions; 份, 件, 封, 人次 and 票 are submissions. The two
/// are never added, and a number with another unit is told in a comment.
enum CountsYAML {
  private static let suggestionUnits: Set<String> = ["条", "條"]
  private static let submissionUnits: Set<String> = ["份", "件", "封", "人次", "票"]
  private static let labels: [(subject: NoticeCount.Subject, label: String)] = [
    (.adopted, "采纳"), (.partlyAdopted, "部分采纳"), (.notAdopted, "未采纳"), (.explained, "解释说明"), (.noted, "留作参考"),
  ]

  static func write(_ counts: [NoticeCount], receivedNothing: Bool) -> [String] {
    let received = counts.filter { $0.subject == .received }
    let suggestions = total(received.filter { suggestionUnits.contains($0.unit) })
    let submissions = total(received.filter { submissionUnits.contains($0.unit) })
    let valid = counts.first { $0.subject == .valid && suggestionUnits.contains($0.unit) }
    var lines: [String] = []
    if let submissions { lines.append("  submissions: " + amount(submissions)) }
    if let suggestions { lines.append("  suggestions: " + amount(suggestions)) }
    if let valid, suggestions != nil { lines.append("  valid: " + amount(valid)) }
    // Nothing received is a result, and said so by the office.
    if lines.isEmpty, received.isEmpty, receivedNothing { lines.append("  suggestions: {value: 0, unit: 条}") }
    if !lines.isEmpty { lines.insert("counts:", at: 0) }
    if suggestions != nil { lines += breakdown(counts) }
    let written = [suggestions, submissions].compactMap { $0 }
    let others = received.filter { !written.contains($0) }
    if !others.isEmpty {
      let list = others.map { "“\($0.text)”" }.joined(separator: "、")
      lines.append(YAMLScalar.comment("原文还有这些数字，未写入 counts：" + list))
    }
    return lines
  }

  /// The number that says it is the whole; without one, the largest.
  private static func total(_ counts: [NoticeCount]) -> NoticeCount? {
    let whole = counts.first { count in
      FoldedText(count.text).contains(any: Word.list("共收到 共征集 总共 累计 共计 合计 共收集 共回收 共"))
    }
    return whole ?? counts.max { $0.value < $1.value }
  }

  private static func amount(_ count: NoticeCount) -> String {
    let qualifier = count.qualifier.map { ", qualifier: " + $0.rawValue } ?? ""
    return "{value: \(count.value), unit: \(YAMLScalar.line(count.unit))\(qualifier)}"
  }

  private static func breakdown(_ counts: [NoticeCount]) -> [String] {
    var items: [String] = []
    for (subject, label) in labels {
      // The first that the text states; a later one speaks of a part or repeats it.
      guard let count = counts.first(where: { $0.subject == subject && suggestionUnits.contains($0.unit) }) else {
        continue
      }
      items.append("\(label): \(count.value)")
    }
    if items.isEmpty { return [] }
    return ["breakdowns:", "  - {name: 按采纳情况, of: suggestions, items: {" + items.joined(separator: ", ") + "}}"]
  }
}
