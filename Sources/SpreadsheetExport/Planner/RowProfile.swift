import Campaigns
import Diagnostics

/// What the rows need of a sheet, learned in one pass: which columns hold anything, how wide the short ones are, in how
/// many groups a row is, and whether each text fits a cell.
struct RowProfile {
  /// The width of the widest text of each column, 0 where it holds none; long texts count as 400.
  private(set) var widest: [Int]
  /// Most groups that a row counts in, those above its own included.
  private(set) var mostGroups = 0
  private(set) var crosses = CrossCounts()
  private(set) var log = DiagnosticLog()

  init(_ rows: SheetRows, titles: [String]) {
    var widest = Array(repeating: 0, count: rows.columns.count)
    var log = DiagnosticLog()
    var mostGroups = 0
    var crosses = CrossCounts()
    for row in rows {
      crosses.add(row)
      mostGroups = max(mostGroups, rows.codes.groups(of: row.groups).count)
      for (index, column) in rows.columns.enumerated() {
        let text = row.value(of: column).text
        let size = text.utf8.count
        // Wide or not, longer ones are broken into lines.
        if size > widest[index] {
          widest[index] = max(widest[index], size > 400 ? 400 : max(1, TextMeasure.units(text)))
        }
        // UTF-16 never has more units than UTF-8 has bytes.
        if size > SpreadsheetText.limit, text.utf16.count > SpreadsheetText.limit {
          log.append(
            .cellTextTooLong, at: .field("suggestions.\(row.id)"),
            ["what": "\(row.id) \(titles[index])", "length": "\(text.utf16.count)"])
        }
      }
    }
    self.widest = widest
    self.mostGroups = mostGroups
    self.crosses = crosses
    self.log = log
  }
}
