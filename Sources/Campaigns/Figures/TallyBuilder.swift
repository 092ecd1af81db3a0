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
    if submissions.insert(row.submission).inserted { add(submissions: 1) }
    add(1, groups: row.groups, disposition: row.disposition, isReasoned: row.reason != nil || row.reply != nil)
    if let channel = row.channel { add(1, channel: channel) }
    if let district = row.district { add(1, district: district) }
    if let received = row.received { add(1, received: received) }
  }

  // Many rows at once, of which something is alike. What is counted in an order is so in the order of the calls.

  /// Submissions that no row before was a point of.
  public mutating func add(submissions count: Int) { tally.submissions += count }

  /// Rows in these groups with this disposition of their own, or none.
  ///
  /// - Parameter isReasoned: whether they say themselves why, in a reason or a reply.
  public mutating func add(_ count: Int, groups: [String], disposition own: String?, isReasoned: Bool) {
    tally.suggestions += count
    let disposition = hierarchy.disposition(own: own, groups: groups)
    if groups.isEmpty { tally.ungrouped += count }
    if groups.count > 1 { tally.inSeveralGroups += count }
    for id in hierarchy.groups(above: groups) {
      tally.groups[id, default: Tally.Group()].count += count
      if let disposition { tally.groups[id, default: Tally.Group()].dispositions.add(disposition, count) }
    }
    if let disposition {
      tally.dispositions.add(disposition, count)
      if !isReasoned, !hierarchy.hasReason(groups) { tally.unreasoned[disposition, default: 0] += count }
    }
  }

  public mutating func add(_ count: Int, channel: String) { tally.channels.add(channel, count) }

  public mutating func add(_ count: Int, district: String) { tally.districts.add(district, count) }

  public mutating func add(_ count: Int, received: CalendarDate) {
    tally.days[received, default: 0] += count
    if !windows.isEmpty, !windows.contains(where: { $0.contains(received) }) { tally.outsideWindow += count }
  }

  /// Counts the answers of one row to one question: options in the order of the row, each once.
  public mutating func add(answers options: [String], to question: String) {
    guard !options.isEmpty else { return }
    tally.answers[question, default: Tally.Answers()].respondents += 1
    for option in options { tally.answers[question, default: Tally.Answers()].votes.add(option) }
  }
}
