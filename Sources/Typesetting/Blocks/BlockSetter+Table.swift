import Documents

/// Measures of tables: 表格线 as in 版记 (7.4.1), outer rules 0.35 mm, inner ones 0.25 mm.
private enum TableMeasure {
  static let outerRule = Length.millimetres(0.35).points
  static let innerRule = Length.millimetres(0.25).points
  /// Blank on each side of a cell's text, and above and below it, in em of the table's type.
  static let sidePadding = 0.5
  static let padding = 0.35
  /// Distance of lines within a cell, in em.
  static let step = 1.35
  /// Least distance of what follows the table or its note, in lines of the grid: about as much as stands between a line
  /// of text and the rule below it.
  static let gapAfter = 0.4
}

extension BlockSetter {
  private struct Cell {
    var paragraph: ParagraphLines
    var width: Double
    var alignment: Table.Alignment
  }

  /// A table as wide as the text block, on its own line spacing; the text after it goes back to the grid. Its header
  /// is repeated on each page, and a row is parted only where it is longer than a page.
  mutating func tableRows(_ table: Table) -> [Row] {
    guard !table.columns.isEmpty else { return [] }
    let element = structure.add(.table)
    let size = style.table.size.points
    var rows: [Row] = []
    if let caption = table.caption {
      var row = Row(height: 0, keepsWithNext: true)
      let end = centred(
        caption, TextStyle(.heiti, style.table.size), at: width / 2, width: width, y: 0,
        element: structure.add(.caption, in: element),
        to: &row)
      row.height = end + TableMeasure.padding * size
      rows.append(row)
    }
    let widths = columnWidths(table)
    let headers = table.columns.map(\.header)
    let blocks = numberWidths(table, widths)
    var header = tableRow(
      headers, table, widths, blocks, role: .headerCell, rowElement: structure.add(.row, in: element))
    for index in header.indices { header[index].keepsWithNext = true }
    if !header.isEmpty {
      header[0].addRule(TableMeasure.outerRule, at: 0, width: width)
      header[header.count - 1].addRule(
        TableMeasure.innerRule, at: header[header.count - 1].height - TableMeasure.innerRule, width: width)
    }
    rows += header
    let head = RowHead(header)
    for (number, cells) in table.cells.enumerated() {
      let isLast = number == table.cells.count - 1
      var strips = tableRow(cells, table, widths, blocks, role: .cell, rowElement: structure.add(.row, in: element))
      let thickness = isLast ? TableMeasure.outerRule : TableMeasure.innerRule
      for index in strips.indices {
        strips[index].head = head
        strips[index].rule = Row.Rule(
          width: width, thickness: index == strips.count - 1 ? thickness : nil, atPageEnd: TableMeasure.outerRule)
      }
      // Two rows at least on either page, as with the lines of a paragraph.
      if !isLast, number == 0 || number == table.cells.count - 2, strips.count == 1 { strips[0].keepsWithNext = true }
      rows += strips
    }
    if let note = table.note { addNote(note, to: &rows, size: size, element: element) }
    if !rows.isEmpty {
      rows[0].snaps = true
      rows[rows.count - 1].gapAfter = TableMeasure.gapAfter * pitch
    }
    return rows
  }

  private mutating func addNote(_ note: [Inline], to rows: inout [Row], size: Double, element: Int) {
    var row = Row(height: 0, snaps: false)
    let look = TextStyle(style.table.typeface, .points(size * 0.875))
    let shaped = shape(
      note, look, metrics: freeMetrics(size: look.size.points), measure: width, element: structure.add(.paragraph))
    let lines = ParagraphLines(shaped, ParagraphLines.Layout(firstMeasure: width, measure: width))
    var y = TableMeasure.padding * size
    for line in lines.lines {
      writer.write(line, of: shaped, x: 0, baseline: y + BlockSetter.ascent * look.size.points, to: &row)
      y += TableMeasure.step * look.size.points
    }
    row.height = y
    if !rows.isEmpty { rows[rows.count - 1].keepsWithNext = true }
    rows.append(row)
  }

  /// One row of the table; more than one strip only where it is longer than a page holds.
  private mutating func tableRow(
    _ cells: [[Inline]], _ table: Table, _ widths: [Double], _ blocks: [Double], role: StructureElement.Role,
    rowElement: Int
  ) -> [Row] {
    let size = style.table.size.points
    var set: [Cell] = []
    for (column, width) in widths.enumerated() {
      let isHeader = role == .headerCell
      let look = isHeader ? TextStyle(.heiti, style.table.size) : style.table
      let shaped = shape(
        column < cells.count ? cells[column] : [], look, metrics: freeMetrics(size: size),
        measure: width - 2 * TableMeasure.sidePadding * size, element: structure.add(role, in: rowElement))
      let measure = width - 2 * TableMeasure.sidePadding * size
      set.append(
        Cell(
          paragraph: ParagraphLines(
            shaped, ParagraphLines.Layout(firstMeasure: measure, measure: measure, isJustified: false)),
          width: width, alignment: isHeader ? .centre : table.columns[column].alignment))
    }
    let most = set.map(\.paragraph.lines.count).max() ?? 1
    let padding = TableMeasure.padding * size
    let step = TableMeasure.step * size
    // Three quarters of a page leave room for the header that is repeated.
    let perStrip = max(1, Int((page.blockHeight.points * 0.75 - 2 * padding) / step))
    var strips: [Row] = []
    for first in stride(from: 0, to: max(1, most), by: perStrip) {
      let count = min(perStrip, max(1, most) - first)
      var row = Row(height: Double(count) * step + 2 * padding, snaps: false)
      var x = 0.0
      for (column, cell) in set.enumerated() {
        let lines = cell.paragraph.lines.dropFirst(first).prefix(count)
        let room = most > perStrip ? 0 : Double(count - lines.count) * step / 2
        for (number, line) in lines.enumerated() {
          let inner = cell.width - 2 * TableMeasure.sidePadding * size
          let offset: Double
          switch cell.alignment {
          case .start: offset = 0
          case .centre: offset = max(0, (inner - line.width) / 2)
          // Numbers end together, the widest of them in the middle of the column.
          case .end: offset = max(0, (inner + blocks[column]) / 2 - line.width)
          }
          writer.write(
            line, of: cell.paragraph.shaped, x: x + TableMeasure.sidePadding * size + offset,
            baseline: padding + room + Double(number) * step + (TableMeasure.step - 1) / 2 * size
              + BlockSetter.ascent * size, to: &row)
        }
        x += cell.width
      }
      strips.append(row)
    }
    return strips
  }

  // MARK: Widths

  private mutating func columnWidths(_ table: Table) -> [Double] {
    let size = style.table.size.points
    let padding = 2 * TableMeasure.sidePadding * size
    var natural: [Double] = []
    var least: [Double] = []
    for (column, description) in table.columns.enumerated() {
      var widest = 0.0
      var word = 2 * size
      for cell in [description.header] + table.cells.map({ column < $0.count ? $0[column] : [] }) {
        let (width, longest) = naturalWidth(cell, style.table)
        widest = max(widest, width)
        word = max(word, longest)
      }
      natural.append(widest + padding + 0.5)
      least.append(min(word, width / 2) + padding)
    }
    return ColumnWidths.widths(natural: natural, least: least, measure: width)
  }

  /// Width of the widest cell of each column that ends together.
  private mutating func numberWidths(_ table: Table, _ widths: [Double]) -> [Double] {
    let inner = 2 * TableMeasure.sidePadding * style.table.size.points
    return table.columns.enumerated().map { column, description in
      guard description.alignment == .end else { return 0 }
      let widest = table.cells.map { column < $0.count ? naturalWidth($0[column], style.table).width : 0 }.max() ?? 0
      return min(widest, widths[column] - inner)
    }
  }

  /// Width on one line, and of the longest word. Nothing of it enters the structure.
  func naturalWidth(_ inlines: [Inline], _ look: TextStyle) -> (width: Double, word: Double) {
    let metrics = freeMetrics(size: look.size.points)
    var itemiser = Itemiser(style: style, base: look, element: nil)
    itemiser.append(inlines)
    let shaped = Shaper.shape(itemiser.text, metrics: metrics, measure: .infinity, cache: cache)
    let width = shaped.units.reduce(0) { $0 + $1.width + $1.space }
    return (width, shaped.units.lazy.map(\.width).max() ?? 0)
  }
}

extension Table {
  fileprivate var cells: [[[Inline]]] {
    switch rows {
    case .fixed(let rows): rows.map { $0.cells.map(\.inlines) }
    case .series(let rows): rows.map { $0.cells.map(\.inlines) }
    }
  }
}

extension Row {
  fileprivate mutating func addRule(_ thickness: Double, at y: Double, width: Double) {
    items.append(
      Frame.Placed(
        Point(x: .zero, y: .points(y)),
        .rule(width: .points(width), height: .points(thickness), .black, element: nil)))
  }
}
