import Campaigns
import Diagnostics
import Surroundings

/// How one file of rows spells what it names, so that what is added looks like what is there.
struct FileSpelling {
  /// Words for groups by id, and for dispositions by code: those that the file used first.
  private var groups: [String: String] = [:]
  private var dispositions: [String: String] = [:]
  private var headingCount = 0
  private var idCount = 0

  private let names: GroupNames
  private let scale: DispositionScale
  /// Ids that `campaign.yaml` states.
  private let stated: Set<String>

  init(names: GroupNames, scale: DispositionScale, stated: Set<String>) {
    self.names = names
    self.scale = scale
    self.stated = stated
  }

  /// Learns from a row's cells.
  mutating func learn(group: String?, disposition: String?) {
    if let group {
      for name in GroupResolver.names(in: group, isKnown: names.isKnown) {
        let name = name.trimmingWhiteSpace()
        guard let id = names.id(of: name), !GroupResolver.isNone(name) else { continue }
        if groups[id] == nil { groups[id] = name }
        // A group that rows alone name has its heading for an id.
        guard names.headings[id] != id else { continue }
        if name == id { idCount += 1 } else { headingCount += 1 }
      }
    }
    if let word = disposition?.trimmingWhiteSpace(), let code = scale.entry(named: word)?.code,
      dispositions[code] == nil
    {
      dispositions[code] = word
    }
  }

  /// The word for a group: as the file has it, else its id where somebody gave one and the file uses ids, else its heading
  /// where that names it alone.
  func word(forGroup id: String) -> String {
    if let own = groups[id] { return own }
    let heading = names.headings[id] ?? ""
    let canBeHeading =
      names.id(of: heading) == id && !heading.isEmpty && !heading.contains("\n")
      && GroupResolver.names(in: heading, isKnown: names.isKnown) == [heading]
    if stated.contains(id), !(canBeHeading && headingCount > idCount) { return id }
    return canBeHeading ? heading : id
  }

  func word(forDisposition code: String) -> String { dispositions[code] ?? scale[code]?.label ?? code }
}
