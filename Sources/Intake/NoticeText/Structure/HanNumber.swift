/// Numbers in Han, as they stand before a heading or in a date.
enum HanNumber {
  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "○": 0, "O": 0, "o": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]

  /// A letter O stands for 〇 in many texts.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digits[scalar] != nil || scalar == "十" || scalar == "百" }

  /// `十二` → 12, `二十` → 20, `一百零三` → 103, `二〇二〇` → 2020; nil for anything else.
  static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 6 else { return nil }
    if scalars.allSatisfy({ digits[$0] != nil }) {
      return scalars.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var total = 0
    var current: Int?
    for scalar in scalars {
      if let digit = digits[scalar] {
        guard current == nil || current == 0 else { return nil }
        current = digit
      } else if scalar == "十" || scalar == "百" {
        let unit = scalar == "十" ? 10 : 100
        if current == 0 { return nil }
        total += (current ?? 1) * unit
        current = nil
      } else {
        return nil
      }
    }
    return total + (current ?? 0)
  }

  static func text(_ value: Int) -> String {
    let names = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(value) else { return String(value) }
    let (tens, ones) = (value / 10, value % 10)
    if tens == 0 { return names[ones] }
    return (tens == 1 ? "" : names[tens]) + "十" + names[ones]
  }
}
