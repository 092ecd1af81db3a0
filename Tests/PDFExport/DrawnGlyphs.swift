import Foundation
import TestSupport

/// What a file draws, as mupdf reads it: each glyph in the order of the pages, and the font programs that have them.
struct DrawnGlyphs {
  struct Glyph: Hashable {
    /// The name of the font in the file, with its tag: `MNKAXN+FandolSong-Bold`.
    let font: String
    /// What the file says that it shows.
    let scalar: Unicode.Scalar
    /// By which FreeType knows it in the font program: for a bare CFF its CID.
    let number: UInt32
  }

  private(set) var glyphs: [Glyph] = []
  /// Where the font programs lie, by the names of the fonts.
  private(set) var programs: [String: String] = [:]
  private let folder = ScratchFolder()

  init(_ pdf: String) throws {
    var font = ""
    for line in try Tool.text("mutool", ["draw", "-q", "-F", "trace", "-o", "-", pdf]).split(separator: "\n") {
      let parts = line.split(separator: "\"", maxSplits: 4, omittingEmptySubsequences: false)
      if parts[0].hasSuffix("<span font=") {
        font = String(parts[1])
      } else if parts[0].hasSuffix("<g unicode="), let number = UInt32(parts[3]), let scalar = Self.scalar(parts[1]) {
        glyphs.append(Glyph(font: font, scalar: scalar, number: number))
      }
    }
    _ = try Tool.output("mutool", ["extract", pdf], in: folder.path)
    let files = folder.names()
    for line in try Tool.text("mutool", ["show", pdf, "grep"]).split(separator: "\n") {
      guard let descriptor = try Self.descriptor.firstMatch(in: String(line)) else { continue }
      // mupdf names a font's file by the number of its descriptor.
      let prefix = "font-" + String(repeating: "0", count: 4 - min(4, descriptor.1.count)) + descriptor.1 + "."
      programs[String(descriptor.2)] = files.first { $0.hasPrefix(prefix) }.map(folder.file)
    }
  }

  private static var descriptor: Regex<(Substring, Substring, Substring)> {
    /^(\d+) 0 obj <<.*\/FontFile[23] \d+ 0 R.*\/FontName\/([^\/>]+)/
  }

  /// A character that XML escapes, or itself.
  private static func scalar(_ text: Substring) -> Unicode.Scalar? {
    switch text {
    case "&lt;": return "<"
    case "&gt;": return ">"
    case "&amp;": return "&"
    case "&quot;": return "\""
    case "&apos;": return "'"
    default: break
    }
    if text.hasPrefix("&#x") { return UInt32(text.dropFirst(3).dropLast(), radix: 16).flatMap(Unicode.Scalar.init) }
    return text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
