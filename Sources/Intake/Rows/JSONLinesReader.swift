import Diagnostics

/// Reads JSON Lines: one object a line, its names being the columns. A name that turns up late adds a column.
struct JSONLinesReader: RecordReader {
  /// The columns so far, in the order in which their names first appeared.
  private(set) var headers: [String] = []
  private(set) var log = DiagnosticLog()

  private var source: any TextSource
  private let path: String
  private var block: [UInt8] = []
  private var at = 0
  private var line = 0
  private var isFinished = false
  private var index: [String: Int] = [:]

  init(_ source: any TextSource, path: String) {
    self.source = source
    self.path = path
  }

  /// The next object; lines that hold none are reported in `log` and passed over.
  mutating func next() throws(Failed) -> RowRecord? {
    while let bytes = try nextLine() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      var parser = JSONObjectParser(bytes)
      guard let members = parser.members() else {
        let column = String(decoding: bytes[..<parser.at], as: UTF8.self).unicodeScalars.count + 1
        log.append(.jsonSyntax, at: .file(path, line: line, column: column))
        continue
      }
      return record(members, of: bytes)
    }
    return nil
  }

  private mutating func record(_ members: [JSONObjectParser.Member], of bytes: [UInt8]) -> RowRecord {
    var record = RowRecord(line: line)
    record.cells = headers.map { _ in RowRecord.Cell(text: "", line: line, column: 1) }
    var columns = ColumnCounter(bytes)
    for member in members {
      let column = columns.column(at: member.offset)
      let cell = RowRecord.Cell(text: member.text, line: line, column: column)
      if let known = index[member.name] {
        record.cells[known] = cell
      } else {
        index[member.name] = headers.count
        headers.append(member.name)
        record.cells.append(cell)
      }
    }
    return record
  }

  private mutating func nextLine() throws(Failed) -> [UInt8]? {
    if isFinished { return nil }
    var bytes: [UInt8] = []
    line += 1
    while true {
      if at == block.count {
        guard let more = try source.next() else {
          isFinished = true
          return bytes.isEmpty ? nil : bytes
        }
        block = more
        at = 0
      }
      if let end = block[at...].firstIndex(of: 0x0A) {
        bytes += block[at..<end]
        at = end + 1
        return bytes
      }
      bytes += block[at...]
      at = block.count
      if bytes.count > CSVReader.recordLimit {
        throw Failed(
          .csvRecordTooLong, at: .file(path, line: line),
          ["bytes": "\(CSVReader.recordLimit)", "columns": "\(CSVReader.columnLimit)"])
      }
    }
  }

  /// Columns in scalars of rising byte offsets.
  private struct ColumnCounter {
    private let bytes: [UInt8]
    private var at = 0
    private var column = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func column(at offset: Int) -> Int {
      while at < offset {
        if bytes[at] & 0xC0 != 0x80 { column += 1 }
        at += 1
      }
      return column
    }
  }
}
