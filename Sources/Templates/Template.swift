import Diagnostics
import Mustache

/// A folder of Mustache files that write Markdown; `notice.md` is the document, the rest are its partials.
public struct Template: Sendable {
  /// Shown in diagnostics: the path of the main file.
  public let path: String
  private let library: MustacheLibrary

  /// The name of the main file.
  public static let mainFile = "notice.md"

  /// - Parameters:
  ///   - folder: shown in diagnostics.
  ///   - files: text by file name; those that end in `.md` are used.
  /// - Throws: a diagnostic with file, line and column for each fault in each file.
  public init(folder: String, files: [String: String]) throws(Failed) {
    path = folder + "/" + Template.mainFile
    var log = DiagnosticLog()
    var library = MustacheLibrary()
    if files[Template.mainFile] == nil { log.append(.templateMissing, at: .file(path), ["path": path]) }
    for name in files.keys.sorted() where name.hasSuffix(".md") && name != "README.md" {
      guard let text = files[name] else { continue }
      log.append(contentsOf: TemplateLinter(path: folder + "/" + name).findings(in: text))
      do {
        try library.register("{{% CONTENT_TYPE:TEXT}}" + text, named: String(name.dropLast(3)))
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

  func render(_ fields: [String: Any]) -> String {
    library.render(fields, withTemplate: String(Template.mainFile.dropLast(3))) ?? ""
  }
}
