/// Gives numbered paragraphs their own lines back where a page lost line ends: `…如下：一、…。二、…。`.
enum LineSplitStep {
  private static let stops: Set<Unicode.Scalar> = Set("。：:；;！？!?”）)】".unicodeScalars)

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var splits = splitsOfWhole(text)
    if splits.count < 2 { splits = splitsBetweenLines(text) }
    guard !splits.isEmpty else { return }
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

  /// 一、…。二、…。 of a text without numbered lines: where such lines exist, numbers within a line are the author's own.
  private static func splitsOfWhole(_ text: TracedText) -> [Int] {
    let hasNumberedLine = text.lines.contains { Numbering(FoldedText(text.scalars[$0].prefix(12)))?.kind == .han }
    guard !hasNumberedLine else { return [] }
    var splits: [Int] = []
    for index in 1..<max(1, text.count) where HanNumber.isDigit(text.scalars[index]) {
      if isStart(index, text), number(at: index, text, .han, splits.count + 1) { splits.append(index) }
    }
    return splits
  }

  /// 1、…。2、…。 on a line of their own before a line 3、…: the numbers within are those that the lines lack.
  private static func splitsBetweenLines(_ text: TracedText) -> [Int] {
    let heads = text.lines.compactMap { line in
      Numbering(FoldedText(text.scalars[line].prefix(12))).map { (line: line, number: $0) }
    }.filter { $0.number.kind == .arabic }
    var splits: [Int] = []
    for (head, next) in zip(heads, heads.dropFirst()) where next.number.value > head.number.value + 1 {
      var found: [Int] = []
      for index in head.line.dropFirst(head.number.length) where text.scalars[index].isASCIIDigit {
        if isStart(index, text), number(at: index, text, .arabic, head.number.value + found.count + 1) {
          found.append(index)
        }
      }
      if head.number.value + found.count + 1 == next.number.value { splits += found }
    }
    return splits
  }

  private static func isStart(_ index: Int, _ text: TracedText) -> Bool {
    stops.contains(text.scalars[index - 1]) || text.scalars[index - 1] == " "
  }

  private static func number(at index: Int, _ text: TracedText, _ kind: Numbering.Kind, _ value: Int) -> Bool {
    let head = FoldedText(text.scalars[index..<min(index + 8, text.count)])
    return Numbering(head).map { $0.kind == kind && $0.value == value } ?? false
  }
}
