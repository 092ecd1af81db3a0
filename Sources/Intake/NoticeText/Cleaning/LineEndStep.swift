/// CR LF, CR, NEL and the Unicode separators become LF. A line break within a sentence, as word processors set it to fill a line,
/// is none.
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
        let isWithin =
          (scalar == "\u{0B}" || scalar == "\u{2028}") && isWithinSentence(index, text.scalars, result.scalars)
        let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
        recorder.note(at: origin, name, isWithin ? "" : "LF")
        if !isWithin { result.append("\n", from: origin) }
      default: result.append(scalar, from: origin)
      }
    }
    log.add(recorder)
    text = result
  }

  /// The longest line that may be a label or a name, in characters.
  private static let longestLabel = 24

  /// Whether the sentence goes on behind the break: after a comma, or in the middle of Han far from the line's head.
  private static func isWithinSentence(_ index: Int, _ scalars: [Unicode.Scalar], _ before: [Unicode.Scalar]) -> Bool {
    guard let last = before.last, index + 1 < scalars.count else { return false }
    let next = scalars[(index + 1)..<min(scalars.count, index + 13)].drop(while: \.isBlank)
    guard next.first?.isHan == true, Numbering(FoldedText(next)) == nil else { return false }
    if "，、；".unicodeScalars.contains(last) { return true }
    return last.isHan && before.suffix(longestLabel).count == longestLabel
      && !before.suffix(longestLabel).contains("\n")
  }
}
