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
  /// - Throws: every fault of its settings, pictures and files at once.
  func template(at folder: String, locale: Campaigns.Locale) throws(Failed) -> LoadedTemplate {
    var log = DiagnosticLog()
    var settings = TemplateSettings()
    var pictures: [String: ImageData] = [:]
    var files: [String: [UInt8]] = [:]
    do {
      settings = try self.settings(at: folder, style: locale.style) { files[TemplateFolder.settingsFile] = $0 }
    } catch { log.append(contentsOf: error.log) }
    do { pictures = try self.pictures(of: folder) } catch { log.append(contentsOf: error.log) }
    let template: Template
    do {
      let texts = try Template.needed(in: locale) { name throws(Failed) in
        try file(name, of: folder) { files[name] = $0 }
      }
      template = try Template(folder: folder, files: texts, locale: locale, settings: settings, pictures: pictures)
    } catch {
      log.append(contentsOf: error.log)
      throw Failed(log)
    }
    if log.hasErrors { throw Failed(log) }
    for name in pictures.keys {
      do { files[name] = try world.contents(of: folder + "/" + name) } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
    }
    let name = String(folder.split(separator: "/").last ?? "")
    return LoadedTemplate(
      template: template, name: name, isShipped: folder == templates + "/" + name,
      files: files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (name: $0.key, bytes: $0.value) }
    )
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

  /// - Parameters:
  ///   - style: what the file changes.
  ///   - see: is shown the file as it stands.
  func settings(
    at folder: String, style: DocumentStyle, _ see: ([UInt8]) -> Void = { _ in }
  ) throws(Failed) -> TemplateSettings {
    let path = folder + "/" + TemplateFolder.settingsFile
    guard world.isFile(path) else { return TemplateSettings() }
    return try TemplateFields.settings(try text(path, see), path: path, style: style)
  }

  /// The folder of a template: a path, or the name of one that the program brings along, or that of a folder where the
  /// command runs.
  func path(of name: String) -> String {
    var name = name[...]
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    if name.contains("/") || (!isBroughtAlong(String(name)) && isTemplate(String(name))) { return String(name) }
    return templates + "/" + name
  }

  /// Whether the program brings along a template of this name.
  func isBroughtAlong(_ name: String) -> Bool { isTemplate(templates + "/" + name) }

  private func isTemplate(_ folder: String) -> Bool { world.isFile(folder + "/" + Template.mainFile) }

  /// The template's own file, else the part that all share.
  private func file(
    _ name: String, of folder: String, _ see: ([UInt8]) -> Void
  ) throws(Failed) -> String? {
    let paths = [folder + "/" + name, templates + "/" + TemplateFolder.parts + "/" + name]
    guard let path = paths.first(where: { world.isFile($0) }) else { return nil }
    return try text(path, see)
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

  /// In whatever encoding an office's editor saved it.
  private func text(_ path: String, _ see: ([UInt8]) -> Void = { _ in }) throws(Failed) -> String {
    let bytes: [UInt8]
    do { bytes = try world.contents(of: path, limit: TemplateFolder.longestFile) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    see(bytes)
    return bytes.isEmpty ? "" : try TextDecoder.decode(bytes, path: path).value.text
  }
}
