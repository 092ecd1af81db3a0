import Campaigns

/// Ids of rows that are numbers of persons: a mobile number, an identity number. They are printed, and so are not taken.
enum PersonalIDs {
  /// Digits of the shortest such number.
  private static let leastDigits = 8

  static func isPersonal(_ id: ByteText) -> Bool {
    var digits = 0
    var hasAddress = false
    for byte in id.bytes {
      if byte &- 0x30 < 10 { digits += 1 }
      // @, and full-width digits.
      if byte == 0x40 || byte == 0xEF { hasAddress = true }
    }
    guard digits >= leastDigits || hasAddress else { return false }
    return finder.spans(in: id.string, by: .citizen).contains { span in
      switch span.rule {
      case .identityCheck, .identityHongKong, .identityTaiwan, .mobilePlan, .luhn, .emailForm, .internationalNumber:
        true
      default: false
      }
    }
  }

  private static let finder = PersonalDataFinder()
}
