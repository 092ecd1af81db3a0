import Fonts
import Testing

/// Noto CJK substitutes glyphs, so that what is embedded has to be what shaping gave and not what characters have. It is
/// an optional face, and where it is not installed these are skipped.
@Suite(.enabled(if: Fixture.hasNotoCJK, "Noto CJK is not installed")) struct NotoEmbeddingTests {
  private let serif = FaceID(rawValue: 12)

  /// Two dashes become one glyph of two em, which is kept though no character stands for it.
  @Test func theTwoEmDashIsKept() throws {
    let book = try Fixture.book()
    let glyphs = book.shape(Array("——".unicodeScalars)[...], face: serif, language: .simplified)
    #expect(glyphs.reduce(0) { $0 + $1.advance } == 2)
    let information = book.information(of: serif)
    let original = try #require(DrawnFace(path: information.file, index: information.index))
    let codes = try book.characterCodes(of: serif)
    let embedded = try #require(DrawnFace(try book.embeddedFace(serif, glyphs: Set(glyphs.map(\.glyph)))))
    for glyph in glyphs where glyph.glyph != original.glyph("—") {
      let expected = try #require(original.bitmap(glyph.glyph))
      #expect(embedded.bitmap(UInt32(try #require(codes.code(of: glyph.glyph))))?.rows == expected.rows)
    }
    #expect(glyphs.contains { $0.glyph != original.glyph("—") })
  }

  @Test(arguments: FontLanguage.allCases)
  func everyGlyphThatShapingGivesIsKept(language: FontLanguage) throws {
    let book = try Fixture.book()
    let scalars = Array("如骨角令刃户次冷起誤潔；。，？——……A\u{304}fi①Ⅳ한글".unicodeScalars)
    let glyphs = book.shape(scalars[...], face: serif, language: language)
    let codes = try book.characterCodes(of: serif)
    let embedded = try #require(DrawnFace(try book.embeddedFace(serif, glyphs: Set(glyphs.map(\.glyph)))))
    for glyph in glyphs {
      let code = try #require(codes.code(of: glyph.glyph))
      #expect(embedded.bitmap(UInt32(code)) != nil, "\(scalars[glyph.cluster])")
    }
  }
}
