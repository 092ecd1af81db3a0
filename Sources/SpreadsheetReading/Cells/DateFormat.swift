/// Tells formats of days and times from those of numbers.
enum DateFormat {
  /// Built-in formats of days and times (ECMA-376 part 1, 18.8.30): the general ones, and those of Chinese, Japanese and
  /// Korean.
  static func isDate(builtIn number: Int) -> Bool {
    switch number {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  static func look(builtIn number: Int) -> NumberLook {
    // 0% and 0.00%.
    number == 9 || number == 10 ? .percent : isDate(builtIn: number) ? .date : .plain
  }

  static func look(code: String) -> NumberLook {
    if isDate(code: code) { return .date }
    if let digits = padding(code: code) { return .padded(digits) }
    return isPercent(code: code) ? .percent : .plain
  }

  /// Digits of a format that has nothing but two zeros or more in its first section.
  private static func padding(code: String) -> Int? {
    let section = code.prefix { $0 != ";" }
    return (2...20).contains(section.count) && section.allSatisfy { $0 == "0" } ? section.count : nil
  }

  /// Whether the first section of a format code has a `%` that is no quoted text.
  private static func isPercent(code: String) -> Bool {
    let scalars = Array(code.unicodeScalars)
    var at = 0
    while at < scalars.count {
      switch scalars[at] {
      case ";": return false
      case "\"": at = index(of: "\"", in: scalars, from: at + 1)
      case "\\", "_", "*": at += 1
      case "[": at = index(of: "]", in: scalars, from: at + 1)
      case "%": return true
      default: break
      }
      at += 1
    }
    return false
  }

  /// Whether the first section of a format code shows years, months, days, hours, minutes or seconds. Quoted text, single
  /// characters behind `\`, `_` and `*`, and what stands in brackets (colours, conditions, locales) do not count; `[h]`,
  /// `[mm]`, `[ss]` do.
  static func isDate(code: String) -> Bool {
    let scalars = Array(code.unicodeScalars)
    var at = 0
    while at < scalars.count {
      switch scalars[at] {
      case ";": return false
      case "\"": at = index(of: "\"", in: scalars, from: at + 1)
      case "\\", "_", "*": at += 1
      case "[":
        let end = index(of: "]", in: scalars, from: at + 1)
        let inner = scalars[min(at + 1, end)..<end]
        if end < scalars.count, let first = inner.first, "hHmMsS".unicodeScalars.contains(first),
          inner.allSatisfy({ $0 == first })
        {
          return true
        }
        at = end
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": return true
      case "G", "g":
        if matches("general", scalars, at) { at += 6 }
      default: break
      }
      at += 1
    }
    return false
  }

  /// The end where there is none.
  private static func index(of scalar: Unicode.Scalar, in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var at = start
    while at < scalars.count, scalars[at] != scalar { at += 1 }
    return at
  }

  private static func matches(_ word: String, _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    let word = Array(word.unicodeScalars)
    guard start + word.count <= scalars.count else { return false }
    return word.indices.allSatisfy { scalars[start + $0].properties.lowercaseMapping == String(word[$0]) }
  }
}
