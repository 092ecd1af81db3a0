import Diagnostics

/// The first rows that findings speak of, so that they can be found among many. One pass, which ends as soon as they are known.
public struct RowExamples: Sendable {
  /// Rows that a finding names.
  public static let named = 5

  public struct Row: Sendable, Hashable {
    public let id: String
    public let origin: RowOrigin
  }

  public private(set) var ungrouped: [Row] = []
  public private(set) var outsideWindow: [Row] = []
  /// By code of the scale.
  public private(set) var unreasoned: [String: [Row]] = [:]

  /// - Parameter most: rows of one finding.
  public init(_ campaign: Campaign, most: Int = named) {
    let tally = campaign.tally
    let windows = campaign.subject.windows
    let hierarchy = GroupHierarchy(campaign.statements.groups)
    var open =
      min(tally.ungrouped, most) + min(tally.outsideWindow, most)
      + tally.unreasoned.values.reduce(0) { $0 + min($1, most) }
    guard open > 0 else { return }
    // The body throws nothing; what kept the pass from its end is asked for elsewhere.
    try? campaign.store.visit { row, words in
      let row = row.pointee
      func example() -> Row {
        open -= 1
        return Row(id: row.id.string, origin: RowOrigin(table: row.file.string(in: words), line: row.line))
      }
      if row.groups.count == 0, ungrouped.count < most { ungrouped.append(example()) }
      if let day = row.received, outsideWindow.count < most, !windows.isEmpty,
        !windows.contains(where: { $0.contains(day) })
      {
        outsideWindow.append(example())
      }
      if row.reason == nil, row.reply == nil, !tally.unreasoned.isEmpty {
        let groups = row.groups.strings(in: words)
        if let code = hierarchy.disposition(own: row.disposition?.string(in: words), groups: groups),
          unreasoned[code, default: []].count < most, !hierarchy.hasReason(groups)
        {
          unreasoned[code, default: []].append(example())
        }
      }
      return open > 0
    }
  }

  static func arguments(_ rows: [Row], count: Int) -> [String: String] {
    let more = count > rows.count
    return [
      "count": "\(count)", "rows": rows.map(\.id).joined(separator: ", ") + (more ? " …" : ""),
      "rows.zh": rows.map(\.id).joined(separator: "、") + (more ? "等" : ""),
    ]
  }
}
