import TextServices

extension ItemisedText {
  /// Has the stars of masked names said as 某: spans of their own, which change no look and so no place of anything.
  mutating func sayMaskedNames() {
    guard hasStars else { return }
    for stars in MaskedNames.stars(in: scalars, isName: { span(at: $0).source.kind == .name }) {
      let index = spanOf[stars.lowerBound]
      var span = spans[Int(index)]
      guard span.language.isChinese, spanOf[stars.upperBound - 1] == index, spans.count < Int(UInt16.max) else {
        continue
      }
      span.said = MaskedNames.said
      let own = UInt16(spans.count)
      spans.append(span)
      for at in stars { spanOf[at] = own }
    }
  }
}
