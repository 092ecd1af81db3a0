import Diagnostics
import Fonts
import Testing

@Suite struct EmbeddingTests {
  /// FreeType draws from the embedded face, by the code that the PDF names, what it draws from the original.
  @Test(arguments: [FontRole.fangsong, .xiaobiaosong, .heiti, .kaiti, .songti, .latin])
  func inkIsThatOfTheOriginal(role: FontRole) throws {
    let book = try Fixture.book()
    let text = "如何￥——意见，（12.5%）强強"
    var byFace: [FaceID: Set<Unicode.Scalar>] = [:]
    for scalar in text.unicodeScalars {
      byFace[try #require(book.face(for: role, scalar)).face, default: []].insert(scalar)
    }
    for (face, characters) in byFace {
      let information = book.information(of: face)
      let original = try #require(DrawnFace(path: information.file, index: information.index))
      let codes = try book.characterCodes(of: face)
      let glyphs = try characters.map { scalar in
        try #require(book.shape([scalar][...], face: face, language: .simplified).first).glyph
      }
      let embedded = try #require(DrawnFace(try book.embeddedFace(face, glyphs: Set(glyphs))))
      for (scalar, glyph) in zip(characters, glyphs) {
        #expect(glyph == original.glyph(scalar), "\(scalar)")
        let expected = try #require(original.bitmap(glyph), "\(scalar) in \(information.file)")
        let code = try #require(codes.code(of: glyph))
        let found = try #require(embedded.bitmap(UInt32(code)), "\(scalar) in \(information.file)")
        #expect(expected.left == found.left && expected.top == found.top, "\(scalar)")
        #expect(expected.rows == found.rows, "\(scalar)")
      }
    }
  }

  /// Fandol's full-width yen sign is a dollar sign; the face that the manifest sends it to draws a yen sign.
  @Test(arguments: [FontRole.fangsong, .xiaobiaosong, .heiti, .kaiti, .songti])
  func yenIsNotADollar(role: FontRole) throws {
    let book = try Fixture.book()
    let chosen = try #require(book.face(for: role, "￥"))
    let yen = try ink("￥", chosen.face, book)
    let latin = try #require(book.face(for: .latin, "¥")).face
    let (latinYen, latinDollar) = (try ink("¥", latin, book), try ink("$", latin, book))
    #expect(yen.difference(from: latinYen) < yen.difference(from: latinDollar))
    let own = try #require(book.face(for: role, "国")).face
    let fandol = try ink("￥", own, book)
    #expect(fandol.difference(from: try ink("＄", own, book)) < fandol.difference(from: yen))
  }

  /// Two dashes touch: together they are one line of two em.
  @Test func dashesJoin() throws {
    let book = try Fixture.book()
    let face = try #require(book.face(for: .fangsong, "—")).face
    let glyphs = book.shape(Array("——".unicodeScalars)[...], face: face, language: .simplified)
    #expect(glyphs.map(\.advance) == [1, 1])
    let box = try #require(book.inkBox(of: glyphs[0].glyph, face: face))
    // On the grid of GB/T 9704 a glyph of 16 pt stands every 156 mm / 28 = 15.793 pt: the ink is longer than the step.
    #expect((box.xMax - box.xMin) * 16 > 15.794)
    #expect(box.yMax - box.yMin < 0.04)
  }

  /// Only what is wanted is kept, and the same glyphs in any order give the same bytes.
  @Test(arguments: [FontRole.fangsong, .latin]) func embeddedFaceIsSmall(role: FontRole) throws {
    let book = try Fixture.book()
    let face = try #require(book.face(for: role, "7")).face
    let glyphs = book.shape(Array("712".unicodeScalars)[...], face: face, language: .simplified).map(\.glyph)
    let embedded = try book.embeddedFace(face, glyphs: Set(glyphs))
    #expect(embedded.bytes.count < 10_000)
    let codes = try book.characterCodes(of: face)
    let drawn = try #require(DrawnFace(embedded))
    for glyph in glyphs { #expect(drawn.bitmap(UInt32(try #require(codes.code(of: glyph)))) != nil) }
    #expect(try book.embeddedFace(face, glyphs: Set(glyphs.reversed())) == embedded)
  }

  /// A face that is on no disk goes by memory.
  @Test func facesInMemoryWork() throws {
    let file = "liberation/LiberationSerif-Regular.ttf"
    let book = try Fixture.book(manifest: Fixture.manifest(), files: [file])
    #expect(book.advance(of: "7", face: FaceID(rawValue: 0)) == 0.5)
    guard case .memory(let bytes, _) = try book.preparedFace(FaceID(rawValue: 0)) else {
      Issue.record("there is no file to name")
      return
    }
    #expect(bytes.count == 393_576)
  }

  @Test(.enabled(if: !Fixture.hasNotoCJK)) func refusesAFaceThatIsNotInstalled() throws {
    let book = try Fixture.book()
    let failed = try #require(throws: Failed.self) { try book.embeddedFace(FaceID(rawValue: 12), glyphs: [1]) }
    #expect(failed.log.diagnostics.first?.code == .fontUnusable)
    #expect(book.shape(Array("如".unicodeScalars)[...], face: FaceID(rawValue: 12), language: .simplified) == [])
  }

  private func ink(_ scalar: Unicode.Scalar, _ face: FaceID, _ book: FontBook) throws -> Bitmap {
    let information = book.information(of: face)
    let drawn = try #require(DrawnFace(path: information.file, index: information.index))
    return try #require(drawn.bitmap(drawn.glyph(scalar)))
  }
}
