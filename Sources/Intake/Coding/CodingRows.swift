import Campaigns
import Diagnostics
import SpreadsheetReading

/// The rows of a coding workbook that staff touched.
///
/// Rows that are as they were when the workbook was made are not kept: of a million rows a few thousand are touched.
struct CodingRows {
  struct Row {
    let id: String
    /// Of the id's cell.
    let place: Place
    let fingerprint: RowFingerprint?
    /// What the cells say now; fields whose column is gone are left out.
    let cells: [CodingField: CodingCell]
    let groups: CodingGroups.Reading
    let coder: String?
    /// The words of the suggestion as the workbook shows them; nil where it does not, or not all of them.
    let text: String?
    let textPlace: Place
  }

  /// In the order of the sheets.
  private(set) var touched: [Row] = []
  /// Where the ids of all rows stand first, by their hashes.
  private var firsts: [Int: First] = [:]
  private(set) var count = 0
  private(set) var log = DiagnosticLog()

  private struct First {
    /// A number for the sheet and the row.
    let place: Int
    let facts: PackedFacts
  }

  private let book: CodingBook
  private let groups: CodingGroups
  private let dispositions: [String: String]
  /// Ids that stand in several rows, with the places of the first two.
  private var doubles: [String: (first: Place, again: Place)] = [:]

  /// - Parameter dispositions: codes by the words of the workbook's lists.
  init(_ book: CodingBook, groups: CodingGroups, dispositions: [String: String]) throws(Failed) {
    self.book = book
    self.groups = groups
    self.dispositions = dispositions
    for number in book.rows.indices { try read(number) }
    reportDoubles()
  }

  /// Whether some row has this id.
  func has(_ id: String) -> Bool { firsts[id.hashValue] != nil }

  private mutating func read(_ number: Int) throws(Failed) {
    let (sheet, columns) = book.rows[number]
    let reader = try book.file.rows(of: sheet)
    while let record = try reader.next() {
      if record.row > columns.header { take(record, number) }
    }
    for merge in reader.merges where merge.last.row > columns.header {
      let decided = columns.fields.values.contains { $0 >= merge.first.column && $0 <= merge.last.column }
      let isID = columns.id >= merge.first.column && columns.id <= merge.last.column
      if decided || isID {
        log.append(.codingMerged, at: book.place(sheet, merge.first), ["range": merge.a1])
      }
    }
  }

  private mutating func take(_ record: SheetRecord, _ number: Int) {
    let (sheet, columns) = book.rows[number]
    func place(_ column: Int) -> Place { book.place(sheet, CellAddress(row: record.row, column: column)) }
    guard let idCell = CodingCell.read(record[columns.id], at: place(columns.id), log: &log) else { return }
    var cells: [CodingField: CodingCell] = [:]
    var isReadable = true
    // Every cell is looked at, so that all that is wrong with a row is told at once.
    for field in CodingField.allCases {
      guard let column = columns.fields[field] else { continue }
      cells[field] = CodingCell.read(record[column], at: place(column), log: &log)
      if cells[field] == nil { isReadable = false }
    }
    guard isReadable else { return }
    guard !idCell.text.isEmpty else {
      if let filled = CodingField.allCases.compactMap({ cells[$0] }).first(where: { !$0.text.isEmpty }) {
        log.append(.codingIDMissing, at: filled.place)
      }
      return
    }
    count += 1
    if let first = firsts[idCell.text.hashValue] {
      doubles[idCell.text] = doubles[idCell.text] ?? (first: placeOfID(first.place), again: idCell.place)
    } else {
      firsts[idCell.text.hashValue] = First(
        place: number << CodingRows.rowBits | record.row, facts: PackedFacts(record, columns.facts))
    }
    let fingerprint = columns.fingerprint.flatMap { record[$0] }.flatMap {
      RowFingerprint(CodingText.canonical($0.text))
    }
    let text = columns.text.flatMap { record[$0] }.map { CodingText.canonical($0.text) }
      .flatMap { CodingText.isShortened($0) ? nil : $0 }
    let reading = groups.read(cells[.group]?.text ?? "")
    if let fingerprint, isUntouched(cells, reading, fingerprint) {
      if let text, !fingerprint.isOf(id: idCell.text, text: text) {
        log.append(.codingTextEdited, at: columns.text.map(place) ?? idCell.place, ["id": idCell.text])
      }
      return
    }
    let coder = columns.coder.flatMap { record[$0] }.map { CodingText.canonical($0.text) }
    touched.append(
      Row(
        id: idCell.text, place: idCell.place, fingerprint: fingerprint, cells: cells, groups: reading,
        coder: coder.flatMap { $0.isEmpty ? nil : $0 }, text: columns.text == nil ? nil : text,
        textPlace: columns.text.map(place) ?? idCell.place))
  }

  /// More than a sheet has rows (ECMA-376: 1,048,576).
  private static let rowBits = 24

  private func placeOfID(_ packed: Int) -> Place {
    place(packed, column: book.rows[packed >> CodingRows.rowBits].columns.id)
  }

  private func place(_ packed: Int, column: Int) -> Place {
    book.place(
      book.rows[packed >> CodingRows.rowBits].sheet,
      CellAddress(row: packed & (1 << CodingRows.rowBits - 1), column: column))
  }

  /// What the workbook shows of a row for its reading and the folder says otherwise.
  func editedFacts(of row: Suggestion) -> [(fact: CodingFact, place: Place)] {
    guard let first = firsts[row.id.hashValue] else { return [] }
    let columns = book.rows[first.place >> CodingRows.rowBits].columns.facts
    return CodingFact.allCases.compactMap { fact in
      guard let column = columns[fact], !first.facts.has(fact, as: fact.text(of: row)) else { return nil }
      return (fact, place(first.place, column: column))
    }
  }

  private func isUntouched(
    _ cells: [CodingField: CodingCell], _ reading: CodingGroups.Reading, _ fingerprint: RowFingerprint
  ) -> Bool {
    cells.allSatisfy { field, cell in
      switch field {
      case .group: reading.exported.map { fingerprint.had(.group, as: CodingState(groups: $0)[.group]) } ?? false
      case .disposition: fingerprint.had(.disposition, as: dispositions[cell.text] ?? cell.text)
      case .reason, .note: fingerprint.had(field, as: cell.text)
      }
    }
  }

  /// Rows of one id of which one was touched: which of them is meant cannot be told, unless they say the same.
  private mutating func reportDoubles() {
    guard !doubles.isEmpty else { return }
    var counts: [String: Int] = [:]
    for row in touched where doubles[row.id] != nil { counts[row.id, default: 0] += 1 }
    var kept: [String: Row] = [:]
    var rows: [Row] = []
    for row in touched {
      guard let places = doubles[row.id] else {
        rows.append(row)
        continue
      }
      if let first = kept[row.id] {
        if !CodingField.allCases.allSatisfy({ first.cells[$0]?.text == row.cells[$0]?.text }) {
          log.append(.codingIDTwice, at: row.place, ["id": row.id, "first": first.place.text])
        }
        continue
      }
      kept[row.id] = row
      rows.append(row)
      // The other row of this id is as it was.
      if counts[row.id] == 1 {
        let other = row.place == places.first ? places.again : places.first
        log.append(.codingIDTwice, at: row.place, ["id": row.id, "first": other.text])
      }
    }
    touched = rows
  }
}
