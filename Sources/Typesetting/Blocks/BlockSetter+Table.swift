import Documents

/// Measures of tables: 表格线 as in 版记 (7.4.1), outer rules 0.35 mm, inner ones 0.25 mm.
enum TableMeasure {
  static let outerRule = Length.millimetres(0.35).points
  static let innerRule = Length.millimetres(0.25).points
  /// Blank on each side of a cell's text, and above and below it, in em of the table's type.
  static let sidePadding = 0.5
  static let padding = 0.35
  /// Distance of lines within a cell, in em.
  static let step = 1.35
  /// The greatest share of a page that a table takes and is not parted.
  static let whole = 0.4
  /// Least distance of what follows the table or its note, in lines of the grid: about as much as stands between a line
  /// of text and the rule below it.
  static let gapAfter = 0.4
  /// Rows of a series from which the widths of its columns are found.
  static let sample = 60
}

extension BlockSetter {
  /// A table as wide as the text block, on its own line spacing; the text after it goes back to the grid. Its header
  /// is repeated on each page, and a row is parted only where it is longer than a page.
  mutating func tableRows(_ table: Table) -> [Row] {
    var rows: [Row] = []
    guard var open = openTable(table) else { return [] }
    while let more = nextRows(of: &open) { rows += more }
    // A short table stays whole: parted it would be read in two places.
    if rows.reduce(0, { $0 + $1.height }) <= page.blockHeight.points * TableMeasure.whole {
      let note = table.note == nil ? 0 : 1
      for index in rows.indices.dropLast(1 + note) { rows[index].keepsWithNext = true }
    }
    return rows
  }

  // MARK: Row by row

  /// Begins a table; nil where it has no column or a series gives no row.
  mutating func openTable(_ table: Table) -> OpenTable? {
    guard !table.columns.isEmpty else { return nil }
    var source: AnyIterator<TableRow>
    switch table.rows {
    case .fixed(let rows): source = AnyIterator(rows.makeIterator())
    case .series(let series): source = series.makeIterator()
    }
    var sample: [TableRow] = []
    let most = table.rows.isSeries ? TableMeasure.sample : .max
    while sample.count < most, let row = source.next() { sample.append(row) }
    if sample.isEmpty, table.rows.isSeries { return nil }
    let widths = columnWidths(table, sample)
    return OpenTable(
      table: table, element: structure.add(.table), widths: widths, numberWidths: numberWidths(table, sample),
      sample: sample, rest: source)
  }

  /// The next rows of a table, its caption and head first; nil after the last.
  mutating func nextRows(of open: inout OpenTable) -> [Row]? {
    if open.head == nil { return headRows(of: &open) }
    guard let row = open.next() else { return nil }
    let isLast = open.isAtEnd
    let place = open.count
    var strips = tableRow(
      row, in: &open, role: .cell, rowElement: structure.add(.row, in: open.element))
    if !strips.isEmpty { strips[0].start = .tableRow }
    let thickness = isLast ? TableMeasure.outerRule : TableMeasure.innerRule
    for index in strips.indices {
      strips[index].head = open.head
      strips[index].rule = Row.Rule(
        width: width, thickness: index == strips.count - 1 ? thickness : nil, atPageEnd: TableMeasure.outerRule)
    }
    if !isLast, open.taken.contains(where: { $0 > 0 }) { ruleBetweenSpans(open, &strips) }
    // Two rows at least on either page, as with the lines of a paragraph.
    if !isLast, place == 1 || open.isNextTheLast, strips.count == 1 { strips[0].keepsWithNext = true }
    guard isLast else { return strips }
    if let note = open.table.note { addNote(note, to: &strips, size: style.table.size.points, element: open.element) }
    strips[strips.count - 1].gapAfter = TableMeasure.gapAfter * pitch
    return strips
  }

  /// Rules only the columns in which the next row begins cells of its own; the rows stay together.
  private func ruleBetweenSpans(_ open: OpenTable, _ strips: inout [Row]) {
    guard let last = strips.indices.last else { return }
    strips[last].rule = nil
    strips[last].keepsWithNext = true
    var x = 0.0
    for (column, width) in open.widths.enumerated() {
      if open.taken[column] == 0 {
        strips[last].addRule(
          TableMeasure.innerRule, at: strips[last].height - TableMeasure.innerRule, x: x, width: width)
      }
      x += width
    }
  }

  private mutating func headRows(of open: inout OpenTable) -> [Row] {
    let table = open.table
    let size = style.table.size.points
    var rows: [Row] = []
    if let caption = table.caption {
      var row = Row(height: 0, keepsWithNext: true)
      let end = centred(
        caption, TextStyle(.heiti, style.table.size), at: width / 2, width: width, y: 0,
        element: structure.add(.caption, in: open.element), to: &row)
      row.height = end + TableMeasure.padding * size
      rows.append(row)
    }
    var header: [Row] = []
    if !table.spanningHeader.isEmpty {
      header = tableRow(
        TableRow(table.spanningHeader), in: &open, role: .headerCell,
        rowElement: structure.add(.row, in: open.element))
      addSpanRules(table.spanningHeader, open.widths, to: &header)
    }
    header += tableRow(
      TableRow(table.columns.map { TableCell($0.header) }), in: &open, role: .headerCell,
      rowElement: structure.add(.row, in: open.element))
    for index in header.indices { header[index].keepsWithNext = true }
    if !header.isEmpty {
      header[0].addRule(TableMeasure.outerRule, at: 0, width: width)
      header[header.count - 1].addRule(
        TableMeasure.innerRule, at: header[header.count - 1].height - TableMeasure.innerRule, width: width)
    }
    open.head = RowHead(header)
    rows += header
    if !rows.isEmpty { rows[0].snaps = true }
    if open.isAtEnd, let note = table.note { addNote(note, to: &rows, size: size, element: open.element) }
    return rows
  }

  /// A thin rule beneath each head that names several columns.
  private func addSpanRules(_ cells: [TableCell], _ widths: [Double], to rows: inout [Row]) {
    guard let last = rows.indices.last else { return }
    let size = style.table.size.points
    var column = 0
    for cell in cells where column < widths.count {
      let end = min(widths.count, column + cell.columnSpan)
      if !cell.inlines.isEmpty {
        let x = widths[..<column].reduce(0, +) + TableMeasure.sidePadding * size
        let room = widths[column..<end].reduce(0, +) - 2 * TableMeasure.sidePadding * size
        rows[last].addRule(
          TableMeasure.innerRule, at: rows[last].height - TableMeasure.innerRule, x: x, width: room)
      }
      column = end
    }
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
}

extension TableRows {
  fileprivate var isSeries: Bool { if case .series = self { true } else { false } }
}

extension Row {
  fileprivate mutating func addRule(_ thickness: Double, at y: Double, x: Double = 0, width: Double) {
    items.append(
      Frame.Placed(
        Point(x: .points(x), y: .points(y)),
        .rule(width: .points(width), height: .points(thickness), .black, element: nil)))
  }
}
