/// Names that people write in more than one way.
enum FoldedName {
  /// Without blanks but between words of letters and digits, and without characters that nobody sees.
  static func plain(_ name: String) -> String {
    guard
      name.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0xE2 || $0 == 0xE3 || $0 == 0xC2 })
    else { return name }
    var result = String.UnicodeScalarView()
    // Whether blanks stand between the last character and the next.
    var isParted = false
    for scalar in name.unicodeScalars {
      if scalar.value == 0x200B || scalar.value == 0xFEFF { continue }
      if scalar.isSpace {
        isParted = true
        continue
      }
      if isParted, isWord(scalar), let last = result.last, isWord(last) { result.append(" ") }
      isParted = false
      result.append(scalar)
    }
    return String(result)
  }

  /// Plain, in narrow characters and small letters.
  static func folded(_ name: String) -> String {
    String(String.UnicodeScalarView(NarrowText.scalars(plain(name)))).lowercased()
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && (scalar.isDigit || scalar.isLatin)
  }
}
