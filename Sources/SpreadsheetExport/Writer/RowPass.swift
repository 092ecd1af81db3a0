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
    var output = SheetSequence(sheets, strings: strings, by: workers, to: writer)
    let held = HeldCellReader(rows)
    try output.begin()
    try rows.visit { row, number, words throws(Failed) in
      if number % RowPass.rowsAtOnce == 0, isCancelled() { throw Failed(.stopped) }
      switch row {
      case .released(let row):
        held.reader.begin(row, words: words)
        try output.write(row, number: number, &held.reader)
      case .whole(let row):
        held.reader.begin(row, words: words)
        try output.write(row, number: number, &held.reader)
      }
      return true
    }
    try output.finish()
  }
}
