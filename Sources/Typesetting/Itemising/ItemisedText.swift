import Documents

/// The characters of a paragraph in one buffer, with the span of each.
struct ItemisedText {
  var scalars: ContiguousArray<Unicode.Scalar> = []
  /// Index into `spans`, one a scalar.
  var spanOf: ContiguousArray<UInt16> = []
  var spans: [TextSpan] = []
  /// Whether there is a star among them.
  private(set) var hasStars = false

  mutating func append(_ text: String, _ span: TextSpan) {
    if spans.count >= Int(UInt16.max) { return appendToLast(text) }
    spans.append(span)
    appendToLast(text)
  }

  private mutating func appendToLast(_ text: String) {
    let index = UInt16(spans.count - 1)
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      if scalar == "*" || scalar == "＊" { hasStars = true }
      spanOf.append(index)
    }
  }

  func span(at scalar: Int) -> TextSpan { spans[Int(spanOf[scalar])] }
}
