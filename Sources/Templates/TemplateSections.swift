import Diagnostics

/// Whether each `{{#…}}` of a file has its `{{/…}}` and each `{{` its `}}`.
struct TemplateSections {
  /// Of the file, for places.
  let path: String

  func faults(in text: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    var open: [TemplateTag] = []
    for tag in TemplateTag.all(in: text) {
      switch tag.kind {
      case .unclosed: log.append(.templateTagOpen, at: place(tag), ["tag": "{{" + tag.name])
      case .section, .parent, .block: open.append(tag)
      case .end:
        if open.last?.name == tag.name {
          open.removeLast()
        } else if let last = open.last, open.contains(where: { $0.name == tag.name }) {
          // The one opened last is not closed; what was opened before it may well be.
          log.append(missing(last))
          while open.popLast()?.name != tag.name {}
        } else {
          log.append(.templateSectionClose, at: place(tag), ["tag": "{{/" + tag.name + "}}", "name": tag.name])
        }
      default: break
      }
    }
    for tag in open.reversed() { log.append(missing(tag)) }
    return log
  }

  private func missing(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .templateSectionOpen, at: place(tag),
      ["tag": "{{" + tag.kind.sigil + tag.name + "}}", "end": "{{/" + tag.name + "}}"])
  }

  private func place(_ tag: TemplateTag) -> Place { .file(path, line: tag.line, column: tag.column) }
}
