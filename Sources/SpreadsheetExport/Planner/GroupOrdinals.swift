import Campaigns
import Numbering

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
      lines.append(Line(group: group, level: level, ordinal: shows ? Ladder.number(number, level: level) : nil))
      visit(group.children, level: level + 1, after: 0, isPrinted: shows)
    }
  }
}
