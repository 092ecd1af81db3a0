import Diagnostics
import Surroundings

/// Where the program finds what it brings along: fonts, templates, profiles of tables.
public struct Resources: Sendable {
  public let fonts: String
  public let templates: String
  /// May be a folder that is not there: tables are read without.
  public let profiles: String

  /// - Parameter profiles: nil: beside the templates.
  public init(fonts: String, templates: String, profiles: String? = nil) {
    self.fonts = fonts
    self.templates = templates
    self.profiles =
      profiles ?? templates.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/profiles"
  }

  /// `HUIZONG_FONTS` names another folder of fonts. The rest is looked for in the folder that `HUIZONG_HOME` names, then beside the executable (`../share/huizong`), then in
  /// the folders above it, as in a checkout.
  /// - Throws: `report.home-missing` where `HUIZONG_HOME` names no such folder; `report.resources-missing` naming the
  ///   executable's folder.
  public static func locate(executable: String, world: any World) throws(Failed) -> Resources {
    let found = try home(executable: executable, world: world)
    let fonts = world.setting("HUIZONG_FONTS").flatMap { $0.isEmpty ? nil : $0 }
    return Resources(fonts: fonts ?? found + "/fonts", templates: found + "/templates", profiles: found + "/profiles")
  }

  private static func home(executable: String, world: any World) throws(Failed) -> String {
    if let home = world.setting("HUIZONG_HOME"), !home.isEmpty {
      guard world.isFolder(home + "/templates") else { throw Failed(.homeMissing, at: .file(home), ["path": home]) }
      return home
    }
    var folder = executable
    var candidates: [String] = []
    while let cut = folder.lastIndex(of: "/") {
      folder = String(folder[..<cut])
      candidates += [folder, folder + "/share/huizong"]
    }
    for candidate in candidates
    where world.isFile(candidate + "/fonts/manifest.json") && world.isFolder(candidate + "/templates") {
      return candidate
    }
    throw Failed(.resourcesMissing, at: .file(executable))
  }
}
