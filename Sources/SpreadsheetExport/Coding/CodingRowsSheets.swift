import Campaigns
import Diagnostics

/// 编码: the rows with cells to be filled in; as many sheets as the rows need.
struct CodingRowsSheets {
  let plans: [SheetPlan]
  let log: DiagnosticLog
  let columns: [RowColumn]

  init(_ rows: SheetRows, groupList: String, dispositionList: String, rowsPerSheet: Int) throws(Failed) {
    let titles = rows.columns.map { Words.column($0, others: rows.otherColumns) }
    let profile = try RowProfile(rows)
    var shown: [(column: RowColumn, title: String, widest: Int)] = []
    for (index, column) in rows.columns.enumerated() where profile.widest[index] > 0 || column.isCoding {
      shown.append((column, titles[index], profile.widest[index]))
    }
    var log = DiagnosticLog()
    if shown.count > 16_384 {
      log.append(.workbookTooWide, at: .field(CodingForm.rowsSheet), ["columns": "\(shown.count)"])
    }
    let columns = shown.map(\.column)
    // What staff would have to edit cannot go on elsewhere.
    for cell in try profile.longCells(rows, columns: columns) {
      log.append(
        .cellTextTooLong, at: .field("suggestions.\(cell.id)"),
        ["what": "\(cell.id) \(cell.title)", "length": "\(cell.length)"])
    }
    self.log = log
    self.columns = columns
    let inputs = Set(columns.indices.filter { columns[$0].coding?.isInput ?? false })
    let header = shown.enumerated().map { column, shown in
      SheetPlan.Cell(column: column, value: .text(shown.title), style: StreamStyles.header)
    }
    plans = stride(from: 1, through: rows.count, by: rowsPerSheet).enumerated().map { index, first in
      let numbers = first..<min(first + rowsPerSheet, rows.count + 1)
      var extras = SheetExtras()
      extras.frozenColumns = 1
      extras.hiddenColumns = Set(columns.indices.filter { columns[$0] == .coding(.fingerprint) })
      extras.rules = CodingRowsSheets.rules(
        columns, last: numbers.count, groupList: groupList, dispositionList: dispositionList)
      return SheetPlan(
        name: CodingRowsSheets.name(index),
        columnWidths: shown.map { RowsSheets.width(of: $0.column, title: $0.title, widest: $0.widest) },
        rows: [SheetPlan.Row(height: 24, cells: header)], merges: [], frozenRows: 1,
        page: PageSetup(
          isLandscape: true, repeatedRows: 0..<1, header: CodingWords.pageHeader, footer: Words.footer),
        charts: [],
        stream: RowStream(columns: columns, titles: shown.map(\.title), numbers: numbers, inputs: inputs),
        extras: extras)
    }
  }

  /// 编码, 编码(2) …
  static func name(_ index: Int) -> String {
    index == 0 ? CodingForm.rowsSheet : "\(CodingForm.rowsSheet)(\(index + 1))"
  }

  private static func rules(
    _ columns: [RowColumn], last: Int, groupList: String, dispositionList: String
  ) -> [SheetExtras.Rule] {
    columns.enumerated().compactMap { index, column in
      let range = CellRange(firstRow: 1, firstColumn: index, lastRow: last, lastColumn: index)
      switch column {
      case .id, .coding(.text), .coding(.fingerprint):
        return .init(range: range, kind: .locked, inputTitle: nil, input: nil, error: CodingWords.locked)
      case .coding(.decision(.group)):
        return .init(
          range: range, kind: .choice(formula: groupList), inputTitle: CodingField.group.title,
          input: CodingWords.groupHint, error: CodingWords.groupError)
      case .coding(.decision(.disposition)):
        return .init(
          range: range, kind: .strictChoice(formula: dispositionList), inputTitle: CodingField.disposition.title,
          input: CodingWords.dispositionHint, error: CodingWords.dispositionError)
      default: return nil
      }
    }
  }
}

extension RowColumn {
  var coding: CodingColumn? { if case .coding(let column) = self { column } else { nil } }
  var isCoding: Bool { coding != nil || self == .id }
}
