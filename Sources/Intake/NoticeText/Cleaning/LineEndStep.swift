/// CR LF, CR, NEL and the Unicode separators become LF.
enum LineEndStep {
  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var recorder = StepRecorder(.lineEnds)
    var result = TracedText()
    result.reserve(text.count)
    for index in 0..<text.count {
      let scalar = text.scalars[index]
      let origin = text.origins[index]
      switch scalar {
      case "\r":
        let isPair = index + 1 < text.count && text.scalars[index + 1] == "\n"
        recorder.note(at: origin, isPair ? "CR LF" : "CR", "LF")
        if !isPair { result.append("\n", from: origin) }
      case "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}":
        recorder.note(at: origin, "U+" + String(scalar.value, radix: 16, uppercase: true), "LF")
        result.append("\n", from: origin)
      default: result.append(scalar, from: origin)
      }
    }
    log.add(recorder)
    text = result
  }
}
