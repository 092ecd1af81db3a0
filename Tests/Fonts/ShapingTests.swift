import Fonts
import Testing

@Suite struct ShapingTests {
  private func shape(
    _ text: String, role: FontRole, language: FontLanguage = .simplified, features: [FontFeature] = []
  ) throws -> [ShapedGlyph] {
    let book = try Fixture.book()
    let scalars = Array(text.unicodeScalars)
    let face = try #require(book.face(for: role, scalars[0])).face
    return book.shape(scalars[...], face: face, language: language, features: features)
  }

  @Test(arguments: [FontRole.fangsong, .xiaobiaosong, .heiti, .kaiti, .songti])
  func hanAndMarksAreOneEm(role: FontRole) throws {
    let glyphs = try shape("意见，建议。", role: role)
    #expect(glyphs.map(\.advance) == [1, 1, 1, 1, 1, 1])
    #expect(glyphs.map(\.cluster) == [0, 1, 2, 3, 4, 5])
    #expect(glyphs.allSatisfy { $0.glyph != 0 })
  }

  /// `halt`: marks take half the em, and an opening one moves back by the half that it gives up.
  @Test func halfWidthMarks() throws {
    let glyphs = try shape("意，（见", role: .fangsong, features: [.halfWidth])
    #expect(glyphs.map(\.advance) == [1, 0.5, 0.5, 1])
    #expect(glyphs.map(\.xOffset) == [0, 0, -0.5, 0])
  }

  /// Liberation Serif has the widths of Times: A 0.722, digits 0.5 em.
  @Test func liberationHasTheWidthsOfTimes() throws {
    let book = try Fixture.book()
    let face = try #require(book.face(for: .latin, "A")).face
    #expect(abs(book.advance(of: "A", face: face) - 0.722) < 0.0005)
    #expect(book.advance(of: "7", face: face) == 0.5)
    #expect(book.advance(of: "国", face: face) == 0)
  }

  @Test func kernsLatin() throws {
    let together = try shape("AV", role: .latin, language: .english).reduce(0) { $0 + $1.advance }
    let apart = try shape("AV", role: .latin, language: .english, features: [FontFeature("kern", 0)])
      .reduce(0) { $0 + $1.advance }
    #expect(abs(apart - 1.444) < 0.001)
    #expect(together < apart)
  }

  @Test func clustersAreIndicesOfTheSlice() throws {
    let book = try Fixture.book()
    let scalars = Array("公布如下：".unicodeScalars)
    let glyphs = book.shape(scalars[2..<4], face: FaceID(rawValue: 0), language: .simplified)
    #expect(glyphs.map(\.cluster) == [2, 3])
    #expect(book.shape(scalars[2..<2], face: FaceID(rawValue: 0), language: .simplified) == [])
  }

  /// A letter and its mark without a glyph of their own make one glyph, and the cluster of the letter.
  @Test func composesPinyin() throws {
    let glyphs = try shape("a\u{304}b", role: .latin, language: .english)
    #expect(glyphs.map(\.cluster) == [0, 2])
    #expect(glyphs[0].glyph == (try shape("ā", role: .latin, language: .english))[0].glyph)
  }

  /// Arabic letters join, and come from left to right as they are drawn.
  @Test func joinsUyghur() throws {
    let glyphs = try shape("ئۇيغۇر", role: .fangsong)
    #expect(glyphs.map(\.cluster) == glyphs.map(\.cluster).sorted(by: >))
    let alone = try "ئۇيغۇر".unicodeScalars.map { try shape(String($0), role: .fangsong)[0].glyph }
    #expect(Set(glyphs.map(\.glyph)) != Set(alone))
  }

  @Test func inkOfACommaIsInTheLowerLeft() throws {
    let book = try Fixture.book()
    let comma = book.shape(Array("，".unicodeScalars)[...], face: FaceID(rawValue: 0), language: .simplified)[0]
    let box = try #require(book.inkBox(of: comma.glyph, face: FaceID(rawValue: 0)))
    #expect(box.xMin >= 0 && box.xMax < 0.5 && box.yMax < 0.4 && box.yMin > -0.3)
    let space = book.shape(Array(" ".unicodeScalars)[...], face: FaceID(rawValue: 0), language: .simplified)[0]
    #expect(book.inkBox(of: space.glyph, face: FaceID(rawValue: 0)) == nil)
  }
}
