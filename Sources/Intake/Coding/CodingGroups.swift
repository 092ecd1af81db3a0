import Campaigns

/// Finds the groups that cells of a coding workbook name: by what its lists called them when it was made, and by what they are
/// called now.
struct CodingGroups {
  /// A group as the workbook knows it.
  struct Listed {
    let id: String
    let heading: String
  }

  /// What a cell of groups says.
  struct Reading {
    /// Ids of now.
    var ids: [String] = []
    /// Ids at the time when the workbook was made; nil where a name was not in its lists.
    var exported: [String]? = []
    var unknown: [String] = []
  }

  /// By label.
  private let listed: [String: Listed]
  private let names: GroupNames
  /// Ids that were formed by position: another group may have them by now.
  private let unstable: Set<String>

  /// - Parameters:
  ///   - listed: the workbook's own lists.
  ///   - groups: those of the campaign, with those that the workbook adds.
  init(listed: [String: Listed], groups: [SuggestionGroup], unstable: Set<String>) {
    self.listed = listed
    self.unstable = unstable
    names = GroupNames(groups)
  }

  func read(_ cell: String) -> Reading {
    var reading = Reading()
    for name in GroupResolver.names(in: cell, isKnown: { listed[$0] != nil || names.isKnown($0) }) {
      let name = CodingText.canonical(name)
      if GroupResolver.isNone(name) { continue }
      let own = listed[name]
      if let own {
        if reading.exported?.contains(own.id) == false { reading.exported?.append(own.id) }
      } else {
        reading.exported = nil
      }
      guard let id = own.map(current) ?? names.id(of: name) else {
        reading.unknown.append(name)
        continue
      }
      if !reading.ids.contains(id) { reading.ids.append(id) }
    }
    return reading
  }

  /// The group of now that stands for one of the workbook's lists.
  private func current(_ own: Listed) -> String? {
    if names.headings[own.id] == own.heading { return own.id }
    if let same = names.id(ofHeading: own.heading) { return same }
    // Its heading has been reworded; an id that somebody gave still names it.
    return names.headings[own.id] != nil && !unstable.contains(own.id) ? own.id : nil
  }
}
