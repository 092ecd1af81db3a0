/// 公民身份号码 (GB 11643-1999), the 15 digits that came before it, and the code of an organisation (GB 32100-2015), which is
/// nobody's.
enum IdentityNumber {
  /// ISO 7064 MOD 11-2: weights of the first 17 digits, and check characters by the sum modulo 11 (10 is X).
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]

  /// First two digits: provinces (GB/T 2260), 81 to 83 for Hong Kong, Macao and Taiwan residents, 91 for foreigners.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83, 91,
  ]

  /// 18 characters with province and day of birth.
  static func hasPlan(_ digits: [Int]) -> Bool {
    guard digits.count == 18, digits.dropLast().allSatisfy({ $0 < 10 }) else { return false }
    return provinces.contains(digits[0] * 10 + digits[1]) && isDay(digits[10...13])
      && (1800...2099).contains(digits[6...9].reduce(0) { $0 * 10 + $1 })
  }

  /// 15 digits with province and day of birth.
  static func isOld(_ digits: [Int]) -> Bool {
    digits.count == 15 && digits.allSatisfy { $0 < 10 } && provinces.contains(digits[0] * 10 + digits[1])
      && isDay(digits[8...11])
  }

  /// Whether the check character of 18 is right.
  static func hasRightCheck(_ digits: [Int]) -> Bool {
    guard digits.count == 18, digits.dropLast().allSatisfy({ $0 < 10 }) else { return false }
    return checks[zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11] == digits[17]
  }

  static func hasRightCheck(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool { hasRightCheck(scalars.map(\.digit)) }

  /// Whether 18 digits are an organisation's by their check (GB 32100: weights 3^i modulo 31).
  static func isOrganisation(_ digits: [Int]) -> Bool {
    guard digits.count == 18, digits.allSatisfy({ $0 < 10 }) else { return false }
    var sum = 0
    var weight = 1
    for digit in digits.dropLast() {
      sum += digit * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == digits[17]
  }

  /// MMDD.
  private static func isDay(_ digits: ArraySlice<Int>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + $1 }
    return (1...12).contains(number / 100) && (1...31).contains(number % 100)
  }
}
