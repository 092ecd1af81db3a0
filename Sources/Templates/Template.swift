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
  ///   - files: text by file name; those that are needed are looked at.
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
    let needed = Template.needed(in: locale) { files[$0] }
    if needed.isEmpty { log.append(.templateMissing, at: .file(path), ["path": path]) }
    for (name, text) in needed.sorted(by: { $0.key < $1.key }) {
      log.append(contentsOf: TemplateLinter(path: folder + "/" + name).findings(in: text))
      do {
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        library.register(template, named: String(name.prefix { $0 != "." }))
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

  /// The files that a notice needs: the main one, and those that it or another of them names. Of two languages that of
  /// the locale.
  ///
  /// - Parameter text: of a file; nil where there is none.
  /// - Returns: text by file name.
  public static func needed<Problem>(
    in locale: Campaigns.Locale, _ text: (String) throws(Problem) -> String?
  ) throws(Problem) -> [String: String] {
    var needed: [String: String] = [:]
    var seen: Set<String> = []
    var waiting = [String(mainFile.dropLast(3))]
    while let part = waiting.popLast() {
      guard seen.insert(part).inserted, seen.count <= mostParts else { continue }
      for name in locale.isChinese ? [part + ".md"] : [part + ".en.md", part + ".md"] {
        guard let source = try text(name) else { continue }
        needed[name] = source
        waiting += TemplateLinter.partials(in: source)
        break
      }
    }
    return needed
  }

  /// More are a slip.
  private static let mostParts = 200

  func render(_ fields: [String: Any]) -> String {
    library.render(fields, withTemplate: String(Template.mainFile.dropLast(3))) ?? ""
  }
}
