import Campaigns
import Diagnostics

/// Finds the groups that rows name, and takes in those that only rows know.
struct GroupResolver {
  /// More names than any notice has headings: the column holds something else.
  static let limit = 1_000
  /// Marks that may close a heading.
  private static let closing = Set("。．.；;：:！!？?，,、".unicodeScalars)

  /// Groups that `campaign.yaml` does not have, in the order in which rows first named them, with where that was.
  private(set) var added: [(group: SuggestionGroup, place: Place)] = []
  /// Whether rows named more than `limit`.
  private(set) var isOverfull = false

  private static let finder = PersonalDataFinder()
  private var ids: [String: String] = [:]
  private var taken: Set<String> = []
  /// Ids by names in which width, case and blanks do not count.
  private var folded: [String: String] = [:]
  /// What the campaign itself calls its groups: ids, and headings without their closing marks.
  private let declared: [(id: String, heading: String)]

  init(_ groups: [SuggestionGroup]) {
    let all = groups.flatMap(\.flattened)
    declared = all.map { ($0.id, GroupResolver.unclosed($0.heading)) }
    for group in all {
      taken.insert(group.id)
      ids[group.id] = group.id
    }
    for group in all where folded[FoldedName.folded(group.id)] == nil {
      folded[FoldedName.folded(group.id)] = group.id
    }
    // An id names its group before any heading does, and of two like headings the first.
    for group in all {
      for name in [group.heading, GroupResolver.unclosed(group.heading)] where ids[name] == nil {
        ids[name] = group.id
      }
      let name = FoldedName.folded(GroupResolver.unclosed(group.heading))
      if folded[name] == nil { folded[name] = group.id }
    }
  }

  /// The ids of the groups that a cell names, each once; `；` or `;` stand between several.
  mutating func ids(in cell: String, at place: Place) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    for name in GroupResolver.names(in: cell, isKnown: { ids[$0] != nil }) {
      guard let id = id(of: name, at: place), seen.insert(id).inserted else { continue }
      found.append(id)
    }
    return found
  }

  /// The names in a cell. A heading may hold `；` itself: the longest run of parts that is a known name is one name.
  static func names(in cell: String, isKnown: (String) -> Bool) -> [String] {
    let scalars = Array(cell.unicodeScalars)
    var bounds = [-1]
    for (index, scalar) in scalars.enumerated() where scalar == "；" || scalar == ";" { bounds.append(index) }
    if bounds.count == 1 { return [cell] }
    bounds.append(scalars.count)
    func name(_ first: Int, _ last: Int) -> String {
      String(String.UnicodeScalarView(scalars[(bounds[first] + 1)..<bounds[last]])).trimmingWhiteSpace()
    }
    var names: [String] = []
    var at = 0
    // A cell of many marks is no list of groups; each part then stands alone.
    let reach = bounds.count > 32 ? 1 : bounds.count
    while at < bounds.count - 1 {
      let furthest = min(bounds.count - 1, at + reach)
      let last = stride(from: furthest, to: at + 1, by: -1).first { isKnown(name(at, $0)) } ?? at + 1
      names.append(name(at, last))
      at = last
    }
    return names
  }

  private mutating func id(of part: String, at place: Place) -> String? {
    let name = part.trimmingWhiteSpace()
    if GroupResolver.isNone(name) { return nil }
    if let known = ids[name] { return known }
    let plain = GroupResolver.unclosed(name)
    let sanitised = FormedID.sanitised(name)
    // 停车 管理, Ａ类 and a类 are the groups that were named 停车管理 and A类 before.
    let foldedName = FoldedName.folded(plain)
    if let known = ids[plain] ?? ids[sanitised] ?? folded[foldedName] {
      ids[name] = known
      return known
    }
    guard added.count < GroupResolver.limit else {
      isOverfull = true
      return nil
    }
    // It becomes a heading for everybody.
    let shown = GroupResolver.finder.shown(name)
    if shown != name, let known = ids[shown] {
      ids[name] = known
      return known
    }
    let id = FormedID.unused(shown == name ? sanitised : FormedID.sanitised(shown), taken: taken)
    taken.insert(id)
    for name in [name, plain, shown] { ids[name] = id }
    folded[foldedName] = id
    added.append((SuggestionGroup(id: id, heading: shown), place))
    return id
  }

  // MARK: Names that the campaign does not have

  /// Declared groups among which a near name is looked for.
  private static let mostCompared = 500

  /// Whether the campaign says which groups there are.
  var declaresGroups: Bool { !declared.isEmpty }

  /// Whether a cell names nothing but groups that are known by now, or says that there is none.
  func knows(_ cell: String) -> Bool {
    GroupResolver.names(in: cell, isKnown: { ids[$0] != nil }).allSatisfy { part in
      let name = part.trimmingWhiteSpace()
      let plain = GroupResolver.unclosed(name)
      return GroupResolver.isNone(name)
        || ids[name] ?? ids[plain] ?? ids[FormedID.sanitised(name)]
          ?? folded[FoldedName.folded(plain)] != nil
    }
  }

  /// The declared group that a name most likely means, as its id or heading is written: one that differs by few letters, else
  /// one whose heading has the name in it or stands in the name.
  func nearest(to name: String) -> String? {
    let wanted = FoldedName.folded(GroupResolver.unclosed(name))
    guard !wanted.isEmpty, declared.count <= GroupResolver.mostCompared else { return nil }
    if let near = NearestName.find(wanted, among: declared.flatMap { [$0.id, $0.heading] }) { return near }
    return declared.first { _, heading in
      let heading = FoldedName.folded(heading)
      return wanted.count > 1 && heading.contains(wanted) || heading.count > 1 && wanted.contains(heading)
    }?.heading
  }

  /// Whether the name says that there is no group.
  static func isNone(_ name: String) -> Bool { name.isEmpty || GroupLabels.none.contains(name.lowercased()) }

  /// For messages: line ends are blanks.
  static func inOneLine(_ heading: String) -> String {
    heading.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Without the marks that close a heading.
  static func unclosed(_ heading: String) -> String {
    var scalars = Substring(heading).unicodeScalars
    while let last = scalars.last, closing.contains(last) { scalars.removeLast() }
    return scalars.isEmpty ? heading : String(scalars)
  }
}
