/// Gathers the cells of one record.
struct RecordBuilder {
  private(set) var record: RowRecord
  private(set) var cellLine: Int
  private(set) var cellColumn: Int
  /// Bytes of all cells so far.
  private(set) var size = 0
  private var bytes: [UInt8] = []

  init(line: Int, column: Int) {
    record = RowRecord(line: line)
    cellLine = line
    cellColumn = column
  }

  var cellSize: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty && record.cells.isEmpty }

  mutating func begin(line: Int, column: Int) {
    cellLine = line
    cellColumn = column
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    size += 1
  }

  mutating func dropClosingQuote() {
    if bytes.last == 0x22 { bytes.removeLast() }
  }

  mutating func endCell() {
    record.cells.append(
      RowRecord.Cell(text: String(decoding: bytes, as: UTF8.self), line: cellLine, column: cellColumn))
    bytes.removeAll(keepingCapacity: true)
  }
}
