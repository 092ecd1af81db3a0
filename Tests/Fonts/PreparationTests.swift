import Diagnostics
import Fonts
import Testing

@Suite struct PreparationTests {
  /// Cairo draws from the prepared face what FreeType draws from the original: the same ink in the same place.
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
      let prepared = try #require(DrawnFace(try book.preparedFace(face, characters: characters)))
      let original = try #require(DrawnFace(path: information.file, index: information.index))
      for scalar in characters {
        let glyphs = book.shape([scalar][...], face: face, language: .simplified)
        let glyph = try #require(glyphs.first).glyph
        #expect(glyph == original.glyph(scalar), "\(scalar)")
        // The prepared file's own cmap is the witness of the new number.
        let number = prepared.number(of: glyph)
        #expect(number == prepared.glyph(scalar), "\(scalar)")
        let expected = try #require(original.bitmap(glyph), "\(scalar) in \(information.file)")
        let found = try #require(prepared.cairoBitmap(number), "\(scalar) in \(information.file)")
        #expect(abs(expected.left - found.left) <= 1 && abs(expected.top - found.top) <= 1, "\(scalar)")
        #expect(abs(expected.width - found.width) <= 1 && abs(expected.rows.count - found.rows.count) <= 1, "\(scalar)")
        #expect(abs(expected.ink - found.ink) <= max(expected.ink / 100, 255), "\(scalar)")
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

  /// Only what is wanted is kept, so that Cairo, which copies the outlines, starts at once.
  @Test func preparedFaceIsSmall() throws {
    let book = try Fixture.book()
    let prepared = try book.preparedFace(FaceID(rawValue: 0), characters: ["如", "何"])
    guard case .memory(let bytes, let numbers) = prepared else {
      Issue.record("a CFF face goes by memory")
      return
    }
    #expect(bytes.count < 10_000)
    // .notdef, the space and the hyphen, from which HarfBuzz makes others, are kept too.
    #expect(numbers.count == 5)
    let drawn = try #require(DrawnFace(prepared))
    #expect(drawn.glyph("如") != 0)
    #expect(drawn.glyph("意") == 0)
    #expect(try book.preparedFace(FaceID(rawValue: 0), characters: ["何", "如"]) == prepared)
  }

  @Test func trueTypeGoesWhole() throws {
    let book = try Fixture.book()
    let prepared = try book.preparedFace(FaceID(rawValue: 7), characters: ["強"])
    #expect(prepared == .file(path: Fixture.fonts + "/lxgw/LXGWWenKai-Light.ttf", index: 0))
  }

  /// A face that is on no disk goes by memory.
  @Test func facesInMemoryWork() throws {
    let file = "liberation/LiberationSerif-Regular.ttf"
    let book = try Fixture.book(manifest: Fixture.manifest(), files: [file])
    #expect(book.advance(of: "7", face: FaceID(rawValue: 0)) == 0.5)
    guard case .memory(let bytes, _) = try book.preparedFace(FaceID(rawValue: 0), characters: ["7"]) else {
      Issue.record("there is no file to name")
      return
    }
    #expect(bytes.count == 393_576)
  }

  @Test(.enabled(if: !Fixture.hasNotoCJK)) func refusesAFaceThatIsNotInstalled() throws {
    let book = try Fixture.book()
    let failed = try #require(throws: Failed.self) { try book.preparedFace(FaceID(rawValue: 12), characters: ["如"]) }
    #expect(failed.log.diagnostics.first?.code == .fontUnusable)
    #expect(book.shape(Array("如".unicodeScalars)[...], face: FaceID(rawValue: 12), language: .simplified) == [])
  }

  private func ink(_ scalar: Unicode.Scalar, _ face: FaceID, _ book: FontBook) throws -> Bitmap {
    let information = book.information(of: face)
    let drawn = try #require(DrawnFace(path: information.file, index: information.index))
    return try #require(drawn.bitmap(drawn.glyph(scalar)))
  }
}
