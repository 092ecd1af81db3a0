import Fonts
import Testing

/// Noto CJK substitutes glyphs, so that leaving out a glyph which only shaping reaches would print nothing. It is an
/// optional face, and where it is not installed these are skipped.
@Suite(.enabled(if: Fixture.hasNotoCJK, "Noto CJK is not installed")) struct NotoClosureTests {
  private let serif = FaceID(rawValue: 12)

  /// Two dashes become one glyph of two em, which is kept though no character stands for it.
  @Test func theTwoEmDashIsKept() throws {
    let book = try Fixture.book()
    let glyphs = book.shape(Array("——".unicodeScalars)[...], face: serif, language: .simplified)
    #expect(glyphs.reduce(0) { $0 + $1.advance } == 2)
    let information = book.information(of: serif)
    let original = try #require(DrawnFace(path: information.file, index: information.index))
    let prepared = try #require(DrawnFace(try book.preparedFace(serif, characters: ["—"])))
    for glyph in glyphs where glyph.glyph != original.glyph("—") {
      let expected = try #require(original.bitmap(glyph.glyph))
      #expect(try #require(prepared.cairoBitmap(prepared.number(of: glyph.glyph))).width == expected.width)
    }
    #expect(glyphs.contains { $0.glyph != original.glyph("—") })
  }

  /// The glyph that Cairo 1.16 loses otherwise.
  @Test(arguments: FontLanguage.allCases)
  func everyGlyphThatShapingGivesIsKept(language: FontLanguage) throws {
    let book = try Fixture.book()
    let scalars = Array("如骨角令刃户次冷起誤潔；。，？——……A\u{304}fi①Ⅳ한글".unicodeScalars)
    let prepared = try #require(DrawnFace(try book.preparedFace(serif, characters: Set(scalars))))
    for glyph in book.shape(scalars[...], face: serif, language: language) {
      #expect(prepared.bitmap(prepared.number(of: glyph.glyph)) != nil, "\(scalars[glyph.cluster])")
    }
  }
}
