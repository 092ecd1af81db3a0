import Campaigns
import Diagnostics

/// What the rows need of a sheet, learned in one pass: which columns hold anything, how wide the short ones are, in how
/// many groups a row is, and whether each text fits a cell.
struct RowProfile {
  /// Bytes of a text that is broken into lines in any column.
  private static let long = 400

  /// The width of the widest text of each column, 0 where it holds none; long texts count as 400.
  private(set) var widest: [Int]
  /// Most groups that a row counts in, those above its own included.
  private(set) var mostGroups = 0
  private(set) var crosses = CrossCounts()
  private(set) var log = DiagnosticLog()

  private let columns: [RowColumn]
  private let titles: [String]
  /// Labels that were measured, by column.
  private var measured: [WordCache]

  /// - Throws: never of itself; a pass that ends early is known to the store.
  init(_ rows: SheetRows, titles: [String]) throws(Failed) {
    columns = rows.columns
    self.titles = titles
    widest = columns.map { _ in 0 }
    measured = columns.map { _ in WordCache() }
    var reader = CellReader(rows)
    try rows.visit { row, _, words throws(Failed) in
      switch row {
      case .released(let row):
        reader.begin(row, words: words)
        add(row, &reader)
      case .whole(let row):
        reader.begin(row, words: words)
        // The public workbook has no cross tables.
        crosses.add(row, &reader)
        add(row, &reader)
      }
      return true
    }
  }

  private mutating func add(_ row: some CellRow, _ reader: inout CellReader) {
    mostGroups = max(mostGroups, reader.groupCount)
    for (index, column) in columns.enumerated() {
      switch row.content(of: column, &reader) {
      case .none: break
      case .number(let number): widen(index, to: String(number).utf8.count)
      case .day: widen(index, to: 10)
      case .label(let label):
        if measured[index][label] == nil {
          measured[index].set(label, 1)
          measure(reader.labels.texts[label], index, row.id)
        }
      case .bytes(let bytes):
        if bytes.count > SpreadsheetText.limit || widest[index] < min(bytes.count, RowProfile.long) {
          measure(bytes.string, index, row.id)
        }
      case .text(let text): measure(text, index, row.id)
      }
    }
  }

  private mutating func widen(_ index: Int, to width: Int) { widest[index] = max(widest[index], width) }

  private mutating func measure(_ text: String, _ index: Int, _ id: ByteText) {
    let size = text.utf8.count
    if size > widest[index] { widen(index, to: size > RowProfile.long ? RowProfile.long : max(1, TextMeasure.units(text))) }
    // UTF-16 never has more units than UTF-8 has bytes.
    if size > SpreadsheetText.limit, text.utf16.count > SpreadsheetText.limit {
      log.append(
        .cellTextTooLong, at: .field("suggestions.\(id.string)"),
        ["what": "\(id.string) \(titles[index])", "length": "\(text.utf16.count)"])
    }
  }
}
