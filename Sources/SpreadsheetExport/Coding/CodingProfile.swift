import Campaigns

/// How far the coding has come, counted over the rows: what the formulas of the progress sheet give.
struct CodingProfile {
  private(set) var total = 0
  private(set) var grouped = 0
  private(set) var disposed = 0
  /// Rows that name the group themselves.
  private(set) var groups: [String: Int] = [:]
  private(set) var coders = OrderedCounts<String>()
  /// Ids of rows whose text does not fit a cell.
  private(set) var shortened: [String] = []

  init(_ campaign: Campaign, coders known: [String: String]) {
    for row in campaign.store.rows() {
      total += 1
      if !row.groups.isEmpty { grouped += 1 }
      if row.disposition != nil { disposed += 1 }
      for group in row.groups { groups[group, default: 0] += 1 }
      if let coder = known[row.id] { coders.add(coder) }
      let text = row.text.original
      if text.utf8.count > SpreadsheetText.limit, text.utf16.count > SpreadsheetText.limit { shortened.append(row.id) }
    }
  }
}
