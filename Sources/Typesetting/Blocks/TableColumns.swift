import Documents

/// What is known of a table's columns before its rows are made; lengths in points.
struct TableColumns {
  /// Of the text in its cells: smaller than that of other tables where many columns want it.
  let look: TextStyle
  let widths: [Double]
  /// The longest word of each column.
  let words: [Double]
  /// Where the numbers of each column stand.
  let numbers: [NumberPlace]
  /// That whose cells name the rows; nil of a single column.
  let rowHead: Int?

  /// Blank on each side of a cell's text.
  var sidePadding: Double { TableMeasure.sidePadding * look.size.points }

  /// What the text of a cell fills of its columns' width: whole characters where its lines begin together, so that they
  /// end together too, unless a word would be parted for it.
  func measure(ofWidth width: Double, from column: Int, _ alignment: Table.Alignment) -> Double {
    let size = look.size.points
    let room = width - 2 * sidePadding
    guard alignment == .start else { return room }
    let characters = (room / size + 0.001).rounded(.down) * size
    return characters >= max(size, words[column]) ? characters : room
  }

  /// The rules under a row: none where a cell reaches on into the next.
  ///
  /// - Parameter taken: how many rows to come each column is taken.
  func rules(under taken: [Int]) -> [Row.Rule] {
    var rules: [Row.Rule] = []
    var x = 0.0
    var start: Double?
    for (taken, width) in zip(taken + [1], widths + [0]) {
      if let from = start, taken > 0 {
        rules.append(
          Row.Rule(width: x - from, thickness: TableMeasure.innerRule, atPageEnd: TableMeasure.outerRule, x: from))
        start = nil
      } else if start == nil, taken == 0 {
        start = x
      }
      x += width
    }
    return rules
  }

  /// Rules beneath heads that name several columns each, as long as their text may be.
  func rules(under heads: [TableCell]) -> [Row.Rule] {
    var rules: [Row.Rule] = []
    var column = 0
    for head in heads where column < widths.count {
      let end = min(widths.count, column + head.columnSpan)
      if end - column > 1, head.rowSpan == 1, !head.inlines.isEmpty {
        rules.append(
          Row.Rule(
            width: widths[column..<end].reduce(0, +) - 2 * sidePadding, thickness: TableMeasure.innerRule,
            atPageEnd: TableMeasure.innerRule, x: widths[..<column].reduce(0, +) + sidePadding))
      }
      column = end
    }
    return rules
  }
}
