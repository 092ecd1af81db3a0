import Campaigns
import Diagnostics
import Surroundings

/// Reads the files of `profiles/`.
public struct ProfileFields {
  private static let ending = ".yaml"
  private static let most = 500

  /// The profiles of a folder in the order of their names; none where there is no such folder.
  /// - Throws: every fault of the first file that has any.
  public static func profiles(in folder: String, world: any World) throws(Failed) -> [TableProfile] {
    var profiles: [TableProfile] = []
    for name in world.list(folder).prefix(most) where name.hasSuffix(ending) {
      profiles.append(try profile(at: folder + "/" + name, world: world))
    }
    return profiles
  }

  /// One profile.
  public static func profile(at path: String, world: any World) throws(Failed) -> TableProfile {
    let document = try YAMLDocument(try YAMLFile(world: world).text(of: path), path: path)
    let faults = FieldFaults()
    guard case .map(let entries) = document.root.content else {
      throw Failed(.fieldNotMap, at: document.root.place, ["field": path, "value": ""])
    }
    let name = path.split(separator: "/").last.map { String($0.dropLast(ending.count)) } ?? path
    let profile = read(FieldMap(entries, path: "", place: document.root.place, faults: faults), name: name)
    if faults.log.hasErrors { throw Failed(faults.log) }
    return profile
  }

  /// `facts:` and `list:`, of tables that hold no suggestions.
  private static func rules(_ map: FieldMap) -> FactRules {
    var rules = FactRules()
    for entry in map["facts"]?.map()?.values() ?? [] {
      if entry.isScalar {
        switch entry.text() {
        case "topic": rules.facts.append((entry.name, .topic))
        case "url": rules.facts.append((entry.name, .url))
        default:
          map.faults.report(
            .fieldNotChoice, at: entry.node.place,
            ["field": entry.path, "value": entry.text() ?? "", "known": "topic, url, {label, unit}"])
        }
      } else if let fields = entry.map() {
        let label = fields.required("label") ?? ""
        rules.facts.append((entry.name, .figure(label: label, unit: fields["unit"]?.text() ?? "")))
        fields.finish()
      }
    }
    if let list = map["list"]?.map() {
      rules.questionHeaders = list["text"]?.texts() ?? []
      rules.kinds = (list["types"]?.map()?.values() ?? []).compactMap { entry in
        entry.choice(of: Question.Kind.self).map { (entry.name, $0) }
      }
      list.finish()
    }
    return rules
  }

  private static func read(_ map: FieldMap, name: String) -> TableProfile {
    var profile = TableProfile(name: name)
    if let about = map["about"]?.map() {
      profile.aboutChinese = about["zh"]?.text() ?? ""
      profile.aboutEnglish = about["en"]?.text() ?? ""
      about.finish()
    }
    if let known = map["recognise"]?.map() {
      profile.least = known["least"]?.count() ?? 1
      profile.headers = known["headers"]?.map()?.values().map { ($0.name, $0.count() ?? 0) } ?? []
      known.finish()
    }
    if let columns = map["columns"]?.map() {
      for column in ColumnName.allCases {
        if let headers = columns[column.rawValue]?.texts() { profile.columns[column] = headers }
      }
      columns.finish()
    }
    if let values = map["values"]?.map() {
      for column in ColumnName.allCases {
        guard let words = values[column.rawValue]?.map() else { continue }
        profile.values[column] = Dictionary(
          words.values().map { ($0.name, $0.text() ?? "") }, uniquingKeysWith: { first, _ in first })
      }
      values.finish()
    }
    profile.dates = map["dates"]?.choice(of: TableProfile.DateForm.self) ?? .yearFirst
    profile.text = map["text"]?.choice(of: TableProfile.TextRule.self)
    profile.questions = map["questions"]?.texts() ?? []
    profile.system = map["system"]?.texts() ?? []
    profile.submitted = map["submitted"]?.texts() ?? []
    profile.invalid = map["invalid"]?.map()?.values().map { ($0.name, $0.texts()) } ?? []
    profile.unanswered = Set(map["unanswered"]?.texts() ?? [])
    profile.rules = rules(map)
    map.finish()
    return profile
  }
}
