/// The quotation marks of a script: “ ‘ ’ ” in Simplified, 「『』」 in Traditional Chinese (GB/T 15834-2011, 4.8; CLREQ 3.1.3).
public enum QuotationMarks: Sendable {
  case curled
  case cornered

  public func applied(to text: String) -> String {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [("“", "「"), ("”", "」"), ("‘", "『"), ("’", "』")]
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // ’ between Latin letters is an apostrophe.
      let isApostrophe = scalar == "’" && index > 0 && scalars[index - 1].isASCII
      var mapped = scalar
      for (curled, cornered) in pairs where !isApostrophe {
        if self == .cornered && scalar == curled { mapped = cornered }
        if self == .curled && scalar == cornered { mapped = curled }
      }
      result.append(mapped)
    }
    return String(result)
  }
}
