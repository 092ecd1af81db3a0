/// 公民身份号码 (GB 11643-1999) and the 15 digits that came before it.
enum IdentityNumber {
  /// ISO 7064 MOD 11-2: weights of the first 17 digits, and check characters by the sum modulo 11 (10 is X).
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]

  /// First two digits: provinces (GB/T 2260), 81 to 83 for Hong Kong, Macao and Taiwan residents.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
  ]

  /// 18 characters with a right check digit, or with a province and a day of birth, for a number mistyped in one place
  /// still says who somebody is; 15 digits with province and day.
  static func isValid(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.map(\.digit)
    guard digits.dropLast().allSatisfy({ $0 < 10 }) else { return false }
    let hasProvince = provinces.contains(digits[0] * 10 + digits[1])
    switch digits.count {
    case 18:
      let year = digits[6...9].reduce(0) { $0 * 10 + $1 }
      guard hasProvince, (1900...2099).contains(year), isDay(digits[10...13]) else { return false }
      return true
    case 15: return digits[14] < 10 && hasProvince && isDay(digits[8...11])
    default: return false
    }
  }

  /// Whether the check character is right.
  static func hasRightCheck(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.map(\.digit)
    guard digits.count == 18 else { return false }
    return checks[zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11] == digits[17]
  }

  /// MMDD.
  private static func isDay(_ digits: ArraySlice<Int>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return (1...12).contains(number / 100) && (1...31).contains(number % 100)
  }
}
