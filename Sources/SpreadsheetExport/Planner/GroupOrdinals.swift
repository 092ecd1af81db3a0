import Campaigns

/// The numbers that the notice prints before groups: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). Sections with a heading
/// that stand before the groups take the first numbers; a group that is not printed takes none, nor do those below it.
struct GroupOrdinals {
  struct Line {
    let group: SuggestionGroup
    /// From 1.
    let level: Int
    /// Nil for a group that the notice does not print.
    let ordinal: String?
  }

  private(set) var lines: [Line] = []

  init(_ statements: Statements) {
    let before = statements.sections.filter { $0.position == .before && $0.heading != nil }.count
    visit(statements.groups, level: 1, after: before, isPrinted: true)
  }

  private mutating func visit(_ groups: [SuggestionGroup], level: Int, after start: Int, isPrinted: Bool) {
    var number = start
    for group in groups {
      let shows = isPrinted && group.isPrinted
      if shows { number += 1 }
      lines.append(Line(group: group, level: level, ordinal: shows ? GroupOrdinals.text(number, level: level) : nil))
      visit(group.children, level: level + 1, after: 0, isPrinted: shows)
    }
  }

  static func text(_ number: Int, level: Int) -> String {
    switch level {
    case 1: han(number) + "、"
    case 2: "（" + han(number) + "）"
    case 3: "\(number)."
    default: "（\(number)）"
    }
  }

  /// 一 to 九十九; larger numbers in Arabic digits.
  static func han(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let digits = Array("一二三四五六七八九")
    let tens = number / 10
    let ones = number % 10
    return (tens > 1 ? String(digits[tens - 1]) : "") + (tens > 0 ? "十" : "")
      + (ones > 0 ? String(digits[ones - 1]) : "")
  }
}
