/// 层次序数: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3) and ① below them (GB/T 15834-2011, B.3.8), and decimal numbers.
public enum Ladder {
  /// The number of an item, from 1, at a level from 1 to 5; there is nothing below the fifth, which goes on.
  public static func number(_ index: Int, level: Int) -> String {
    switch level {
    case 1: han(index) + "、"
    case 2: "（" + han(index) + "）"
    case 3: "\(index)."
    case 4: "（\(index)）"
    // Beyond ㊿ there are letters no more, and the number stands in brackets of its own.
    default: circled(index) ?? "〔\(index)〕"
    }
  }

  /// The number in a circle: ① to ㊿ (U+2460, U+3251 and U+32B1 begin the three stretches of Unicode); nil beyond them.
  public static func circled(_ number: Int) -> String? {
    let value: Int
    switch number {
    case 1...20: value = 0x2460 + number - 1
    case 21...35: value = 0x3251 + number - 21
    case 36...50: value = 0x32B1 + number - 36
    default: return nil
    }
    return Unicode.Scalar(UInt32(value)).map { String(Character($0)) }
  }

  /// Decimal numbers through the levels: 1 with a stop, 1.1, 1.1.1.
  public static func decimal(_ path: [Int]) -> String {
    path.count == 1 ? "\(path[0])." : path.map(String.init).joined(separator: ".")
  }

  /// 一 to 九十九; larger numbers in Arabic digits.
  public static func han(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    if number < 10 { return digits[number] }
    let tens = number / 10 == 1 ? "十" : digits[number / 10] + "十"
    return tens + digits[number % 10]
  }
}
