import Diagnostics

/// Reads delimited text as a stream (RFC 4180): quoted cells with line breaks and doubled quotes, lines ended by LF, CR or
/// CR LF, a last line without end. Knows line and column of every cell. Memory is bounded by one record.
struct CSVReader: RecordReader {
  /// The longest cell, in bytes of UTF-8: a suggestion of a third of a million characters.
  static let cellLimit = 1 << 20
  /// More columns than any export has.
  static let columnLimit = 4_096
  /// The longest record, in bytes.
  static let recordLimit = 8 << 20

  private enum State {
    case cellStart
    case plain
    case quoted
    /// Behind a quote in a quoted cell: its end, or the first of two.
    case quoteInQuoted
    /// Text behind the closing quote of a cell: the quotes were not doubled.
    case strayQuoted
  }

  /// Warnings on cells that could be read in more than one way.
  private(set) var log = DiagnosticLog()

  private var source: any TextSource
  private let path: String
  private let delimiter: UInt8
  private var block: [UInt8] = []
  private var at = 0
  private var line = 1
  private var column = 1
  /// The byte before was a CR that ended a line.
  private var afterReturn = false
  /// The last byte within a record.
  private var previous: UInt8 = 0
  private var isFinished = false

  /// - Parameter delimiter: nil to find out from the first record.
  init(_ source: any TextSource, path: String, delimiter: UInt8? = nil) throws(Failed) {
    self.source = source
    self.path = path
    block = try self.source.next() ?? []
    if let delimiter {
      self.delimiter = delimiter
    } else {
      let dialect = CSVDialect(sniffing: block[...])
      self.delimiter = dialect.delimiter
      at = dialect.skipped
      if at > 0 { line = 2 }
    }
  }

  mutating func next() throws(Failed) -> RowRecord? {
    if isFinished { return nil }
    var builder = RecordBuilder(line: line, column: column)
    var state = State.cellStart
    while true {
      if at == block.count {
        guard let more = try source.next() else { break }
        block = more
        at = 0
        continue
      }
      if try scan(&builder, &state) { return builder.record }
      try check(builder, state)
    }
    isFinished = true
    if state == .quoted { throw open(builder) }
    if builder.isEmpty, state == .cellStart { return nil }
    end(&builder, state)
    return builder.record
  }

  /// Reads on to the end of the record (true) or of the block.
  private mutating func scan(_ builder: inout RecordBuilder, _ state: inout State) throws(Failed) -> Bool {
    let stop = min(block.count, at + (CSVReader.cellLimit >> 2))
    while at < stop {
      let byte = block[at]
      at += 1
      if afterReturn {
        afterReturn = false
        if byte == 0x0A { continue }
      }
      switch state {
      case .quoted:
        if byte == 0x22 {
          state = .quoteInQuoted
        } else {
          builder.append(byte)
        }
      case .quoteInQuoted where byte == 0x22:
        builder.append(byte)
        state = .quoted
      case .cellStart where byte == 0x22:
        state = .quoted
      case _ where byte == delimiter:
        end(&builder, state)
        column += 1
        builder.begin(line: line, column: column)
        state = .cellStart
        if builder.record.cells.count > CSVReader.columnLimit { throw tooLong(builder) }
        continue
      case _ where byte == 0x0A || byte == 0x0D:
        end(&builder, state)
        startLine(after: byte)
        return true
      case .cellStart:
        builder.append(byte)
        state = .plain
      case .quoteInQuoted:
        builder.append(0x22)
        builder.append(byte)
        state = .strayQuoted
      case .plain, .strayQuoted:
        builder.append(byte)
      }
      advance(over: byte)
    }
    return false
  }

  private mutating func advance(over byte: UInt8) {
    if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
      // Only quoted text comes here with a line end in it; CR LF is one.
      line += 1
      column = 1
    } else if byte != 0x0A, byte & 0xC0 != 0x80 {
      column += 1
    }
    previous = byte
  }

  private mutating func startLine(after byte: UInt8) {
    afterReturn = byte == 0x0D
    line += 1
    column = 1
  }

  private mutating func end(_ builder: inout RecordBuilder, _ state: State) {
    if state == .strayQuoted {
      builder.dropClosingQuote()
      log.append(.csvStrayQuote, at: .file(path, line: builder.cellLine, column: builder.cellColumn))
    }
    builder.endCell()
  }

  private func check(_ builder: RecordBuilder, _ state: State) throws(Failed) {
    if builder.cellSize > CSVReader.cellLimit {
      if state == .quoted { throw open(builder) }
      throw Failed(
        .csvCellTooLong, at: .file(path, line: builder.cellLine, column: builder.cellColumn),
        ["limit": "\(CSVReader.cellLimit)"])
    }
    if builder.size > CSVReader.recordLimit { throw tooLong(builder) }
  }

  private func open(_ builder: RecordBuilder) -> Failed {
    Failed(.csvQuoteOpen, at: .file(path, line: builder.cellLine, column: builder.cellColumn))
  }

  private func tooLong(_ builder: RecordBuilder) -> Failed {
    Failed(
      .csvRecordTooLong, at: .file(path, line: builder.record.line),
      ["bytes": "\(CSVReader.recordLimit)", "columns": "\(CSVReader.columnLimit)"])
  }
}
