import Documents
import Testing

@testable import Typesetting

/// GB/T 9704-2012, 5.2: 22 lines of 28 characters in 156 × 225 mm at 28/37 mm.
@Suite struct GridTests {
  static let long = String(repeating: "民族团结进步示范区创建工作", count: 60)

  @Test func everyHanStandsOnItsCell() throws {
    let page = try Sheet.set([Sheet.paragraph(Self.long)])
    // 26 characters on the first line after the indent of two, then 28 a line.
    let lines = page.lines(0)
    #expect(lines[0].count == 26)
    #expect(lines[1].count == 28)
    for (number, line) in lines.enumerated() {
      for (column, character) in line.enumerated() {
        let cell = Double(column + (number == 0 ? 2 : 0))
        #expect(abs(Sheet.cells(character.x) - cell) < 1e-6)
      }
    }
  }

  @Test func linesStandAPitchApart() throws {
    let page = try Sheet.set([Sheet.paragraph(Self.long)])
    let lines = page.lines(0)
    #expect(lines.count == 22)
    // The em box of the first line begins at the edge: its baseline is 0.88 × 16 pt lower.
    #expect(abs(lines[0][0].y - (Sheet.top + 14.08)) < 1e-6)
    for (upper, lower) in zip(lines, lines.dropFirst()) {
      #expect(abs(lower[0].y - upper[0].y - Sheet.pitch) < 1e-6)
    }
    // 28.99 pt = 225 mm / 22.
    #expect(abs(Sheet.pitch - 28.991) < 0.001)
  }

  @Test func pageNumberStandsOutsideOneCharacterIn() throws {
    let paper = try Sheet.set([Sheet.paragraph(Self.long + Self.long)])
    #expect(paper.pages.count == 3)
    let odd = paper.furniture(0)
    let even = paper.furniture(1)
    #expect(odd.map(\.text).joined() == "— 1 —")
    #expect(even.map(\.text).joined() == "— 2 —")
    // 1 + 1/4 + 1/2 + 1/4 + 1 = 3 em of 14 pt, ending 14 pt from the right edge.
    #expect(abs(odd[0].x - (Sheet.right - 14 - 42)) < 1e-6)
    #expect(abs(even[0].x - (Sheet.left + 14)) < 1e-6)
    // The dash's ink lies 0.38 em above the baseline and 7 mm below the text block.
    #expect(abs(odd[0].y - 0.38 * 14 - (Sheet.bottom + 7 * Sheet.millimetre)) < 1e-6)
  }

  @Test func indentsAreThoseOfTheStandard() throws {
    let page = try Sheet.set([
      Sheet.paragraph("各有关单位：", indent: .none), Sheet.paragraph("甲", indent: .twoCharacters),
      Sheet.paragraph("附件：" + String(repeating: "名", count: 40), indent: .hanging(characters: 3)),
    ])
    let lines = page.lines()
    #expect(Sheet.cells(lines[0][0].x) == 0)
    #expect(abs(Sheet.cells(lines[1][0].x) - 2) < 1e-6)
    // 7.3.4: further lines begin under the first character of the name.
    #expect(abs(Sheet.cells(lines[2][0].x) - 2) < 1e-6)
    #expect(abs(Sheet.cells(lines[3][0].x) - 5) < 1e-6)
  }

  @Test func aRunOfDigitsAndItsGapsTakeWholeCells() throws {
    let page = try Sheet.set([Sheet.paragraph("共收到意见735条并已采纳2020条其余说明" + Self.long, indent: .none)])
    let line = page.lines()[0]
    // 735 is 24 pt: with two gaps of 1/8 em or more 28 pt, so two cells of 15.79 pt: 条 stands on cell 5 + 2.
    #expect(line.map(\.text).joined().hasPrefix("共收到意见735条"))
    #expect(abs(Sheet.cells(line[8].x) - 7) < 1e-6)
    // (2 × 15.7934 − 24) / 2 = 3.79 pt.
    #expect(abs(line[5].x - (Sheet.left + 5 * Sheet.cell + 3.793)) < 0.001)
    for character in line where !character.text.unicodeScalars.allSatisfy(\.isASCII) {
      let cells = Sheet.cells(character.x)
      #expect(abs(cells - cells.rounded()) < 1e-6, "\(character.text)")
    }
  }

  @Test func headNoteStandsAboveTheText() throws {
    let document = Sheet.document([Sheet.paragraph("甲")], headNote: "送审稿")
    let page = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(document).value
    let note = page.furniture(0).prefix(3)
    #expect(note.map(\.text).joined() == "送审稿")
    #expect(note.allSatisfy { $0.y < Sheet.top - 14 })
  }
}
