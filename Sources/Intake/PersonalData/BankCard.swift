/// Numbers of bank cards: ISO/IEC 7812, with the plans of issuers and the check digit by Luhn.
enum BankCard {
  private static let cardWords = words("银行卡 銀行卡 卡号 卡號 账号 帐号 賬號 帳號 账户 帐户 賬戶 帳戶 储蓄卡 信用卡 借记卡 工资卡 存折 一卡通 社保卡")

  static func isCard(_ prefix: DigitGroups.Prefix, _ text: Scalars, _ at: Int) -> Bool {
    guard (13...19).contains(prefix.count), isGrouped(prefix), isRight(prefix.digits) else { return false }
    let digits = Array(prefix.digits)
    return isPlanned(digits)
      || (digits.count >= 15 && text.lastEnd(of: cardWords, before: at, within: 14) != nil)
  }

  /// Whole, or in fours with a rest at the end, or 6 and 13.
  private static func isGrouped(_ prefix: DigitGroups.Prefix) -> Bool {
    if prefix.isWhole { return true }
    if prefix.isGrouped([[6, 13], [6, 10], [4, 6, 5], [6, 6, 4], [6, 6, 6], [6, 6, 7]]) { return true }
    return prefix.lengths.dropLast().allSatisfy { $0 == 4 } && (prefix.lengths.last ?? 0) <= 4
  }

  /// First digits and lengths of those that issue cards.
  private static func isPlanned(_ digits: [Int]) -> Bool {
    func value(_ count: Int) -> Int { digits.prefix(count).reduce(0) { $0 * 10 + $1 } }
    switch digits.count {
    case 13: return digits[0] == 4
    case 15: return value(2) == 34 || value(2) == 37
    case 16:
      return digits[0] == 4 || (51...55).contains(value(2)) || (2221...2720).contains(value(4)) || value(2) == 62
        || value(2) == 35 || value(2) == 65 || value(4) == 6011 || value(4) == 9558
    case 17, 18: return value(2) == 62
    case 19: return value(2) == 62 || value(3) == 955 || value(2) == 60 || value(3) == 103
    default: return false
    }
  }

  private static func isRight(_ digits: ArraySlice<Int>) -> Bool {
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      let doubled = offset % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}
