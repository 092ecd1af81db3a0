import Campaigns

/// Which group a word names: its id, what the coding workbook calls it, or its heading.
struct GroupNames {
  let headings: [String: String]
  private var ids: [String: String] = [:]
  private var byHeading: [String: [String]] = [:]

  init(_ groups: [SuggestionGroup]) {
    let labels = GroupLabels(groups)
    var headings: [String: String] = [:]
    for entry in labels.entries {
      ids[entry.group.id] = entry.group.id
      let heading = CodingText.canonical(entry.group.heading)
      headings[entry.group.id] = heading
      byHeading[heading, default: []].append(entry.group.id)
    }
    self.headings = headings
    for entry in labels.entries where ids[entry.label] == nil { ids[entry.label] = entry.group.id }
    for entry in labels.entries {
      let heading = headings[entry.group.id] ?? ""
      for name in [heading, GroupResolver.unclosed(heading)] where ids[name] == nil { ids[name] = entry.group.id }
    }
  }

  func isKnown(_ name: String) -> Bool { ids[name] != nil }

  func id(of name: String) -> String? {
    ids[name] ?? ids[GroupResolver.unclosed(name)] ?? ids[FormedID.sanitised(name)]
  }

  /// The one group with this heading.
  func id(ofHeading heading: String) -> String? {
    guard let found = byHeading[heading], found.count == 1 else { return nil }
    return found[0]
  }
}
