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
  /// Least width, in em, of cells whose lines are justified: in narrower ones gaps would be torn open.
  static let leastJustified = 12.0
  /// Least characters of a line that a text is read in, and the longest word that a column is made wide for; in em.
  static let leastText = 4.0
  static let longestWord = 12.0
  /// Least lines of a row that a page may part: two stand on either.
  static let leastParted = 4
  /// The smallest type of a table with many columns: 六号.
  static let leastSize = Length.points(7.5)
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
  /// is repeated on each page, and a row is parted only where much of a page would stay blank.
  mutating func tableRows(_ table: Table) -> [Row] {
    guard var open = openTable(table) else { return [] }
    var rows: [Row] = []
    while let more = nextRows(of: &open) { rows += more }
    // A short table stays whole if it can: parted it would be read in two places.
    let most = document.style.page.read(open.orientation).blockHeight.points * TableMeasure.whole
    if rows.reduce(0, { $0 + $1.height }) <= most {
      let note = table.note == nil ? 0 : 1
      for index in rows.indices.dropLast(1 + note) { rows[index].cohesion = .firm }
    }
    return rows
  }

  // MARK: Row by row

  /// Begins a table; nil where it has no column or a series gives no row.
  ///
  /// One that stands sideways does so on pages of its own, which it can have only where no block holds it.
  mutating func openTable(_ table: Table) -> OpenTable? {
    on(structure.container == 0 ? orientation(of: table) : .upright) { $0.opened(table) }
  }

  /// The next rows of a table, its caption and head first; nil after the last.
  mutating func nextRows(of open: inout OpenTable) -> [Row]? {
    let orientation = open.orientation
    return on(orientation) { $0.moreRows(of: &open)?.map { $0.on(orientation) } }
  }

  private mutating func opened(_ table: Table) -> OpenTable? {
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
    return OpenTable(
      table: table, orientation: orientation, element: structure.add(.table), columns: columns(of: table, sample),
      sample: sample, rest: source)
  }

  /// The next row, with those that its cells reach into.
  private mutating func moreRows(of open: inout OpenTable) -> [Row]? {
    if open.head == nil { return headRows(of: &open) }
    let first = open.count
    var group: [[SetCell]] = []
    var rules: [[Row.Rule]] = []
    repeat {
      guard let row = open.next() else { break }
      group.append(cells(of: row, in: &open, role: .cell, rowElement: structure.add(.row, in: open.element)))
      rules.append(open.columns.rules(under: open.taken))
    } while open.taken.contains { $0 > 0 }
    guard !group.isEmpty else { return nil }
    var rows = rows(of: group, rules: rules, open.columns)
    let last = rows.count - 1
    rows[0].start = .tableRow
    for index in rows.indices {
      rows[index].head = open.head
      rows[index].keepsWithNext = index < last
    }
    if open.isAtEnd { rows[last].rules = rows[last].rules.map(\.outer) }
    // A row of two lines at most is not alone on either page, as with the lines of a paragraph.
    if first == 0 || open.isNextTheLast, !open.isAtEnd, group[group.count - 1].allSatisfy({ $0.lines.count <= 2 }) {
      rows[last].keepsWithNext = true
    }
    if open.isAtEnd { end(open, &rows) }
    return rows
  }

  /// Adds the note, and the distance of what follows.
  private mutating func end(_ open: OpenTable, _ rows: inout [Row]) {
    if let note = open.table.note { addNote(note, to: &rows, size: style.table.size.points, element: open.element) }
    rows[rows.count - 1].gapAfter = TableMeasure.gapAfter * pitch
  }

  // MARK: Head

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
    let header = columnHeads(of: &open)
    // One that takes half a page would leave too little to the rows.
    let isRepeated = header.reduce(0) { $0 + $1.height } <= page.blockHeight.points / 2
    open.head = RowHead(isRepeated ? header : [])
    rows += header
    rows[0].snaps = true
    if open.isAtEnd { end(open, &rows) }
    return rows
  }

  /// The heads of the columns between their rules; the upper rule alone where no column has a head.
  private mutating func columnHeads(of open: inout OpenTable) -> [Row] {
    let table = open.table
    guard !table.spanningHeader.isEmpty || table.columns.contains(where: { !$0.header.isEmpty }) else {
      var row = Row(height: TableMeasure.outerRule, keepsWithNext: true, snaps: false)
      row.addRule(TableMeasure.outerRule, at: 0, width: width)
      return [row]
    }
    var group: [[SetCell]] = []
    if !table.spanningHeader.isEmpty {
      let element = structure.add(.row, in: open.element)
      group.append(cells(of: TableRow(table.spanningHeader), in: &open, role: .headerCell, rowElement: element))
    }
    // A head that reaches down from above stands for its column's own.
    let heads = zip(table.columns, open.taken).filter { $1 == 0 }.map { TableCell($0.0.header) }
    let element = structure.add(.row, in: open.element)
    group.append(cells(of: TableRow(heads), in: &open, role: .headerCell, rowElement: element))
    let rules = group.count > 1 ? [open.columns.rules(under: table.spanningHeader), []] : [[]]
    var header = rows(of: group, rules: rules, open.columns)
    for index in header.indices { header[index].keepsWithNext = true }
    let last = header.count - 1
    let rule = open.isAtEnd ? TableMeasure.outerRule : TableMeasure.innerRule
    header[0].addRule(TableMeasure.outerRule, at: 0, width: width)
    header[last].addRule(rule, at: header[last].height - rule, width: width)
    return header
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
  mutating func addRule(_ thickness: Double, at y: Double, x: Double = 0, width: Double) {
    items.append(
      Frame.Placed(
        Point(x: .points(x), y: .points(y)),
        .rule(width: .points(width), height: .points(thickness), .black, element: nil)))
  }
}
