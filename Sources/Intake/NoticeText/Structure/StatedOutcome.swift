/// What lines beneath a heading say became of it, why, and what else they say.
struct StatedOutcome {
  private(set) var text: [String] = []
  private(set) var outcomeText = ""
  private(set) var code: String?
  private(set) var reason: String?

  /// A line parted before the labels of outcome and reason within it, and before an outcome that ends it: in brackets, as a
  /// sentence of its own, or behind a comma or a dash.
  ///
  /// - Parameter labelsOnly: before labels alone.
  static func pieces(of line: FoldedText, labelsOnly: Bool = false) -> [FoldedText] {
    let starts = [0] + Label.starts(within: line)
    let ends = starts.dropFirst() + [line.count]
    return zip(starts, ends).flatMap { low, high in
      var end = high
      while end > low, line.scalars[end - 1].isBlank { end -= 1 }
      let piece = FoldedText(line.scalars[low..<end])
      if labelsOnly { return [piece] }
      let (text, tail) = tail(of: piece.text)
      if !tail.isEmpty { return [FoldedText(text), FoldedText(tail)] }
      guard Label(piece).map({ $0.role == .entry }) ?? true, stated(outcome: piece) == nil,
        let cut = lastSentence(of: piece)
      else { return [piece] }
      return [FoldedText(piece.scalars[..<cut]), FoldedText(piece.scalars[cut...])]
    }
  }

  private static let stops: Set<Unicode.Scalar> = Set("。！？；".unicodeScalars)
  /// Marks that part an outcome from the view and belong to neither: …，予以采纳。 …——采纳。 …→采纳
  private static let joints: Set<Unicode.Scalar> = Set("，—–-→ ".unicodeScalars)
  private static let openers: Set<Unicode.Scalar> = Set("《（“【「『".unicodeScalars)
  private static let closers: Set<Unicode.Scalar> = Set("》）”】」』".unicodeScalars)
  /// Longer than any word for an outcome, in characters.
  private static let reach = 16

  /// Where an outcome begins that the line's last words state, with its reason: …。已采纳。 · …，不予采纳，因为…
  private static func lastSentence(of line: FoldedText) -> Int? {
    var depth = 0
    var index = 0
    while index < line.count {
      let scalar = line.scalars[index]
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth = max(0, depth - 1) }
      let isStop = stops.contains(scalar)
      guard index > 0, depth == 0, isStop || (joints.contains(scalar) && scalar != " " && scalar != "-") else {
        index += 1
        continue
      }
      var start = index + 1
      while start < line.count, joints.contains(line.scalars[start]) { start += 1 }
      // A word for an outcome is short: what follows need not be looked at.
      if start < line.count,
        OutcomeWords.readSentence(FoldedText(line.scalars[start..<min(line.count, start + reach)])) != nil
      {
        return isStop ? index + 1 : index
      }
      index = start
    }
    return nil
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["）": "（", "】": "【", "]": "[", "〕": "〔"]

  /// 建议增设座椅（采纳） parted before the bracket.
  static func tail(of heading: String) -> (heading: String, tail: String) {
    let line = FoldedText(heading)
    var end = line.count
    while end > 0, "。；".unicodeScalars.contains(line.scalars[end - 1]) { end -= 1 }
    guard end > 0, let opener = brackets[line.scalars[end - 1]],
      let open = line.scalars[..<end].lastIndex(of: opener), open > 0,
      OutcomeWords.readSentence(FoldedText(line.scalars[(open + 1)..<(end - 1)])) != nil
    else { return (heading, "") }
    return (line.string(0..<open), line.string(open..<line.count))
  }

  /// Parts the lines that state an outcome, and what follows them, from the summary.
  init(in body: [FoldedText], inherited: String?) {
    var outcomeLines: [String] = []
    var reasons: [String] = []
    let hasLabel = StatedOutcome.hasLabel(in: body)
    for whole in body { take(whole, inherited, hasLabel: hasLabel, &outcomeLines, &reasons) }
    outcomeText = outcomeLines.joined(separator: "\n")
    if !reasons.isEmpty { reason = reasons.joined(separator: "\n") }
  }

  private mutating func take(
    _ whole: FoldedText, _ inherited: String?, hasLabel: Bool, _ outcomeLines: inout [String], _ reasons: inout [String]
  ) {
    // Behind the outcome a line stays whole: it is the reason.
    for line in StatedOutcome.pieces(of: whole, labelsOnly: hasLabel || code != nil) where !line.isEmpty {
      // Reasons for the part that 采纳10条，未采纳2条 names do not speak of all.
      let isOfPart = Label(line)?.role == .reason && text.contains { Label(FoldedText($0))?.role == .outcome }
      let isMeant = !hasLabel || Label(line) != nil
      if code == nil, !isOfPart, isMeant, let read = StatedOutcome.stated(outcome: line) {
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
  }

  /// Whether a label states the outcome: what it says goes before words that only sound like one.
  static func hasLabel(in lines: [FoldedText]) -> Bool {
    lines.contains { line in
      pieces(of: line, labelsOnly: true).contains { Label($0)?.role == .outcome && isStated($0) }
    }
  }

  /// Whether a line is an outcome, with or without its reason.
  static func isStated(_ line: FoldedText) -> Bool { stated(outcome: line) != nil }

  /// 采纳情况：采纳。 · 答复：采纳，… · 未采纳理由：… · 不采纳，… · （已采纳） · 【不采纳：…】
  private static func stated(outcome line: FoldedText) -> (code: String, reason: String)? {
    if let label = Label(line), label.length < line.count {
      let rest = FoldedText(line.scalars[label.length...])
      if label.role == .outcome, let read = OutcomeWords.read(rest) { return (read.code, withoutLabel(read.reason)) }
      if label.role == .answer, let read = OutcomeWords.readSentence(rest) {
        return (read.code, withoutLabel(read.reason))
      }
      let isRefusal = line.starts(withAny: Word.list("未采纳 不采纳 不予采纳"))
      return label.role == .reason && isRefusal ? ("notAdopted", rest.text) : nil
    }
    let whole = line.scalars.drop(while: joints.contains)
    var scalars = whole
    while let last = scalars.last, "。；".unicodeScalars.contains(last) { scalars.removeLast() }
    let isClosed = scalars.last.flatMap { brackets[$0] }.map { $0 == scalars.first } ?? false
    scalars = isClosed ? scalars.dropFirst().dropLast() : whole
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
