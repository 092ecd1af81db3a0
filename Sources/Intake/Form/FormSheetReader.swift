import Campaigns
import Diagnostics
import SpreadsheetReading

/// Reads one sheet of a fill-in workbook: facts and tables in any order.
struct FormSheetReader {
  /// Labels of facts that make a column one of labels, where the heads of the columns are gone.
  private static let leastFacts = 3
  /// Cells that have the text of a merged one above them, more than any campaign has.
  private static let mostFilled = 100_000
  /// Unknown words for which the nearest known one is looked for.
  private static let mostGuesses = 40

  private(set) var facts: [(path: String, cell: FormContent.Cell)] = []
  private(set) var tables: [(path: String, lines: [FormContent.Line], place: Place)] = []
  private(set) var log = DiagnosticLog()
  private(set) var empty: [String: Place] = [:]
  private(set) var names: [String: String] = [:]

  private let labels: FormLabels
  private let cells: FormCells
  /// The areas of merged cells of several rows, by their first cells, and the texts that hold for their other rows.
  private var tall: [CellAddress: CellArea] = [:]
  private var fills: [CellAddress: SheetCell] = [:]
  private var guesses = 0
  /// Items that are none, with the cells that are filled in beside them; and the items around, in order.
  private var strangers: [(label: String, value: CellAddress, at: Int)] = []
  private var items: [FormField] = []

  /// What the records from one on are.
  private enum Region {
    case none
    case facts(label: Int, value: Int, help: Int)
    case table(FormTable, columns: [Int: FormField])
  }

  init(_ labels: FormLabels, path: String, sheet: String) {
    self.labels = labels
    cells = FormCells(labels: labels, path: path, sheet: sheet)
  }

  func isForm(_ records: [SheetRecord]) -> Bool {
    if factColumn(records) != nil { return true }
    return records.indices.contains { region(records[$0], under: nil) != nil }
  }

  mutating func read(_ records: [SheetRecord], merges: [CellArea]) {
    find(merges, records)
    let starts = starts(of: records)
    var region = Region.none
    if !starts.contains(where: { if case .facts = $0?.region { true } else { false } }), let label = factColumn(records)
    {
      region = .facts(label: label, value: label + 1, help: label + 2)
    }
    var lines: [FormContent.Line] = []
    var head: Int?
    var last = 0
    func end(_ reader: inout FormSheetReader) {
      if case .table(let table, _) = region, let head { reader.close(table, lines, records[head]) }
      lines = []
    }
    for (index, record) in records.enumerated() {
      if let start = starts[index] {
        end(&self)
        region = start.region
        if case .table(let table, _) = region {
          head = index
          last = record.row
          note(table, record, start)
        }
        continue
      }
      switch region {
      case .none: continue
      case .facts(let label, let value, let help):
        readFact(record, label: label, value: value)
        for cell in record.cells where cell.address.column != label && cell.address.column != value {
          if cell.address.column != help || !labels.isHelp(cell.text) { reportBeside(cell) }
        }
      case .table(let table, let columns):
        if isHeading(index, records, starts) { continue }
        if let line = line(record, table, columns, isAnew: record.row > last + 1) {
          lines.append(line)
          last = record.row
        }
      }
    }
    end(&self)
    reportStrangers()
  }

  // MARK: Where things begin

  private struct Start {
    let region: Region
    /// Heads that are none of the table's.
    var unknown: [SheetCell] = []
  }

  private func starts(of records: [SheetRecord]) -> [Start?] {
    var title: FormTable?
    var isInFacts = false
    return records.map { record in
      if record.cells.count == 1, labels.isTitle(record.cells[0].text) {
        title = labels.titled(record.cells[0].text)
        // Facts have titles among them.
        if isInFacts, title == nil { return nil }
        isInFacts = false
        return Start(region: .none)
      }
      let start = region(record, under: title)
      if let start {
        title = nil
        if case .facts = start.region { isInFacts = true } else { isInFacts = false }
      }
      return start
    }
  }

  private func region(_ record: SheetRecord, under title: FormTable?) -> Start? {
    let texts = record.cells.filter { if case .text = $0.value { true } else { false } }
    if let label = texts.first(where: { labels.matches($0.text, Form.item) }),
      let value = texts.first(where: { labels.matches($0.text, Form.value) })
    {
      let help = texts.first { labels.matches($0.text, Form.help) }
      return Start(
        region: .facts(
          label: label.address.column, value: value.address.column,
          help: help?.address.column ?? value.address.column + 1))
    }
    guard texts.count == record.cells.count, texts.count > 1 else { return nil }
    var candidates = texts.compactMap { labels.anchored($0.text) }
    if let title { candidates.append(title) }
    for table in candidates {
      var columns: [Int: FormField] = [:]
      var unknown: [SheetCell] = []
      for cell in texts {
        if let field = labels.column(cell.text, of: table), !columns.values.contains(field) {
          columns[cell.address.column] = field
        } else {
          unknown.append(cell)
        }
      }
      guard columns.count > 1, columns.count >= unknown.count else { continue }
      return Start(region: .table(table, columns: columns), unknown: unknown)
    }
    return nil
  }

  /// The column of the labels, known by its labels alone.
  private func factColumn(_ records: [SheetRecord]) -> Int? {
    var counts: [Int: Int] = [:]
    for record in records {
      guard let first = record.cells.first, case .text(let text) = first.value, labels.fact(text) != nil else {
        continue
      }
      counts[first.address.column, default: 0] += 1
    }
    return counts.filter { $0.value >= FormSheetReader.leastFacts }.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?
      .key
  }

  /// Whether a record stands right above the head of the next table and behind an empty row: a title that was written anew.
  private func isHeading(_ index: Int, _ records: [SheetRecord], _ starts: [Start?]) -> Bool {
    var at = index
    while at < records.count, starts[at] == nil, records[at].cells.count == 1 {
      guard at + 1 < records.count, records[at + 1].row == records[at].row + 1 else { return false }
      at += 1
    }
    guard at < records.count, at > index, case .table = starts[at]?.region else { return false }
    var first = index
    while first > 0, records[first - 1].row == records[first].row - 1, records[first - 1].cells.count == 1,
      starts[first - 1] == nil
    {
      first -= 1
    }
    return first > 0 && records[first - 1].row < records[first].row - 1
  }

  private mutating func note(_ table: FormTable, _ record: SheetRecord, _ start: Start) {
    guard case .table(_, let columns) = start.region else { return }
    for (column, field) in columns {
      if let cell = record[column] { names[Form.withoutPositions(table.path + "." + field.path)] = shown(cell.text) }
    }
    let isEnglish = columns.keys.allSatisfy { record[$0]?.text.utf8.allSatisfy { $0 < 0x80 } ?? true }
    for cell in start.unknown {
      let known = table.fields.flatMap { [$0.label.zh, $0.label.en] }
      let isTwice = labels.column(cell.text, of: table) != nil
      let near = isTwice ? nil : nearest(shown(cell.text), among: known)
      log.append(
        isTwice ? .formColumnTwice : near == nil ? .formColumnUnknown : .formColumnMisspelt,
        at: cells.place(cell.address),
        [
          "label": shown(cell.text), "near": near ?? "",
          "known": isEnglish
            ? table.fields.map(\.label.en).joined(separator: ", ") : table.fields.map(\.label.zh).joined(separator: "、")
            ,
        ])
    }
  }

  private mutating func nearest(_ word: String, among known: [String]) -> String? {
    guesses += 1
    return guesses > FormSheetReader.mostGuesses ? nil : NearestName.find(word, among: known)
  }

  private func shown(_ text: String) -> String {
    let text = text.replacing("*", with: "").trimmingWhiteSpace()
    return text.count > 30 ? text.prefix(30) + "…" : text
  }

  // MARK: Facts

  private mutating func readFact(_ record: SheetRecord, label: Int, value: Int) {
    let filled = record[value].flatMap { $0.text.trimmingWhiteSpace().isEmpty && $0.value != .blank ? nil : $0 }
    let address = CellAddress(row: record.row, column: value)
    let words = record[label]?.text.trimmingWhiteSpace() ?? ""
    guard let field = words.isEmpty ? nil : labels.fact(words) else {
      guard let filled else { return }
      if words.isEmpty {
        log.append(.formUnlabelled, at: cells.place(filled.address))
      } else {
        strangers.append((shown(words), filled.address, items.count))
      }
      return
    }
    items.append(field)
    names[Form.withoutPositions(field.path)] = shown(words)
    if let area = tall[address] {
      // Of which of the fields the value is cannot be told.
      log.append(.formMerged, at: cells.place(address), ["range": area.a1])
      return
    }
    if fills[address] != nil { return }
    if let filled, let cell = cells.cell(filled, field, &log) {
      facts.append((field.path, cell))
    } else {
      note(empty: field.path, at: cells.place(address))
    }
  }

  /// Names items that are none, with the item that was meant: one that the sheet lacks.
  private mutating func reportStrangers() {
    let order = Form.facts
    let there = Set(items.map(\.path))
    for (label, value, at) in strangers {
      let missing = order.filter { !there.contains($0.path) }
      var near = nearest(label, among: missing.flatMap { [$0.label.zh, $0.label.en] })
      // Between its neighbours may be room for one item alone.
      if near == nil, at > 0, at < items.count, let before = order.firstIndex(of: items[at - 1]),
        before + 2 < order.count, order[before + 2] == items[at], !there.contains(order[before + 1].path)
      {
        let own = order[before + 1].label
        near = label.utf8.allSatisfy { $0 < 0x80 } ? own.en : own.zh
      }
      log.append(
        near == nil ? .formLabelUnknown : .formLabelMisspelt, at: cells.place(value),
        ["label": label, "near": near ?? ""])
    }
  }

  // MARK: Tables

  /// Finds the cells that are merged over several rows.
  private mutating func find(_ merges: [CellArea], _ records: [SheetRecord]) {
    var firsts: [Int: SheetRecord] = [:]
    for record in records { firsts[record.row] = record }
    for area in merges where area.first.row < area.last.row {
      let height = area.last.row - area.first.row
      guard fills.count + height < FormSheetReader.mostFilled, let cell = firsts[area.first.row]?[area.first.column]
      else { continue }
      tall[area.first] = area
      for row in (area.first.row + 1)...area.last.row {
        let address = CellAddress(row: row, column: area.first.column)
        fills[address] = SheetCell(address, cell.value, hasFormula: cell.hasFormula, isPercent: cell.isPercent)
      }
    }
  }

  private mutating func line(
    _ record: SheetRecord, _ table: FormTable, _ columns: [Int: FormField], isAnew: Bool
  ) -> FormContent.Line? {
    var line = FormContent.Line(isAnew: isAnew)
    var isOwn = false
    for (column, field) in columns.sorted(by: { $0.key < $1.key }) {
      let own = record[column]
      guard let cell = own ?? fills[CellAddress(row: record.row, column: column)],
        let value = cells.cell(cell, field, &log)
      else {
        line.empty[field.path] = cells.place(CellAddress(row: record.row, column: column))
        continue
      }
      if own != nil { isOwn = true }
      line.cells[field.path] = value
      if line.place == nil { line.place = value.place }
    }
    for cell in record.cells where columns[cell.address.column] == nil { reportBeside(cell) }
    return isOwn ? line : nil
  }

  private mutating func reportBeside(_ cell: SheetCell) {
    if !cell.text.trimmingWhiteSpace().isEmpty { log.append(.formBeside, at: cells.place(cell.address)) }
  }

  private mutating func close(_ table: FormTable, _ lines: [FormContent.Line], _ head: SheetRecord) {
    let place = cells.place(head.cells.first?.address ?? CellAddress(row: head.row, column: 0))
    tables.append((table.path, lines, place))
    if lines.isEmpty, table.shape != .furtherEntries { note(empty: table.path, at: place) }
  }

  /// Of `about.title` also what stands for `about` where nothing of it is filled in.
  private mutating func note(empty path: String, at place: Place) {
    var rest = path[...]
    while true {
      if empty[String(rest)] == nil { empty[String(rest)] = place }
      guard let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) else { return }
      rest = rest[..<cut]
    }
  }
}
