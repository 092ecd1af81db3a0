/// Questions without numbers among the lines of a text: a line of words over lines of options.
struct OptionRuns {
  struct Run {
    /// The question's line; nil where only an opening sentence stands over the options: then the whole text asks one question.
    let head: Int?
    let list: OptionList
    /// Its lines, as places among those looked at.
    let range: Range<Int>
  }

  private(set) var runs: [Run] = []

  /// - Parameter hasTitle: the text has a title, which is its question where it asks none.
  init(_ lines: [FoldedText], _ body: [Int], hasTitle: Bool) {
    var index = 0
    while index < body.count {
      guard let list = OptionList(lines, body[index...]) else {
        // The lines beneath the names of other columns ask nothing.
        index =
          FigureTable.statistics(lines, at: body[index], body[body.count - 1] + 1).map { index + $0.count } ?? index + 1
        continue
      }
      let isAsked = index > 0 && !OptionRuns.isOpening(lines[body[index - 1]])
      runs.append(
        Run(
          head: isAsked ? body[index - 1] : nil, list: list, range: (isAsked ? index - 1 : index)..<index + list.count))
      index += list.count + 1
    }
    // Of several lists of options it must be said what each was asked for.
    if runs.count > 1 || !hasTitle { runs.removeAll { $0.head == nil } }
  }

  /// 本题有效填写人次 500 beneath the options: how many answered the question above.
  static func isSum(_ line: FoldedText) -> Bool { line.starts(with: "本题") && line.folded.last?.isASCIIDigit == true }

  /// The names over the columns of options.
  static func isHeader(_ line: FoldedText) -> Bool {
    if case .options? = FigureTable.kind(of: line) { true } else { false }
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
