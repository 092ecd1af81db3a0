/// Ids are parts of `FigureID`s, whose parts are joined by dots: an id has none.
enum FormedID {
  /// The text with `_` for each dot, blank or control character, without white space at its ends.
  static func sanitised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.trimmingWhiteSpace().unicodeScalars {
      let isPlain = scalar != "." && scalar.value >= 0x20 && !scalar.properties.isWhitespace
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
