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
    let counted = countedMarks(lines.map { text.scalars[$0] })
    let marks = lines.indices.filter { counted.contains($0) || isMark(text.scalars[lines[$0]]) }
    guard !marks.isEmpty else { return }
    var isDropped = Set(marks)
    for offset in [-1, 1] {
      let beside = marks.map { $0 + offset }.filter { lines.indices.contains($0) && !isDropped.contains($0) }
      let words = Dictionary(grouping: beside) { text.string(lines[$0]) }
      for (line, places) in words where places.count > 1 && line.unicodeScalars.count <= longestHead {
        isDropped.formUnion(places)
      }
    }
    isDropped.formUnion(headsOfOffices(behind: marks, lines.map { text.scalars[$0] }))
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

  /// Lines `1 / 2`, `2 / 2` that count the pages one after another.
  private static func countedMarks(_ lines: [ArraySlice<Unicode.Scalar>]) -> Set<Int> {
    var places: Set<Int> = []
    var (due, whole): (Int, Int?) = (0, nil)
    for (index, line) in lines.enumerated() where line.count <= 12 {
      let numbers = line.split(whereSeparator: { $0 == "/" || $0 == "／" }).map { part in
        String(part.filter { !$0.isBlank })
      }
      guard numbers.count == 2, line.contains(where: { $0 == "/" || $0 == "／" }), let page = page(numbers[0]),
        let last = page <= 999 ? self.page(numbers[1]) : nil, page <= last
      else { continue }
      if let whole, whole != last || page != due + 1 { return [] }
      (due, whole) = (page, last)
      places.insert(index)
    }
    return places
  }

  private static func page(_ digits: String) -> Int? {
    (1...3).contains(digits.utf8.count) && digits.unicodeScalars.allSatisfy(\.isASCIIDigit) ? Int(digits) : nil
  }

  /// Running heads that stand once only: behind a page's number a short line without a stop whose first word is a whole line
  /// elsewhere, as the office that signs is. Above a date it is the sign-off itself.
  private static func headsOfOffices(behind marks: [Int], _ lines: [ArraySlice<Unicode.Scalar>]) -> [Int] {
    let beside = marks.map { $0 + 1 }.filter { $0 + 1 < lines.count && (1...longestHead).contains(lines[$0].count) }
    guard !beside.isEmpty else { return [] }
    var counts: [String: Int] = [:]
    for line in lines where line.count <= longestHead { counts[String(line), default: 0] += 1 }
    return beside.filter { place in
      let line = lines[place]
      let word = line.prefix { !$0.isBlank }
      guard word.count >= 4, let last = line.last, !ends.contains(last), Numbering(FoldedText(line.prefix(12))) == nil,
        NoticeDateReader.first(in: FoldedText(lines[place + 1].prefix(longestHead))) == nil
      else { return false }
      return counts[String(word), default: 0] > (word.count == line.count ? 1 : 0)
    }
  }

  /// — 2 —, 第2页, or 第 2 页 共 9 页.
  private static func isMark(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let inner = line.drop(while: dashes.contains)
    let digits = inner.prefix(while: \.isASCIIDigit)
    guard (1...3).contains(digits.count), inner.startIndex > line.startIndex else {
      return line.count <= 16 && line.starts(with: "第".unicodeScalars) && line.last == "页"
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
