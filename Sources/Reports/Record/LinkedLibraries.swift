import DataExport
import Fonts
import Surroundings
import Templates
import TextServices
import Typesetting

/// The libraries that decide what a notice looks like, with their versions.
enum LinkedLibraries {
  static func ofNotices(_ world: any World) -> [BuildRecord.Component] {
    [
      ("cmark-gfm", MarkdownLibrary.version), ("HarfBuzz", ShapingLibrary.version), ("ICU", UnicodeLibrary.version),
      ("libqrencode", CodeLibrary.version), ("OpenCC", scriptData(world)),
    ].map { BuildRecord.Component(name: $0.0, version: $0.1) }
  }

  /// OpenCC tells no version, and what it makes of a text depends on its dictionaries alone: they are told apart by their
  /// lengths, as their digests would take as long as a short notice.
  private static func scriptData(_ world: any World) -> String {
    let folder = ["/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc"]
      .first { world.isFile($0 + "/STPhrases.ocd2") }
    guard let folder else { return "—" }
    let sizes = ["STCharacters", "STPhrases", "TSCharacters", "TSPhrases"].map { name in
      (try? world.open("\(folder)/\(name).ocd2")).map { String($0.size) } ?? "—"
    }
    return "dictionaries of \(sizes.joined(separator: ", ")) bytes"
  }
}
