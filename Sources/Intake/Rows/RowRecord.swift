import Diagnostics

/// One record of a file: its cells as text, and where each begins.
struct RowRecord {
  /// Line of the first cell, from 1.
  var line = 1
  var cells: [Cell] = []

  struct Cell {
    var text: String
    var line: Int
    /// In Unicode scalars, from 1.
    var column: Int
  }

  /// Nothing but white space in every cell, as the lines that workbooks leave behind their tables.
  var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

extension RowRecord.Cell {
  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } || text.trimmingWhiteSpace().isEmpty }
}

/// Gives the records of one file, one after the other.
protocol RecordReader {
  /// Nil at the end.
  /// - Throws: one error with its place where the file cannot be read any further.
  mutating func next() throws(Failed) -> RowRecord?
}
