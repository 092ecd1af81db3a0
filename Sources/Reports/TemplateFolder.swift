import Campaigns
import Diagnostics
import Documents
import Intake
import Surroundings
import Templates

/// Reads templates from their folders. Files that a template does not have are taken from `parts`, which all share.
struct TemplateFolder {
  let world: any World
  let templates: String

  /// The file that says what a template changes of the page.
  static let settingsFile = "template.yaml"
  private static let parts = "parts"
  /// Longest file of a template, in bytes, and most files.
  private static let longestFile = 1 << 20
  private static let mostFiles = 200

  /// Names of the templates that the program brings along.
  var names: [String] { world.list(templates).filter { world.isFile("\(templates)/\($0)/\(Template.mainFile)") } }

  /// - Parameter folder: of the template.
  func template(at folder: String, locale: Campaigns.Locale) throws(Failed) -> Template {
    let files = try Template.needed(in: locale) { name throws(Failed) in try file(name, of: folder) }
    return try Template(
      folder: folder, files: files, locale: locale, settings: try settings(at: folder, style: locale.style),
      pictures: try pictures(of: folder))
  }

  /// The pictures that stand in the folder, by their names.
  private func pictures(of folder: String) throws(Failed) -> [String: ImageData] {
    let reader = PictureReader(world: world)
    var pictures: [String: ImageData] = [:]
    for name in pictureNames(in: folder) {
      let path = folder + "/" + name
      pictures[name] = try reader.picture(at: path, namedAt: .file(path))
    }
    return pictures
  }

  func pictureNames(in folder: String) -> [String] {
    world.list(folder).prefix(TemplateFolder.mostFiles).filter { name in
      [".png", ".jpg", ".jpeg"].contains { name.lowercased().hasSuffix($0) } && world.isFile(folder + "/" + name)
    }
  }

  /// - Parameter style: what the file changes.
  func settings(at folder: String, style: DocumentStyle) throws(Failed) -> TemplateSettings {
    let path = folder + "/" + TemplateFolder.settingsFile
    guard world.isFile(path) else { return TemplateSettings() }
    return try TemplateFields.settings(try text(path), path: path, style: style)
  }

  func path(of name: String) -> String { name.contains("/") ? name : templates + "/" + name }

  /// The template's own file, else the part that all share.
  private func file(_ name: String, of folder: String) throws(Failed) -> String? {
    let paths = [folder + "/" + name, templates + "/" + TemplateFolder.parts + "/" + name]
    guard let path = paths.first(where: { world.isFile($0) }) else { return nil }
    return try text(path)
  }

  /// The template's files with the shared parts that it has no file for.
  func files(of folder: String) throws(Failed) -> [String: String] {
    var files: [String: String] = [:]
    for folder in [templates + "/" + TemplateFolder.parts, folder] {
      for name in world.list(folder).prefix(TemplateFolder.mostFiles) where name.hasSuffix(".md") {
        files[name] = try text(folder + "/" + name)
      }
    }
    return files
  }

  private func text(_ path: String) throws(Failed) -> String {
    do { return String(decoding: try world.contents(of: path, limit: TemplateFolder.longestFile), as: UTF8.self) } catch
    {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
  }
}
