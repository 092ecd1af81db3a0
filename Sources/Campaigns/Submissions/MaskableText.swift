/// Words that somebody outside the office may have written, with what in them must not leave it.
public struct MaskableText: Sendable, Hashable {
  public let original: String
  /// In order, not overlapping.
  public let spans: [PersonalDataSpan]

  public init(_ original: String, spans: [PersonalDataSpan] = []) {
    self.original = original
    self.spans = spans
  }

  /// The text with each span masked: the first character of a name, three digits before and four behind of a mobile
  /// number, nothing of the rest. Masking is 去标识化 only (GB/T 37964-2019), not 匿名化.
  public var masked: String {
    guard !spans.isEmpty else { return original }
    let scalars = Array(original.unicodeScalars)
    var result = String.UnicodeScalarView()
    var at = 0
    for span in spans where span.range.lowerBound >= at && span.range.upperBound <= scalars.count {
      result.append(contentsOf: scalars[at..<span.range.lowerBound])
      result.append(contentsOf: MaskableText.mask(scalars[span.range], span.kind))
      at = span.range.upperBound
    }
    result.append(contentsOf: scalars[at...])
    return String(result)
  }

  private static func mask(_ scalars: ArraySlice<Unicode.Scalar>, _ kind: PersonalDataSpan.Kind) -> [Unicode.Scalar] {
    switch kind {
    case .name: scalars.prefix(1) + ["*", "*"]
    case .mobile where scalars.count >= 11: scalars.prefix(3) + ["*", "*", "*", "*"] + scalars.suffix(4)
    default: ["*", "*", "*", "*"]
    }
  }
}
