/// Character references that a page's source left in the text: named, decimal and hexadecimal.
enum EntityStep {
  private static let named: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "lt": "<", "gt": ">", "amp": "&",
    "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–",
    "hellip": "…", "middot": "·", "times": "×", "divide": "÷", "permil": "‰", "deg": "°", "yen": "¥", "copy": "©",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "bull": "•", "laquo": "«", "raquo": "»",
  ]
  private static let longestName = 8

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    guard text.scalars.contains("&") else { return }
    var recorder = StepRecorder(.entities)
    var result = TracedText()
    result.reserve(text.count)
    var index = 0
    while index < text.count {
      let origin = text.origins[index]
      if text.scalars[index] == "&", let found = reference(at: index, of: text.scalars) {
        recorder.note(at: origin, text.string(index..<found.end), String(found.scalar))
        result.append(found.scalar, from: origin)
        index = found.end
      } else {
        result.append(text.scalars[index], from: origin)
        index += 1
      }
    }
    log.add(recorder)
    text = result
  }

  private static func reference(at start: Int, of scalars: [Unicode.Scalar]) -> (scalar: Unicode.Scalar, end: Int)? {
    var name = ""
    var index = start + 1
    while index < scalars.count, name.unicodeScalars.count <= longestName, scalars[index] != ";" {
      guard scalars[index].isASCIILetter || scalars[index].isASCIIDigit || scalars[index] == "#" else { return nil }
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    guard index < scalars.count, scalars[index] == ";" else { return nil }
    if let scalar = named[name] { return (scalar, index + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20 || value == 9 || value == 10, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, index + 1)
  }
}
