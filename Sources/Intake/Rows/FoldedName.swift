/// Names that people write in more than one way.
enum FoldedName {
  /// Without blanks but between words of letters and digits, and without characters that nobody sees.
  static func plain(_ name: String) -> String {
    guard
      name.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0xE2 || $0 == 0xE3 || $0 == 0xC2 })
    else { return name }
    let scalars = Array(name.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0x200B || scalar.value == 0xFEFF { continue }
      if scalar.isSpace {
        let next = scalars[(index + 1)...].first { !$0.isSpace }
        guard let last = result.last, let next, isWord(last), isWord(next) else { continue }
        result.append(" ")
      } else {
        result.append(scalar)
      }
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
