import Campaigns

/// Numbers of persons, told from dates, document numbers, hot-lines and codes of organisations by length, check digit and
/// neighbours.
enum NumberRules {
  static func spans(in text: [Unicode.Scalar], isOffice: Bool) -> [PersonalDataSpan] {
    var found: [PersonalDataSpan] = []
    var at = 0
    var addressEnd = 0
    while at < text.count {
      guard text[at].isDigit || text[at] == "+" else {
        // Digits in an address of the web are no one's number.
        if at >= addressEnd, isAddress(text, at) { addressEnd = endOfAddress(text, at) }
        at += 1
        continue
      }
      let end = endOfRun(text, at)
      if at >= addressEnd, isFree(text, before: at), let span = number(text, at, isOffice: isOffice) {
        found.append(span)
        at = span.range.upperBound
      } else {
        at = max(end, at + 1)
      }
    }
    return found
  }

  /// The number that begins at `at`.
  private static func number(_ text: [Unicode.Scalar], _ at: Int, isOffice: Bool) -> PersonalDataSpan? {
    if let international = international(text, at) { return international }
    guard text[at].isDigit else { return nil }
    let end = endOfRun(text, at)
    let run = text[at..<end]
    // A letter behind makes it a code, but for the X that may end an identity number.
    let isFollowedByX = end < text.count && (text[end] == "X" || text[end] == "x")
    if isFollowedByX, run.count == 17, isFree(text, after: end + 1),
      IdentityNumber.isValid(run + [text[end]])
    {
      return PersonalDataSpan(range: at..<(end + 1), kind: .identityNumber)
    }
    guard isFree(text, after: end) else { return nil }
    if run.count == 18 || run.count == 15, IdentityNumber.isValid(run) {
      return PersonalDataSpan(range: at..<end, kind: .identityNumber)
    }
    if let mobile = mobile(text, at, end) { return PersonalDataSpan(range: at..<mobile, kind: .mobile) }
    if let card = card(text, at) { return PersonalDataSpan(range: at..<card, kind: .bankCard) }
    if isOffice { return nil }
    if let landline = landline(text, at, end) { return PersonalDataSpan(range: at..<landline, kind: .landline) }
    return nil
  }

  /// 1[3-9] and nine digits, whole or as 3-4-4, with or without 86 before.
  private static func mobile(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Int? {
    let run = text[at..<end]
    func begins(_ start: Int) -> Bool {
      start + 1 < text.count && text[start] == "1" && (3...9).contains(text[start + 1].digit)
    }
    if run.count == 11, begins(at) { return end }
    if run.count == 13, text[at] == "8", text[at + 1] == "6", begins(at + 2) { return end }
    if run.count == 15, run.starts(with: Array("0086".unicodeScalars)), begins(at + 4) { return end }
    // Taiwan: 09 and eight digits, also as 4-3-3.
    if run.starts(with: ["0", "9"]) {
      if run.count == 10 { return end }
      if let grouped = groups(text, at, [4, 3, 3]) { return grouped }
      if let grouped = groups(text, at, [4, 6]) { return grouped }
    }
    if begins(at) {
      if let grouped = groups(text, at, [3, 4, 4]) { return grouped }
      if let grouped = groups(text, at, [3, 3, 5]) { return grouped }
      if let grouped = groups(text, at, [3, 8]) { return grouped }
    }
    if run.count == 2, text[at] == "8", text[at + 1] == "6", end + 1 < text.count, isSeparator(text[end]) {
      if begins(end + 1) { return mobile(text, end + 1, endOfRun(text, end + 1)) }
    }
    return nil
  }

  /// `+`, the code of a country and seven digits or more.
  private static func international(_ text: [Unicode.Scalar], _ at: Int) -> PersonalDataSpan? {
    guard text[at] == "+" else { return nil }
    var index = at + 1
    var count = 0
    var end = index
    while index < text.count, count <= 15 {
      if text[index].isDigit {
        count += 1
        end = index + 1
      } else if !(isSeparator(text[index]) || text[index] == "(" || text[index] == ")") || index >= end + 3 {
        break
      }
      index += 1
    }
    guard (9...15).contains(count) else { return nil }
    return PersonalDataSpan(range: at..<end, kind: count >= 11 ? .mobile : .landline)
  }

  /// An area code (0 and two or three digits) with seven or eight digits and an extension; without the area code only
  /// behind a word for telephone. 400 and 800 numbers, hot-lines and postcodes are public and not of this form.
  private static func landline(_ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Int? {
    let run = text[at..<end]
    if run.first == "0" {
      // Of two digits behind the 0 are 010 and 02x.
      let isShort = run.count > 2 && (text[at + 1] == "1" || text[at + 1] == "2")
      let code = isShort ? 3 : 4
      if run.count == code {
        var next = end
        while next < text.count, next < end + 2, isSeparator(text[next]) || text[next] == ")" { next += 1 }
        let rest = endOfRun(text, next) - next
        return next > end && (7...8).contains(rest) && isFree(text, after: next + rest)
          ? extended(text, next + rest) : nil
      }
      return (7...8).contains(run.count - code) ? extended(text, end) : nil
    }
    guard (7...8).contains(run.count), isBehind(phoneWords, text, at) else { return nil }
    return extended(text, end)
  }

  /// The end of the number with its extension: 转 or 分机 and up to six digits.
  private static func extended(_ text: [Unicode.Scalar], _ end: Int) -> Int {
    var next = end
    while next < text.count, next < end + 3,
      ["转", "轉", "分", "机", "機", "-", " "].contains(text[next])
    {
      next += 1
    }
    guard next > end else { return end }
    let last = endOfRun(text, next)
    return (1...6).contains(last - next) ? last : end
  }

  /// 15 to 19 digits by Luhn (ISO/IEC 7812), whole or in groups of four; first digits of banks only.
  private static func card(_ text: [Unicode.Scalar], _ at: Int) -> Int? {
    var digits: [Int] = []
    var index = at
    var end = at
    while index < text.count, digits.count <= 19 {
      if text[index].isDigit {
        digits.append(text[index].digit)
        end = index + 1
      } else if !(isSeparator(text[index]) && digits.count % 4 == 0 && index == end) {
        break
      }
      index += 1
    }
    guard (15...19).contains(digits.count), let first = digits.first, (3...6).contains(first) || first == 9,
      isFree(text, after: end)
    else { return nil }
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      let doubled = offset % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 ? end : nil
  }

  /// The end of digits in groups of these lengths with one separator between.
  private static func groups(_ text: [Unicode.Scalar], _ at: Int, _ lengths: [Int]) -> Int? {
    var index = at
    for (number, length) in lengths.enumerated() {
      if number > 0 {
        guard index < text.count, isSeparator(text[index]) else { return nil }
        index += 1
      }
      guard endOfRun(text, index) - index == length else { return nil }
      index += length
    }
    return isFree(text, after: index) ? index : nil
  }

  private static let phoneWords = [
    "电话", "電話", "座机", "座機", "致电", "致電", "来电", "來電", "拨打", "撥打", "tel", "Tel", "TEL", "传真",
  ]
  .map { Array($0.unicodeScalars) }

  /// Whether one of the words stands before `at`, with up to four marks or words between.
  private static func isBehind(_ words: [[Unicode.Scalar]], _ text: [Unicode.Scalar], _ at: Int) -> Bool {
    words.contains { word in
      (0...4).contains { gap in
        let start = at - gap - word.count
        return start >= 0 && text[start..<(start + word.count)].elementsEqual(word)
      }
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == " " || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "\u{2013}"
      || scalar == "\u{2014}" || scalar == "."
  }

  private static func endOfRun(_ text: [Unicode.Scalar], _ at: Int) -> Int {
    var end = at
    while end < text.count, text[end].isDigit { end += 1 }
    return end
  }

  /// No letter or digit, and no decimal point behind a digit, stands right before.
  private static func isFree(_ text: [Unicode.Scalar], before at: Int) -> Bool {
    guard at > 0 else { return true }
    let previous = text[at - 1]
    if previous == ".", at > 1, text[at - 2].isDigit { return false }
    return !(previous.isDigit || previous.isLatin || previous == "_" || previous == "〔" || previous == "[")
  }

  private static func isFree(_ text: [Unicode.Scalar], after end: Int) -> Bool {
    guard end < text.count else { return true }
    return !(text[end].isDigit || text[end].isLatin || text[end] == "_")
  }

  private static func isAddress(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    for mark in ["http", "www."] where text[at...].starts(with: Array(mark.unicodeScalars)) { return true }
    return false
  }

  private static func endOfAddress(_ text: [Unicode.Scalar], _ at: Int) -> Int {
    var end = at
    while end < text.count, text[end].value > 0x20, text[end].value < 0x7F { end += 1 }
    return end
  }
}
