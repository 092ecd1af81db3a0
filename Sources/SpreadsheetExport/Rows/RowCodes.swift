import Campaigns

/// Numbers that stand for groups, dispositions, channels and districts in the columns that formulas count by. Criteria of
/// COUNTIFS that are words would take `*`, `?`, `~`, `=`, `<` and `>` for signs and fail beyond 255 characters.
struct RowCodes: Sendable {
  private let hierarchy: GroupHierarchy
  private let groups: [String: Int]
  private let dispositions: [String: Int]
  private let channels: [String: Int]
  private let districts: [String: Int]

  init(groups: [SuggestionGroup], scale: DispositionScale, channels: [String], districts: [String]) {
    hierarchy = GroupHierarchy(groups)
    self.groups = RowCodes.numbered(groups.flatMap(\.flattened).map(\.id))
    dispositions = RowCodes.numbered(scale.entries.map(\.code))
    self.channels = RowCodes.numbered(channels)
    self.districts = RowCodes.numbered(districts)
  }

  /// From 1, in order.
  private static func numbered(_ words: [String]) -> [String: Int] {
    Dictionary(words.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
  }

  func group(_ id: String) -> Int? { groups[id] }
  func disposition(_ code: String) -> Int? { dispositions[code] }
  func channel(_ name: String) -> Int? { channels[name] }
  func district(_ name: String) -> Int? { districts[name] }

  /// The groups that a row with these counts in; 0 alone where it is in none.
  func groups(of ids: [String]) -> [Int] {
    let found = hierarchy.groups(above: ids).compactMap { groups[$0] }
    return found.isEmpty ? [0] : found
  }
}
