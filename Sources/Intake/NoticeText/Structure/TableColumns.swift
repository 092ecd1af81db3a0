/// What each column of a table holds, by its name and, for outcomes, by its cells.
struct TableColumns {
  let view: Int?
  let outcome: Int?
  let reason: Int?
  /// How many views a row stands for.
  let count: Int?
  /// What else is said of a view: not its number, and not who somebody is.
  let others: [Int]
  /// Columns that are left out, since they say who somebody is.
  let persons: [Int]
  /// Of the others those that name persons as well as bodies: only bodies are kept.
  let mixed: [Int]

  var nameSomebody: Bool { !persons.isEmpty || !mixed.isEmpty }

  /// - Parameters:
  ///   - names: of the columns, folded.
  ///   - rows: the cells, as far as each row has them.
  init(_ names: [String], _ rows: [[String]]) {
    let view = TableHeader.view(in: names)
    let outcome = TableColumns.outcome(names, rows, view: view)
    let free = names.indices.filter { $0 != view && $0 != outcome }
    let reason =
      free.first { TableHeader.isReason(names[$0]) && (names[$0].contains("理由") || names[$0].contains("原因")) }
      ?? free.first { TableHeader.isReason(names[$0]) }
      // 备注 gives reasons where no other column does.
      ?? free.first { names[$0].contains("备注") && outcome != nil }
      ?? outcome.flatMap { names[$0].contains("理由") || names[$0].contains("说明") ? $0 : nil }
    let count = free.first { TableHeader.counts.contains(names[$0]) && $0 != reason }
    (self.view, self.outcome, self.reason, self.count) = (view, outcome, reason, count)
    let others = free.filter {
      $0 != reason && $0 != count && !TableHeader.numbers.contains(names[$0]) && !PersonColumn.isSure(names[$0])
    }
    self.others = others
    persons = free.filter { PersonColumn.isSure(names[$0]) }
    mixed = others.filter { column in
      PersonColumn.holdsNames(names[column], rows.compactMap { column < $0.count ? $0[column] : nil })
    }
  }

  /// Of columns named for outcomes the one most of whose cells are such; where none of them has any, another half of whose cells
  /// or more are.
  private static func outcome(_ names: [String], _ rows: [[String]], view: Int?) -> Int? {
    var read = [Int](repeating: 0, count: names.count)
    var filled = read
    for row in rows {
      for (column, cell) in row.prefix(names.count).enumerated() where !cell.isEmpty {
        filled[column] += 1
        let words = FoldedText(cell.unicodeScalars.prefix(40))
        // 是 and 否 answer many questions.
        if OutcomeWords.read(words) != nil, words.count > 1 || isAsked(names[column]) { read[column] += 1 }
      }
    }
    func best(_ columns: [Int]) -> Int? {
      columns.max { left, right in read[left] < read[right] || (read[left] == read[right] && left > right) }
    }
    let named = best(names.indices.filter { $0 != view && TableHeader.isOutcome(names[$0]) })
    if let named, read[named] > 0 { return named }
    let other = best(
      names.indices.filter { column in
        column != view && !TableHeader.numbers.contains(names[column]) && read[column] > 0
          && 2 * read[column] >= filled[column]
      })
    return other ?? named
  }

  private static func isAsked(_ name: String) -> Bool { TableHeader.isOutcome(name) || name.hasPrefix("是否") }
}
