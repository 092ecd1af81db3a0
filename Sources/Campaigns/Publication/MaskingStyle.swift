/// How what must not leave the office is written in its place. Masking is 去标识化 only (PIPL 73, GB/T 37964-2019), not 匿名化.
public struct MaskingStyle: Sendable, Hashable {
  public enum Names: String, Sendable, Hashable, CaseIterable {
    /// 朱**
    case stars
    /// 朱某
    case mou
    /// 张*祥, of two characters 张*
    case ends
    /// ***
    case whole
  }

  public enum Numbers: String, Sendable, Hashable, CaseIterable {
    /// 138****5678 of a mobile number, **** of every other.
    case partial
    /// ****
    case whole
  }

  public let names: Names
  public let numbers: Numbers

  public init(names: Names = .stars, numbers: Numbers = .partial) {
    self.names = names
    self.numbers = numbers
  }

  public static let usual = MaskingStyle()
  private static let stars = Array("****".unicodeScalars)

  /// What stands in the place of a span.
  public func shown(of text: String, _ span: PersonalDataSpan) -> String {
    let scalars = Array(text.unicodeScalars)
    guard span.range.upperBound <= scalars.count else { return "" }
    return String(String.UnicodeScalarView(mask(scalars[span.range], span.kind)))
  }

  /// What is written in place of the words.
  func mask(_ words: ArraySlice<Unicode.Scalar>, _ kind: PersonalDataSpan.Kind) -> [Unicode.Scalar] {
    switch kind {
    case .name: maskedName(words)
    case .mobile where numbers == .partial: MaskingStyle.maskedMobile(words)
    default: MaskingStyle.stars
    }
  }

  private func maskedName(_ words: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    // 王　芳 is as long as 王芳.
    let words = words.filter { !$0.properties.isWhitespace && $0 != "." && $0 != "．" }
    return switch names {
    case .stars: words.prefix(1) + ["*", "*"]
    case .mou: words.prefix(1) + ["某"]
    case .ends: words.prefix(1) + ["*"] + (words.count > 2 ? words.suffix(1) : [])
    case .whole: ["*", "*", "*"]
    }
  }

  /// The first three and the last four of eleven digits, the first two and last three of ten; code of the country and marks go.
  private static func maskedMobile(_ words: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let digits = words.filter { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }
    switch digits.count {
    case 11...:
      let own = digits.suffix(11)
      // Of other countries the last eleven digits are no number of their own.
      guard own.first == "1" || own.first == "１" else { return stars }
      return own.prefix(3) + stars + own.suffix(4)
    case 10: return digits.prefix(2) + stars + digits.suffix(3)
    default: return stars
    }
  }
}
