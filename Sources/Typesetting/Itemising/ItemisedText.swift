import Documents

/// The characters of a paragraph in one buffer, with the span of each.
struct ItemisedText {
  var scalars: ContiguousArray<Unicode.Scalar> = []
  /// Index into `spans`, one a scalar.
  var spanOf: ContiguousArray<UInt16> = []
  var spans: [TextSpan] = []
  /// Which of the characters that something is looked for by are among them.
  private(set) var has = Signs()

  struct Signs {
    var stars = false
    /// `/`, `@` and the point of `www.`
    var addressMarks = false
    var blanks = false
    /// Looked for in English only.
    var han = false
  }

  mutating func append(_ text: String, _ span: TextSpan) {
    if spans.count >= Int(UInt16.max) { return appendToLast(text) }
    spans.append(span)
    appendToLast(text)
  }

  private mutating func appendToLast(_ text: String) {
    let index = UInt16(spans.count - 1)
    let isEnglish = spans[Int(index)].language == .english
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      switch scalar {
      case "*", "＊": has.stars = true
      case "/", "@", ".": has.addressMarks = true
      case " ": has.blanks = true
      default: if isEnglish, scalar.value > 0x2E80 { has.han = true }
      }
      spanOf.append(index)
    }
  }

  func span(at scalar: Int) -> TextSpan { spans[Int(spanOf[scalar])] }
}
