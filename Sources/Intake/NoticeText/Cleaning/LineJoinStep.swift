/// Joins lines that were broken at a fixed width in mid-sentence, as in text taken from a PDF or an e-mail.
enum LineJoinStep {
  private static let ends: Set<Unicode.Scalar> = Set("。！？；：…”）)|】!?;:".unicodeScalars)
  /// Widths, in Han, between which text is broken by programs.
  private static let widths = 18...60
  /// Of a paragraph's first line, in Han.
  private static let indent = 2
  /// So many full lines without a stop were broken by a program; fewer where the next line shows that the sentence goes on.
  private static let leastFull = 4
  private static let leastSure = 2
  private static let within: Set<Unicode.Scalar> = Set("，、。；：！？》）”’】〕".unicodeScalars)
  private static let openers: Set<Unicode.Scalar> = Set("《（“【〔".unicodeScalars)
  private static let closers: Set<Unicode.Scalar> = Set("》）”】〕".unicodeScalars)

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    let lines = text.lines
    let lengths = lines.map { halfWidths(text.scalars[$0]) / 2 }
    // A title ends without a stop, however long its line is.
    let title = TitleReader.count(lines.prefix(4).map { FoldedText(text.scalars[$0]) }, 0..<min(4, lines.count))
    // Rows of a table are as long as their cells.
    let isRow = lines.map { text.scalars[$0].contains("\t") }
    guard let widest = zip(lengths, isRow).dropFirst(title).filter({ !$1 }).map(\.0).max(), widths.contains(widest)
    else { return }
    // A full line that ends without a stop was broken by a program; a short one ends by itself.
    func isBroken(_ index: Int, indent: Int) -> Bool {
      guard let last = text.scalars[lines[index]].last, !isRow[index], index + 1 >= isRow.count || !isRow[index + 1]
      else {
        return false
      }
      return lengths[index] >= widest - 2 - indent && !ends.contains(last)
    }
    let full = lines.indices.dropFirst(title).filter { isBroken($0, indent: 0) }
    let sure = lines.indices.dropFirst(title).dropLast().count { index in
      isBroken(index, indent: indent) && goesOn(text.scalars[lines[index]], text.scalars[lines[index + 1]])
    }
    guard full.count >= leastFull || sure >= leastSure else { return }
    // The first line of a paragraph had an indent, and Western words before its end leave room.
    var broken: [Bool] = []
    for index in lines.indices {
      if index < title {
        broken.append(false)
        continue
      }
      let isFirst = index == title || broken[index - 1] == false
      broken.append(isBroken(index, indent: isFirst ? indent : 0))
    }
    var recorder = StepRecorder(.lineJoins)
    var result = TracedText()
    result.reserve(text.count)
    for index in lines.indices {
      if index > 0 {
        let origin = text.origins[max(0, lines[index].lowerBound - 1)]
        let isNumbered = Numbering(FoldedText(text.scalars[lines[index]].prefix(12))) != nil
        if broken[index - 1], !isNumbered {
          recorder.note(at: origin, "LF", "", key: "\(index)")
          let (before, after) = (result.scalars.last, text.scalars[lines[index]].first)
          // Western words keep their blank.
          if let before, let after, before.isASCIILetter, after.isASCIILetter { result.append(" ", from: origin) }
        } else {
          result.append("\n", from: origin)
        }
      }
      result.append(text, lines[index])
    }
    log.add(recorder)
    text = result
  }

  /// Whether the break stands within a sentence for sure: before a mark, behind a comma, in a name or a bracket, or at a figure.
  private static func goesOn(_ line: ArraySlice<Unicode.Scalar>, _ next: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = line.last, let first = next.first(where: { !$0.isBlank }) else { return false }
    if within.contains(first) || "，、".unicodeScalars.contains(last) { return true }
    if last.isASCIIDigit || last.isHan, first.isASCIIDigit, Numbering(FoldedText(next.prefix(12))) == nil {
      return true
    }
    let depth = line.reduce(0) { openers.contains($1) ? $0 + 1 : closers.contains($1) ? max(0, $0 - 1) : $0 }
    return depth > 0
  }

  private static func halfWidths(_ line: ArraySlice<Unicode.Scalar>) -> Int {
    line.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
  }
}
