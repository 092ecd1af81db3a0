import Diagnostics
import Surroundings

/// Where the program finds what it brings along: fonts and templates.
public struct Resources: Sendable {
  public let fonts: String
  public let templates: String

  public init(fonts: String, templates: String) {
    self.fonts = fonts
    self.templates = templates
  }

  /// Looks in the folder that `HUIZONG_HOME` names, then beside the executable (`../share/huizong`), then in the folders
  /// above it, as in a checkout.
  /// - Throws: `report.resources-missing` naming the executable's folder.
  public static func locate(executable: String, world: any World) throws(Failed) -> Resources {
    if let home = world.setting("HUIZONG_HOME"), !home.isEmpty {
      return Resources(fonts: home + "/fonts", templates: home + "/templates")
    }
    var folder = executable
    var candidates: [String] = []
    while let cut = folder.lastIndex(of: "/") {
      folder = String(folder[..<cut])
      candidates += [folder, folder + "/share/huizong"]
    }
    for candidate in candidates
    where world.isFile(candidate + "/fonts/manifest.json") && world.isFolder(candidate + "/templates") {
      return Resources(fonts: candidate + "/fonts", templates: candidate + "/templates")
    }
    throw Failed(.resourcesMissing, at: .file(executable))
  }
}
