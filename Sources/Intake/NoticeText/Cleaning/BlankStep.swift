/// Blanks of every width become one kind, those at the ends of a line go, and so do empty lines, controls and
/// characters of no width. Tabs at the ends of a row stay: they say that its first or last cells
/// are empty.
enum BlankStep {
  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    var controls = StepRecorder(.controls)
    var zeroWidth = StepRecorder(.zeroWidth)
    var blanks = StepRecorder(.blanks)
    var result = TracedText()
    result.reserve(text.count)
    for line in text.lines {
      var kept = TracedText()
      for index in line {
        let scalar = text.scalars[index]
        let origin = text.origins[index]
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xAD:
          zeroWidth.note(at: origin, name(of: scalar), "")
        case 0...8, 0xE...0x1F, 0x7F...0x9F: controls.note(at: origin, name(of: scalar), "")
        case 0x20, 0x09: kept.append(scalar, from: origin)
        case 0x3000:
          // An ideographic blank at the head of a line is its indent, within a line it parts columns: two blanks.
          kept.append(" ", from: origin)
          kept.append(" ", from: origin)
          blanks.note(at: origin, name(of: scalar), " ")
        default:
          if scalar.isBlank {
            kept.append(" ", from: origin)
            blanks.note(at: origin, name(of: scalar), " ")
          } else {
            kept.append(scalar, from: origin)
          }
        }
      }
      var trimmed = kept.trimmed(0..<kept.count)
      if trimmed.isEmpty { continue }
      if kept.scalars[trimmed].contains("\t") {
        var end = trimmed.upperBound
        for index in trimmed.upperBound..<kept.count where kept.scalars[index] == "\t" { end = index + 1 }
        let start = kept.scalars[..<trimmed.lowerBound].firstIndex(of: "\t") ?? trimmed.lowerBound
        trimmed = start..<end
      }
      if result.count > 0 { result.append("\n", from: kept.origins[trimmed.lowerBound]) }
      result.append(kept, trimmed)
    }
    for recorder in [controls, zeroWidth, blanks] { log.add(recorder) }
    text = result
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
