/// What lines beneath a heading say became of it, why, and what else they say.
struct StatedOutcome {
  private(set) var text: [String] = []
  private(set) var outcomeText = ""
  private(set) var code: String?
  private(set) var reason: String?

  /// A line parted before the labels of outcome and reason within it.
  static func pieces(of line: FoldedText) -> [FoldedText] {
    let starts = [0] + Label.starts(within: line)
    let ends = starts.dropFirst() + [line.count]
    return zip(starts, ends).flatMap { low, high in
      var end = high
      while end > low, line.scalars[end - 1].isBlank { end -= 1 }
      // …。（采纳） has its outcome behind the stop.
      let (text, tail) = tail(of: line.string(low..<end))
      let isBehindStop = text.unicodeScalars.last.map { "。！？；".unicodeScalars.contains($0) } ?? false
      return isBehindStop && !tail.isEmpty
        ? [FoldedText(text), FoldedText(tail)] : [FoldedText(line.scalars[low..<end])]
    }
  }

  /// 建议增设座椅（采纳） parted before the bracket.
  static func tail(of heading: String) -> (heading: String, tail: String) {
    let line = FoldedText(heading)
    var end = line.count
    while end > 0, "。；".unicodeScalars.contains(line.scalars[end - 1]) { end -= 1 }
    guard end > 0, line.scalars[end - 1] == "）" || line.scalars[end - 1] == "】",
      let open = line.scalars[..<end].lastIndex(of: line.scalars[end - 1] == "）" ? "（" : "【"), open > 0,
      OutcomeWords.readSentence(FoldedText(line.scalars[(open + 1)..<(end - 1)])) != nil
    else { return (heading, "") }
    return (line.string(0..<open), line.string(open..<line.count))
  }

  /// Parts the lines that state an outcome, and what follows them, from the summary.
  init(in body: [FoldedText], inherited: String?) {
    var outcomeLines: [String] = []
    var reasons: [String] = []
    for line in body.flatMap({ StatedOutcome.pieces(of: $0) }) where !line.isEmpty {
      // Reasons for the part that 采纳10条，未采纳2条 names do not speak of all.
      let isOfPart = Label(line)?.role == .reason && text.contains { Label(FoldedText($0))?.role == .outcome }
      if code == nil, !isOfPart, let read = StatedOutcome.stated(outcome: line) {
        code = read.code
        outcomeLines.append(line.text)
        if !read.reason.isEmpty { reasons.append(read.reason) }
      } else if code != nil || (inherited != nil && (!reasons.isEmpty || Label(line)?.role == .reason)) {
        outcomeLines.append(line.text)
        reasons.append(StatedOutcome.withoutLabel(line.text))
      } else {
        text.append(line.text)
      }
    }
    outcomeText = outcomeLines.joined(separator: "\n")
    if !reasons.isEmpty { reason = reasons.joined(separator: "\n") }
  }

  /// 采纳情况：采纳。 · 未采纳理由：… · 不采纳，… · （已采纳） · 【不采纳：…】
  private static func stated(outcome line: FoldedText) -> (code: String, reason: String)? {
    if let label = Label(line), label.length < line.count {
      let rest = FoldedText(line.scalars[label.length...])
      if label.role == .outcome, let read = OutcomeWords.read(rest) { return (read.code, withoutLabel(read.reason)) }
      let isRefusal = line.starts(withAny: Word.list("未采纳 不采纳 不予采纳"))
      return label.role == .reason && isRefusal ? ("notAdopted", rest.text) : nil
    }
    var scalars = line.scalars[...]
    while let last = scalars.last, "。；".unicodeScalars.contains(last) { scalars.removeLast() }
    let isClosed = scalars.first == "（" && scalars.last == "）" || scalars.first == "【" && scalars.last == "】"
    scalars = isClosed ? scalars.dropFirst().dropLast() : line.scalars[...]
    let words = FoldedText(scalars)
    if let read = OutcomeWords.readSentence(words) { return (read.code, withoutLabel(read.reason)) }
    guard let read = OutcomeWords.read(words) else { return nil }
    // Of other words only the bare one counts, or one with a labelled reason; else it is a sentence.
    let reason = withoutLabel(read.reason)
    return read.reason.isEmpty || reason != read.reason ? (read.code, reason) : nil
  }

  private static func withoutLabel(_ text: String) -> String {
    let folded = FoldedText(text)
    guard let label = Label(folded), label.role == .reason, label.length < folded.count else { return text }
    return folded.string(label.length..<folded.count)
  }
}
