/// Names of files, one a page: `page-%d.png`, or `page-%03d.png` for numbers of three digits at least. `%%` is a per cent
/// sign; any other `%` stands for itself.
struct PagePattern {
  private enum Piece {
    case text(String)
    /// The page's number in at least so many digits.
    case number(digits: Int)
  }

  /// As it was written.
  let path: String
  private let pieces: [Piece]

  init(_ pattern: String) {
    path = pattern
    var pieces: [Piece] = []
    var text = ""
    var rest = pattern[...]
    while let character = rest.popFirst() {
      if character == "%", rest.first == "%" {
        rest.removeFirst()
        text.append("%")
      } else if character == "%", let (digits, after) = PagePattern.width(rest) {
        pieces += [.text(text), .number(digits: digits)]
        text = ""
        rest = after
      } else {
        text.append(character)
      }
    }
    self.pieces = pieces + [.text(text)]
  }

  /// Whether every page has a name of its own.
  var hasNumber: Bool {
    pieces.contains { if case .number = $0 { true } else { false } }
  }

  func name(ofPage page: Int) -> String {
    pieces.reduce(into: "") { name, piece in
      switch piece {
      case .text(let text): name += text
      case .number(let digits):
        let number = String(page)
        name += String(repeating: "0", count: max(0, digits - number.count)) + number
      }
    }
  }

  /// `d` or `03d` after a per cent sign, and what follows it.
  private static func width(_ rest: Substring) -> (digits: Int, after: Substring)? {
    if rest.first == "d" { return (1, rest.dropFirst()) }
    let second = rest.dropFirst()
    guard rest.first == "0", let digit = second.first?.wholeNumberValue, (1...9).contains(digit),
      second.dropFirst().first == "d"
    else { return nil }
    return (digit, second.dropFirst(2))
  }
}
