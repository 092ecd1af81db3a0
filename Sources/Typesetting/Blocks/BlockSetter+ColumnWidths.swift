import Documents

extension BlockSetter {
  /// The columns of a table: those with a share take it, if it holds their words, the others what their content wants of
  /// the rest. Where words and numbers do not have room beside each other, the type is made smaller.
  mutating func columns(of table: Table, _ rows: [TableRow]) -> TableColumns {
    let content = ColumnContent(table, rows, setter: self)
    let look = tableLook(content)
    let factor = look.size / style.table.size
    let floors = content.wishes[0].map { $0 * factor }
    let shares = table.columns.map { $0.share.map { min(max($0, 0), 1) } }
    let found = shares.indices.filter { shares[$0] == nil }
    let wanted = max(shares.compactMap(\.self).reduce(0, +), 0.01)
    let scale = found.isEmpty ? 1 / wanted : min(1, 0.9 / wanted)
    let given = zip(shares, floors).map { share, floor in share.map { max($0 * scale * width, floor) } ?? floor }
    var widths = BlockSetter.fitted(given, floors: floors, to: width)
    let room = width - shares.indices.reduce(0) { shares[$1] == nil ? $0 : $0 + widths[$1] }
    let others = ColumnWidths.widths(
      rows: content.rows.map { row in found.map { row[$0] * factor } },
      wishes: content.wishes.map { wish in found.map { wish[$0] * factor } }, em: look.size.points,
      padding: content.padding * factor, measure: room)
    for (column, width) in zip(found, others) { widths[column] = width }
    return TableColumns(
      look: look, widths: widths, words: content.longest.map { $0 * factor },
      numbers: content.numbers.map { $0.scaled(by: factor) }, rowHead: BlockSetter.rowHead(of: table, rows))
  }

  /// The column whose cells say what their rows are about: the first, or the one after it where that only counts the rows
  /// and does not hold figures itself.
  private static func rowHead(of table: Table, _ rows: [TableRow]) -> Int? {
    guard table.columns.count > 1 else { return nil }
    let counts = rows.allSatisfy { row in
      row.cells.first?.inlines.plainText.unicodeScalars.allSatisfy { $0 == "." || ("0"..."9").contains($0) } ?? true
    }
    return counts && table.columns.count > 2 && table.columns[1].alignment != .end ? 1 : 0
  }

  /// Smaller type for words and numbers that have no room beside each other; a little smaller where it saves labels too.
  private func tableLook(_ content: ColumnContent) -> TextStyle {
    let needs = content.wishes.map { $0.reduce(0, +) / width }
    guard needs[0] > 1 else { return style.table }
    let size = style.table.size * (0.999 / min(needs[1], 1.15 * needs[0]))
    let isLarge = style.table.size >= DocumentStyle.leastLargePrint
    let least = isLarge ? style.table.size : min(style.table.size, TableMeasure.leastSize)
    return TextStyle(style.table.typeface, max(least, size), colour: style.table.colour)
  }

  /// Widths that together are no more than a measure: what passes it is taken from those above their floors.
  private static func fitted(_ widths: [Double], floors: [Double], to measure: Double) -> [Double] {
    let excess = widths.reduce(0, +) - measure
    let spare = zip(widths, floors).reduce(0) { $0 + $1.0 - $1.1 }
    guard excess > 0 else { return widths }
    if spare < excess { return floors.map { $0 * measure / max(1, floors.reduce(0, +)) } }
    return zip(widths, floors).map { $0 - ($0 - $1) * excess / spare }
  }

  /// Of a text in one line, and of its longest word.
  func naturalWidth(_ inlines: [Inline], _ look: TextStyle) -> (width: Double, word: Double) {
    let shaped = naturallyShaped(inlines, look)
    return (shaped.naturalWidth, shaped.longestWord)
  }

  fileprivate func naturallyShaped(_ inlines: [Inline], _ look: TextStyle) -> ShapedText {
    let metrics = freeMetrics(size: look.size.points)
    var itemiser = Itemiser(style: style, base: look, language: language, element: nil)
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
  /// The longest word of each column, without the blank.
  private(set) var longest: [Double]
  let padding: Double
  private let em: Double

  init(_ table: Table, _ body: [TableRow], setter: BlockSetter) {
    em = setter.style.table.size.points
    padding = 2 * TableMeasure.sidePadding * em + 0.5
    wishes = Array(repeating: table.columns.map { _ in 0 }, count: 3)
    longest = table.columns.map { _ in 0 }
    numbers = table.columns.map { _ in NumberPlace() }
    let heads = table.columns.map { setter.naturallyShaped($0.header, TextStyle(.heiti, setter.style.table.size)) }
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
    longest[column] = max(longest[column], word)
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
