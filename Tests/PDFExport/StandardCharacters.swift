import Surroundings

/// What Chinese of the mainland is written in: 通用规范汉字表 (2013), which names and laws keep to, and the marks of
/// GB/T 15834-2011.
enum StandardCharacters {
  /// Clauses 4.1–4.17: stops, quotation marks, brackets, dash, ellipsis, connectors, interpunct, titles, solidus. The mark of
  /// emphasis and that of proper names (4.12, 4.16) stand beneath characters and are none.
  static let marks = "。？！，、；：“”‘’（）［］〔〕【】——……-—～·《》〈〉/"

  /// The levels of the table, by `Tests/Fixtures/general-standard-characters.txt`.
  static func levels() throws -> [[Unicode.Scalar]] {
    let path = Fixture.root + "/Tests/Fixtures/general-standard-characters.txt"
    let text = String(decoding: try SystemWorld().contents(of: path), as: UTF8.self)
    var levels: [[Unicode.Scalar]] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# Level ") {
        levels.append([])
      } else if !line.hasPrefix("#") {
        levels[levels.count - 1] += line.unicodeScalars
      }
    }
    return levels
  }
}
