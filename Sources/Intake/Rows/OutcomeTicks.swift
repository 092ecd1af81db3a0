import Campaigns

/// Columns named 采纳, 部分采纳 and 不采纳, in one of which each row has a tick: together they are one column of outcomes.
struct OutcomeTicks {
  struct Column: Equatable {
    let cell: Int
    /// The outcome, as the header says it.
    let word: String
    /// Whether it says whether the row was adopted: words under it are a remark on it, and the others may hold any.
    let isCore: Bool
    let means: Disposition
  }

  enum Reading: Equatable {
    case outcome(String)
    case none
    case several
    case unclear
  }

  let columns: [Column]

  private static let core: Set<Disposition> = [.adopted, .partlyAdopted, .notAdopted]
  private static let verbs = ["采", "採", "吸收", "吸纳", "參採", "adopt", "accept"]
  private static let ticks: Set<String> = [
    "√", "✓", "✔", "☑", "■", "●", "○", "◯", "〇", "★", "☆", "▲", "△", "*", "1", "是", "有", "对", "y", "yes", "true", "v",
    "x",
  ]
  private static let blanks: Set<String> = [
    "0", "否", "无", "×", "✗", "✘", "☐", "□", "-", "—", "——", "--", "/", "n", "no", "false",
  ]
  /// By which a row is crossed, where it stands alone under 不采纳.
  private static let crosses: Set<String> = ["×", "✗", "✘"]

  /// - Parameter names: headers; under one of a group, 采纳情况 / 部分采纳.
  init?(_ names: [String]) {
    columns = names.indices.compactMap { OutcomeTicks.column(names[$0], at: $0) }
    guard Set(columns.filter(\.isCore).map(\.means)).count > 1 else { return nil }
    let verbal = columns.contains { column in
      OutcomeTicks.verbs.contains { names[column.cell].lowercased().contains($0) }
    }
    guard verbal else { return nil }
  }

  private static func column(_ name: String, at cell: Int) -> Column? {
    let parts = name.components(separatedBy: HeaderRows.joint)
    let last = parts.last ?? name
    let word = String(last.filter { !$0.isWhitespace }.prefix { !"（([【".contains($0) })
    guard !word.isEmpty, let entry = DispositionScale.standard.entry(named: word), let means = entry.means else {
      return nil
    }
    // 是 and 否 say it under 是否采纳 alone.
    let isUnder = parts.dropLast().last.map { upper in verbs.contains { upper.contains($0) } } ?? false
    let isBare = ["是", "否", "yes", "no", "√", "✓", "×"].contains(word.lowercased())
    return isBare && !isUnder ? nil : Column(cell: cell, word: word, isCore: core.contains(means), means: means)
  }

  /// What a cell says of its column: it is meant, it is not; nil of other words.
  static func isTick(_ text: String) -> Bool? {
    let plain = text.trimmingWhiteSpace().lowercased()
    if plain.isEmpty || blanks.contains(plain) { return false }
    return ticks.contains(plain) ? true : nil
  }

  /// Which of its columns a row ticks.
  func reading(_ cell: (Int) -> String) -> Reading {
    var chosen: [Column] = []
    var crossed: [Column] = []
    for column in columns {
      let text = cell(column.cell).trimmingWhiteSpace()
      switch OutcomeTicks.isTick(text) {
      case true: chosen.append(column)
      case false: if OutcomeTicks.crosses.contains(text) { crossed.append(column) }
      default:
        // 35 is a count, and no tick; words are a remark: 采纳第二条.
        if text == column.word || column.isCore && !text.contains(where: \.isNumber) {
          chosen.append(column)
        } else if column.isCore {
          return .unclear
        }
      }
    }
    if chosen.count > 1 { return .several }
    if let column = chosen.first { return .outcome(column.word) }
    if crossed.count == 1, crossed[0].means == .notAdopted { return .outcome(crossed[0].word) }
    return .none
  }
}
