/// Columns named 采纳, 部分采纳 and 不采纳, in one of which each row has a tick: together they are one column of outcomes.
struct TickColumns {
  private static let name = "采纳情况"

  private let places: [Int]
  private let outcomes: [String]
  private let count: Int

  init?(_ header: [FoldedText]) {
    places = header.indices.filter { OutcomeWords.readSentence(header[$0])?.reason.isEmpty ?? false }
    guard places.count > 1 else { return nil }
    outcomes = places.map { header[$0].text }
    count = header.count
  }

  /// The header with one column for those that are ticked.
  func header(_ header: [FoldedText]) -> [FoldedText] {
    header.indices.filter { !places.contains($0) }.map { header[$0] } + [FoldedText(TickColumns.name)]
  }

  /// A row with the name of the column that is ticked, or with none where it is not exactly one. A row that is not whole stays.
  func cells(_ cells: [String]) -> [String] {
    guard cells.count <= count else { return cells }
    let whole = cells + Array(repeating: "", count: count - cells.count)
    let ticked = places.indices.filter { !whole[places[$0]].isEmpty }
    guard ticked.allSatisfy({ whole[places[$0]].unicodeScalars.count <= 2 }) else { return cells }
    // A mark alone is the tick, whatever it is; beside others × says that its outcome is not meant.
    let meant = ticked.count > 1 ? ticked.filter { OutcomeTicks.isTick(whole[places[$0]]) != false } : ticked
    let outcome = meant.count == 1 ? outcomes[meant[0]] : ""
    return whole.indices.filter { !places.contains($0) }.map { whole[$0] } + [outcome]
  }
}
