import Documents

extension BlockSetter {
  /// Widths of the columns: those with a share take it, the others what their content wants of the rest; and where their
  /// numbers stand.
  mutating func columns(of table: Table, _ rows: [TableRow]) -> (widths: [Double], numbers: [NumberPlace]) {
    let size = style.table.size.points
    let padding = 2 * TableMeasure.sidePadding * size
    let shares = table.columns.map { $0.share.map { min(max($0, 0.02), 1) } }
    var numbers: [NumberPlace] = []
    var cells: [[Double]] = Array(repeating: [], count: rows.count + 1)
    var least: [Double] = []
    for (column, description) in table.columns.enumerated() {
      var place = NumberPlace()
      let isNumber = description.alignment == .end
      let isFound = shares[column] == nil
      let header = naturallyShaped(description.header, style.table)
      var word = max(2 * size, header.longestWord, BlockSetter.leastHead(header.naturalWidth, size))
      cells[0].append(header.naturalWidth + padding + 0.5)
      for (index, row) in rows.enumerated() where isFound || isNumber {
        let shaped = naturallyShaped(row.inlines(ofColumn: column), style.table)
        if isNumber { place.take(shaped) }
        word = max(word, shaped.longestWord, BlockSetter.leastLabel(shaped.naturalWidth, size))
        cells[index + 1].append(max(shaped.naturalWidth, place.width) + padding + 0.5)
      }
      numbers.append(place)
      if isFound {
        least.append(min(word, width / 2) + padding)
      } else {
        for index in cells.indices where index == 0 || isNumber { cells[index].removeLast() }
      }
    }
    let wanted = shares.compactMap(\.self).reduce(0, +)
    if least.isEmpty { return (shares.map { ($0 ?? 0) / wanted * width }, numbers) }
    let scale = wanted > 0.9 ? 0.9 / wanted : 1
    var found = ColumnWidths.widths(
      rows: cells, least: least, em: size, padding: padding, measure: width * (1 - wanted * scale))[...]
    return (shares.map { share in share.map { $0 * scale * width } ?? found.popFirst() ?? 0 }, numbers)
  }

  /// What a cell of a width asks of its column: a label of four characters stays whole.
  private static func leastLabel(_ width: Double, _ size: Double) -> Double { width <= 4.1 * size ? width : 0 }

  /// The same of a head: a longer one takes two lines.
  private static func leastHead(_ width: Double, _ size: Double) -> Double {
    max(leastLabel(width, size), min(width, (width / 2 / size).rounded(.up) * size))
  }

  /// Of a text in one line, and of its longest word.
  func naturalWidth(_ inlines: [Inline], _ look: TextStyle) -> (width: Double, word: Double) {
    let shaped = naturallyShaped(inlines, look)
    return (shaped.naturalWidth, shaped.longestWord)
  }

  private func naturallyShaped(_ inlines: [Inline], _ look: TextStyle) -> ShapedText {
    let metrics = freeMetrics(size: look.size.points)
    var itemiser = Itemiser(style: style, base: look, element: nil)
    itemiser.append(inlines)
    return Shaper.shape(itemiser.text, metrics: metrics, measure: .infinity, cache: cache)
  }
}

extension ShapedText {
  /// Width of the longest piece that no line parts.
  fileprivate var longestWord: Double { units.lazy.map(\.width).max() ?? 0 }
}

extension TableRow {
  /// What stands in one column alone; nothing where a cell reaches over several.
  fileprivate func inlines(ofColumn column: Int) -> [Inline] {
    var at = 0
    for cell in cells {
      if at == column { return cell.columnSpan == 1 ? cell.inlines : [] }
      at += cell.columnSpan
      if at > column { return [] }
    }
    return []
  }
}
