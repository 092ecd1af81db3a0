import Diagnostics
import Documents
import Fonts
import PDFExport
import Surroundings
import Testing
import Typesetting

/// Every character of 通用规范汉字表 and every mark of GB/T 15834-2011, from the document to the file, in each of the
/// faces of GB/T 9704-2012: FreeType draws from the file what it draws from the font, and poppler reads what was written.
@Suite(.enabled(if: Tool.has("pdftotext") && Tool.has("mutool"))) struct StandardCharacterTests {
  @Test func theListIsWhole() throws {
    let levels = try StandardCharacters.levels()
    #expect(levels.map(\.count) == [3500, 3000, 1605])
    let all = levels.joined()
    #expect(Set(all).count == 8105)
    #expect(all.allSatisfy { $0.properties.isUnifiedIdeograph })
    // By Unihan 15.0: 36 of extension B, 44 of C, 8 of D, 108 of E.
    #expect(all.count { $0.value > 0xFFFF } == 196)
    #expect([levels[0].first, levels[0].last, levels[1].first, levels[2].last] == ["一", "矗", "乂", "蠼"])
  }

  /// The Fandol faces lack 1,467 of the characters (by fontTools), for which another stands in; LXGW WenKai has all.
  @Test(arguments: Typeface.allCases.map { ("default", $0, 1467) } + [("ofl", .fangsong, 0)])
  func glyphsAreTheFonts(set: String, typeface: Typeface, fallbacks: Int) throws {
    let book = try FontBook(folder: Fixture.root + "/fonts", set: set, world: SystemWorld())
    let source = try Self.paragraphs()
    let (pdf, log) = try Self.set(source, typeface, book)
    let told = log.diagnostics.filter { $0.code == .fallbackFace }.compactMap { $0.arguments["characters"] }.joined()
    #expect(told.unicodeScalars.count { $0.properties.isUnifiedIdeograph } == fallbacks)
    try Tool.withFile(pdf) { path in
      let spoken = try Tool.structureText(path)
      #expect(spoken == source.joined())
      // The text block alone, as in CorpusPDFTests.
      let copied = try Tool.text(
        "pdftotext", ["-raw", "-enc", "UTF-8", "-x", "0", "-y", "0", "-W", "596", "-H", "750", path, "-"])
      #expect(copied.withoutSpace == source.joined())
      let drawn = try DrawnGlyphs(path)
      let shown = Set(drawn.glyphs.map(\.scalar))
      #expect(shown.isSuperset(of: source.joined().unicodeScalars))
      let faults = try Self.faults(of: drawn, book)
      #expect(faults == [])
      let role = try #require(FontRole(rawValue: typeface.rawValue))
      let strangers = drawn.glyphs.filter { glyph in
        guard glyph.scalar.properties.isUnifiedIdeograph else { return false }
        let face = book.face(for: role, glyph.scalar)?.face
        return face.map { glyph.font.hasSuffix("+" + book.information(of: $0).postScriptName) } != true
      }
      #expect(strangers == [])
    }
  }

  /// Without the fonts of the system no character is wanting, and one that is, is told.
  @Test(arguments: Typeface.allCases) func shippedFacesHaveAll(typeface: Typeface) throws {
    let book = try FontBook(folder: Fixture.root + "/fonts", world: ShippedFontsWorld())
    let role = try #require(FontRole(rawValue: typeface.rawValue))
    let wanting = try StandardCharacters.levels().joined().filter { book.face(for: role, $0) == nil }
    #expect(wanting == [])
    #expect(book.face(for: role, "\u{2A6D6}") == nil)
    let failed = try #require(throws: Failed.self) { try Self.set(["甲\u{2A6D6}乙"], typeface, book) }
    let missing = failed.log.diagnostics.filter { $0.code == .missingGlyph }
    #expect(missing.map { $0.arguments["code"] } == ["U+2A6D6"])
  }

  /// Glyphs of the file that are not those of the font whose name they are drawn under.
  private static func faults(of drawn: DrawnGlyphs, _ book: FontBook) throws -> [String] {
    var faults: [String] = []
    let faces = Dictionary(book.faces.map { (book.information(of: $0).postScriptName, $0) }) { first, _ in first }
    for (font, glyphs) in Dictionary(grouping: Set(drawn.glyphs), by: \.font) {
      let face = try #require(faces[String(font.drop { $0 != "+" }.dropFirst())], "\(font)")
      let information = book.information(of: face)
      let whole = try #require(FontProgram(path: information.file, index: information.index))
      let program = try #require(drawn.programs[font])
      let embedded = try #require(FontProgram(path: program), "\(font)")
      for glyph in glyphs {
        guard let found = embedded.draw(glyph.number) else {
          faults.append("\(glyph.scalar) of \(font) does not load")
          continue
        }
        let numbers = [whole.number(of: glyph.scalar)] + (glyph.scalar == "—" ? Self.dashes(of: face, book) : [])
        // 0 is what a font draws for characters that it lacks.
        let isTheFonts = numbers.contains { $0 != 0 && whole.draw($0).map(found.isEqual) ?? false }
        if !isTheFonts || found.hasInk == glyph.scalar.properties.isWhitespace {
          faults.append("\(glyph.scalar) of \(font)")
        }
      }
    }
    return faults
  }

  /// Noto has a dash for Chinese and one that is two ems long (`locl`, `ccmp`), which its table of characters does not name.
  private static func dashes(of face: FaceID, _ book: FontBook) -> [UInt32] {
    ["—", "——"].flatMap { text in
      book.shape(Array(text.unicodeScalars)[...], face: face, language: .simplified).map(\.glyph)
    }
  }

  /// Fifty characters each; the marks between Han, and beside each other.
  private static func paragraphs() throws -> [String] {
    var scalars = try Array(StandardCharacters.levels().joined())
    for mark in StandardCharacters.marks.unicodeScalars { scalars += [mark, "各"] }
    return stride(from: 0, to: scalars.count, by: 50).map { start in
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[start..<min(start + 50, scalars.count)])
      return text
    } + ["各" + StandardCharacters.marks + "各"]
  }

  /// The file, and what was noticed on the way to it.
  private static func set(
    _ paragraphs: [String], _ typeface: Typeface, _ book: FontBook
  ) throws -> ([UInt8], DiagnosticLog) {
    let official = DocumentStyle.official
    let style = DocumentStyle(
      page: official.page, composition: .grid, body: TextStyle(typeface, TypeSize.three), title: official.title,
      headings: official.headings, table: official.table, pageNumber: official.pageNumber, mark: official.mark)
    let document = Document(
      metadata: Fixture.metadata(), style: style,
      blocks: paragraphs.map { .paragraph(Paragraph([.text($0, .office)])) })
    var file: [UInt8] = []
    var writer = try PDFDocumentWriter(metadata: document.metadata, fonts: book) { file += $0 }
    let log = try Typesetter(fonts: book).typeset(document, to: &writer)
    try writer.finish()
    return (file, log)
  }
}
