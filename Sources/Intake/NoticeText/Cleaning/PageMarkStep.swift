/// Drops the numbers of pages and the lines beside them that each page repeats, as in text taken from a PDF, and goes on with
/// the sentence that a page's end broke.
enum PageMarkStep {
  private static let longestHead = 40
  private static let dashes: Set<Unicode.Scalar> = Set("—–-－ ".unicodeScalars)
  private static let ends: Set<Unicode.Scalar> = Set("。！？；：…”）)!?;:".unicodeScalars)
  /// A line that a page's end may have broken is at least so long, in characters.
  private static let leastLine = 14

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let lines = text.lines
    let marks = lines.indices.filter { isMark(text.scalars[lines[$0]]) }
    guard !marks.isEmpty else { return }
    var isDropped = Set(marks)
    for offset in [-1, 1] {
      let beside = marks.map { $0 + offset }.filter { lines.indices.contains($0) && !isDropped.contains($0) }
      let words = Dictionary(grouping: beside) { text.string(lines[$0]) }
      for (line, places) in words where places.count > 1 && line.unicodeScalars.count <= longestHead {
        isDropped.formUnion(places)
      }
    }
    var recorder = StepRecorder(.furniture)
    var result = TracedText()
    result.reserve(text.count)
    var isBehindMark = false
    for index in lines.indices {
      let line = lines[index]
      if isDropped.contains(index) {
        recorder.note(at: text.origins[line.lowerBound], text.string(line), "")
        isBehindMark = true
        continue
      }
      let goesOn = isBehindMark && isBroken(result) && Numbering(FoldedText(text.scalars[line].prefix(12))) == nil
      if result.count > 0, !goesOn, !line.isEmpty { result.append("\n", from: text.origins[line.lowerBound]) }
      result.append(text, line)
      isBehindMark = false
    }
    log.add(recorder)
    text = result
  }

  /// — 2 —, or 第2页.
  private static func isMark(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let inner = line.drop(while: dashes.contains)
    let digits = inner.prefix(while: \.isASCIIDigit)
    guard (1...3).contains(digits.count), inner.startIndex > line.startIndex else {
      return line.count <= 12 && line.starts(with: "第".unicodeScalars) && line.last == "页"
        && line.contains(where: \.isASCIIDigit)
    }
    let rest = inner.dropFirst(digits.count)
    return !rest.isEmpty && rest.allSatisfy { dashes.contains($0) } && line.first != " "
  }

  private static func isBroken(_ text: TracedText) -> Bool {
    let line = text.scalars.suffix(leastLine)
    guard line.count == leastLine, !line.contains("\n"), let last = line.last else { return false }
    return !ends.contains(last) && (last.isHan || "，、《“".unicodeScalars.contains(last) || last.isASCIIDigit)
  }
}
