/// Drops what forums put between lines against copying: short strings of letters and symbols without a word.
enum NoiseStep {
  private static let symbols: Set<Unicode.Scalar> = Set("{}[]+*^~`\\|<>=#$;!@%".unicodeScalars)
  private static let lengths = 3...40

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var recorder = StepRecorder(.noise)
    var result = TracedText()
    result.reserve(text.count)
    for line in text.lines {
      var kept = line
      if let start = noiseStart(line, text.scalars) {
        recorder.note(at: text.origins[start], text.string(start..<line.upperBound), "")
        kept = text.trimmed(line.lowerBound..<start)
      }
      if kept.isEmpty { continue }
      if result.count > 0 { result.append("\n", from: text.origins[kept.lowerBound]) }
      result.append(text, kept)
    }
    log.add(recorder)
    text = result
  }

  /// Where noise begins: the line's head, or after the last Chinese stop.
  private static func noiseStart(_ line: Range<Int>, _ scalars: [Unicode.Scalar]) -> Int? {
    var start = line.upperBound
    while start > line.lowerBound, (0x21...0x7E).contains(scalars[start - 1].value) { start -= 1 }
    guard start == line.lowerBound || "。！？；”".unicodeScalars.contains(scalars[start - 1]) else { return nil }
    let tail = scalars[start..<line.upperBound]
    return lengths.contains(tail.count) && isNoise(tail) ? start : nil
  }

  private static func isNoise(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    let symbolCount = tail.reduce(0) { $0 + (symbols.contains($1) ? 1 : 0) }
    let letters = tail.reduce(0) { $0 + ($1.isASCIILetter ? 1 : 0) }
    let digits = tail.reduce(0) { $0 + ($1.isASCIIDigit ? 1 : 0) }
    let isAddress = tail.contains("/") || tail.contains("@") || tail.starts(with: "www.".unicodeScalars)
    // Shares and counts in brackets have digits and symbols, but no letters among them.
    return symbolCount > 0 && letters > 0 && letters + digits >= 2 && !isAddress && tail.first != "["
      && tail.first != "("
  }
}
