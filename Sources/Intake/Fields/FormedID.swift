/// Ids are parts of `FigureID`s, whose parts are joined by dots: an id has none.
enum FormedID {
  /// The text with `_` for each dot, blank or control character, without white space at its ends.
  static func sanitised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.trimmingWhiteSpace().unicodeScalars {
      let isPlain = scalar != "." && scalar.value >= 0x20 && !scalar.isSpace
      result.append(isPlain ? scalar : "_")
    }
    return String(result)
  }

  /// `wanted`, or the first of `wanted_2`, `wanted_3` … that is not taken.
  static func unused(_ wanted: String, taken: Set<String>) -> String {
    guard taken.contains(wanted) else { return wanted }
    var number = 2
    while taken.contains("\(wanted)_\(number)") { number += 1 }
    return "\(wanted)_\(number)"
  }
}

/// Names of which each is given once: the second one that is wanted gets a number. Of many that are the same each is found at
/// once.
struct UnusedNames {
  private var taken: Set<String> = []
  /// By name, the next number to try.
  private var next: [String: Int] = [:]

  mutating func take(_ wanted: String) -> String {
    if taken.insert(wanted).inserted { return wanted }
    var number = next[wanted] ?? 2
    while !taken.insert("\(wanted)_\(number)").inserted { number += 1 }
    next[wanted] = number + 1
    return "\(wanted)_\(number)"
  }
}
