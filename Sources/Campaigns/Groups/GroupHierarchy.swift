/// Which groups stand above which, and what a row takes over from them.
public struct GroupHierarchy: Sendable {
  private let ancestors: [String: [String]]
  private let dispositions: [String: String]
  private let reasoned: Set<String>

  public init(_ groups: [SuggestionGroup]) {
    var ancestors: [String: [String]] = [:]
    var dispositions: [String: String] = [:]
    var reasoned: Set<String> = []
    func visit(_ group: SuggestionGroup, under path: [String]) {
      ancestors[group.id] = path
      if let disposition = group.disposition { dispositions[group.id] = disposition }
      if group.reason != nil { reasoned.insert(group.id) }
      for child in group.children { visit(child, under: path + [group.id]) }
    }
    for group in groups { visit(group, under: []) }
    self.ancestors = ancestors
    self.dispositions = dispositions
    self.reasoned = reasoned
  }

  /// The groups that a row counts in: those that it names and those above them, each once, outermost first.
  public func groups(of row: Suggestion) -> [String] { groups(above: row.groups) }

  /// These groups and those above them, each once, outermost first.
  public func groups(above ids: [String]) -> [String] {
    var found: [String] = []
    for group in ids {
      for id in (ancestors[group] ?? []) + [group] where !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// The disposition that counts for a row: its own, else the nearest that its groups or the groups above them have.
  public func disposition(of row: Suggestion) -> String? { disposition(own: row.disposition, groups: row.groups) }

  /// Whether one of these groups or of those above them gives a reason.
  public func hasReason(_ groups: [String]) -> Bool {
    groups.contains { id in reasoned.contains(id) || ancestors[id]?.contains(where: reasoned.contains) == true }
  }

  /// The same of a row with this disposition, or none, in these groups.
  public func disposition(own: String?, groups: [String]) -> String? {
    if let own { return own }
    for group in groups {
      for id in [group] + (ancestors[group] ?? []).reversed() {
        if let found = dispositions[id] { return found }
      }
    }
    return nil
  }
}
