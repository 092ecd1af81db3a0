import Campaigns
import Diagnostics

/// 续文: what cells of the sheets of rows have no room for, by row and column; as many sheets as it needs.
struct ContinuationSheets {
  private static let widths: [Double] = [18, 14, 6, 96]

  let plans: [SheetPlan]
  let log: DiagnosticLog

  /// - Parameter header: at the head of each page.
  init(_ cells: [LongCell], header: String?, rowsPerSheet: Int) {
    var log = DiagnosticLog()
    for cell in cells {
      log.append(
        .cellTextContinued, at: .field("suggestions.\(cell.id)"),
        ["what": "\(cell.id) \(cell.title)", "length": "\(cell.length)", "sheet": Words.continuationSheet])
    }
    self.log = log
    let columns: [RowColumn] = [.id, .continuedColumn, .continuedPart, .continuedText]
    let titles = columns.map { Words.column($0, others: []) }
    let header = PageSetup(isLandscape: true, repeatedRows: 0..<1, header: header, footer: Words.footer)
    let count = cells.reduce(0) { $0 + $1.parts }
    plans = stride(from: 1, through: count, by: rowsPerSheet).enumerated().map { index, first in
      SheetPlan(
        name: index == 0 ? Words.continuationSheet : "\(Words.continuationSheet)(\(index + 1))",
        columnWidths: ContinuationSheets.widths,
        rows: [
          SheetPlan.Row(
            height: 24,
            cells: titles.enumerated().map {
              SheetPlan.Cell(column: $0.offset, value: .text($0.element), style: StreamStyles.header)
            })
        ],
        merges: [], frozenRows: 1, page: header, charts: [],
        stream: RowStream(
          columns: columns, titles: titles, numbers: first..<min(first + rowsPerSheet, count + 1), continued: cells))
    }
  }
}
