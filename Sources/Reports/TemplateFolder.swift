import Campaigns
import Diagnostics
import Surroundings
import Templates

/// Reads templates from their folders.
struct TemplateFolder {
  let world: any World
  let templates: String

  /// Names of the templates that the program brings along.
  var names: [String] { world.list(templates).filter { world.isFile("\(templates)/\($0)/\(Template.mainFile)") } }

  /// - Parameter name: a folder under `templates`, or a path that holds a `/`.
  func template(_ name: String, locale: Campaigns.Locale) throws(Failed) -> Template {
    let folder = path(of: name)
    return try Template(folder: folder, files: files(of: folder), locale: locale)
  }

  func path(of name: String) -> String { name.contains("/") ? name : templates + "/" + name }

  func files(of folder: String) throws(Failed) -> [String: String] {
    var files: [String: String] = [:]
    for name in world.list(folder) where name.hasSuffix(".md") {
      do {
        files[name] = String(decoding: try world.contents(of: folder + "/" + name, limit: 1 << 20), as: UTF8.self)
      } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
    }
    return files
  }
}
