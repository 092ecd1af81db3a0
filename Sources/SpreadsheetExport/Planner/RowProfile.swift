import Campaigns
import Diagnostics

/// What the published rows need of a sheet, learned in one pass: which columns hold anything, how wide the short ones
/// are, and whether each text fits a cell.
struct RowProfile {
  /// The width of the widest text of each column, 0 where it holds none; long texts count as 400.
  private(set) var widest: [Int]
  private(set) var log = DiagnosticLog()

  init(_ campaign: PublicCampaign, columns: [RowStream.Column], titles: [String]) {
    var widest = Array(repeating: 0, count: columns.count)
    var log = DiagnosticLog()
    let headings = campaign.headings
    let dispositions = campaign.dispositionLabels
    func take(_ row: PublicSuggestion) {
      for (index, column) in columns.enumerated() {
        guard let text = row.text(of: column, headings: headings, dispositions: dispositions) else { continue }
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
    campaign.rows.forEach(take)
    self.widest = widest
    self.log = log
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
