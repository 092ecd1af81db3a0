import Campaigns
import Diagnostics

/// How it stands with the proposals of a campaign: which wait for a person.
public struct ProposalReview: Sendable {
  /// Rows that are named of each group.
  private static let named = 5

  public struct Group: Sendable {
    public let id: String
    public fileprivate(set) var count = 0
    /// Ids of the first rows.
    public fileprivate(set) var rows: [String] = []
  }

  /// Proposals that nobody has confirmed or refused, by group in the order of the notice.
  public private(set) var groups: [Group]
  /// Rows between groups that could not be told apart.
  public private(set) var undecided = Group(id: "")
  /// Proposals that are out of date.
  public private(set) var stale = 0

  public var open: Int { groups.reduce(0) { $0 + $1.count } }

  /// - Throws: where the rows cannot be read.
  public init(_ file: ProposalFile, _ campaign: Campaign) throws(Failed) {
    groups = campaign.allGroups.map { Group(id: $0.id) }
    let places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.id, $0) })
    // Lines for rows that a person has settled are neither open nor out of date.
    var settled = 0
    for row in campaign.store.rows() {
      guard row.groups.isEmpty else {
        if file.isKnown(row.id) { settled += 1 }
        continue
      }
      guard let proposal = file.proposal(for: row) else { continue }
      if let place = proposal.proposed.flatMap({ places[$0.group] }) {
        ProposalReview.add(row.id, to: &groups[place])
      } else {
        ProposalReview.add(row.id, to: &undecided)
      }
    }
    if let failure = campaign.store.readFailure { throw Failed(DiagnosticLog([failure])) }
    stale = max(0, file.count - settled - open - undecided.count)
    groups.removeAll { $0.count == 0 }
  }

  private static func add(_ row: String, to group: inout Group) {
    group.count += 1
    if group.rows.count < named { group.rows.append(row) }
  }
}
