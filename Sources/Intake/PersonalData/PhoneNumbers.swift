/// Plans of telephone numbers.
enum PhoneNumbers {
  private static let mobileForms = [
    [11], [3, 4, 4], [3, 3, 5], [3, 8], [4, 3, 4], [4, 4, 3], [7, 4], [3, 4, 2, 2], [5, 6], [3, 5, 3],
    Array(repeating: 1, count: 11),
  ]
  private static let taiwanForms = [[10], [4, 3, 3], [4, 6], [2, 8], [4, 2, 2, 2], [2, 4, 4]]
  private static let britishForms = [[5, 6], [5, 3, 3]]

  /// 1[3-9] and nine digits with or without 86; 09 and eight of Taiwan; 07 and nine of Britain where a blank says so.
  static func isMobile(_ prefix: DigitGroups.Prefix) -> Bool {
    let digits = Array(prefix.digits)
    switch digits.count {
    case 10: return digits.starts(with: [0, 9]) && prefix.isGrouped(taiwanForms)
    case 11:
      if begins(digits) { return prefix.isGrouped(mobileForms) }
      return digits.starts(with: [0, 7]) && prefix.isGrouped(britishForms)
    case 12: return digits[0] == 0 && begins(Array(digits.dropFirst())) && prefix.isWhole
    case 13: return digits.starts(with: [8, 6]) && begins(Array(digits.dropFirst(2))) && isGrouped(prefix, behind: 2)
    case 15:
      return digits.starts(with: [0, 0, 8, 6]) && begins(Array(digits.dropFirst(4))) && isGrouped(prefix, behind: 4)
    default: return false
    }
  }

  private static func begins(_ digits: [Int]) -> Bool { digits[0] == 1 && (3...9).contains(digits[1]) }

  /// The groups behind a code of this many digits.
  private static func isGrouped(_ prefix: DigitGroups.Prefix, behind code: Int) -> Bool {
    guard let first = prefix.lengths.first, first >= code else { return false }
    let rest = (first > code ? [first - code] : []) + prefix.lengths.dropFirst()
    return mobileForms.contains(rest)
  }

  private static let codes = words("0086 00852 00853 00886 0044 001 0065 0061 0081")

  /// `+` or 00, the code of a country and a number: its end.
  static func international(_ text: Scalars, _ at: Int) -> Int? {
    guard text[at] == "+" || text[at] == "0" && text.hasAny(codes, at: at) else { return nil }
    if text[at] == "0", at > 0, text[at - 1].isDigit || text[at - 1].isLatin { return nil }
    var index = text[at] == "+" ? at + 1 : at + 2
    if index < text.count, !text[index].isDigit { return nil }
    var count = 0
    var end = index
    while index < text.count, count <= 15 {
      if text[index].isDigit {
        count += 1
        end = index + 1
      } else if !(DigitGroups.isSeparator(text[index]) || text[index] == "(" || text[index] == ")") || index >= end + 3
        || text[index] == "\n"
      {
        break
      }
      index += 1
    }
    guard (9...15).contains(count), end == text.count || !text[end].isLatin else { return nil }
    return end
  }

  /// 0 and two or three digits (010, 02x, 0[3-9]xx), then seven or eight.
  static func isLandline(_ prefix: DigitGroups.Prefix) -> Bool {
    let digits = Array(prefix.digits)
    guard digits.count >= 10, digits[0] == 0, digits[1] != 0, !prefix.isBroken else { return false }
    let code = digits[1] == 1 || digits[1] == 2 ? 3 : 4
    // 010 alone of those with 1; 0161 and the like are British.
    if digits[1] == 1, digits[2] != 0 { return digits.count == 11 && prefix.isGrouped([[4, 3, 4], [5, 6]]) }
    guard (7...8).contains(digits.count - code), let first = prefix.lengths.first else { return false }
    if prefix.isWhole { return true }
    guard first == code else { return digits.count == 11 && prefix.isGrouped([[5, 6]]) }
    let rest = prefix.lengths.dropFirst()
    return [[7], [8], [3, 4], [4, 4], [4, 3], [1, 3, 4], [2, 2, 3], [2, 3, 3]].contains { $0.elementsEqual(rest) }
  }

  private static let wordsForPhones = words(
    "电话 電話 座机 座機 致电 致電 来电 來電 拨打 撥打 传真 傳真 联系方式 聯繫方式 聯絡方式 固话 固話 宅电 tel Tel TEL 手机 手機 手提 Phone phone 话机 电话号码 小灵通")
  private static let gaps = Set("：:是为為号號码碼()（）. 家里裡里的我,，".unicodeScalars)

  /// Seven or eight digits behind a word for telephone. 400 and 800 numbers, hot-lines and postcodes are public and not of
  /// this form.
  static func isLocal(_ prefix: DigitGroups.Prefix, _ text: Scalars, _ at: Int) -> Bool {
    guard (7...8).contains(prefix.count), !prefix.isBroken, prefix.isGrouped([[7], [8], [4, 4], [3, 4], [4, 3]]) else {
      return false
    }
    var start = at
    while start > 0, at - start <= 5 {
      if text.hasAny(wordsForPhones, before: start) { return true }
      guard gaps.contains(text[start - 1]) else { return false }
      start -= 1
    }
    return text.hasAny(wordsForPhones, before: start)
  }

  private static let marks = words("转分机 轉分機 转 轉 分机 分機 ext. ext Ext. Ext EXT x 内线 內線 - # —")

  /// The end of the number with its extension: 转 or 分机 and up to six digits.
  static func extended(_ text: Scalars, _ end: Int) -> Int {
    var next = end
    while next < text.count, next < end + 2, [" ", "(", ","].contains(text[next]) { next += 1 }
    guard let mark = marks.first(where: { text.has($0, at: next) }) else { return end }
    next += mark.count
    while next < text.count, [":", " ", "：", "号", "號", "是"].contains(text[next]), next < end + 9 { next += 1 }
    let last = text.endOfDigits(next)
    guard (1...6).contains(last - next), last == text.count || !text[last].isLatin else { return end }
    return last
  }
}
