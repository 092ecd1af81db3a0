import Diagnostics

/// A record of a delimited file as its bytes stand, with the place of each cell in them.
struct RawRecord {
  /// Line of the first cell, from 1.
  let line: Int
  /// All of it: from the end of the record before to its own line end.
  let bytes: [UInt8]
  /// Quotes included.
  let cells: [Range<Int>]
  /// Places of the cells as people count, from 1.
  let places: [(line: Int, column: Int)]

  /// What the cell says, as `CSVReader` takes it.
  func text(_ cell: Int) -> String {
    let raw = bytes[cells[cell]]
    guard raw.first == 0x22 else { return String(decoding: raw, as: UTF8.self) }
    var text: [UInt8] = []
    var isQuoted = true
    var isStray = false
    for byte in raw.dropFirst() {
      if isStray {
        text.append(byte)
      } else if isQuoted {
        if byte == 0x22 { isQuoted = false } else { text.append(byte) }
      } else if byte == 0x22 {
        text.append(byte)
        isQuoted = true
      } else {
        text.append(contentsOf: [0x22, byte])
        isStray = true
      }
    }
    if isStray, text.last == 0x22 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The cells as `RowRecord` gives copies of its own.
  var copies: [RowRecord.Cell] {
    cells.indices.map { .init(text: text($0), line: places[$0].line, column: places[$0].column) }
  }
}

/// Cuts a delimited file into its records as `CSVReader` does, and keeps every byte.
struct RawRecordReader {
  private enum State {
    case cellStart
    case plain
    case quoted
    case quoteInQuoted
    case strayQuoted
  }

  let delimiter: UInt8
  private var source: any TextSource
  private let path: String
  private var block: [UInt8] = []
  private var at = 0
  private var line = 1
  private var column = 1
  private var afterReturn = false
  private var previous: UInt8 = 0
  /// Bytes that belong to no cell and stand before the next: a `sep=` line, the LF of a CR LF.
  private var pending: [UInt8] = []
  private var isFinished = false

  init(_ source: any TextSource, path: String, delimiter: UInt8?) throws(Failed) {
    self.source = source
    self.path = path
    block = try self.source.next() ?? []
    if let delimiter {
      self.delimiter = delimiter
    } else {
      let dialect = CSVDialect(sniffing: block[...])
      self.delimiter = dialect.delimiter
      pending = Array(block[..<dialect.skipped])
      at = dialect.skipped
      if at > 0 { line = 2 }
    }
  }

  /// Nil at the end; what stands behind the last record comes as a record without cells.
  mutating func next() throws(Failed) -> RawRecord? {
    if isFinished { return nil }
    var bytes = pending
    pending = []
    var start = bytes.count
    var cells: [Range<Int>] = []
    var places = [(line: line, column: column)]
    let first = line
    var state = State.cellStart
    while true {
      if at == block.count {
        guard let more = try source.next() else { break }
        block = more
        at = 0
        continue
      }
      let byte = block[at]
      at += 1
      if afterReturn {
        afterReturn = false
        if byte == 0x0A {
          bytes.append(byte)
          start = bytes.count
          continue
        }
      }
      if state != .quoted {
        if byte == delimiter {
          cells.append(start..<bytes.count)
          bytes.append(byte)
          start = bytes.count
          column += 1
          places.append((line, column))
          state = .cellStart
          guard cells.count <= CSVReader.columnLimit else { throw tooLong(first) }
          continue
        }
        if byte == 0x0A || byte == 0x0D {
          cells.append(start..<bytes.count)
          bytes.append(byte)
          afterReturn = byte == 0x0D
          line += 1
          column = 1
          return RawRecord(line: first, bytes: bytes, cells: cells, places: places)
        }
      }
      bytes.append(byte)
      switch state {
      case .quoted: if byte == 0x22 { state = .quoteInQuoted }
      case .quoteInQuoted: state = byte == 0x22 ? .quoted : .strayQuoted
      case .cellStart: state = byte == 0x22 ? .quoted : .plain
      case .plain, .strayQuoted: break
      }
      advance(over: byte)
      if bytes.count > CSVReader.recordLimit { throw tooLong(first) }
    }
    isFinished = true
    if start == bytes.count, cells.isEmpty {
      return bytes.isEmpty ? nil : RawRecord(line: first, bytes: bytes, cells: [], places: [])
    }
    cells.append(start..<bytes.count)
    return RawRecord(line: first, bytes: bytes, cells: cells, places: places)
  }

  private mutating func advance(over byte: UInt8) {
    if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
      line += 1
      column = 1
    } else if byte != 0x0A, byte & 0xC0 != 0x80 {
      column += 1
    }
    previous = byte
  }

  private func tooLong(_ line: Int) -> Failed {
    Failed(
      .csvRecordTooLong, at: .file(path, line: line),
      ["bytes": "\(CSVReader.recordLimit)", "columns": "\(CSVReader.columnLimit)"])
  }
}
