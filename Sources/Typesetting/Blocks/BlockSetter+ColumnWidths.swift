import Documents

extension BlockSetter {
  /// Widths of the columns: those with a share take it, the others what their content wants of the rest; and where their
  /// numbers stand.
  mutating func columns(of table: Table, _ rows: [TableRow]) -> (widths: [Double], numbers: [NumberPlace]) {
    let size = style.table.size.points
    let padding = 2 * TableMeasure.sidePadding * size
    let shares = table.columns.map { $0.share.map { min(max($0, 0.02), 1) } }
    var numbers: [NumberPlace] = []
    var natural: [Double] = []
    var least: [Double] = []
    for (column, description) in table.columns.enumerated() {
      var place = NumberPlace()
      var widest = 0.0
      var word = 2 * size
      let isNumber = description.alignment == .end
      for (index, cell) in ([description.header] + rows.map { $0.inlines(ofColumn: column) }).enumerated()
      where shares[column] == nil || isNumber {
        let shaped = naturallyShaped(cell, style.table)
        if isNumber, index > 0 { place.take(shaped) }
        widest = max(widest, shaped.naturalWidth)
        word = max(word, shaped.longestWord)
      }
      numbers.append(place)
      guard shares[column] == nil else { continue }
      natural.append(max(widest, place.width) + padding + 0.5)
      least.append(min(word, width / 2) + padding)
    }
    let wanted = shares.compactMap(\.self).reduce(0, +)
    if natural.isEmpty { return (shares.map { ($0 ?? 0) / wanted * width }, numbers) }
    let scale = wanted > 0.9 ? 0.9 / wanted : 1
    let rest = width * (1 - wanted * scale)
    var found = ColumnWidths.widths(natural: natural, least: least, measure: rest)[...]
    return (shares.map { share in share.map { $0 * scale * width } ?? found.popFirst() ?? 0 }, numbers)
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
