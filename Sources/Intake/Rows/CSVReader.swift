import CProcessor
import Campaigns
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads delimited text as a stream (RFC 4180): quoted cells with line breaks and doubled quotes, lines ended by LF, CR or
/// CR LF, a last line without end. Knows line and column of every cell. Memory is bounded by one record.
struct CSVReader: RecordReader {
  /// The longest cell, in bytes of UTF-8: a suggestion of a third of a million characters.
  static let cellLimit = 1 << 20
  /// More columns than any export has.
  static let columnLimit = 4_096
  /// The longest record, in bytes.
  static let recordLimit = 8 << 20

  /// Bytes that are searched together.
  private static let block = 16
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Warnings on cells that could be read in more than one way.
  private(set) var log = DiagnosticLog()

  var mayHaveReplacements: Bool { source.mayHaveReplacements }

  private var source: any TextSource
  private let path: String
  private let delimiter: UInt8
  private let buffer = RecordBuffer()
  /// Line of the record at hand.
  private var line = 1
  /// Where reading goes on, from the start of the record.
  private var at = 0
  /// Line ends within the record.
  private var breaks = 0
  private var isFinished = false

  /// - Parameter delimiter: nil to find out from the first record.
  init(_ source: any TextSource, path: String, delimiter: UInt8? = nil) throws(Failed) {
    self.source = source
    self.path = path
    buffer.begin(fileOffset: source.fileOffset)
    if let delimiter {
      self.delimiter = delimiter
      return
    }
    let first = buffer.makeRoom()
    buffer.take(try self.source.read(into: first))
    let dialect = CSVDialect(sniffing: Array(UnsafeBufferPointer(start: buffer.record, count: buffer.available))[...])
    self.delimiter = dialect.delimiter
    at = dialect.skipped
    if at > 0 { line = 2 }
  }

  mutating func next() throws(Failed) -> RowRecord? {
    if isFinished { return nil }
    buffer.begin(at: at)
    at = 0
    line += breaks
    breaks = 0
    let record = RowRecord(line: line, buffer)
    while true {
      if at == buffer.available, try !refill() {
        isFinished = true
        if buffer.cellCount == 0 { return nil }
        buffer.add(RecordBuffer.Cell(start: at, count: 0, origin: at, isExtra: false))
        return record
      }
      let isQuoted = buffer.record[at] == CSVReader.quote
      let isLast = try isQuoted ? readQuoted() : readPlain()
      if isLast { return record }
      if buffer.cellCount >= CSVReader.columnLimit || at > CSVReader.recordLimit { throw tooLong() }
    }
  }

  // MARK: Cells; each gives whether the record ends with it

  private mutating func readPlain() throws(Failed) -> Bool {
    let start = at
    let end = try plainEnd(from: start, cell: start)
    try add(RecordBuffer.Cell(start: start, count: end - start, origin: start, isExtra: false))
    return try close(at: end)
  }

  private mutating func readQuoted() throws(Failed) -> Bool {
    let origin = at
    var start = origin + 1
    var end = try quote(from: start, cell: origin)
    try see(end + 1)
    var isExtra = false
    let extra = buffer.extraCount
    while end + 1 < buffer.available, buffer.record[end + 1] == CSVReader.quote {
      // Two quotes stand for one: the cell is put together from its pieces.
      isExtra = true
      countBreaks(start..<end)
      buffer.appendExtra(start..<(end + 1))
      start = end + 2
      end = try quote(from: start, cell: origin, written: buffer.extraCount - extra)
      try see(end + 1)
    }
    countBreaks(start..<end)
    if end + 1 == buffer.available || isBorder(buffer.record[end + 1]) {
      if isExtra {
        buffer.appendExtra(start..<end)
        try addExtra(from: extra, origin: origin)
      } else {
        try add(RecordBuffer.Cell(start: start, count: end - start, origin: origin, isExtra: false))
      }
      return try close(at: end + 1)
    }
    // Text behind the closing quote of a cell: the quotes were not doubled.
    buffer.appendExtra(start..<(end + 1))
    let border = try plainEnd(from: end + 1, cell: origin)
    buffer.appendExtra((end + 1)..<border)
    if buffer.lastOfExtra == CSVReader.quote { buffer.dropLastOfExtra() }
    try addExtra(from: extra, origin: origin)
    noteStrayQuote()
    return try close(at: border)
  }

  private mutating func noteStrayQuote() {
    // To find a place is to count from the start of the record, and a record may have thousands of them.
    guard log.count(of: .csvStrayQuote) < DiagnosticLog.kept else { return log.append(.csvStrayQuote) }
    let (line, column) = RowRecord(line: line, buffer).place(buffer.cellCount - 1)
    log.append(.csvStrayQuote, at: .file(path, line: line, column: column))
  }

  private mutating func addExtra(from start: Int, origin: Int) throws(Failed) {
    try add(RecordBuffer.Cell(start: start, count: buffer.extraCount - start, origin: origin, isExtra: true))
  }

  private mutating func add(_ cell: RecordBuffer.Cell) throws(Failed) {
    buffer.add(cell)
    if cell.count > CSVReader.cellLimit { throw cellTooLong() }
  }

  /// Goes over what ends a cell.
  private mutating func close(at end: Int) throws(Failed) -> Bool {
    at = end
    guard end < buffer.available else {
      isFinished = true
      return true
    }
    let byte = buffer.record[end]
    at = end + 1
    if byte == delimiter { return false }
    breaks += 1
    if byte == CSVReader.carriageReturn {
      try see(at)
      if at < buffer.available, buffer.record[at] == CSVReader.lineFeed { at += 1 }
    }
    return true
  }

  // MARK: Searching

  private func isBorder(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
  }

  /// The next delimiter or line end from `start` on, or the end of the file.
  private mutating func plainEnd(from start: Int, cell: Int) throws(Failed) -> Int {
    var at = start
    while true {
      at = border(from: at)
      if at < buffer.available { return at }
      if at - cell > CSVReader.cellLimit + 1 {
        buffer.add(RecordBuffer.Cell(start: cell, count: at - cell, origin: cell, isExtra: false))
        throw cellTooLong()
      }
      if try !refill() { return at }
    }
  }

  /// The same among the bytes at hand.
  private func border(from start: Int) -> Int {
    var at = start
    let (record, count) = (buffer.record, buffer.available)
    while at + CSVReader.block <= count {
      let found = Int(huizong_find_border(record + at, delimiter))
      if found < CSVReader.block { return at + found }
      at += CSVReader.block
      // Most cells have ended; what has not is gone over in larger blocks, where the processor can.
      at += huizong_pass_cell(record + at, count - at, delimiter)
    }
    while at < count, !isBorder(record[at]) { at += 1 }
    return at
  }

  /// The next quote from `start` on.
  /// - Parameters:
  ///   - cell: where the cell begins.
  ///   - written: bytes of it that were put together before.
  private mutating func quote(from start: Int, cell: Int, written: Int = 0) throws(Failed) -> Int {
    var at = start
    while true {
      if let found = memchr(buffer.record + at, Int32(CSVReader.quote), buffer.available - at) {
        return UnsafeRawPointer(found) - UnsafeRawPointer(buffer.record)
      }
      at = buffer.available
      let isLong = at - start + written > CSVReader.cellLimit
      if isLong { throw open(cell) }
      if try !refill() { throw open(cell) }
    }
  }

  private mutating func countBreaks(_ range: Range<Int>) {
    let start = buffer.record + range.lowerBound
    // Nearly no cell has any.
    if memchr(start, Int32(CSVReader.lineFeed), range.count) == nil,
      memchr(start, Int32(CSVReader.carriageReturn), range.count) == nil
    {
      return
    }
    var previous: UInt8 = 0
    for byte in UnsafeBufferPointer(start: start, count: range.count) {
      if byte == CSVReader.carriageReturn || (byte == CSVReader.lineFeed && previous != CSVReader.carriageReturn) {
        breaks += 1
      }
      previous = byte
    }
  }

  /// Sees to it that the byte at `index` is at hand, where there is one.
  private mutating func see(_ index: Int) throws(Failed) {
    if index >= buffer.available { _ = try refill() }
  }

  /// Whether more of the file came.
  private mutating func refill() throws(Failed) -> Bool {
    if buffer.available > CSVReader.recordLimit + TextBlock.least { throw tooLong() }
    let count = try source.read(into: buffer.makeRoom())
    buffer.take(count)
    return count > 0
  }

  private func open(_ cell: Int) -> Failed {
    buffer.add(RecordBuffer.Cell(start: cell, count: 0, origin: cell, isExtra: false))
    let (line, column) = RowRecord(line: line, buffer).place(buffer.cellCount - 1)
    return Failed(.csvQuoteOpen, at: .file(path, line: line, column: column))
  }

  private func cellTooLong() -> Failed {
    let (line, column) = RowRecord(line: line, buffer).place(buffer.cellCount - 1)
    return Failed(
      .csvCellTooLong, at: .file(path, line: line, column: column), ["limit": "\(CSVReader.cellLimit)"])
  }

  private func tooLong() -> Failed {
    Failed(
      .csvRecordTooLong, at: .file(path, line: line),
      ["bytes": "\(CSVReader.recordLimit)", "columns": "\(CSVReader.columnLimit)"])
  }
}
