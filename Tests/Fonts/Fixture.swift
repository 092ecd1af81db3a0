import Diagnostics
import Fonts
import Surroundings
import TestSupport

/// Where things stand beside the tests.
enum Fixture {
  static let root = String(#filePath.dropLast("/Tests/Fonts/Fixture.swift".count))
  static let fonts = root + "/fonts"

  static func book(_ set: String = "default") throws -> FontBook {
    try FontBook(folder: fonts, set: set, world: SystemWorld())
  }

  /// A book whose manifest is `text`, and whose files are those of `fonts/`, in memory.
  static func book(manifest text: String, files: [String] = []) throws -> FontBook {
    var contents = ["fonts/manifest.json": Array(text.utf8)]
    for file in files { contents["fonts/" + file] = try SystemWorld().contents(of: fonts + "/" + file) }
    return try FontBook(folder: "fonts", world: MemoryWorld(files: contents))
  }

  /// A manifest of one face for every role.
  static func manifest(
    file: String = "liberation/LiberationSerif-Regular.ttf", format: String = "trueType", size: Int = 393_576,
    checkSumAdjustment: String = "25c87f09", role: String = "songti"
  ) -> String {
    let roles = FontRole.allCases.map { "\"\($0 == .songti ? role : $0.rawValue)\": [\"face\"]" }
    return """
      {"huizongFonts": 1, "systemFolders": [], "faces": [{"name": "face", "file": "\(file)", "index": 0,
        "postScriptName": "Face", "format": "\(format)", "size": \(size),
        "checkSumAdjustment": "\(checkSumAdjustment)", "sha256": "\(String(repeating: "0", count: 64))",
        "licence": "OFL-1.1", "source": "a test"}],
       "exceptions": [], "sets": {"default": {"roles": {\(roles.joined(separator: ", "))}, "exceptions": []}}}
      """
  }

  /// The optional Noto CJK faces, where this machine has them.
  static let hasNotoCJK = SystemWorld().isFile("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")

  static func name(_ selection: FaceSelection?, in book: FontBook) -> String? {
    selection.map { book.information(of: $0.face).postScriptName }
  }
}
