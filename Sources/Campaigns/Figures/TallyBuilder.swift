/// Counts rows one by one, in one pass.
public struct TallyBuilder {
  public private(set) var tally = Tally()
  private let hierarchy: GroupHierarchy
  private let windows: [Window]
  private var submissions: Set<String> = []

  /// - Parameters:
  ///   - groups: the campaign's groups; those that only rows name stand at the top and need not be here.
  ///   - windows: rows received outside all of them are counted apart.
  public init(groups: [SuggestionGroup], windows: [Window]) {
    hierarchy = GroupHierarchy(groups)
    self.windows = windows
  }

  public mutating func add(_ row: Suggestion) {
    tally.suggestions += 1
    if submissions.insert(row.submission).inserted { tally.submissions += 1 }
    let disposition = hierarchy.disposition(of: row)
    if row.groups.isEmpty { tally.ungrouped += 1 }
    if row.groups.count > 1 { tally.inSeveralGroups += 1 }
    for id in hierarchy.groups(of: row) {
      tally.groups[id, default: Tally.Group()].count += 1
      if let disposition { tally.groups[id, default: Tally.Group()].dispositions.add(disposition) }
    }
    if let disposition { tally.dispositions.add(disposition) }
    if let channel = row.channel { tally.channels.add(channel) }
    if let district = row.district { tally.districts.add(district) }
    if let received = row.received {
      tally.days[received, default: 0] += 1
      if !windows.isEmpty, !windows.contains(where: { $0.contains(received) }) { tally.outsideWindow += 1 }
    }
  }

  /// Counts the answers of one row to one question: options in the order of the row, each once.
  public mutating func add(answers options: [String], to question: String) {
    guard !options.isEmpty else { return }
    tally.answers[question, default: Tally.Answers()].respondents += 1
    for option in options { tally.answers[question, default: Tally.Answers()].votes.add(option) }
  }
}
