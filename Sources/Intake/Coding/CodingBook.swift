import Campaigns
import Diagnostics
import SpreadsheetReading

/// A coding workbook that staff have filled in: where its sheets and columns are by now, found by their heads.
struct CodingBook {
  /// Records among which a head is looked for: staff put titles above tables.
  private static let depth = 20

  /// The rows' columns on one sheet.
  struct RowColumns {
    let id: Int
    /// Record of the heads, from 0.
    let header: Int
    let fields: [CodingField: Int]
    /// What is shown and never brought back.
    let facts: [CodingFact: Int]
    let text: Int?
    let coder: Int?
    let fingerprint: Int?
  }

  /// The columns of any other sheet by their heads.
  struct Table {
    let sheet: SheetEntry
    let header: Int
    let columns: [String: Int]
  }

  let file: WorkbookFile
  private(set) var rows: [(sheet: SheetEntry, columns: RowColumns)] = []
  private(set) var newGroups: Table?
  private(set) var lists: Table?
  private(set) var log = DiagnosticLog()

  /// - Throws: what reading throws; `coding.no-sheet` where no sheet has the heads of the rows.
  init(_ file: WorkbookFile) throws(Failed) {
    self.file = file
    for sheet in file.sheets where sheet.hasCells { try look(at: sheet) }
    // The workbooks of counts have such heads too, over other words.
    if rows.isEmpty || (lists == nil && rows.allSatisfy { $0.columns.fingerprint == nil }) {
      throw Failed(
        .codingSheetMissing, at: .file(file.path),
        ["path": file.path, "id": CodingForm.id, "field": CodingField.group.title])
    }
    if log.hasErrors { throw Failed(log) }
  }

  /// Place of a cell.
  func place(_ sheet: SheetEntry, _ address: CellAddress) -> Place {
    .cell(file: file.path, sheet: sheet.name, reference: address.a1)
  }

  private mutating func look(at sheet: SheetEntry) throws(Failed) {
    let reader = try file.rows(of: sheet)
    for _ in 0..<CodingBook.depth {
      guard let record = try reader.next() else { return }
      var columns: [String: Int] = [:]
      var doubles: [SheetCell] = []
      for cell in record.cells {
        let title = CodingText.canonical(cell.text)
        if columns[title] == nil { columns[title] = cell.address.column } else { doubles.append(cell) }
      }
      if columns[CodingForm.newHeading] != nil {
        newGroups = newGroups ?? Table(sheet: sheet, header: record.row, columns: columns)
        return
      }
      if columns[CodingForm.listLabel] != nil, columns[CodingForm.listID] != nil {
        lists = lists ?? Table(sheet: sheet, header: record.row, columns: columns)
        return
      }
      if let id = columns[CodingForm.id], CodingField.allCases.contains(where: { columns[$0.title] != nil }) {
        report(doubles, on: sheet)
        take(sheet, record.row, id: id, columns)
        return
      }
    }
  }

  private mutating func report(_ doubles: [SheetCell], on sheet: SheetEntry) {
    let ours =
      CodingField.allCases.map(\.title) + [CodingForm.id, CodingForm.text, CodingForm.coder, CodingForm.fingerprint]
    for cell in doubles {
      let title = CodingText.canonical(cell.text)
      guard ours.contains(title) else { continue }
      log.append(.codingHeaderTwice, at: place(sheet, cell.address), ["header": title])
    }
  }

  private mutating func take(_ sheet: SheetEntry, _ header: Int, id: Int, _ columns: [String: Int]) {
    var fields: [CodingField: Int] = [:]
    for field in CodingField.allCases {
      fields[field] = columns[field.title]
      if fields[field] == nil {
        log.append(
          .codingColumnMissing, at: place(sheet, CellAddress(row: header, column: id)),
          ["header": field.title, "sheet": sheet.name])
      }
    }
    if columns[CodingForm.fingerprint] == nil {
      log.append(
        .codingFingerprintMissing, at: place(sheet, CellAddress(row: header, column: id)),
        ["header": CodingForm.fingerprint, "sheet": sheet.name])
    }
    var facts: [CodingFact: Int] = [:]
    for fact in CodingFact.allCases { facts[fact] = columns[fact.title] }
    rows.append(
      (
        sheet,
        RowColumns(
          id: id, header: header, fields: fields, facts: facts, text: columns[CodingForm.text],
          coder: columns[CodingForm.coder], fingerprint: columns[CodingForm.fingerprint])
      ))
  }
}
