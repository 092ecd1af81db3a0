import Documents

extension BlockSetter {
  private struct Cell {
    var paragraph: ParagraphLines
    /// Of the columns that it stands in: where they begin, and their width.
    var x: Double
    var width: Double
    var alignment: Table.Alignment
    /// Width of the block in which numbers of its column end together.
    var numbers: Double

    var isRightToLeft: Bool { paragraph.shaped.metrics.language.isRightToLeft }
  }

  /// One row of the table; more than one strip only where it is longer than a page holds.
  mutating func tableRow(
    _ row: TableRow, in open: inout OpenTable, role: StructureElement.Role, rowElement: Int
  ) -> [Row] {
    let size = style.table.size.points
    let set = cells(of: row, in: &open, role: role, rowElement: rowElement)
    let most = set.map(\.paragraph.lines.count).max() ?? 1
    let padding = TableMeasure.padding * size
    let step = TableMeasure.step * size
    // Three quarters of a page leave room for the header that is repeated.
    let perStrip = max(1, Int((page.blockHeight.points * 0.75 - 2 * padding) / step))
    var strips: [Row] = []
    for first in stride(from: 0, to: max(1, most), by: perStrip) {
      let count = min(perStrip, max(1, most) - first)
      var strip = Row(height: Double(count) * step + 2 * padding, snaps: false)
      for cell in set {
        let lines = cell.paragraph.lines.dropFirst(first).prefix(count)
        let room = most > perStrip ? 0 : Double(count - lines.count) * step / 2
        let inner = cell.width - 2 * TableMeasure.sidePadding * size
        for (number, line) in lines.enumerated() {
          let offset: Double
          switch cell.alignment {
          case .start: offset = cell.isRightToLeft ? max(0, inner - line.width) : 0
          case .centre: offset = max(0, (inner - line.width) / 2)
          // Numbers end together, the widest of them in the middle of the column.
          case .end: offset = max(0, (inner + cell.numbers) / 2 - line.width)
          }
          writer.write(
            line, of: cell.paragraph.shaped, x: cell.x + TableMeasure.sidePadding * size + offset,
            baseline: padding + room + Double(number) * step + (TableMeasure.step - 1) / 2 * size
              + BlockSetter.ascent * size, to: &strip)
        }
      }
      strips.append(strip)
    }
    return strips
  }

  private mutating func cells(
    of row: TableRow, in open: inout OpenTable, role: StructureElement.Role, rowElement: Int
  ) -> [Cell] {
    let size = style.table.size.points
    let isHeader = role == .headerCell
    let look = isHeader ? TextStyle(.heiti, style.table.size) : style.table
    var set: [Cell] = []
    var column = 0
    var x = 0.0
    // A row that is too short ends with empty cells, so that every row of the structure has as many.
    let free = open.taken.count { $0 == 0 }
    let missing = max(0, free - row.cells.reduce(0) { $0 + $1.columnSpan })
    for cell in row.cells + Array(repeating: TableCell([]), count: missing) {
      while column < open.widths.count, open.taken[column] > 0 {
        open.taken[column] -= 1
        x += open.widths[column]
        column += 1
      }
      guard column < open.widths.count else { break }
      var end = min(open.widths.count, column + cell.columnSpan)
      end = (column..<end).first { open.taken[$0] > 0 } ?? end
      for index in column..<end { open.taken[index] = cell.rowSpan - 1 }
      let width = open.widths[column..<end].reduce(0, +)
      let measure = width - 2 * TableMeasure.sidePadding * size
      let role = row.hasHead && column == 0 ? .headerCell : role
      let shaped = speaking(cell.inlines.language) { setter in
        let element = setter.structure.add(
          role, in: rowElement, scope: role == .headerCell && !isHeader ? .row : nil, columnSpan: end - column,
          rowSpan: cell.rowSpan)
        return setter.shape(
          cell.inlines, look, metrics: setter.freeMetrics(size: size), measure: measure, element: element)
      }
      let isSpanning = end - column > 1
      set.append(
        Cell(
          paragraph: ParagraphLines(
            shaped, ParagraphLines.Layout(firstMeasure: measure, measure: measure, isJustified: false)),
          x: x, width: width, alignment: isHeader || isSpanning ? .centre : open.table.columns[column].alignment,
          numbers: min(open.numberWidths[column], measure)))
      x += width
      column = end
    }
    while column < open.widths.count {
      open.taken[column] = max(0, open.taken[column] - 1)
      column += 1
    }
    return set
  }

  // MARK: Widths

  /// Widths of the columns: those with a share take it, the others what their content wants of the rest.
  mutating func columnWidths(_ table: Table, _ rows: [TableRow]) -> [Double] {
    let size = style.table.size.points
    let padding = 2 * TableMeasure.sidePadding * size
    let shares = table.columns.map { $0.share.map { min(max($0, 0.02), 1) } }
    let wanted = shares.compactMap(\.self).reduce(0, +)
    if !shares.contains(where: { $0 == nil }) { return shares.map { ($0 ?? 0) / wanted * width } }
    let scale = wanted > 0.9 ? 0.9 / wanted : 1
    var natural: [Double] = []
    var least: [Double] = []
    for (column, description) in table.columns.enumerated() where shares[column] == nil {
      var widest = 0.0
      var word = 2 * size
      for cell in [description.header] + rows.map({ $0.inlines(ofColumn: column) }) {
        let (width, longest) = naturalWidth(cell, style.table)
        widest = max(widest, width)
        word = max(word, longest)
      }
      natural.append(widest + padding + 0.5)
      least.append(min(word, width / 2) + padding)
    }
    let rest = width * (1 - wanted * scale)
    var found = ColumnWidths.widths(natural: natural, least: least, measure: rest)[...]
    return shares.map { share in share.map { $0 * scale * width } ?? found.popFirst() ?? 0 }
  }

  /// Width of the widest cell of each column that ends together.
  mutating func numberWidths(_ table: Table, _ rows: [TableRow]) -> [Double] {
    table.columns.enumerated().map { column, description in
      guard description.alignment == .end else { return 0 }
      return rows.map { naturalWidth($0.inlines(ofColumn: column), style.table).width }.max() ?? 0
    }
  }

  func naturalWidth(_ inlines: [Inline], _ look: TextStyle) -> (width: Double, word: Double) {
    let metrics = freeMetrics(size: look.size.points)
    var itemiser = Itemiser(style: style, base: look, language: language, element: nil)
    itemiser.append(inlines)
    let shaped = Shaper.shape(itemiser.text, metrics: metrics, measure: .infinity, cache: cache)
    let width = shaped.units.reduce(0) { $0 + $1.width + $1.space }
    return (width, shaped.units.lazy.map(\.width).max() ?? 0)
  }
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
