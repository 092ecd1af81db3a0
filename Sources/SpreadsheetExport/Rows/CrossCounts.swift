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

  mutating func add(_ row: WholeRow, _ reader: inout CellReader) {
    let groups = reader.groupCodes
    CrossCounts.add(reader.dispositionCode(), groups, to: &dispositions)
    CrossCounts.add(reader.channelCode(row.row.pointee.channel), groups, to: &channels)
    CrossCounts.add(reader.districtCode(row.row.pointee.district), groups, to: &districts)
  }

  private static func add(_ value: CellContent, _ groups: ArraySlice<Int>, to counts: inout [Pair: Int]) {
    guard case .number(let other) = value else { return }
    for group in groups { counts[Pair(group: group, other: other), default: 0] += 1 }
  }
}
