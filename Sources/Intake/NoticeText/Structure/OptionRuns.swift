/// Questions without numbers among the lines of a text: a line of words over lines of options.
struct OptionRuns {
  struct Run {
    /// The question's line; nil where only an opening sentence stands over the options: then the whole text asks one question.
    let head: Int?
    /// 选项 小计 比例 over the options.
    let headers: [Int]
    let options: [Int]
    /// Its lines, as places among those looked at.
    let range: Range<Int>
  }

  private(set) var runs: [Run] = []

  /// - Parameter hasTitle: the text has a title, which is its question where it asks none.
  init(_ lines: [FoldedText], _ body: [Int], hasTitle: Bool) {
    var index = 1
    while index < body.count {
      var end = index
      while end < body.count, OptionLine(lines[body[end]]) != nil { end += 1 }
      guard end - index >= 2 else {
        index += 1
        continue
      }
      var head = index - 1
      while head >= 0, OptionRuns.isHeader(lines[body[head]]) { head -= 1 }
      let isAsked = head >= 0 && !OptionRuns.isOpening(lines[body[head]])
      let start = isAsked ? head : head + 1
      runs.append(
        Run(
          head: isAsked ? body[head] : nil, headers: Array(body[(head + 1)..<index]), options: Array(body[index..<end]),
          range: start..<end))
      index = end + 1
    }
    // Of several lists of options it must be said what each was asked for.
    if runs.count > 1 || !hasTitle { runs.removeAll { $0.head == nil } }
  }

  /// 本题有效填写人次 500 beneath the options: how many answered the question above.
  static func isSum(_ line: FoldedText) -> Bool { line.starts(with: "本题") && line.folded.last?.isASCIIDigit == true }

  private static let columns: Set<String> = [
    "选项", "小计", "比例", "票数", "得票数", "得票", "投票数", "得票率", "占比", "百分比", "所占比例", "人数", "选择人数", "填写人数", "户数", "数量", "份数",
    "频数", "频率",
    "答案", "答案选项", "方案", "名称", "序号",
  ]

  /// The names over the columns of options, as services for questionnaires give them.
  static func isHeader(_ line: FoldedText) -> Bool {
    let cells = line.folded.split { $0.isBlank || $0 == "|" }
    return cells.count > 1 && cells.allSatisfy { columns.contains(String($0)) }
  }

  /// A sentence that leads to options is no question: one of several clauses, or of several figures.
  private static func isOpening(_ line: FoldedText) -> Bool {
    if line.contains("如下") { return true }
    if line.count > 30, line.folded.last == ":", line.folded.contains(where: { $0 == "," || $0 == "。" }) { return true }
    let figures = line.folded.split { !$0.isASCIIDigit }.count
    return line.folded.last == "。" && figures > 1
  }

  /// 第1题 before a question, with what parts it from the words.
  static func number(of question: FoldedText) -> Int {
    guard question.folded.first == "第" else { return 0 }
    let digits = question.folded.dropFirst().prefix(4).prefix { $0.isASCIIDigit || HanNumber.isDigit($0) || $0.isBlank }
    var end = 1 + digits.count
    guard !digits.isEmpty, end < question.count, question.folded[end] == "题" else { return 0 }
    end += 1
    while end < question.count, question.scalars[end].isBlank || ":、.".unicodeScalars.contains(question.folded[end]) {
      end += 1
    }
    return end < question.count ? end : 0
  }
}
