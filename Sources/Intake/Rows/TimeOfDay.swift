/// What stands behind a date and says when on that day it was: `9:03`, `09:03:00.000+08:00`, `上午9时`, `（星期日）`.
enum TimeOfDay {
  /// Words before or behind a time, and of days of the week, the longer ones first.
  private static let words: [[UInt32]] = [
    "星期", "禮拜", "礼拜", "上午", "下午", "凌晨", "早上", "晚上", "中午", "傍晚", "夜间", "夜間", "北京时间", "周", "週",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
    "sat",
    "sun", "am", "pm", "gmt", "utc", "cst", "hkt", "bst", "z", "t",
  ].map { $0.unicodeScalars.map(\.value) }
  private static let marks: Set<UInt32> = Set(
    " \u{3000},:：.．+-()（）[]时時点點分秒毫半整许許左右早晚h一二三四五六日天".unicodeScalars.map(\.value))

  /// Whether nothing but a time and a day of the week stands here. A second date is no time: four digits are one only without
  /// a mark of a date behind them.
  static func isNothingElse(_ scalars: ArraySlice<UInt32>) -> Bool {
    var rest = scalars
    var digits = 0
    while let next = rest.first {
      if (0x30...0x39).contains(next) {
        digits += 1
      } else if marks.contains(next) {
        // 2024-01-02 2024-01-20, but 09:03:00.0000000 and 0903.
        if next == 0x2D, digits == 4 { return false }
        digits = 0
      } else if let word = words.first(where: { isHere($0, rest) }) {
        rest = rest.dropFirst(word.count)
        digits = 0
        continue
      } else {
        return false
      }
      rest = rest.dropFirst()
    }
    return true
  }

  /// Bytes of `09:03:00.000+08:00`, of `Z` and of a blank before a zone.
  static func isOfPlainTime(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || ":.+-Z ".utf8.contains(byte)
  }

  static func isBracket(_ scalar: UInt32) -> Bool { scalar == 0x28 || scalar == 0xFF08 }

  private static func isHere(_ word: [UInt32], _ rest: ArraySlice<UInt32>) -> Bool {
    rest.count >= word.count && zip(word, rest).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 + 0x20 : $1) }
  }
}
