import Campaigns
import Diagnostics

/// 检查: what was found, each with a link to the cell that it speaks of, which is coloured and has the words as a comment. For
/// the office alone.
struct FindingsSheet {
  private static let widths: [Double] = [7, 8, 26, 30, 14, 52, 48]
  private static let last = 6
  /// Comments beyond these make a workbook slow to open; the sheet has them all.
  private static let mostMarks = 5_000

  let plan: SheetPlan
  let log: DiagnosticLog

  /// - Parameter rows: the sheets of rows, whose cells are marked.
  init(_ content: WorkbookContent, facts: CheckFacts, rows: inout [SheetPlan]) {
    let cells = FindingsSheet.cells(of: facts.findings, content.rows, rows)
    FindingsSheet.mark(facts.findings, cells, in: &rows)
    var builder = SheetBuilder(name: Words.findingsSheet, widths: FindingsSheet.widths)
    builder.add(
      [.init(0...FindingsSheet.last, .text(Words.findingsTitle + content.title), CellStyle(.title))], leastHeight: 34)
    builder.add([.init(0...FindingsSheet.last, .text(Words.officeOnlyNote), CellStyle(.status))])
    builder.add([.init(0...FindingsSheet.last, .text(Words.findingsNote), CellStyle(.note))])
    builder.add([
      .init(0, .text(Words.ordinal), CellStyle(.headerCentre)), .init(1, .text(Words.severity), CellStyle(.header)),
      .init(2, .text(Words.code), CellStyle(.header)), .init(3, .text(Words.place), CellStyle(.header)),
      .init(4, .text(Words.cell), CellStyle(.header)), .init(5, .text(Words.finding), CellStyle(.header)),
      .init(6, .text(Words.advice), CellStyle(.header)),
    ])
    let head = builder.nextRow
    for (index, finding) in facts.findings.enumerated() {
      var link = CellValue.blank
      if let cell = cells[index] {
        link = index < FindingsSheet.mostMarks ? .link(cell.text, .cell(cell)) : .text(cell.text)
      }
      builder.add([
        .init(0, .number(CellNumber(index + 1)), CellStyle(.ordinal, .integer)),
        .init(1, .text(finding.severity), CellStyle(.text)), .init(2, .text(finding.code), CellStyle(.text)),
        .init(3, .text(finding.place), CellStyle(.text)), .init(4, link, CellStyle(.text, isLink: cells[index] != nil)),
        .init(5, .text(finding.message), CellStyle(.text)), .init(6, .text(finding.hint), CellStyle(.text)),
      ])
    }
    if facts.findings.isEmpty {
      builder.add([.init(0...FindingsSheet.last, .text(Words.nothingOpen), CellStyle(.text))])
    }
    var extras = SheetExtras()
    for (index, finding) in facts.findings.enumerated() where index < FindingsSheet.mostMarks {
      extras.marks.append(.init(row: head + index, column: 1, colour: FindingsSheet.colour(finding.gravity)))
    }
    extras.table = TablePlan(
      name: Words.findingsSheet + Words.tableSuffix,
      range: CellRange(
        firstRow: head - 1, firstColumn: 0, lastRow: head + facts.findings.count - 1, lastColumn: FindingsSheet.last),
      titles: [
        Words.ordinal, Words.severity, Words.code, Words.place, Words.cell, Words.finding, Words.advice,
      ])
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: head,
      page: PageSetup(
        isLandscape: true, repeatedRows: head - 1..<head, header: content.pageHeader, footer: Words.footer), charts: [],
      stream: nil, extras: extras)
  }

  /// The columns in which cells are marked: what could not be read leaves them empty.
  static func columns(of facts: CheckFacts, _ rows: SheetRows) -> Set<RowColumn> {
    guard facts.marksCells else { return [] }
    return Set(
      facts.findings.compactMap { finding in
        finding.row == nil ? nil : finding.column.flatMap { RowColumn(named: $0, others: rows.otherColumns) }
      })
  }

  /// Where each finding's cell is; nil where it speaks of none.
  private static func cells(
    of findings: [CheckFacts.Finding], _ rows: SheetRows, _ sheets: [SheetPlan]
  ) -> [CellReference?] {
    let wanted = Set(findings.compactMap(\.row))
    var numbers: [RowOrigin: Int] = [:]
    if !wanted.isEmpty {
      for row in rows {
        if let origin = row.origin, wanted.contains(origin) { numbers[origin] = row.number }
      }
    }
    return findings.map { finding in
      guard let number = finding.row.flatMap({ numbers[$0] }),
        let sheet = sheets.first(where: { $0.stream?.numbers.contains(number) ?? false }), let stream = sheet.stream
      else { return nil }
      let named = finding.column.flatMap { RowColumn(named: $0, others: rows.otherColumns) }
      let column = named.flatMap { stream.columns.firstIndex(of: $0) } ?? stream.columns.firstIndex(of: .id) ?? 0
      return CellReference(sheet: sheet.name, row: number - stream.numbers.lowerBound + 1, column: column)
    }
  }

  private static func mark(_ findings: [CheckFacts.Finding], _ cells: [CellReference?], in rows: inout [SheetPlan]) {
    var words: [CellReference: [String]] = [:]
    var gravities: [CellReference: CheckFacts.Finding.Gravity] = [:]
    var order: [CellReference] = []
    for (finding, cell) in zip(findings, cells) {
      guard let cell else { continue }
      if words[cell] == nil { order.append(cell) }
      words[cell, default: []].append("\(finding.severity)：\(finding.message)\n\(finding.hint)")
      gravities[cell] = max(gravities[cell] ?? .note, finding.gravity)
    }
    for cell in order.prefix(mostMarks) {
      guard let index = rows.firstIndex(where: { $0.name == cell.sheet }) else { continue }
      rows[index].extras.notes.append(
        .init(row: cell.row, column: cell.column, text: words[cell]?.joined(separator: "\n\n") ?? ""))
      rows[index].extras.marks.append(
        .init(row: cell.row, column: cell.column, colour: colour(gravities[cell] ?? .note)))
    }
  }

  private static func colour(_ gravity: CheckFacts.Finding.Gravity) -> UInt32 {
    switch gravity {
    case .note: 0xddebf7
    case .warning: 0xffe699
    case .error: 0xf8cbad
    }
  }
}

extension RowColumn {
  /// The column that keeps what the files call so.
  fileprivate init?(named name: String, others: [String]) {
    switch name {
    case "id": self = .id
    case "submission": self = .submission
    case "received": self = .received
    case "channel": self = .channel
    case "district": self = .district
    case "name": self = .name
    case "contact": self = .contact
    case "submitter_kind": self = .submitterKind
    case "signatories": self = .signatories
    case "position": self = .position
    case "consent": self = .consent
    case "text": self = .text
    case "group": self = .groups
    case "disposition": self = .disposition
    case "reason": self = .reason
    case "handler": self = .handler
    case "replied": self = .replied
    case "reply": self = .reply
    case "note": self = .note
    case "duplicate_of": self = .duplicateOf
    default:
      guard let index = others.firstIndex(of: name) else { return nil }
      self = .other(index)
    }
  }
}

extension SheetRow {
  /// Where the row was read from; nil of what was released.
  fileprivate var origin: RowOrigin? {
    if case .whole(let row, _) = content { row.origin } else { nil }
  }
}
