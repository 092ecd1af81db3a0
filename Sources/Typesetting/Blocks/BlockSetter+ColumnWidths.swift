import Documents

extension BlockSetter {
  /// The columns of a table: those with a share take it, if it holds their words, the others what their content wants of
  /// the rest. Where words and numbers do not have room beside each other, the type is made smaller.
  mutating func columns(of table: Table, _ rows: [TableRow]) -> TableColumns {
    let content = ColumnContent(table, rows, setter: self)
    let look = tableLook(content)
    let factor = look.size / style.table.size
    let floors = content.wishes[0].map { $0 * factor }
    let readable = content.wishes[1].map { $0 * factor }
    let shares = table.columns.map { $0.share.map { min(max($0, 0), 1) } }
    let found = shares.indices.filter { shares[$0] == nil }
    let wanted = max(shares.compactMap(\.self).reduce(0, +), 0.01)
    let scale = found.isEmpty ? 1 / wanted : min(1, 0.9 / wanted)
    let given = shares.indices.map { column in
      shares[column].map { max($0 * scale * width, floors[column]) } ?? readable[column]
    }
    var widths = BlockSetter.fitted(given, floors: floors, to: width)
    let room = width - shares.indices.reduce(0) { shares[$1] == nil ? $0 : $0 + widths[$1] }
    let others = ColumnWidths.widths(
      rows: content.rows.map { row in found.map { row[$0] * factor } },
      wishes: content.wishes.map { wish in found.map { wish[$0] * factor } }, em: look.size.points,
      padding: content.padding * factor, measure: room)
    for (column, width) in zip(found, others) { widths[column] = width }
    warn(ofNarrow: widths.map { $0 - content.padding * factor }, content, table, em: look.size.points)
    return TableColumns(
      look: look, widths: widths, words: content.longest.map { $0 * factor },
      numbers: content.numbers.map { $0.scaled(by: factor) }, rowHead: BlockSetter.rowHead(of: table, rows))
  }

  /// Tells of columns whose texts stand in less than four characters a line, many lines high.
  private mutating func warn(ofNarrow rooms: [Double], _ content: ColumnContent, _ table: Table, em: Double) {
    let names = rooms.indices.filter { column in
      rooms[column] < TableMeasure.leastText * em - 0.01 && content.isText(column)
    }.map { table.columns[$0].header.plainText }
    guard let narrowest = rooms.indices.filter({ content.isText($0) }).map({ rooms[$0] }).min(), !names.isEmpty else {
      return
    }
    log.append(
      .columnNarrow,
      ["columns": names.joined(separator: "、"), "characters": String(Int((narrowest / em + 0.001).rounded(.down)))])
  }

  /// The pages that a table stands on: sideways too where it may and its texts would not have four characters a line
  /// upright.
  func orientation(of table: Table) -> PageOrientation {
    guard !table.isSideways else { return .sideways }
    guard table.turnsIfWide, case .fixed(let rows) = table.rows else { return .upright }
    let content = ColumnContent(table, Array(rows.prefix(TableMeasure.sample)), setter: self)
    return content.wishes[1].reduce(0, +) > page.blockWidth.points ? .sideways : .upright
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

  /// Smaller type for words, numbers and texts that have no room beside each other; a little smaller where it saves
  /// labels too.
  private func tableLook(_ content: ColumnContent) -> TextStyle {
    let needs = content.wishes.map { $0.reduce(0, +) / width }
    guard needs[2] > 1 else { return style.table }
    let size = style.table.size * (0.999 / min(needs[2], 1.15 * max(1, needs[1])))
    let isLarge = style.table.size >= DocumentStyle.leastLargePrint
    let least = isLarge ? style.table.size : min(style.table.size, TableMeasure.leastSize)
    return TextStyle(style.table.typeface, max(least, size), colour: style.table.colour)
  }

  /// Widths that together are no more than a measure: what passes it is taken from those above their floors.
  private static func fitted(_ widths: [Double], floors: [Double], to measure: Double) -> [Double] {
    let excess = widths.reduce(0, +) - measure
    let spare = zip(widths, floors).reduce(0) { $0 + $1.0 - $1.1 }
    guard excess > 0 else { return widths }
    if spare < excess { return ColumnWidths.capped(floors, to: measure) }
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
  /// Of each column: below which words and numbers would be parted and texts have less than two characters a line; with
  /// up to four of them; labels too, and six; and heads.
  private(set) var wishes: [[Double]]
  private(set) var numbers: [NumberPlace]
  /// The longest word of each column, without the blank.
  private(set) var longest: [Double]
  let padding: Double
  private let em: Double
  /// The widest cell of each column, without the blank.
  private var natural: [Double]

  init(_ table: Table, _ body: [TableRow], setter: BlockSetter) {
    em = setter.style.table.size.points
    padding = 2 * TableMeasure.sidePadding * em + 0.5
    wishes = Array(repeating: table.columns.map { _ in 0 }, count: 4)
    natural = table.columns.map { _ in 0 }
    longest = table.columns.map { _ in 0 }
    numbers = table.columns.map { _ in NumberPlace() }
    let heads = table.columns.map { setter.naturallyShaped($0.header, TextStyle(.heiti, setter.style.table.size)) }
    rows.append(heads.map { $0.naturalWidth + padding })
    let most = min(setter.width / 2, TableMeasure.longestWord * em)
    for (column, head) in heads.enumerated() {
      take(head, column, least: [0, 0, 0, leastHead(head.naturalWidth)], most: most)
    }
    var taken = table.columns.map { _ in 0 }
    for row in body {
      var widths = table.columns.map { _ in 0.0 }
      for (column, cell) in row.places(&taken) where cell.columnSpan == 1 {
        let shaped = setter.naturallyShaped(cell.inlines, setter.style.table)
        if table.columns[column].alignment == .end { numbers[column].take(shaped) }
        take(shaped, column, least: leastText(shaped.naturalWidth), most: most)
        natural[column] = max(natural[column], shaped.naturalWidth)
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

  /// What a cell of a width asks of its column: a label of four characters stays whole, or takes two lines, and one of
  /// eight takes two lines or four; a longer text takes about four lines, and more of them as soon as those have four or
  /// six characters.
  private func leastText(_ width: Double) -> [Double] {
    guard width > 4.1 * em else { return [min(width, 2 * em), min(width, 2 * em), width, width] }
    let wanted = max(2 * em, width / 4)
    let label = min(TableMeasure.leastText * em, (width / 2 / em).rounded(.up) * em)
    let text = max(label, min(6 * em, wanted))
    return [2 * em, min(TableMeasure.leastText * em, wanted), text, text]
  }

  /// Whether a column holds running text: some cell would take more than four lines of four characters.
  func isText(_ column: Int) -> Bool { natural[column] > 4 * TableMeasure.leastText * em }

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
