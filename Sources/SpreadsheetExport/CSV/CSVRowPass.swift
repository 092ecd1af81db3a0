import Campaigns
import Diagnostics

/// One pass over the rows that writes them as records, whole: a record holds what a cell of a sheet has no room for.
struct CSVRowPass {
  /// Rows between two looks at whether to go on.
  private static let rowsAtOnce = 4096

  private let rows: SheetRows
  private let columns: [RowColumn]
  private let isCancelled: () -> Bool

  init(_ rows: SheetRows, columns: [RowColumn], isCancelled: @escaping () -> Bool) {
    self.rows = rows
    self.columns = columns
    self.isCancelled = isCancelled
  }

  func write(to records: inout CSVRecords) throws(Failed) {
    let held = HeldCellReader(rows)
    var words = CSVWords()
    try rows.visit { row, number, shared throws(Failed) in
      if number % CSVRowPass.rowsAtOnce == 0, isCancelled() { throw Failed(.stopped) }
      switch row {
      case .released(let row):
        held.reader.begin(row, words: shared)
        write(row, &held.reader, &words, to: &records)
      case .whole(let row):
        held.reader.begin(row, words: shared)
        write(row, &held.reader, &words, to: &records)
      }
      try records.endRecord()
      return true
    }
  }

  private func write(
    _ row: some CellRow, _ reader: inout CellReader, _ words: inout CSVWords, to records: inout CSVRecords
  ) {
    for column in columns {
      switch row.content(of: column, &reader) {
      case .none: records.blank()
      case .number(let number): records.number(number)
      case .day(let serial): records.ready(words.day(serial))
      case .label(let label): records.ready(words.label(label, reader.labels.texts[label]))
      case .bytes(let bytes): records.text(bytes)
      case .text(let text): records.text(text)
      }
    }
  }
}

/// What many records hold, as it stands in them.
private struct CSVWords {
  private var labels: [[UInt8]?] = []
  private var days: [Int: [UInt8]] = [:]

  mutating func label(_ number: Int, _ text: @autoclosure () -> String) -> [UInt8] {
    if number < labels.count, let known = labels[number] { return known }
    while labels.count <= number { labels.append(nil) }
    var bytes: [UInt8] = []
    let held = HeldText(text())
    withExtendedLifetime(held) { CSVRecords.append(held.text, to: &bytes) }
    labels[number] = bytes
    return bytes
  }

  mutating func day(_ serial: Int) -> [UInt8] {
    if let known = days[serial] { return known }
    let bytes = Array((CalendarDate(spreadsheetSerial: serial)?.iso ?? String(serial)).utf8)
    days[serial] = bytes
    return bytes
  }
}
