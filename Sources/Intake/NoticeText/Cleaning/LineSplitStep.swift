/// Gives numbered paragraphs their own lines back where a page lost line ends: `…如下：一、…。二、…。`.
enum LineSplitStep {
  private static let stops: Set<Unicode.Scalar> = Set("。：:；;！？!?”）)】".unicodeScalars)

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var splits = splitsOfWhole(text)
    if splits.count < 2 { splits = splitsBetweenLines(text) }
    splits = (splits + splitsAtEnds(text)).sorted()
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

  private static let longestSignOff = 60

  /// A title that runs into the text, and a sign-off right behind its last stop: …。柳湾区商务局2024年8月26日.
  private static func splitsAtEnds(_ text: TracedText) -> [Int] {
    let lines = text.lines
    var splits: [Int] = []
    if let first = lines.first, let end = TitleReader.end(runInto: FoldedText(text.scalars[first].prefix(120))) {
      splits.append(first.lowerBound + end)
    }
    guard let last = lines.last, let stop = text.scalars[last].lastIndex(of: "。"), stop + 1 < last.upperBound,
      last.upperBound - stop <= longestSignOff
    else { return splits }
    let foot = FoldedText(text.scalars[(stop + 1)..<last.upperBound].drop(while: \.isBlank))
    guard let date = NoticeDateReader.first(in: foot, from: 3), date.day.day != nil, date.day.month != nil,
      date.range.upperBound == foot.count,
      OfficeName.isName(FoldedText(foot.scalars[..<date.range.lowerBound].filter { !$0.isBlank }))
    else { return splits }
    let head = FoldedText(text.scalars[last.lowerBound..<stop])
    // 特此公告。 is a sentence of its own before it.
    if let before = head.scalars.lastIndex(of: "。"), head.string(before + 1..<head.count).hasPrefix("特此") {
      splits.append(last.lowerBound + before + 1)
    }
    return splits + [stop + 1]
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
