import Campaigns

/// Number plates: province, letter, then five characters, six on new-energy cars; neither I nor O in the serial.
enum PlateRule {
  static let provinces = Set("京津沪滬渝冀晋晉蒙辽遼吉黑苏蘇浙皖闽閩赣贛鲁魯豫鄂湘粤粵桂琼瓊川贵貴云雲藏陕陝甘青宁寧新".unicodeScalars)
  private static let tails = Set("学學警港澳挂掛领領使".unicodeScalars)
  private static let marks: Set<Unicode.Scalar> = ["·", " ", "-", ".", "•", "・", "‧", "\u{2014}"]

  /// - Parameter at: of a province's character before a letter.
  static func span(_ text: Scalars, _ at: Int) -> PersonalDataSpan? {
    guard at + 6 < text.count, text[at + 1].isLatin else { return nil }
    var next = at + 2
    if marks.contains(text[next]) { next += 1 }
    let start = next
    while next < text.count, next < start + 7, isSerial(text[next]) { next += 1 }
    var count = next - start
    if count == 4, next < text.count, tails.contains(text[next]) {
      next += 1
      count += 1
    }
    // A word of letters only is no serial.
    guard count == 5 || count == 6, text[start..<next].contains(where: \.isDigit) else { return nil }
    return PersonalDataSpan(range: at..<next, rule: .plateForm)
  }

  private static func isSerial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || (scalar.isLatin && !["I", "O", "i", "o"].contains(scalar))
  }
}
