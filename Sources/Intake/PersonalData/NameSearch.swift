/// Where a name stands in a text: as it is written, and with blanks or a point between its Han, as forms and signatures have
/// it: 王　芳, 段 誉 之, 欧阳·清荷.
struct NameSearch {
  /// More blanks than these part two words.
  private static let longestGap = 6

  /// The name without what stands between its Han.
  private let letters: Scalars

  /// - Parameter name: of `NarrowText`.
  init(_ name: Scalars) {
    var letters: Scalars = []
    var at = 0
    while at < name.count {
      let end = letters.last.map(\.isHan) == true ? NameSearch.gapEnd(name, at) : at
      if end > at, end < name.count, name[end].isHan { at = end }
      letters.append(name[at])
      at += 1
    }
    // 王. is no name of one character.
    self.letters = letters.count > 1 ? letters : name
  }

  /// In order, not overlapping. Ann is not in Annual, and 向阳 not in 向阳路.
  func ranges(in text: Scalars) -> [Range<Int>] {
    var found: [Range<Int>] = []
    guard let first = letters.first else { return [] }
    var at = 0
    while at + letters.count <= text.count {
      if text[at] == first, let end = end(in: text, from: at), !isWithin(at..<end, text), !NameWords.isPlace(text, end)
      {
        found.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  /// Where the name ends that begins at `start`.
  private func end(in text: Scalars, from start: Int) -> Int? {
    var at = start + 1
    for index in 1..<letters.count {
      if at < text.count, text[at] != letters[index], letters[index].isHan, letters[index - 1].isHan {
        at = NameSearch.gapEnd(text, at)
      }
      guard at < text.count, text[at] == letters[index] else { return nil }
      at += 1
    }
    return at
  }

  private func isWithin(_ range: Range<Int>, _ text: Scalars) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    return start > 0 && text[start].isLatin && text[start - 1].isLatin
      || end < text.count && text[end - 1].isLatin && text[end].isLatin
  }

  /// Where what may part the Han of one name ends: blanks with at most one line end, or a point. A full stop is none, for it
  /// parts sentences; one of ASCII is where no blank stands beside it.
  private static func gapEnd(_ text: Scalars, _ start: Int) -> Int {
    if text[start] == "." { return start + 1 }
    let end = blankEnd(text, start)
    guard end < text.count, TextClasses.isPoint(text[end].value) else { return end }
    return blankEnd(text, end + 1)
  }

  private static func blankEnd(_ text: Scalars, _ start: Int) -> Int {
    var at = start
    var lines = 0
    while at < text.count, at - start < longestGap {
      switch text[at] {
      case "\n": lines += 1
      case "\r" where at + 1 < text.count && text[at + 1] == "\n": break
      case "\r", "\u{2028}": lines += 1
      // What is not seen does not part words.
      case "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}": break
      case let scalar where scalar.isSpace: break
      default: return at
      }
      if lines > 1 { return start }
      at += 1
    }
    return at
  }
}
