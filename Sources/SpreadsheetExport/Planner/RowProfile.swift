import Campaigns
import Diagnostics

/// What the published rows need of a sheet, learned in one pass: which columns hold anything, how wide the short ones
/// are, and whether each text fits a cell.
struct RowProfile {
  private(set) var filled: Set<RowStream.Column> = []
  private(set) var widest: [RowStream.Column: Int] = [:]
  private(set) var log = DiagnosticLog()

  init(_ campaign: PublicCampaign, columns: [RowStream.Column], titles: [String]) {
    let headings = campaign.headings
    let dispositions = campaign.dispositionLabels
    campaign.rows.forEach { row in
      for (column, title) in zip(columns, titles) {
        guard let text = row.text(of: column, headings: headings, dispositions: dispositions), !text.isEmpty else {
          continue
        }
        filled.insert(column)
        // Longer ones are broken into lines anyway.
        widest[column] = max(widest[column] ?? 0, text.utf8.count > 400 ? 400 : TextMeasure.units(text))
        // UTF-16 never has more units than UTF-8 has bytes.
        if text.utf8.count > SpreadsheetText.limit, text.utf16.count > SpreadsheetText.limit {
          let sheet = RowsSheets.name((row.number - 1) / RowStream.rowsPerSheet)
          let cell = CellReference(
            sheet: sheet, row: (row.number - 1) % RowStream.rowsPerSheet + 1,
            column: columns.firstIndex(of: column) ?? 0)
          log.append(
            .cellTextTooLong, at: .cell(file: "", sheet: sheet, reference: cell.a1),
            ["sheet": sheet, "column": title, "length": "\(text.utf16.count)", "id": row.id])
        }
      }
    }
  }
}

extension PublicSuggestion {
  /// The words of one column; nil where the row has none.
  func text(of column: RowStream.Column, headings: [String: String], dispositions: [String: String]) -> String? {
    switch column {
    case .number: String(number)
    case .id: id
    case .received: received?.iso
    case .channel: channel
    case .groups: groups.map { headings[$0] ?? $0 }.joined(separator: "；")
    case .disposition: disposition.map { dispositions[$0] ?? $0 }
    case .reason: reason
    case .reply: reply
    case .text: text
    case .other(let index): others.indices.contains(index) ? others[index] : nil
    }
  }
}

extension PublicCampaign {
  /// What is shown for the id of a group.
  var headings: [String: String] {
    var headings: [String: String] = [:]
    for group in allGroups { headings[group.id] = group.heading.isEmpty ? Words.withheldGroup : group.heading }
    return headings
  }

  /// What is shown for the code of a disposition.
  var dispositionLabels: [String: String] {
    var labels: [String: String] = [:]
    for entry in scale.entries { labels[entry.code] = entry.label }
    return labels
  }
}
