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
  /// Every field that its document and the parts of it name.
  let fields: Set<String>
  /// Whether its annexed table lists every row, released or not.
  let annexesEveryRow: Bool
  private let library: MustacheLibrary

  /// The name of the main file.
  public static let mainFile = main + ".md"
  private static let main = "notice"

  /// Values are not escaped as HTML: they are tokens.
  private static let plainText = "{{% CONTENT_TYPE:TEXT}}"

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
    var sources: [String: (file: String, text: String)] = [:]
    let openParts = Set(needed.filter { !$0.value.hasSuffix("\n") }.map { String($0.key.prefix { $0 != "." }) })
    for (name, text) in needed.sorted(by: { $0.key < $1.key }) {
      let path = folder + "/" + name
      let findings = TemplateLinter(path: path, pictures: Set(pictures.keys)).findings(in: text)
      log.append(contentsOf: findings)
      let part = String(name.prefix { $0 != "." })
      sources[part] = (name, text)
      // A section whose name is misspelt at one end is one fault, not three.
      if findings.diagnostics.contains(where: { $0.code == .templateField }) { continue }
      let faults = TemplateSections(path: path).faults(in: text)
      log.append(contentsOf: faults)
      if faults.hasErrors { continue }
      do {
        library.register(
          try MustacheTemplate(string: Template.plainText + Template.ending(openParts, in: text)), named: part)
      } catch let error as MustacheTemplate.ParserError {
        let (line, column) = (error.context.lineNumber, error.context.columnNumber)
        log.append(
          .templateSyntax,
          at: .file(path, line: line, column: max(1, column - (line == 1 ? Template.plainText.count : 0))),
          ["reason": "\(error.error)"])
      } catch {
        log.append(.templateSyntax, at: .file(path), ["reason": "\(error)"])
      }
    }
    let parts = TemplateParts(folder: folder, sources: sources)
    log.append(contentsOf: parts.faults())
    if log.hasErrors { throw Failed(log) }
    fields = parts.fields(from: Template.main)
    annexesEveryRow = ["annexes", "table"].contains { part in
      sources[part]?.text.split(separator: "\n").contains { $0.filter { $0 != " " } == "rows:all" } ?? false
    }
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

  /// A part that stands alone on its line takes the end of that line with it; one whose file has no line end of its own
  /// would then join the paragraph after it. A comment behind it keeps the line.
  private static func ending(_ parts: Set<String>, in text: String) -> String {
    guard !parts.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let tag = line.filter { $0 != " " }
      guard tag.hasPrefix("{{>"), tag.hasSuffix("}}"), parts.contains(String(tag.dropFirst(3).dropLast(2))) else {
        return String(line)
      }
      return line + "{{! }}"
    }.joined(separator: "\n")
  }

  /// More are a slip.
  private static let mostParts = 200

  func render(_ fields: [String: Any]) -> String {
    library.render(fields, withTemplate: Template.main) ?? ""
  }
}
