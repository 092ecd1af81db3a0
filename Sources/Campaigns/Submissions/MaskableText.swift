/// Words that somebody outside the office may have written, with what in them must not leave it.
public struct MaskableText: Sendable, Hashable {
  public let original: String
  /// In order, not overlapping. Some may say that a piece stays.
  public let spans: [PersonalDataSpan]

  public init(_ original: String, spans: [PersonalDataSpan] = []) {
    self.original = original
    self.spans = spans
  }

  /// The text with each span masked that is to be.
  public func masked(_ style: MaskingStyle = .usual) -> String {
    guard spans.contains(where: \.isMasked) else { return original }
    let scalars = Array(original.unicodeScalars)
    var result = String.UnicodeScalarView()
    var at = 0
    for span in spans
    where span.isMasked && span.range.lowerBound >= at && span.range.upperBound <= scalars.count {
      result.append(contentsOf: scalars[at..<span.range.lowerBound])
      result.append(contentsOf: style.mask(scalars[span.range], span.kind))
      at = span.range.upperBound
    }
    result.append(contentsOf: scalars[at...])
    return String(result)
  }
}
