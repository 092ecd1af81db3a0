import Diagnostics

/// How the files of a template hang together: which parts each takes in.
struct TemplateParts {
  private let folder: String
  /// By the names by which other files take them in.
  private let tags: [String: [TemplateTag]]
  private let files: [String: String]

  /// - Parameters:
  ///   - folder: shown in diagnostics.
  ///   - sources: names of parts, with the name of the file and its text.
  init(folder: String, sources: [String: (file: String, text: String)]) {
    self.folder = folder
    tags = sources.mapValues { TemplateTag.all(in: $0.text) }
    files = sources.mapValues(\.file)
  }

  /// The names that the document and the parts it takes in use, of fields and sections.
  func fields(from main: String) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<String> = [main]
    var waiting = [main]
    while let part = waiting.popLast() {
      for tag in tags[part] ?? [] {
        switch tag.kind {
        case .value, .section: names.insert(tag.name)
        case .part, .parent: if seen.insert(tag.name).inserted { waiting.append(tag.name) }
        case .end, .comment, .other, .unclosed, .block: break
        }
      }
    }
    return names
  }

  /// Parts that there are not, parts that would never end, and tags that templates do without.
  func faults() -> DiagnosticLog {
    var log = DiagnosticLog()
    for part in tags.keys.sorted() {
      for tag in tags[part] ?? [] {
        switch tag.kind {
        case .part where tags[tag.name] == nil, .parent where tags[tag.name] == nil:
          log.append(.templatePart, at: place(tag, in: part), ["part": tag.name])
        case .part where reaches(part, from: tag), .parent where reaches(part, from: tag):
          log.append(.templatePartLoop, at: place(tag, in: part), ["part": part])
        case .other: log.append(.templateConstruct, at: place(tag, in: part), ["construct": "{{" + tag.name + "}}"])
        default: break
        }
      }
    }
    return log
  }

  private func place(_ tag: TemplateTag, in part: String) -> Place {
    .file(folder + "/" + (files[part] ?? part + ".md"), line: tag.line, column: tag.column)
  }

  /// Whether the part that `tag` takes in leads back to `part` without a step down the groups, which end.
  private func reaches(_ part: String, from tag: TemplateTag) -> Bool {
    guard !TemplateParts.stepsDown(tag) else { return false }
    var seen: Set<String> = [tag.name]
    var waiting = [tag.name]
    while let next = waiting.popLast() {
      if next == part { return true }
      for inner in tags[next] ?? [] where [.part, .parent].contains(inner.kind) && !TemplateParts.stepsDown(inner) {
        if seen.insert(inner.name).inserted { waiting.append(inner.name) }
      }
    }
    return false
  }

  /// Within a section of the groups a part stands for those one level below.
  private static func stepsDown(_ tag: TemplateTag) -> Bool { tag.sections.contains("groups") }
}
