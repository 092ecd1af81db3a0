import Campaigns
import Diagnostics

/// The groups, one in another.
struct GroupFields {
  private let map: FieldMap
  private let scale: DispositionScale
  private let words = CodebookFields()

  /// Of the groups that were read.
  var codebook: Codebook { words.codebook }

  init(_ map: FieldMap, scale: DispositionScale) {
    self.map = map
    self.scale = scale
  }

  func groups() -> [SuggestionGroup] {
    guard let value = map["groups"] else { return [] }
    var given: Set<String> = []
    GroupFields.collectIDs(value.node, into: &given)
    return read(value, prefix: "g", above: [], taken: &given)
  }

  /// - Parameters:
  ///   - prefix: of the ids that are formed by position: `g1`, and below it `g1-1`.
  ///   - above: places in the codebook of the groups above.
  private func read(
    _ value: FieldValue, prefix: String, above: [Int], taken: inout Set<String>
  ) -> [SuggestionGroup] {
    var groups: [SuggestionGroup] = []
    for (index, item) in value.list().enumerated() {
      guard let fields = item.map() else { continue }
      var id = fields["id"]?.text().map(FormedID.sanitised)
      if id == nil {
        id = FormedID.unused("\(prefix)\(index + 1)", taken: taken)
        taken.insert(id ?? "")
      }
      let heading = fields.required("heading")
      let own = fields["codebook"].flatMap { words.read($0, id: id ?? "", heading: heading ?? "", above: above) }
      let below = above + (own.map { [$0] } ?? [])
      let children = fields["groups"].map { read($0, prefix: "\(id ?? prefix)-", above: below, taken: &taken) } ?? []
      groups.append(group(fields, id: id ?? "", heading: heading ?? "", children: children))
      fields.finish()
    }
    return groups
  }

  private func group(
    _ fields: FieldMap, id: String, heading: String, children: [SuggestionGroup]
  ) -> SuggestionGroup {
    SuggestionGroup(
      id: id, heading: heading, isRunIn: fields["run_in"]?.flag() ?? false, summary: fields["summary"]?.text(),
      disposition: disposition(fields["disposition"]), reason: fields["reason"]?.text(),
      count: fields["count"]?.count(), share: fields["share"]?.share(), isPrinted: fields["print"]?.flag() ?? true,
      why: fields["why"]?.text(), children: children)
  }

  /// The code of the word; a word that the scale does not have goes on as it is, for the campaign's rules to refuse.
  private func disposition(_ value: FieldValue?) -> String? {
    guard let word = value?.text() else { return nil }
    return scale.entry(named: word)?.code ?? word
  }

  /// Ids that are given anywhere, so that formed ones keep out of their way.
  static func collectIDs(_ node: YAMLNode, into ids: inout Set<String>) {
    switch node.content {
    case .scalar: return
    case .list(let items): for item in items { collectIDs(item, into: &ids) }
    case .map(let entries):
      for entry in entries {
        if entry.key == "id", case .scalar(let text, _) = entry.value.content { ids.insert(FormedID.sanitised(text)) }
        if entry.key == "groups" { collectIDs(entry.value, into: &ids) }
      }
    }
  }
}
