import Campaigns
import Diagnostics

/// 意见: the rows, header first, so that the sheet can be filtered and read by programs; as many sheets as the rows need.
struct RowsSheets {
  /// Rows in more groups than these are not counted by formulas.
  private static let mostGroupColumns = 8

  let plans: [SheetPlan]
  /// What cells of them have no room for.
  let continuations: [SheetPlan]
  let log: DiagnosticLog
  /// Those that hold something, in order.
  let columns: [RowColumn]
  let formulas: RowFormulas
  let crosses: CrossCounts
  let places: RowPlaces

  /// - Parameter kept: columns that are shown though no row has anything in them.
  init(_ content: WorkbookContent, rowsPerSheet: Int, keeping kept: Set<RowColumn> = []) throws(Failed) {
    let rows = content.rows
    guard rows.count > 0 else {
      plans = []
      continuations = []
      log = DiagnosticLog()
      columns = []
      formulas = .none
      crosses = CrossCounts()
      places = .none
      return
    }
    let titles = rows.columns.map { Words.column($0, others: rows.otherColumns) }
    let profile = try RowProfile(rows)
    var log = DiagnosticLog()
    var shown: [(column: RowColumn, title: String, widest: Int)] = []
    for (index, column) in rows.columns.enumerated() {
      // A column that the office releases keeps its place, even where it is empty.
      guard profile.widest[index] > 0 || column.isOther || kept.contains(column) else { continue }
      shown.append((column, titles[index], profile.widest[index]))
    }
    for column in RowsSheets.codeColumns(rows, profile, shown: shown.map(\.column)) {
      shown.append((column, Words.column(column, others: []), 4))
    }
    if shown.count > 16_384 {
      log.append(.workbookTooWide, at: .field("public_columns"), ["columns": "\(shown.count)"])
    }
    let widths = shown.map { RowsSheets.width(of: $0.column, title: $0.title, widest: $0.widest) }
    let header = shown.enumerated().map { column, shown in
      SheetPlan.Cell(column: column, value: .text(shown.title), style: StreamStyles.header)
    }
    let pageHeader = content.pageHeader ?? RowsSheets.pageHeader(content)
    let columns = shown.map(\.column)
    let heads = shown.map(\.title)
    // Numbers for formulas stand at the end and are not printed.
    let printed = columns.firstIndex(where: \.isCode) ?? columns.count
    var extras = SheetExtras()
    if rows.count <= rowsPerSheet {
      extras.table = TablePlan(
        name: Words.rowsSheet + Words.tableSuffix,
        range: CellRange(firstRow: 0, firstColumn: 0, lastRow: rows.count, lastColumn: columns.count - 1),
        titles: heads)
    }
    plans = (0..<(rows.count - 1) / rowsPerSheet + 1).map { index in
      let first = index * rowsPerSheet + 1
      return SheetPlan(
        name: RowsSheets.name(index), columnWidths: widths, rows: [SheetPlan.Row(height: 24, cells: header)],
        merges: [], frozenRows: 1,
        page: PageSetup(
          isLandscape: true, repeatedRows: 0..<1, header: pageHeader, footer: Words.footer,
          printedColumns: printed),
        charts: [],
        stream: RowStream(
          columns: columns, titles: heads, numbers: first..<min(first + rowsPerSheet, rows.count + 1)),
        extras: extras)
    }
    let continued = ContinuationSheets(
      try profile.longCells(rows, columns: columns), header: pageHeader, rowsPerSheet: rowsPerSheet)
    log.append(contentsOf: continued.log)
    continuations = continued.plans
    self.log = log
    self.columns = columns
    crosses = profile.crosses
    places = RowPlaces(sheets: plans.map(\.name), rowsPerSheet: rowsPerSheet, firstRows: profile.firstRows)
    formulas = RowFormulas(
      sheets: plans.map { (name: $0.name, last: ($0.stream?.numbers.count ?? 0) + 1) }, columns: columns,
      codes: rows.codes)
  }

  /// The numbers that formulas count by, behind the words that they stand for.
  private static func codeColumns(_ rows: SheetRows, _ profile: RowProfile, shown: [RowColumn]) -> [RowColumn] {
    var codes: [RowColumn] = []
    if shown.contains(.groups), profile.mostGroups <= mostGroupColumns {
      codes += (0..<profile.mostGroups).map { .groupCode($0) }
    }
    if shown.contains(.disposition) { codes.append(.dispositionCode) }
    if shown.contains(.channel) { codes.append(.channelCode) }
    if shown.contains(.district) { codes.append(.districtCode) }
    return codes
  }

  /// 意见, 意见(2), 意见(3) …
  static func name(_ index: Int) -> String {
    index == 0 ? Words.rowsSheet : "\(Words.rowsSheet)(\(index + 1))"
  }

  /// Wide enough for short columns as they are; long texts break into lines.
  static func width(of column: RowColumn, title: String, widest: Int) -> Double {
    let bounds: ClosedRange<Int> =
      switch column {
      case .number: 6...10
      case .id, .submission, .duplicateOf: 8...18
      case .received: 12...12
      case .channel, .district, .name, .submitterKind, .position, .replied: 8...14
      case .contact, .handler: 8...20
      case .pseudonym: 12...14
      case .signatories, .consent: 6...10
      case .groups: 12...26
      case .disposition: 10...18
      case .reason, .reply, .note: 16...34
      case .text: 24...52
      case .origin: 12...20
      case .other: 8...30
      case .groupCode, .dispositionCode, .channelCode, .districtCode: 9...9
      case .continuedColumn: 8...30
      case .continuedPart: 6...6
      case .continuedText: 24...96
      case .coding(let column): column.widths
      }
    // The header's arrow of the filter takes the room of three digits.
    let wanted = max(widest + 2, TextMeasure.units(title) + 4)
    return Double(min(max(wanted, bounds.lowerBound), bounds.upperBound))
  }

  /// The title at the head of each page; left out where it is longer than libxlsxwriter's 255 bytes hold.
  static func pageHeader(_ content: WorkbookContent) -> String? {
    let title = content.audience == .office ? Words.officeOnly + content.title : content.title
    guard title.utf8.allSatisfy({ $0 >= 0x20 }) else { return nil }
    // & begins a code in a page header and is doubled.
    let header = "&C&9" + title.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    // A digit behind the size would be taken for part of it.
    guard header.utf8.count <= 240, title.utf8.first.map({ !(48...57).contains($0) }) ?? false else { return nil }
    return header
  }
}

extension RowColumn {
  fileprivate var isOther: Bool { if case .other = self { true } else { false } }
}
