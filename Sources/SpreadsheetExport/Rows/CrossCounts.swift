import Campaigns

/// How many rows of each group are of each disposition, channel and district, by their numbers in `RowCodes`.
struct CrossCounts: Sendable {
  /// A pair of numbers: of the group (0: in none) and of the other.
  struct Pair: Hashable {
    let group: Int
    let other: Int
  }

  private(set) var dispositions: [Pair: Int] = [:]
  private(set) var channels: [Pair: Int] = [:]
  private(set) var districts: [Pair: Int] = [:]

  mutating func add(_ row: SheetRow) {
    let groups = row.codes.groups(of: row.groups)
    CrossCounts.add(row.value(of: .dispositionCode), groups, to: &dispositions)
    CrossCounts.add(row.value(of: .channelCode), groups, to: &channels)
    CrossCounts.add(row.value(of: .districtCode), groups, to: &districts)
  }

  private static func add(_ value: RowValue, _ groups: [Int], to counts: inout [Pair: Int]) {
    guard case .number(let other) = value else { return }
    for group in groups { counts[Pair(group: group, other: other), default: 0] += 1 }
  }
}
