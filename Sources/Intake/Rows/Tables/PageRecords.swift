import Diagnostics
import SpreadsheetReading

/// Gives the rows of a page's tables as records, one table after the other.
struct PageRecords: RecordReader {
  var mayHaveReplacements: Bool { source.mayHaveReplacements }

  private var source: any TextSource
  private let reader: PageReader
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: TextBlock.least, alignment: 1)
  private let buffer = RecordBuffer(isGrid: true)
  /// The first row of the next table.
  private var ahead: PageRecord?
  private var table = 0
  /// The last row of the header; nil until it is known.
  private var header: Int?
  /// Of the table at hand.
  private(set) var caption = ""
  /// Its rows that a browser does not show: the first, and how many.
  private(set) var hidden: (line: Int, count: Int)?

  init(_ source: any TextSource, path: String) throws(Failed) {
    self.source = source
    reader = try PageReader(path: path)
  }

  func close() { room.deallocate() }

  /// Goes on to the next table: rows of the one at hand that were not read are passed over.
  /// - Returns: its number in the page, from 1; nil where there is none.
  mutating func nextTable() throws(Failed) -> Int? {
    while try next() != nil {}
    guard let first = ahead else { return nil }
    table = first.table
    caption = first.caption
    header = nil
    hidden = nil
    return table
  }

  mutating func endHeader(at line: Int) { header = line }

  mutating func next() throws(Failed) -> RowRecord? {
    if ahead == nil { ahead = try fetch() }
    guard let record = ahead, record.table == table else { return nil }
    ahead = nil
    buffer.begin(at: 0)
    for cell in record.cells {
      while buffer.cellCount < cell.column { add("") }
      // What reaches down from the header says nothing of a row.
      let isEmpty = cell.isSpanned && header.map { $0 < record.row - 1 } != true
      add(isEmpty ? "" : cell.text, isContinued: cell.isSpanned && !isEmpty, isSpanning: cell.isSpanning)
    }
    if record.isHidden, header != nil { hidden = (hidden?.line ?? record.row, (hidden?.count ?? 0) + 1) }
    return RowRecord(line: record.row, buffer)
  }

  private func add(_ text: String, isContinued: Bool = false, isSpanning: Bool = false) {
    let start = buffer.extraCount
    buffer.appendExtra(text)
    buffer.add(
      RecordBuffer.Cell(
        start: start, count: buffer.extraCount - start, origin: buffer.cellCount, isExtra: true,
        isContinued: isContinued, isSpanning: isSpanning))
  }

  private mutating func fetch() throws(Failed) -> PageRecord? {
    while true {
      if let record = try reader.next() { return record }
      let count = try source.read(into: room)
      if count == 0 {
        reader.finish()
        return try reader.next()
      }
      try reader.feed(UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }
}
