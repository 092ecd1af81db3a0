import Campaigns
import Diagnostics
import SpreadsheetReading
import Surroundings

/// Goes through the tables of suggestions of a campaign as they were written, cell by cell: to copy them elsewhere.
struct RowTables {
  let draft: CampaignDraft
  let world: any World
  /// Is told the heads of a table with our names of its columns.
  let table: ([String], [String?]) throws(Failed) -> Void
  let record: ([String]) throws(Failed) -> Void

  func visit(_ files: RowFiles) throws(Failed) {
    for file in files.files {
      let opened: any ReadableFile
      do { opened = try world.open(file.path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
      if file.format == .workbook {
        let workbook = try WorkbookFile(opened, path: file.path, temporary: world.setting("TMPDIR"))
        for sheet in workbook.sheets
        where sheet.hasCells && sheet.visibility == .visible && file.sheets?.contains(sheet.name) != false {
          let name = TableName(path: file.path, file: file.name, sheet: sheet.name)
          var records = try SheetRecords(workbook, sheet, table: name)
          let merges = try workbook.merges(of: sheet).filter { $0.first.row < $0.last.row }
          try visit(&records, name) { cell in merges.contains { $0.first.column == cell } }
        }
        continue
      }
      let source = StreamingDecoder(opened, path: file.path, as: try EncodingProbe(opened, path: file.path).form())
      switch file.format {
      case .delimited(let delimiter):
        var records = try CSVReader(source, path: file.path, delimiter: delimiter)
        try visit(&records, file.table) { _ in false }
      case .jsonLines:
        var records = JSONLinesReader(source, path: file.path)
        try visitObjects(&records, file.table)
      case .json:
        var records = JSONTableReader(source, path: file.path)
        records.isTable = JSONTableReader.isTable(of: draft)
        try visitObjects(&records, file.table)
      case .page:
        var records = try PageRecords(source, path: file.path)
        defer { records.close() }
        while let number = try records.nextTable() {
          // Which cells of a page reach down is not known before they do.
          try visit(&records, TableName(path: file.path, file: file.name, sheet: "表\(number)")) { _ in true }
        }
      case .workbook: break
      }
    }
  }

  /// - Parameter mayBeMerged: whether cells of a column may be merged with those below them.
  private func visit<Records: RecordReader>(
    _ records: inout Records, _ name: TableName, mayBeMerged: (Int) -> Bool
  ) throws(Failed) {
    var finder = HeaderFinder(columns: draft.columns, questions: draft.questions, table: name)
    let held = try finder.find(in: &records)
    guard let header = finder.header else { return }
    records.endHeader(at: header.lastLine)
    var rows = MergedRows(header.plan, mayBeMerged: mayBeMerged)
    try table(header.cells.map(\.text) + rows.addedHeads, RowTables.columns(header.plan) + rows.addedHeads)
    if let held, let cells = rows.cells(of: held) { try record(cells) }
    while let next = try records.next() {
      if let cells = rows.cells(of: next) { try record(cells) }
    }
  }

  /// The names of objects are known once all are read.
  private func visitObjects<Records: ObjectReader>(_ records: inout Records, _ name: TableName) throws(Failed) {
    var all: [[String]] = []
    while let next = try records.next() {
      if !next.isBlank { all.append(next.cells.map(\.text)) }
    }
    guard !records.headers.isEmpty else { return }
    let cells = records.headers.map { RowRecord.Cell(text: $0, line: 1, column: 1) }
    var faults = DiagnosticLog()
    let plan = ColumnPlan(cells, columns: draft.columns, questions: draft.questions, table: name, log: &faults)
    guard plan.isUseful else { return }
    try table(records.headers, RowTables.columns(plan))
    for cells in all { try record(cells) }
  }

  private static func columns(_ plan: ColumnPlan) -> [String?] {
    (0..<plan.width).map { cell in ColumnName.allCases.first { plan[$0] == cell }?.rawValue }
  }
}
