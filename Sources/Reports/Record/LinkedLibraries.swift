import DataExport
import Fonts
import Templates
import TextServices
import Typesetting

/// The libraries that decide what a notice looks like, with their versions. OpenCC is not among them: it tells none.
enum LinkedLibraries {
  static var ofNotices: [BuildRecord.Component] {
    [
      ("cmark-gfm", MarkdownLibrary.version), ("HarfBuzz", ShapingLibrary.version), ("ICU", UnicodeLibrary.version),
      ("libqrencode", CodeLibrary.version),
    ].map { BuildRecord.Component(name: $0.0, version: $0.1) }
  }
}
