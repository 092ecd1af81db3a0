import Campaigns

/// Numbers of papers that begin with a letter: passports, permits, identity cards of Hong Kong and Taiwan, and Britain's
/// insurance numbers.
enum DocumentRules {
  private static let papers = words(
    "护照 護照 通行证 通行證 回乡证 回鄉證 台胞证 臺胞證 台胞證 入台证 证件 證件 身份证 身份證 ID 证号 證號 签证 簽證 居住证 Passport passport 永久居民")

  /// - Parameter at: of a letter with no letter or digit before it.
  static func span(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    var letters = at
    while letters < text.count, text[letters].isLatin { letters += 1 }
    guard letters - at <= 2 else { return nil }
    if let end = insurance(text, at, letters) { return PersonalDataSpan(range: at..<end, rule: .insuranceBritain) }
    let end = text.endOfDigits(letters)
    let digits = text[letters..<end].map(\.digit)
    let named = text.lastEnd(of: papers, before: at, within: 14) != nil
    guard (6...10).contains(digits.count), !NumberLabels.nameThing(text, at) else { return nil }
    guard named || text[at..<letters].allSatisfy(\.isUpperLatin) else { return nil }
    let head = text[at..<letters].map { Character($0.lowered) }
    if digits.count == 6, let end = hongKong(text, at..<letters, digits, end, named) {
      return PersonalDataSpan(range: at..<end, rule: .identityHongKong)
    }
    guard NumberRules.isFree(text, after: end) else { return nil }
    if letters - at == 1, digits.count == 7, named, let end = hongKong(text, at..<letters, digits, end, named) {
      return PersonalDataSpan(range: at..<end, rule: .identityHongKong)
    }
    if letters - at == 1, digits.count == 9, [1, 2, 8, 9].contains(digits[0]), isTaiwan(text[at], digits) {
      return PersonalDataSpan(range: at..<end, rule: .identityTaiwan)
    }
    return paper(head, digits.count, named, at..<end)
  }

  private static func paper(_ head: [Character], _ count: Int, _ named: Bool, _ range: Range<Int>) -> PersonalDataSpan?
  {
    switch (head.first, head.count, count) {
    // Passports: E and G with eight digits, E with a letter and seven; D, S, P of officials.
    case ("e", 1, 8), ("g", 1, 8), ("e", 2, 7): PersonalDataSpan(range: range, rule: .passportForm)
    case ("d", 1, 8), ("s", 1, 8), ("p", 1, 8), ("d", 2, 7), ("s", 2, 7), ("p", 2, 7), ("k", 1, 8), ("k", 2, 7):
      named ? PersonalDataSpan(range: range, rule: .passportForm) : nil
    // 港澳居民来往内地通行证: H and M with eight or ten digits.
    case ("h", 1, 8), ("m", 1, 8), ("h", 1, 10), ("m", 1, 10): PersonalDataSpan(range: range, rule: .permitForm)
    // 往来港澳通行证 C, W; 往来台湾通行证 L, T.
    case ("c", 1, 8), ("c", 2, 7), ("w", 1, 8), ("l", 1, 8), ("t", 1, 8), ("h", 1, 9), ("m", 1, 9):
      named ? PersonalDataSpan(range: range, rule: .permitForm) : nil
    default: nil
    }
  }

  /// One or two letters, six digits and a check character, most often in brackets: weights 9 to 2 over the letters (A is 10, a
  /// blank 36) and digits, the check 1, modulo 11.
  private static func hongKong(
    _ text: Scalars, _ letters: Range<Int>, _ digits: [Int], _ end: Int, _ named: Bool
  ) -> Int? {
    var next = end
    let check: Int
    if digits.count == 7 {
      check = digits[6]
    } else {
      let isBracketed = next < text.count && text[next] == "("
      if isBracketed { next += 1 } else if !named { return nil }
      guard next < text.count, text[next].isDigit || text[next].lowered == "a" else { return nil }
      check = text[next].isDigit ? text[next].digit : 10
      next += 1
      if isBracketed {
        guard next < text.count, text[next] == ")" else { return nil }
        next += 1
      }
    }
    let values = text[letters].map { Int($0.lowered.value) - 0x61 + 10 }
    let all = (values.count == 1 ? [36] : []) + values + digits.prefix(6)
    let sum = zip(all, stride(from: 9, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    return (sum + check) % 11 == 0 ? next : nil
  }

  /// A letter as two digits by its county, then nine digits: weights 1, 9, 8 … 1, 1 modulo 10.
  private static func isTaiwan(_ letter: Unicode.Scalar, _ digits: [Int]) -> Bool {
    let order = Array("abcdefghjklmnpqrstuvxywzio".unicodeScalars)
    guard let place = order.firstIndex(of: letter.lowered) else { return false }
    let value = place + 10
    var sum = value / 10 + value % 10 * 9
    for (offset, digit) in digits.enumerated() { sum += digit * (offset == 8 ? 1 : 8 - offset) }
    return sum % 10 == 0
  }

  /// Two letters, six digits and A to D, with or without blanks between pairs.
  private static func insurance(_ text: Scalars, _ at: Int, _ letters: Int) -> Int? {
    guard letters - at == 2, text[at].isUpperLatin, text[at + 1].isUpperLatin,
      !"DFIQUVO".unicodeScalars.contains(text[at]), !"DFIQUVO".unicodeScalars.contains(text[at + 1])
    else { return nil }
    var next = letters
    var count = 0
    while next < text.count, count < 6 {
      if text[next].isDigit { count += 1 } else if text[next] != " " || count % 2 == 1 { return nil }
      next += 1
    }
    if next < text.count, text[next] == " " { next += 1 }
    guard count == 6, next < text.count, ("A"..."D").contains(text[next]), NumberRules.isFree(text, after: next + 1)
    else {
      return nil
    }
    return next + 1
  }

  private static let macaoWords = words("澳门居民身份证 澳門居民身份證 澳門身份證 澳门身份证 身份证 身份證 台胞证 台胞證 臺胞證 来往大陆通行证 來往大陸通行證")

  /// Digits alone that a word makes a paper's: Macao's 1, 5 or 7 with six and one in brackets; eight of 台胞证.
  static func numbered(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    guard at > 0, !text[at - 1].isDigit, !text[at - 1].isLatin else { return nil }
    let end = text.endOfDigits(at)
    let isPermit = (8...10).contains(end - at)
    guard end - at == 7 || isPermit, text.lastEnd(of: macaoWords, before: at, within: 10) != nil else { return nil }
    if isPermit, NumberRules.isFree(text, after: end), end - at != 9 {
      let isTaiwan = text.lastEnd(of: words("台胞证 台胞證 臺胞證 大陆通行证 大陸通行證"), before: at, within: 10) != nil
      return isTaiwan ? PersonalDataSpan(range: at..<end, rule: .permitForm) : nil
    }
    guard [1, 5, 7].contains(text[at].digit), end + 2 < text.count, text[end] == "(", text[end + 1].isDigit,
      text[end + 2] == ")"
    else { return nil }
    return PersonalDataSpan(range: at..<(end + 3), rule: .identityMacao)
  }
}
