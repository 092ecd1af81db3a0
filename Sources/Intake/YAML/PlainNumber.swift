/// Whole numbers as offices write them.
enum PlainNumber {
  /// The ASCII digits of a number that may have full-width digits and commas between thousands; nil where anything else
  /// stands in it, or more than 15 digits.
  static func digits(of text: some StringProtocol) -> String? {
    var digits = ""
    var afterComma: Int?
    for scalar in String(text).trimmingWhiteSpace().unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
      case 0x2C, 0xFF0C:
        guard !digits.isEmpty, afterComma == nil || afterComma == 3 else { return nil }
        afterComma = 0
        continue
      default: return nil
      }
      afterComma = afterComma.map { $0 + 1 }
    }
    guard (1...15).contains(digits.utf8.count), afterComma == nil || afterComma == 3 else { return nil }
    return digits
  }
}

extension String {
  /// The text without white space (of any width) and line ends at both ends.
  func trimmingWhiteSpace() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
