/// A word looked for, in simplified characters and narrow signs.
struct Word: Sendable, Hashable, ExpressibleByStringLiteral {
  let text: String
  let scalars: [Unicode.Scalar]

  init(stringLiteral value: String) {
    text = value
    scalars = Array(value.unicodeScalars)
  }

  var count: Int { scalars.count }

  /// Words written in one string, parted by blanks.
  static func list(_ text: String) -> [Word] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Word(stringLiteral: String($0)) }
  }
}
