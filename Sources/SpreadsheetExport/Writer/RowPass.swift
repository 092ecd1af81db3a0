import Campaigns
import Diagnostics
import Packaging

/// One pass over the rows that writes them sheet by sheet.
struct RowPass {
  /// Rows between two looks at whether to go on.
  private static let rowsAtOnce = 4096

  private let rows: SheetRows
  private let isCancelled: () -> Bool

  init(_ rows: SheetRows, isCancelled: @escaping () -> Bool) {
    self.rows = rows
    self.isCancelled = isCancelled
  }

  /// - Parameter sheets: in the order of their rows.
  func write(
    _ sheets: [StreamedSheet], strings: SharedStrings, by workers: BlockWorkers, to writer: ZipWriter
  ) throws(Failed) {
    var reader = CellReader(rows)
    var left = sheets[...]
    // Of the sheet at hand.
    var numbers = 0..<0
    var entry: ZipEntryWriter?
    var xml: SheetXML?

    func begin() throws(Failed) {
      guard let next = left.popFirst() else { return }
      let opened = try writer.open(next.part, bound: next.bound, by: workers)
      xml = try SheetXML(next, strings: strings, to: opened.deflater)
      (numbers, entry) = (next.stream.numbers, opened)
    }
    func end() throws(Failed) {
      guard let open = entry else { return }
      try xml?.finish()
      try writer.close(open)
      (numbers, entry, xml) = (0..<0, nil, nil)
    }

    try begin()
    try rows.visit { row, number, words throws(Failed) in
      if number % RowPass.rowsAtOnce == 0, isCancelled() { throw Failed(.stopped) }
      if number >= numbers.upperBound {
        try end()
        try begin()
      }
      return try write(row, at: number - numbers.lowerBound + 2, words, xml, &reader)
    }
    try end()
    // Where a pass over the rows ends early, sheets without rows stand in their places; who asked finds out why.
    while !left.isEmpty {
      try begin()
      try end()
    }
  }

  /// Whether there was a sheet to write to.
  private func write(
    _ row: SheetRows.Row, at line: Int, _ words: [String], _ xml: SheetXML?, _ reader: inout CellReader
  ) throws(Failed) -> Bool {
    guard let xml else { return false }
    switch row {
    case .released(let row):
      reader.begin(row, words: words)
      try xml.write(row, at: line, &reader)
    case .whole(let row):
      reader.begin(row, words: words)
      try xml.write(row, at: line, &reader)
    }
    return true
  }
}
