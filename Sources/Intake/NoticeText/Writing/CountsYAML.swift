/// The stated numbers as `counts` and `breakdowns`: 条 are suggestions; 份, 件, 封, 人次 and 票 are submissions. The two
/// are never added, and a number with another unit is told in a comment.
enum CountsYAML {
  private static let suggestionUnits: Set<String> = ["条", "條", "则", "則"]
  private static let submissionUnits: Set<String> = ["份", "件", "封", "人次", "票"]
  private static let labels: [(subject: NoticeCount.Subject, label: (simplified: String, traditional: String))] = [
    (.adopted, ("采纳", "採納")), (.partlyAdopted, ("部分采纳", "部分採納")), (.notAdopted, ("未采纳", "未採納")),
    (.deferred, ("暂缓采纳", "暫緩採納")), (.explained, ("解释说明", "解釋說明")), (.noted, ("留作参考", "留作參考")),
  ]

  /// - Parameter script: of the words that are written beside numbers.
  static func write(_ counts: [NoticeCount], receivedNothing: Bool, in script: NoticeScript) -> [String] {
    let received = counts.filter { $0.subject == .received || $0.subject == .merged }
    let valid = counts.first { $0.subject == .valid && suggestionUnits.contains($0.unit) }
    let ways = received.count(where: \.isOfOneChannel)
    let stated = total(received.filter { suggestionUnits.contains($0.unit) }, ways: ways)
    // 共收到有效建议68条 says no other number.
    let suggestions = stated ?? valid
    let submissions = total(received.filter { submissionUnits.contains($0.unit) }, ways: ways)
    var lines: [String] = []
    if let submissions { lines.append("  submissions: " + amount(submissions)) }
    if let suggestions { lines.append("  suggestions: " + amount(suggestions)) }
    if let valid, stated != nil { lines.append("  valid: " + amount(valid)) }
    // Nothing received is a result, and said so by the office.
    if lines.isEmpty, received.isEmpty, receivedNothing { lines.append("  suggestions: {value: 0, unit: 条}") }
    if !lines.isEmpty { lines.insert("counts:", at: 0) }
    if suggestions != nil { lines += breakdown(counts, script) }
    let written = [suggestions, submissions].compactMap { $0 }
    let others = received.filter { !written.contains($0) }
    if !others.isEmpty {
      let list = others.map { "“\($0.text)”" }.joined(separator: "、")
      lines.append(YAMLScalar.comment("原文还有这些数字，未写入 counts：" + list))
    }
    return lines
  }

  private static let sums = Word.list("合计 总计 共计 总共 一共 累计")
  private static let wholes = Word.list("共收到 共征集 共收集 共回收 共收 共有 共提出 共接")

  /// The number that says it is the whole; without one, the only one, or the one that the others add up to. One way's number is
  /// the whole only where it is the only way that has one, and what was put together only where nothing says what came.
  private static func total(_ counts: [NoticeCount], ways: Int) -> NoticeCount? {
    let whole = counts.filter { !$0.isOfOneChannel && $0.subject == .received }
    func first(_ words: [Word]) -> NoticeCount? { whole.first { FoldedText($0.text).contains(any: words) } }
    if let sum = first(sums) ?? first(wholes) { return sum }
    if let largest = whole.max(by: { $0.value < $1.value }) {
      let rest = whole.reduce(0) { $0 + $1.value } - largest.value
      let isWhole =
        whole.count == 1 || rest == largest.value || (rest < largest.value && FoldedText(largest.text).contains("共"))
      if isWhole { return largest }
      return counts.first { $0.subject == .merged && $0.value == rest + largest.value }
    }
    return counts.first { $0.subject == .merged } ?? (ways == 1 ? counts.first : nil)
  }

  private static func amount(_ count: NoticeCount) -> String {
    let qualifier = count.qualifier.map { ", qualifier: " + $0.rawValue } ?? ""
    return "{value: \(count.value), unit: \(YAMLScalar.line(count.unit))\(qualifier)}"
  }

  private static func breakdown(_ counts: [NoticeCount], _ script: NoticeScript) -> [String] {
    var items: [String] = []
    for (subject, label) in labels {
      // The first that the text states; a later one speaks of a part or repeats it.
      guard let count = counts.first(where: { $0.subject == subject && suggestionUnits.contains($0.unit) }) else {
        continue
      }
      items.append("\(script == .simplified ? label.simplified : label.traditional): \(count.value)")
    }
    if items.isEmpty { return [] }
    let name = script == .simplified ? "按采纳情况" : "按採納情況"
    return ["breakdowns:", "  - {name: \(name), of: suggestions, items: {" + items.joined(separator: ", ") + "}}"]
  }
}
