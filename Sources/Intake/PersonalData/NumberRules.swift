import Campaigns

/// Numbers of persons, told from dates, document numbers, hot-lines and codes of organisations by length, check digit, plan and
/// neighbours.
enum NumberRules {
  /// The number that begins at `at`, a digit or `+` with nothing of its kind before it.
  static func span(_ text: Scalars, _ at: Int, by author: PersonalDataFinder.Author) -> PersonalDataSpan? {
    if let end = PhoneNumbers.international(text, at) {
      return phone(text, at..<end, .internationalNumber, author, isLandline: false)
    }
    guard text[at].isDigit, isFree(text, before: at) else { return nil }
    let prefixes = DigitGroups(text, at: at).prefixes
    if let span = identity(text, at, prefixes) { return span }
    if let end = AddressRule.coordinates(text, at) { return PersonalDataSpan(range: at..<end, rule: .coordinates) }
    let isThing = NumberLabels.nameThing(text, at)
    for prefix in prefixes where isFree(text, after: prefix.end) || isBeforeAccount(text, prefix) {
      if PhoneNumbers.isMobile(prefix) {
        if isThing || isNumbered(text, at, prefix.end) || isDecimal(text, prefix)
          || NumberLabels.isAmount(text, prefix.end)
        {
          continue
        }
        return phone(text, at..<prefix.end, .mobilePlan, author, isLandline: false)
      }
    }
    if isThing { return nil }
    for prefix in prefixes.reversed()
    where isFree(text, after: prefix.end) && BankCard.isCard(prefix, text, at) {
      return PersonalDataSpan(range: at..<prefix.end, rule: .luhn)
    }
    for prefix in prefixes.reversed() where isFree(text, after: prefix.end) {
      if PhoneNumbers.isLandline(prefix), isBegun(text, at), !isDecimal(text, prefix) {
        let end = PhoneNumbers.extended(text, prefix.end)
        return phone(text, at..<end, .areaCode, author, isLandline: true)
      }
    }
    for prefix in prefixes where isFree(text, after: prefix.end) {
      guard PhoneNumbers.isLocal(prefix, text, at) else { continue }
      let end = PhoneNumbers.extended(text, prefix.end)
      return phone(text, at..<end, .phoneWord, author, isLandline: true)
    }
    return nil
  }

  private static func phone(
    _ text: Scalars, _ range: Range<Int>, _ rule: PersonalDataRule, _ author: PersonalDataFinder.Author,
    isLandline: Bool
  ) -> PersonalDataSpan {
    let isOfficial = OfficialRoles.isOfficial(text, range.lowerBound, by: author, isLandline: isLandline)
    return PersonalDataSpan(range: range, rule: rule, decision: isOfficial ? .keptOfficial : .masked)
  }

  // MARK: Identity numbers

  private static func identity(_ text: Scalars, _ at: Int, _ prefixes: [DigitGroups.Prefix]) -> PersonalDataSpan? {
    for prefix in prefixes {
      // The X that may end a number.
      if prefix.count == 17 {
        var end = prefix.end
        while end < text.count, end < prefix.end + 2, DigitGroups.isSeparator(text[end]) { end += 1 }
        let isX = end < text.count && (text[end].lowered == "x" || text[end] == "×")
        if isX, isFree(text, after: end + 1),
          let rule = rule(Array(prefix.digits) + [10], prefix, text, at)
        {
          return PersonalDataSpan(range: at..<(end + 1), rule: rule)
        }
      }
      guard isFree(text, after: prefix.end) || isBeforeAccount(text, prefix) else { continue }
      if prefix.count == 18, let rule = rule(Array(prefix.digits), prefix, text, at) {
        return PersonalDataSpan(range: at..<prefix.end, rule: rule)
      }
      if let rule = disability(prefix, text, at) { return PersonalDataSpan(range: at..<prefix.end, rule: rule) }
      if prefix.count == 15, prefix.isWhole || prefix.isGrouped([[6, 6, 3]]),
        IdentityNumber.isOld(Array(prefix.digits)), !NumberLabels.nameThing(text, at)
      {
        return PersonalDataSpan(range: at..<prefix.end, rule: .identityOld)
      }
    }
    return nil
  }

  private static let disabilityWords = words("残疾 殘疾 残联 残证")

  /// The number of a 残疾人证: an identity number with its kind and degree (1 to 7, 1 to 4) behind it.
  private static func disability(_ prefix: DigitGroups.Prefix, _ text: Scalars, _ at: Int) -> PersonalDataRule? {
    guard prefix.count == 20, prefix.isWhole else { return nil }
    let digits = Array(prefix.digits)
    guard (1...7).contains(digits[18]), (1...4).contains(digits[19]), IdentityNumber.hasPlan(Array(digits[..<18]))
    else {
      return nil
    }
    if IdentityNumber.hasRightCheck(Array(digits[..<18])) { return .identityCheck }
    return text.lastEnd(of: disabilityWords, before: at, within: 12) == nil ? nil : .identityPlan
  }

  private static func rule(
    _ digits: [Int], _ prefix: DigitGroups.Prefix, _ text: Scalars, _ at: Int
  ) -> PersonalDataRule? {
    guard IdentityNumber.hasPlan(digits) else { return nil }
    if IdentityNumber.hasRightCheck(digits) { return .identityCheck }
    let isOther = !prefix.isWhole || IdentityNumber.isOrganisation(digits) || NumberLabels.nameThing(text, at)
    return isOther ? nil : .identityPlan
  }

  // MARK: Neighbours

  /// No letter or digit, and no decimal point behind a digit, stands right before.
  private static func isFree(_ text: Scalars, before at: Int) -> Bool {
    guard at > 0 else { return true }
    let previous = text[at - 1]
    if previous == ".", at > 1, text[at - 2].isDigit { return isItem(text, at - 1) }
    if previous.isLatin { return isPhoneWord(text, at) }
    // Part of a code: WS-1234, A/1234.
    if previous == "-" || previous == "/" || previous == "·", at > 1, text[at - 2].isLatin {
      return isPhoneWord(text, at - 1)
    }
    return !(previous.isDigit || previous == "_" || previous == "〔")
  }

  /// `1.` at the beginning of a line.
  private static func isItem(_ text: Scalars, _ point: Int) -> Bool {
    var start = point
    while start > 0, text[start - 1].isDigit { start -= 1 }
    guard point - start <= 2, text[start] != "0" else { return false }
    return start == 0 || text[start - 1] == "\n"
  }

  private static let phoneWords = Set([
    "tel", "phone", "mobile", "mob", "cell", "call", "ph", "fax", "id", "no", "wechat", "wx", "vx", "v", "t", "m",
  ])

  private static func isPhoneWord(_ text: Scalars, _ end: Int) -> Bool {
    var start = end
    while start > 0, text[start - 1].isLatin { start -= 1 }
    guard end - start <= 6, start == 0 || !text[start - 1].isDigit else { return false }
    return phoneWords.contains(String(String.UnicodeScalarView(text[start..<end].map(\.lowered))))
  }

  static func isFree(_ text: Scalars, after end: Int) -> Bool {
    guard end < text.count else { return true }
    return !(text[end].isDigit || text[end].isLatin || text[end] == "_")
  }

  /// 13812345678VX同号: the account of a number.
  private static func isBeforeAccount(_ text: Scalars, _ prefix: DigitGroups.Prefix) -> Bool {
    var end = prefix.end
    while end < text.count, text[end].isLatin, end < prefix.end + 7 { end += 1 }
    guard end > prefix.end, end == text.count || !text[end].isDigit else { return false }
    let word = String(String.UnicodeScalarView(text[prefix.end..<end].map(\.lowered)))
    return ["v", "vx", "wx", "w", "wechat", "qq", "tel"].contains(word)
  }

  /// 第…号, and numbers of a scroll.
  private static func isNumbered(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
    at > 0 && text[at - 1] == "第" && end < text.count && (text[end] == "号" || text[end] == "號")
  }

  private static func isDecimal(_ text: Scalars, _ prefix: DigitGroups.Prefix) -> Bool {
    guard prefix.end + 1 < text.count, text[prefix.end] == ".", text[prefix.end + 1].isDigit else { return false }
    return text.endOfDigits(prefix.end + 1) - prefix.end <= 3
  }

  /// No number runs on into this one: of 2020-0566-1234567 the end is none.
  private static func isBegun(_ text: Scalars, _ at: Int) -> Bool {
    guard at > 1, text[at - 1] == "-" || text[at - 1] == "." || text[at - 1] == "/" else { return true }
    return !text[at - 2].isDigit && !text[at - 2].isLatin
  }
}
