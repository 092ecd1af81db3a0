/// Digits in groups with blanks, dashes or points between them, as people write numbers.
struct DigitGroups {
  /// The first `count` groups.
  struct Prefix {
    let lengths: ArraySlice<Int>
    let digits: ArraySlice<Int>
    let end: Int
    /// A line ends between the groups.
    let isBroken: Bool

    var isWhole: Bool { lengths.count == 1 }
    var count: Int { digits.count }

    func isGrouped(_ forms: [[Int]]) -> Bool { forms.contains { $0.elementsEqual(lengths) } }
  }

  private static let mostGroups = 11
  private static let mostDigits = 20

  let start: Int
  private(set) var lengths: [Int] = []
  private(set) var ends: [Int] = []
  private(set) var digits: [Int] = []
  /// The first group behind the end of a line.
  private var broken = Int.max

  /// - Parameter at: of a digit.
  init(_ text: Scalars, at: Int) {
    start = at
    var next = at
    while lengths.count < DigitGroups.mostGroups {
      let end = text.endOfDigits(next)
      guard end > next else { return }
      lengths.append(end - next)
      ends.append(end)
      if digits.count < DigitGroups.mostDigits * 2 {
        for index in next..<min(end, next + 40) { digits.append(text[index].digit) }
      }
      next = end
      while next < text.count, next < end + 3, DigitGroups.isSeparator(text[next]) || text[next] == ")" {
        if text[next] == "\n" { broken = min(broken, lengths.count) }
        next += 1
      }
      guard next > end, digits.count <= DigitGroups.mostDigits else { return }
    }
  }

  /// Shorter ones first.
  var prefixes: [Prefix] {
    var count = 0
    return lengths.indices.map { index in
      count += lengths[index]
      return Prefix(
        lengths: lengths[...index], digits: digits.prefix(count), end: ends[index], isBroken: index >= broken)
    }
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", " ", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", ".", "·", "•", "・", "_",
      "\n":
      true
    default: false
    }
  }
}
