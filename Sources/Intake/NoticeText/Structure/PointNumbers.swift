/// Numbers of a list whose texts begin with figures: `1.2024年9月…`, `2.3月15日…`, `3.12345热线…`. Alone such a line begins with a
/// decimal; where the lines count on it is an entry.
enum PointNumbers {
  /// No decimal of a notice has so many digits behind its point.
  private static let leastDigits = 4

  private struct Head {
    let line: Int
    let value: Int
    /// Nil where the line has a number in any case.
    let digits: Int?
  }

  /// The lines of `range` that are entries although a digit follows their point.
  static func lines(_ lines: [FoldedText], _ range: Range<Int>) -> Set<Int> {
    let heads = range.compactMap { head(lines[$0], $0) }
    guard heads.contains(where: { $0.digits != nil }) else { return [] }
    var found: Set<Int> = []
    var start = 0
    while start < heads.count {
      var end = start + 1
      // A run counts on one by one from 1.
      while heads[start].value == 1, end < heads.count, heads[end].value == heads[end - 1].value + 1 { end += 1 }
      if heads[start].value == 1 { found.formUnion(entries(heads[start..<end])) }
      start = end
    }
    return found
  }

  private static func entries(_ run: ArraySlice<Head>) -> [Int] {
    let doubtful = run.filter { $0.digits != nil }
    // Lines right below one another that do nothing but count.
    let isList = run.count > 1 && zip(run, run.dropFirst()).allSatisfy { $1.line == $0.line + 1 }
    if isList, doubtful.count == run.count { return doubtful.map(\.line) }
    // Else those that no decimal would be, and those without which such entries would lack one.
    guard let last = run.last(where: { $0.digits.map { $0 >= leastDigits } ?? true }) else { return [] }
    return doubtful.filter { $0.line <= last.line }.map(\.line)
  }

  private static func head(_ line: FoldedText, _ index: Int) -> Head? {
    if let number = Numbering(line) {
      return number.kind == .arabic ? Head(line: index, value: number.value, digits: nil) : nil
    }
    guard let number = Numbering(pointed: line) else { return nil }
    let digits = line.folded[number.length...].prefix(leastDigits).prefix(while: \.isASCIIDigit)
    return Head(line: index, value: number.value, digits: digits.count)
  }
}
