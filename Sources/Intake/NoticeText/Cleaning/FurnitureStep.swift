/// Drops what the page put around the text, at its head and at its foot only: a body line is never taken.
enum FurnitureStep {
  /// How many lines of each end are looked at, and how long one may be, in characters.
  private static let reach = 20
  private static let longest = 120

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var recorder = StepRecorder(.furniture)
    var lines = cutTails(text, &recorder, &log)
    var isFurniture = [Bool](repeating: false, count: lines.count)
    // From the foot upwards until two lines of text, since a foot may hold a line of its own words.
    var misses = 0
    for index in lines.indices.reversed().prefix(reach) where misses < 2 {
      isFurniture[index] = isPageLine(lines[index], text, isHead: false)
      misses = isFurniture[index] ? 0 : misses + 1
    }
    misses = 0
    for index in lines.indices.prefix(reach) where misses < 3 && !isFurniture[index] {
      isFurniture[index] = isPageLine(lines[index], text, isHead: true)
      misses = isFurniture[index] ? 0 : misses + 1
    }
    var result = TracedText()
    result.reserve(text.count)
    for index in lines.indices {
      if isFurniture[index] {
        let line = FoldedText(text.scalars[lines[index]])
        recorder.note(at: text.origins[lines[index].lowerBound], line.text, "")
        FurnitureFacts.read(line, into: &log)
        continue
      }
      // A bar that stood between columns, or ended a table's row, is left over at the line's end.
      if let last = text.scalars[lines[index]].last, last == "|" || last == "｜", index > lines.count - reach,
        !text.scalars[lines[index]].dropLast().contains(where: { $0 == "|" || $0 == "｜" })
      {
        recorder.note(at: text.origins[lines[index].upperBound - 1], "|", "")
        lines[index] = text.trimmed(lines[index].lowerBound..<lines[index].upperBound - 1)
      }
      if lines[index].isEmpty { continue }
      if result.count > 0 { result.append("\n", from: text.origins[lines[index].lowerBound]) }
      result.append(text, lines[index])
    }
    log.add(recorder)
    text = result
  }

  /// Cuts page words that stand at the end of a line of text, after its stop.
  private static func cutTails(
    _ text: TracedText, _ recorder: inout StepRecorder, _ log: inout CleaningLog
  ) -> [Range<Int>] {
    var lines = text.lines
    for index in lines.indices.reversed().prefix(reach) {
      let line = FoldedText(text.scalars[lines[index]])
      for word in FurnitureWords.trailing where line.ends(with: word) && line.count > word.count {
        let start = line.count - word.count
        guard "。！？；”）)|】 ".unicodeScalars.contains(line.scalars[start - 1]) else { continue }
        recorder.note(at: text.origins[lines[index].lowerBound + start], line.string(start..<line.count), "")
        FurnitureFacts.read(FoldedText(line.scalars[start...]), into: &log)
        lines[index] = text.trimmed(lines[index].lowerBound..<lines[index].lowerBound + start)
        break
      }
    }
    return lines
  }

  private static func isPageLine(_ range: Range<Int>, _ text: TracedText, isHead: Bool) -> Bool {
    guard range.count <= longest else { return false }
    let line = FoldedText(text.scalars[range])
    if !line.scalars.contains(where: { $0.isHan || $0.isASCIILetter || $0.isASCIIDigit }) { return true }
    let squeezed = FoldedText(line.scalars.filter { !$0.isBlank })
    if FurnitureWords.whole.contains(String(squeezed.folded)) { return true }
    if isHead, isTrail(line) { return true }
    // A sentence is text, however it begins.
    if let last = line.scalars.last, "。！？".unicodeScalars.contains(last) { return false }
    if squeezed.starts(withAny: FurnitureWords.scan), squeezed.count <= 30 { return true }
    let pieces = line.folded.split(whereSeparator: { $0.isBlank || "|【】[]".unicodeScalars.contains($0) })
    var named = 0
    for piece in pieces {
      if isNamed(FoldedText(piece)) {
        named += 1
      } else if !(isNeutral(piece) && (named > 0 || pieces.count > 1)) {
        return false
      }
    }
    return named > 0
  }

  private static func isNamed(_ piece: FoldedText) -> Bool {
    if FurnitureWords.whole.contains(String(piece.folded)) { return true }
    guard piece.count <= 40 else { return false }
    return piece.starts(withAny: FurnitureWords.heads) || piece.contains(any: FurnitureWords.within)
  }

  /// A figure, a date or a time: the value of a label before it.
  private static func isNeutral(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    piece.allSatisfy { $0.isASCIIDigit || "-/:.,()[]次年月日>|".unicodeScalars.contains($0) }
  }

  /// The trail of sections that leads to a page: `首页 > 互动交流 > 结果反馈`.
  private static func isTrail(_ line: FoldedText) -> Bool {
    let count = line.scalars.reduce(0) { $0 + (FurnitureWords.crumbs.contains($1) ? 1 : 0) }
    let hasStop = line.scalars.contains { "。；，".unicodeScalars.contains($0) }
    return !hasStop && (count >= 2 || (count == 1 && line.contains("首页")))
  }
}
