import Campaigns
import Diagnostics

/// One record of a file, good until the next one is read or the reader is gone.
struct RowRecord {
  /// Line of the first cell, from 1.
  let line: Int
  /// The reader's: to count its owners for every record would cost as much as to read one.
  private let held: Unmanaged<RecordBuffer>

  init(line: Int, _ buffer: RecordBuffer) {
    self.line = line
    held = Unmanaged.passUnretained(buffer)
  }

  private var buffer: RecordBuffer { held.takeUnretainedValue() }

  /// The cells for who asks for many.
  var view: RecordView { held._withUnsafeGuaranteedRef { $0.view } }

  /// How many cells it has.
  var count: Int { held._withUnsafeGuaranteedRef { $0.cellCount } }

  /// The text of a cell as bytes.
  subscript(cell: Int) -> ByteText { held._withUnsafeGuaranteedRef { $0.text($0[cell]) } }

  /// Whether a cell's text is that of a merged cell that began in a row above.
  func isContinued(_ cell: Int) -> Bool { cell < count && held._withUnsafeGuaranteedRef { $0[cell].isContinued } }

  /// Whether a cell is merged with those below it.
  func isSpanning(_ cell: Int) -> Bool { cell < count && held._withUnsafeGuaranteedRef { $0[cell].isSpanning } }

  /// Whether it was told of a cell's number that it is not whole.
  func isInexact(_ cell: Int) -> Bool { cell < count && held._withUnsafeGuaranteedRef { $0[cell].isInexact } }

  /// Where in the file a cell's text stands, as it is.
  func fileOffset(of text: ByteText) -> Int? { held._withUnsafeGuaranteedRef { $0.fileOffset(of: text) } }

  /// Nothing but white space.
  func isBlank(_ cell: Int) -> Bool { self[cell].isBlank }

  /// Nothing but white space in every cell, as the lines that workbooks leave behind their tables.
  var isBlank: Bool {
    for cell in 0..<count where !isBlank(cell) { return false }
    return true
  }

  /// Where a cell begins: its line, and its column in Unicode scalars, both from 1. Counted only when it is asked for.
  func place(_ cell: Int) -> (line: Int, column: Int) {
    if buffer.isGrid { return (line, buffer[cell].origin + 1) }
    var walk = PlaceWalk(line: line, bytes: buffer.record)
    walk.go(to: buffer[cell].origin)
    return (walk.line, walk.column)
  }

  /// A copy of a cell that may be kept.
  struct Cell {
    var text: String
    var line: Int
    /// In Unicode scalars, from 1.
    var column: Int

    var isBlank: Bool { text.trimmingWhiteSpace().isEmpty }
  }

  /// Copies of all cells.
  var cells: [Cell] {
    if buffer.isGrid {
      return (0..<count).map { Cell(text: self[$0].string, line: line, column: buffer[$0].origin + 1) }
    }
    // The cells stand one behind the other: their places are counted in one pass.
    var walk = PlaceWalk(line: line, bytes: buffer.record)
    return (0..<count).map { cell in
      walk.go(to: buffer[cell].origin)
      return Cell(text: self[cell].string, line: walk.line, column: walk.column)
    }
  }
}

/// Counts lines and columns along the bytes of a record.
private struct PlaceWalk {
  private(set) var line: Int
  /// In Unicode scalars, from 1.
  private(set) var column = 1
  private let bytes: UnsafePointer<UInt8>
  private var at = 0
  private var previous: UInt8 = 0

  init(line: Int, bytes: UnsafePointer<UInt8>) {
    self.line = line
    self.bytes = bytes
  }

  mutating func go(to offset: Int) {
    while at < offset {
      let byte = bytes[at]
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) {
        // Only quoted text has a line end in it; CR LF is one.
        (line, column) = (line + 1, 1)
      } else if byte != 0x0A, byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
      at += 1
    }
  }
}

/// Gives the records of one file, one after the other.
protocol RecordReader {
  /// Whether U+FFFD may be among the records so far.
  var mayHaveReplacements: Bool { get }
  /// Nil at the end. The record before is no longer good.
  /// - Throws: one error with its place where the file cannot be read any further.
  mutating func next() throws(Failed) -> RowRecord?
  /// The header has ended with this line or row: what follows are rows.
  mutating func endHeader(at line: Int)
}

extension RecordReader {
  mutating func endHeader(at line: Int) {}
}
