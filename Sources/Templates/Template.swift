import Campaigns
import Diagnostics
import Documents
import Mustache

/// A folder of Mustache files that write Markdown; `notice.md` is the document, the rest are its partials. `part.en.md`
/// stands for `part.md` in an English notice.
public struct Template: Sendable {
  /// Shown in diagnostics: the path of the main file.
  public let path: String
  /// What its `template.yaml` says.
  public let settings: TemplateSettings
  /// By their names in the folder.
  let pictures: [String: ImageData]
  private let library: MustacheLibrary

  /// The name of the main file.
  public static let mainFile = "notice.md"

  /// - Parameters:
  ///   - folder: shown in diagnostics.
  ///   - files: text by file name; those that end in `.md` are used.
  ///   - locale: decides the language of the files that are used.
  ///   - settings: what its `template.yaml` says.
  ///   - pictures: that its files may name.
  /// - Throws: a diagnostic with file, line and column for each fault in each file.
  public init(
    folder: String, files: [String: String], locale: Campaigns.Locale = .mainland,
    settings: TemplateSettings = TemplateSettings(), pictures: [String: ImageData] = [:]
  ) throws(Failed) {
    self.settings = settings
    self.pictures = pictures
    path = folder + "/" + Template.mainFile
    var log = DiagnosticLog()
    var library = MustacheLibrary()
    if files[Template.mainFile] == nil { log.append(.templateMissing, at: .file(path), ["path": path]) }
    for name in files.keys.sorted() where name.hasSuffix(".md") && name != "README.md" {
      guard let text = files[name] else { continue }
      log.append(contentsOf: TemplateLinter(path: folder + "/" + name).findings(in: text))
      do {
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        if let part = Template.part(name, in: files, locale) { library.register(template, named: part) }
      } catch let error as MustacheTemplate.ParserError {
        log.append(
          .templateSyntax,
          at: .file(folder + "/" + name, line: error.context.lineNumber, column: error.context.columnNumber),
          ["reason": "\(error.error)"])
      } catch {
        log.append(.templateSyntax, at: .file(folder + "/" + name), ["reason": "\(error)"])
      }
    }
    if log.hasErrors { throw Failed(log) }
    self.library = library
  }

  /// The name of the partial that the file is in this language; nil where another file is.
  private static func part(_ name: String, in files: [String: String], _ locale: Campaigns.Locale) -> String? {
    let english = ".en.md"
    if name.hasSuffix(english) { return locale.isChinese ? nil : String(name.dropLast(english.count)) }
    let part = String(name.dropLast(3))
    return locale.isChinese || files[part + english] == nil ? part : nil
  }

  func render(_ fields: [String: Any]) -> String {
    library.render(fields, withTemplate: String(Template.mainFile.dropLast(3))) ?? ""
  }
}
