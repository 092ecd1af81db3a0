import Campaigns
import Diagnostics
import Packaging

/// Sheets of rows that are written one behind the other.
struct SheetSequence {
  private var left: ArraySlice<StreamedSheet>
  private let strings: SharedStrings
  private let workers: BlockWorkers
  private let writer: ZipWriter
  /// Of the sheet at hand: the numbers of its rows.
  private var numbers = 0..<0
  private var entry: ZipEntryWriter?
  private var xml: SheetXML?

  /// - Parameter sheets: in the order of their rows.
  init(_ sheets: [StreamedSheet], strings: SharedStrings, by workers: BlockWorkers, to writer: ZipWriter) {
    left = sheets[...]
    self.strings = strings
    self.workers = workers
    self.writer = writer
  }

  /// Begins the next sheet, where there is one.
  mutating func begin() throws(Failed) {
    guard let next = left.popFirst() else { return }
    let opened = try writer.open(next.part, bound: next.bound, by: workers)
    xml = try SheetXML(next, strings: strings, to: opened.deflater)
    numbers = next.stream.numbers
    entry = opened
  }

  /// Writes a row to the sheet that it belongs to; one that belongs to none is left out.
  /// - Parameter number: of the row; they come in their order.
  mutating func write(_ row: some CellRow, number: Int, _ reader: inout CellReader) throws(Failed) {
    if number >= numbers.upperBound {
      try end()
      try begin()
    }
    try xml?.write(row, at: number - numbers.lowerBound + 2, &reader)
  }

  private mutating func end() throws(Failed) {
    guard let entry else { return }
    try xml?.finish()
    try writer.close(entry)
    self.entry = nil
    xml = nil
    numbers = 0..<0
  }

  /// Ends the sheet at hand. Where a pass over the rows ended early, sheets without rows stand in their places; who asked finds
  /// out why.
  mutating func finish() throws(Failed) {
    try end()
    while !left.isEmpty {
      try begin()
      try end()
    }
  }
}
