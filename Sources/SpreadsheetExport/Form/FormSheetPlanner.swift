import Campaigns
import Diagnostics

/// Lays out a sheet of the form: facts with their help, then its tables.
struct FormSheetPlanner {
  /// Where a table's lines stand.
  struct Lines {
    let table: String
    let range: CellRange
    /// By names of fields.
    let columns: [String: Int]
  }

  /// Columns of facts: label, value, help.
  private static let factWidths: [Double] = [26, 58, 60]

  private(set) var builder: SheetBuilder
  private(set) var extras = SheetExtras()
  private(set) var lines: [Lines] = []
  private var headRow: Int?
  private let writer: FormWriter
  private let last: Int

  init(_ sheet: FormSheet, _ content: FormContent, _ writer: FormWriter) {
    self.writer = writer
    var widths = sheet.facts.isEmpty ? [] : FormSheetPlanner.factWidths
    for table in sheet.tables {
      for (column, field) in table.fields.enumerated() {
        if column < widths.count {
          widths[column] = max(widths[column], field.width)
        } else {
          widths.append(field.width)
        }
      }
    }
    last = widths.count - 1
    builder = SheetBuilder(name: writer.say(sheet.name), widths: widths)
    builder.add([.init(0...last, .text(writer.say(sheet.title)), CellStyle(.heading))], leastHeight: 30)
    builder.add([.init(0...last, .text(writer.say(sheet.about)), CellStyle(.note))])
    if !sheet.facts.isEmpty { addFacts(sheet.facts, content) }
    for table in sheet.tables {
      add(table, content.tables[table.path] ?? [], isAlone: sheet.tables.count == 1 && sheet.facts.isEmpty)
    }
  }

  func plan(footer: String) -> SheetPlan {
    let head = headRow ?? 0
    let page = PageSetup(
      isLandscape: true, repeatedRows: head > 0 ? head - 1..<head : 0..<0, header: nil, footer: footer)
    return SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: head,
      page: page.with(breaks: builder.breaks(page)), charts: [], stream: nil, extras: extras)
  }

  // MARK: Facts

  private mutating func addFacts(_ blocks: [FormFacts], _ content: FormContent) {
    builder.addSpace()
    builder.add(
      [Form.item, Form.value, Form.help].enumerated().map {
        .init($0.offset, .text(writer.say($0.element)), CellStyle(.header))
      }, leastHeight: 24)
    headRow = builder.nextRow
    for facts in blocks {
      builder.add([.init(0...min(2, last), .text(writer.say(facts.title)), CellStyle(.totalLabel))], leastHeight: 22)
      for field in facts.fields {
        let row = builder.nextRow
        let value = writer.value(content.facts[field.path], field.kind)
        builder.add(
          [
            .init(0, .text(writer.label(field)), CellStyle(.factValue)),
            .init(1, value, writer.style(field.kind)),
            .init(2, .text(writer.say(field.help)), CellStyle(.small)),
          ], leastHeight: writer.height(field.kind, value, width: builder.widths[1]))
        let cell = CellRange(firstRow: row, firstColumn: 1, lastRow: row, lastColumn: 1)
        if let rule = writer.rule(field, cell, onTable: false) { extras.rules.append(rule) }
      }
    }
  }

  // MARK: Tables

  private mutating func add(_ table: FormTable, _ lines: [FormContent.Line], isAlone: Bool) {
    builder.addSpace(isAlone ? 6 : 18)
    let start = builder.nextRow
    if !isAlone {
      builder.add([.init(0...last, .text(writer.say(table.title)), CellStyle(.heading))], leastHeight: 24)
      let about = writer.say(table.about)
      if !about.isEmpty { builder.add([.init(0...last, .text(about), CellStyle(.note))]) }
    }
    builder.add(
      table.fields.enumerated().map { .init($0.offset, .text(writer.label($0.element)), CellStyle(.header)) },
      leastHeight: 24)
    if isAlone { headRow = builder.nextRow }
    let first = builder.nextRow
    var previous: FormContent.Line?
    for line in lines {
      if isMistaken(line, after: previous, table) { builder.addSpace(StyleTable.height(lines: 1)) }
      add(line, table)
      if !isContinued(line, table) { previous = line }
    }
    let offered = isAlone ? max(table.lines, lines.count + 4) : max(table.lines, lines.count + 2)
    while builder.nextRow < first + offered { add(FormContent.Line(), table) }
    builder.keepTogether(from: start)
    let bottom = builder.nextRow - 1 + (isAlone ? 500 : 0)
    var columns: [String: Int] = [:]
    for (column, field) in table.fields.enumerated() {
      columns[field.path] = column
      let range = CellRange(firstRow: first, firstColumn: column, lastRow: bottom, lastColumn: column)
      if let rule = writer.rule(field, range, onTable: true) { extras.rules.append(rule) }
    }
    self.lines.append(
      Lines(
        table: table.path,
        range: CellRange(firstRow: first, firstColumn: 0, lastRow: bottom, lastColumn: table.fields.count - 1),
        columns: columns))
  }

  private mutating func add(_ line: FormContent.Line, _ table: FormTable) {
    let values = table.fields.map { writer.value(line.cells[$0.path], $0.kind) }
    let heights = values.enumerated().map { writer.height(.text, $0.element, width: builder.widths[$0.offset]) }
    builder.add(
      table.fields.enumerated().map { .init($0.offset, values[$0.offset], writer.style($0.element.kind)) },
      leastHeight: heights.max() ?? 21)
  }

  private func isContinued(_ line: FormContent.Line, _ table: FormTable) -> Bool {
    guard case .entries = table.shape else { return false }
    return table.fields.allSatisfy { table.isInner($0) || line.cells[$0.path] == nil }
  }

  /// Whether an entry would be taken for more of the one above: then an empty row parts them.
  private func isMistaken(_ line: FormContent.Line, after previous: FormContent.Line?, _ table: FormTable) -> Bool {
    guard let previous, line.isAnew, case .entries = table.shape else { return false }
    return table.fields.allSatisfy {
      table.isInner($0) || line.cells[$0.path] == nil || line.cells[$0.path] == previous.cells[$0.path]
    }
  }
}
