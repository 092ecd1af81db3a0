/// How much room text takes, in widths of a digit.
enum TextMeasure {
  /// First and last scalar of what takes two widths: East Asian Wide and Fullwidth (UAX #11), and those Ambiguous marks that
  /// Chinese faces draw a full em wide; sorted.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f,  // Hangul initials (W)
    0x2014...0x2015, 0x2018...0x2019, 0x201c...0x201d, 0x2025...0x2026, 0x2030...0x2030,  // dashes, quotes, … ‰ (A)
    0x2103...0x2103, 0x2116...0x2116, 0x2160...0x217f, 0x2190...0x2193,  // ℃ № Roman numerals, arrows (A)
    0x2460...0x24ff,  // enclosed numbers (A)
    0x25a0...0x25ff, 0x2605...0x2606,  // geometric shapes (A)
    0x2e80...0xa4cf,  // CJK radicals to Yi (W); U+303F, a half-width blank, is not told from them
    0xa960...0xa97f, 0xac00...0xd7a3,  // Hangul (W)
    0xf900...0xfaff, 0xfe30...0xfe6f,  // compatibility ideographs and forms (W)
    0xff00...0xff60, 0xffe0...0xffe6,  // full-width forms (F)
    0x1f300...0x1f64f, 0x1f900...0x1f9ff,  // pictographs (W)
    0x20000...0x3fffd,  // supplementary ideographs (W)
  ]

  /// The widths that a line of text takes.
  static func units(_ text: some StringProtocol) -> Int {
    var units = 0
    for scalar in text.unicodeScalars { units += TextMeasure.units(scalar) }
    return units
  }

  static func units(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x1100 { return value < 0x20 || (0x300...0x36f).contains(value) ? 0 : 1 }
    if (0x4e00...0x9fff).contains(value) { return 2 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// Lines that text takes in a column of this many widths. Between Han a line may break anywhere; a Western word goes whole
  /// to the next line.
  static func lines(_ text: String, width: Double) -> Int {
    let room = max(2, Int(width) - 1)
    var lines = 1
    var used = 0
    var word = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines += 1
        used = 0
        word = 0
        continue
      }
      let units = TextMeasure.units(scalar)
      word = units == 1 && scalar != " " ? word + 1 : 0
      used += units
      if used > room {
        lines += 1
        used = word > 0 && word < room ? word : units
      }
    }
    return lines
  }
}
