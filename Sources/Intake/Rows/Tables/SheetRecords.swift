import Campaigns
import Diagnostics
import SpreadsheetReading

/// Gives the rows of a sheet as records. A value that is merged over several rows stands in each of them, in headers only in
/// the first.
struct SheetRecords: RecordReader {
  /// Digits of which spreadsheet programs keep all (IEEE 754 binary64).
  private static let exact = 1e15

  let mayHaveReplacements = true
  private(set) var log = DiagnosticLog()

  private let reader: SheetReader
  private let table: TableName
  private let buffer = RecordBuffer(isGrid: true)
  /// Merges of more than one row, by the row in which they begin.
  private let merges: [Int: [CellArea]]
  /// By column: the last row, and the text of the first.
  private var filling: [Int: (area: CellArea, text: String)] = [:]
  private var hasHeader = false
  private var firstHidden: Int?
  private var hiddenCount = 0

  init(_ workbook: WorkbookFile, _ sheet: SheetEntry, table: TableName) throws(Failed) {
    self.table = table
    let areas = try workbook.merges(of: sheet).filter { $0.first.row < $0.last.row }
    merges = Dictionary(grouping: areas) { $0.first.row }
    reader = try workbook.rows(of: sheet)
  }

  mutating func endHeader(at line: Int) {
    hasHeader = true
    filling = filling.filter { $0.value.area.first.row >= line }
  }

  mutating func next() throws(Failed) -> RowRecord? {
    guard let record = try reader.next() else {
      if let first = firstHidden { log.append(.rowsHidden, at: table.place(line: first), ["count": "\(hiddenCount)"]) }
      firstHidden = nil
      return nil
    }
    let line = record.row + 1
    buffer.begin(at: 0)
    let begun = Set((merges[record.row] ?? []).map(\.first.column))
    var column = 0
    for cell in record.cells {
      guard cell.address.column < CSVReader.columnLimit else {
        throw Failed(
          .csvRecordTooLong, at: table.place(line: line),
          ["bytes": "\(CSVReader.recordLimit)", "columns": "\(CSVReader.columnLimit)"])
      }
      while column < cell.address.column { add("", &column, line) }
      let isInexact = judge(cell, line)
      add(cell.shownText, &column, line, isSpanning: begun.contains(column), isInexact: isInexact)
    }
    if hasHeader, let last = filling.keys.max() { while column <= last { add("", &column, line) } }
    note(record)
    if record.isHidden, hasHeader {
      firstHidden = firstHidden ?? line
      hiddenCount += 1
    }
    return RowRecord(line: line, buffer)
  }

  private func add(
    _ text: String, _ column: inout Int, _ line: Int, isSpanning: Bool = false, isInexact: Bool = false
  ) {
    var text = text
    var isContinued = false
    if text.isEmpty, hasHeader, let fill = filling[column], fill.area.last.row >= line - 1 {
      text = fill.text
      isContinued = true
    }
    let start = buffer.extraCount
    buffer.appendExtra(text)
    buffer.add(
      RecordBuffer.Cell(
        start: start, count: buffer.extraCount - start, origin: column, isExtra: true, isContinued: isContinued,
        isSpanning: isSpanning, isInexact: isInexact))
    column += 1
  }

  /// Keeps the texts of merged cells that begin in this row.
  private mutating func note(_ record: SheetRecord) {
    guard let areas = merges[record.row] else { return }
    for area in areas {
      guard let text = record[area.first.column]?.text else { continue }
      filling[area.first.column] = (area, text)
    }
  }

  /// - Returns: whether it was told that the cell's number is not whole.
  private mutating func judge(_ cell: SheetCell, _ line: Int) -> Bool {
    let place = table.place(line: line, column: cell.address.column + 1)
    switch cell.value {
    case .blank: log.append(.formulaUnsaved, at: place)
    case .error(let error): log.append(.cellError, at: place, ["error": error])
    case .number(let number) where abs(number) >= SheetRecords.exact:
      log.append(.digitsLost, at: place, ["number": cell.text])
      return true
    default: break
    }
    return false
  }
}
