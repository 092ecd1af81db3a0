import Campaigns
import Diagnostics
import Intake
import Surroundings
import TestSupport

/// Loads a campaign from texts, by the names of their files.
enum Loading {
  static let minimum = "issuer: {name: 甲市乙区丙局}\ntopic: 公园管理\n"

  static func campaign(_ texts: [String: String]) throws(Failed) -> Warned<Campaign> {
    try CampaignLoader(world: world(texts)).load(folder: "a/b")
  }

  static func world(_ texts: [String: String]) -> MemoryWorld {
    MemoryWorld(texts: Dictionary(uniqueKeysWithValues: texts.map { ("a/b/" + $0.key, $0.value) }))
  }

  static func campaign(_ yaml: String) throws(Failed) -> Warned<Campaign> { try campaign(["campaign.yaml": yaml]) }

  static func campaign(bytes: [String: [UInt8]]) throws(Failed) -> Warned<Campaign> {
    var files: [String: [UInt8]] = ["a/b/campaign.yaml": Array(minimum.utf8)]
    for (name, content) in bytes { files["a/b/" + name] = content }
    return try CampaignLoader(world: MemoryWorld(files: files)).load(folder: "a/b")
  }

  /// With the least that a campaign must say, and rows.
  static func rows(_ csv: String, yaml: String = "") throws(Failed) -> Warned<Campaign> {
    try campaign(["campaign.yaml": minimum + yaml, "suggestions.csv": csv])
  }

  /// What was found, as `code@place`, whether the campaign loads or not.
  static func findings(_ texts: [String: String]) -> [String] {
    let log: DiagnosticLog
    do { log = try campaign(texts).log } catch { log = error.log }
    return log.diagnostics.map { diagnostic in
      diagnostic.code.id + (diagnostic.place.map { "@" + $0.text.replacing("a/b/", with: "") } ?? "")
    }
  }

  static func findings(yaml: String) -> [String] { findings(["campaign.yaml": yaml]) }

  static func findings(csv: String, yaml: String = "") -> [String] {
    findings(["campaign.yaml": minimum + yaml, "suggestions.csv": csv])
  }
}

extension Campaign {
  var rows: [Suggestion] { Array(store.rows()) }
}
