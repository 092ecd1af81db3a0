/// Where two texts part.
enum TextLines {
  /// The longest piece of a line that is shown, in characters.
  private static let shown = 60

  /// - Returns: the line, from 1, and its words in both from shortly before the first difference; empty where a text has
  ///   ended.
  static func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> (number: Int, found: String, expected: String) {
    let shared = zip(found, expected).prefix { $0 == $1 }.count
    let start = found[..<shared].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let number = found[..<shared].count { $0 == UInt8(ascii: "\n") } + 1
    return (number, words(found, from: start, about: shared), words(expected, from: start, about: shared))
  }

  private static func words(_ bytes: [UInt8], from start: Int, about difference: Int) -> String {
    guard start <= bytes.count else { return "" }
    let line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    var first = max(line.startIndex, min(difference - shown / 2, line.endIndex))
    // Not from within a character.
    while first < line.endIndex, line[first] & 0xC0 == 0x80 { first += 1 }
    let text = String(decoding: line[first...], as: UTF8.self)
    return (first > line.startIndex ? "…" : "") + (text.count > shown ? String(text.prefix(shown)) + "…" : text)
  }
}
