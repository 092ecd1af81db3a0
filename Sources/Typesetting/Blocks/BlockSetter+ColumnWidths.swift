import Documents

/// What is known of a table's columns before its rows are made; lengths in points.
struct TableColumns {
  /// Of the text in its cells: smaller than that of other tables where many columns want it.
  let look: TextStyle
  let widths: [Double]
  /// Where the numbers of each column stand.
  let numbers: [NumberPlace]

  /// Blank on each side of a cell's text.
  var sidePadding: Double { TableMeasure.sidePadding * look.size.points }
}

extension BlockSetter {
  /// The columns of a table: those with a share take it, the others what their content wants of the rest. Where words and
  /// numbers do not have room beside each other, the type is made smaller.
  mutating func columns(of table: Table, _ rows: [TableRow]) -> TableColumns {
    let content = ColumnContent(table, rows, setter: self)
    var look = style.table
    let shares = table.columns.map { $0.share.map { min(max($0, 0.02), 1) } }
    let wanted = shares.compactMap(\.self).reduce(0, +)
    let scale = wanted > 0.9 && shares.contains(nil) ? 0.9 / wanted : shares.contains(nil) ? 1 : 1 / wanted
    let found = shares.indices.filter { shares[$0] == nil }
    let room = width * max(0, 1 - wanted * scale)
    // Of each column by itself, or of all that are found together.
    func need(for wish: [Double]) -> Double {
      let given = shares.enumerated().map { column, share in share.map { wish[column] / ($0 * scale * width) } ?? 0 }
      return max(given.max() ?? 0, found.isEmpty ? 0 : found.reduce(0) { $0 + wish[$1] } / room)
    }
    // Smaller type is for words and numbers; a little smaller it saves labels too.
    let least = need(for: content.wishes[0])
    let need = least > 1 ? min(need(for: content.wishes[1]), 1.15 * least) : least
    if need > 1 {
      let isLarge = style.table.size >= DocumentStyle.leastLargePrint
      let smallest = isLarge ? look.size : min(look.size, TableMeasure.leastSize)
      look = TextStyle(look.typeface, max(smallest, look.size * (0.999 / need)), colour: look.colour)
    }
    let factor = look.size / style.table.size
    var widths = ColumnWidths.widths(
      rows: content.rows.map { row in found.map { row[$0] * factor } },
      wishes: content.wishes.map { wish in found.map { wish[$0] * factor } },
      em: look.size.points, padding: content.padding * factor, measure: room)[...]
    return TableColumns(
      look: look, widths: shares.map { share in share.map { $0 * scale * width } ?? widths.popFirst() ?? 0 },
      numbers: content.numbers.map { $0.scaled(by: factor) })
  }

  /// Of a text in one line, and of its longest word.
  func naturalWidth(_ inlines: [Inline], _ look: TextStyle) -> (width: Double, word: Double) {
    let shaped = naturallyShaped(inlines, look)
    return (shaped.naturalWidth, shaped.longestWord)
  }

  fileprivate func naturallyShaped(_ inlines: [Inline], _ look: TextStyle) -> ShapedText {
    let metrics = freeMetrics(size: look.size.points)
    var itemiser = Itemiser(style: style, base: look, element: nil)
    itemiser.append(inlines)
    return Shaper.shape(itemiser.text, metrics: metrics, measure: .infinity, cache: cache)
  }
}

/// What stands in the columns of a table, all of it at its natural width with the blank beside it.
private struct ColumnContent {
  /// Of the heads and of each row, column by column.
  private(set) var rows: [[Double]] = []
  /// Of each column, below which words and numbers would be parted; labels too; and heads.
  private(set) var wishes: [[Double]]
  private(set) var numbers: [NumberPlace]
  let padding: Double
  private let em: Double

  init(_ table: Table, _ body: [TableRow], setter: BlockSetter) {
    em = setter.style.table.size.points
    padding = 2 * TableMeasure.sidePadding * em + 0.5
    wishes = Array(repeating: table.columns.map { _ in 0 }, count: 3)
    numbers = table.columns.map { _ in NumberPlace() }
    let heads = table.columns.map { setter.naturallyShaped($0.header, setter.style.table) }
    rows.append(heads.map { $0.naturalWidth + padding })
    for (column, head) in heads.enumerated() {
      take(head, column, least: [0, 0, leastHead(head.naturalWidth)], most: setter.width / 2)
    }
    var taken = table.columns.map { _ in 0 }
    for row in body {
      var widths = table.columns.map { _ in 0.0 }
      for (column, cell) in row.places(&taken) where cell.columnSpan == 1 {
        let shaped = setter.naturallyShaped(cell.inlines, setter.style.table)
        if table.columns[column].alignment == .end { numbers[column].take(shaped) }
        let label = leastLabel(shaped.naturalWidth)
        take(shaped, column, least: [min(label, 2 * em), label, label], most: setter.width / 2)
        widths[column] = max(shaped.naturalWidth, numbers[column].width) + padding
      }
      rows.append(widths)
    }
  }

  private mutating func take(_ text: ShapedText, _ column: Int, least: [Double], most: Double) {
    let word = min(text.longestWord, most)
    for (wish, width) in least.enumerated() {
      wishes[wish][column] = max(wishes[wish][column], max(word, width) + padding)
    }
  }

  /// What a cell of a width asks of its column: a label of four characters stays whole.
  private func leastLabel(_ width: Double) -> Double { width <= 4.1 * em ? width : 0 }

  /// The same of a head: two characters stay whole, more take two lines.
  private func leastHead(_ width: Double) -> Double {
    width <= 2.1 * em ? width : min(width, (width / 2 / em).rounded(.up) * em)
  }
}

extension ShapedText {
  /// Width of the longest piece that no line parts.
  fileprivate var longestWord: Double { units.lazy.map(\.width).max() ?? 0 }
}

extension TableRow {
  /// The cells that begin in the row, each with its first column.
  ///
  /// - Parameter taken: how many rows to come each column is taken by a cell that reaches down.
  fileprivate func places(_ taken: inout [Int]) -> [(column: Int, cell: TableCell)] {
    var result: [(column: Int, cell: TableCell)] = []
    let isTaken = taken.map { $0 > 0 }
    for column in taken.indices where taken[column] > 0 { taken[column] -= 1 }
    var column = 0
    for cell in cells {
      while column < isTaken.count, isTaken[column] { column += 1 }
      guard column < isTaken.count else { break }
      result.append((column, cell))
      var end = column
      while end < min(isTaken.count, column + cell.columnSpan), !isTaken[end] {
        taken[end] = cell.rowSpan - 1
        end += 1
      }
      column = end
    }
    return result
  }
}
