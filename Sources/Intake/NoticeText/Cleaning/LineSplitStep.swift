/// Gives numbered paragraphs their own lines back where a page lost its line ends: `…如下：一、…。二、…。`.
enum LineSplitStep {
  private static let stops: Set<Unicode.Scalar> = Set("。：:；;！？!?”）)】".unicodeScalars)

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    // Where numbered lines exist, numbers within a line are the author's own.
    let hasNumberedLine = text.lines.contains { Numbering(FoldedText(text.scalars[$0].prefix(12)))?.kind == .han }
    guard !hasNumberedLine else { return }
    var splits: [Int] = []
    var expected = 1
    for index in 1..<max(1, text.count) {
      guard stops.contains(text.scalars[index - 1]) || text.scalars[index - 1] == " " else { continue }
      guard HanNumber.isDigit(text.scalars[index]) else { continue }
      let head = FoldedText(text.scalars[index..<min(index + 8, text.count)])
      guard let number = Numbering(head), number.kind == .han, number.value == expected else { continue }
      splits.append(index)
      expected += 1
    }
    guard splits.count >= 2 else { return }
    var recorder = StepRecorder(.lineSplits)
    var result = TracedText()
    result.reserve(text.count + splits.count)
    var next = 0
    for index in splits {
      let kept = text.trimmed(next..<index)
      result.append(text, kept)
      result.append("\n", from: text.origins[index])
      recorder.note(at: text.origins[index], text.string(index..<min(index + 8, text.count)), "LF", key: "\(index)")
      next = index
    }
    result.append(text, next..<text.count)
    log.add(recorder)
    text = result
  }
}
