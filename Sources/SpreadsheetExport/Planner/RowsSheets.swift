import Campaigns
import Diagnostics

/// 意见: the published rows, header first, so that the sheet can be filtered and read by programs; as many sheets as the
/// rows need.
struct RowsSheets {
  let plans: [SheetPlan]
  let log: DiagnosticLog
  /// Those that hold something, in order.
  let columns: [RowStream.Column]

  init(_ campaign: PublicCampaign, rowsPerSheet: Int) {
    guard campaign.rows.count > 0 else {
      plans = []
      log = DiagnosticLog()
      columns = []
      return
    }
    let all: [RowStream.Column] =
      [.number, .id, .received, .channel, .groups, .disposition, .reason, .reply, .text]
      + campaign.publicColumns.indices.map { .other($0) }
    let titles = all.map { Words.column($0, publicColumns: campaign.publicColumns) }
    let profile = RowProfile(campaign, columns: all, titles: titles)
    var log = profile.log
    // A column that the office releases keeps its place, even where it is empty.
    let shown = all.indices.filter { index in
      if case .other = all[index] { true } else { profile.widest[index] > 0 }
    }
    if shown.count > 16_384 {
      log.append(.workbookTooWide, at: .field("public_columns"), ["columns": "\(shown.count)"])
    }
    let widths = shown.map { RowsSheets.width(of: all[$0], title: titles[$0], widest: profile.widest[$0]) }
    let stream = { numbers in
      RowStream(
        columns: shown.map { all[$0] }, titles: shown.map { titles[$0] }, numbers: numbers, headings: campaign.headings,
        dispositions: campaign.dispositionLabels)
    }
    let header = shown.enumerated().map { column, index in
      SheetPlan.Cell(column: column, value: .text(titles[index]), style: StreamStyles.header)
    }
    let pageHeader = RowsSheets.pageHeader(campaign.title)
    plans = (0..<(campaign.rows.count - 1) / rowsPerSheet + 1).map { index in
      let first = index * rowsPerSheet + 1
      return SheetPlan(
        name: RowsSheets.name(index), columnWidths: widths, rows: [SheetPlan.Row(height: 24, cells: header)],
        merges: [],
        frozenRows: 1,
        page: PageSetup(isLandscape: true, repeatedRows: 1, header: pageHeader, footer: Words.footer), charts: [],
        stream: stream(first..<min(first + rowsPerSheet, campaign.rows.count + 1)))
    }
    self.log = log
    columns = shown.map { all[$0] }
  }

  /// 意见, 意见(2), 意见(3) …
  static func name(_ index: Int) -> String {
    index == 0 ? Words.rowsSheet : "\(Words.rowsSheet)(\(index + 1))"
  }

  /// Wide enough for short columns as they are; long texts break into lines.
  private static func width(of column: RowStream.Column, title: String, widest: Int) -> Double {
    let bounds: ClosedRange<Int> =
      switch column {
      case .number: 6...10
      case .id: 8...18
      case .received: 12...12
      case .channel: 8...14
      case .groups: 12...30
      case .disposition: 10...18
      case .reason, .reply: 16...42
      case .text: 24...64
      case .other: 8...30
      }
    // The header's arrow of the filter takes the room of three digits.
    let wanted = max(widest + 2, TextMeasure.units(title) + 4)
    return Double(min(max(wanted, bounds.lowerBound), bounds.upperBound))
  }

  /// The title at the head of each page; left out where it is longer than libxlsxwriter's 255 bytes hold.
  private static func pageHeader(_ title: String) -> String? {
    guard title.utf8.allSatisfy({ $0 >= 0x20 }) else { return nil }
    // & begins a code in a page header and is doubled.
    let header = "&C&9" + title.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    // A digit behind the size would be taken for part of it.
    guard header.utf8.count <= 240, title.utf8.first.map({ !(48...57).contains($0) }) ?? false else { return nil }
    return header
  }
}
