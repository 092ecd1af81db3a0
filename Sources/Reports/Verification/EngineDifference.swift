import DataExport

/// A program, library, font or template that is another here than where a notice was made.
struct EngineDifference: Equatable {
  let name: String
  /// As the record has it.
  let recorded: String
  let here: String

  /// - Parameters:
  ///   - recorded: of the notice.
  ///   - here: of the same notice as it is made here.
  static func all(_ recorded: BuildRecord, _ here: BuildRecord) -> [EngineDifference] {
    var found: [EngineDifference] = []
    func compare(_ name: String, _ one: String, _ other: String) {
      if one != other { found.append(EngineDifference(name: name, recorded: one, here: other)) }
    }
    compare(recorded.program.name, recorded.program.version, here.program.version)
    for library in recorded.libraries {
      compare(library.name, library.version, here.libraries.first { $0.name == library.name }?.version ?? "—")
    }
    compare("deflate", recorded.deflate.joined(separator: ", "), here.deflate.joined(separator: ", "))
    compare("template " + recorded.template.name, short(recorded.template.sha256), short(here.template.sha256))
    compare("fonts/manifest.json", short(recorded.fonts.manifest), short(here.fonts.manifest))
    for face in recorded.fonts.faces {
      let same = here.fonts.faces.first { $0.name == face.name }
      compare(face.name, short(face.sha256), same.map { short($0.sha256) } ?? "—")
    }
    return found
  }

  /// Enough of a digest to tell two apart.
  private static func short(_ digest: String) -> String { String(digest.prefix(12)) }
}
