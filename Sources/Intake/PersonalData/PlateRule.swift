import Campaigns

/// Number plates: province, letter, then five characters, six on new-energy cars; neither I nor O in the serial.
enum PlateRule {
  private static let provinces = Set("京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新".unicodeScalars)
  private static let tails = Set("学警港澳挂".unicodeScalars)

  static func spans(in text: [Unicode.Scalar]) -> [PersonalDataSpan] {
    var found: [PersonalDataSpan] = []
    for (at, scalar) in text.enumerated() where provinces.contains(scalar) {
      guard at + 1 < text.count, text[at + 1].isLatin else { continue }
      var next = at + 2
      if next < text.count, ["·", " ", "-", ".", "•"].contains(text[next]) { next += 1 }
      let start = next
      while next < text.count, next < start + 7, isSerial(text[next]) { next += 1 }
      var count = next - start
      if count == 4, next < text.count, tails.contains(text[next]) {
        next += 1
        count += 1
      }
      // A word of letters only is no serial.
      guard count == 5 || count == 6, text[start..<next].contains(where: \.isDigit) else { continue }
      found.append(PersonalDataSpan(range: at..<next, kind: .plate))
    }
    return found
  }

  private static func isSerial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || (scalar.isLatin && !["I", "O", "i", "o"].contains(scalar))
  }
}
