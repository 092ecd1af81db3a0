import Documents
import Testing

@testable import Typesetting

/// Page forms outside the mainland.
@Suite struct PlaceStyleTests {
  /// The number stands in the middle of the text block: Latin digits are 1/2 em here, so 11 pt / 2 = 5.5 pt are centred on
  /// 30 mm + 150 mm / 2 = 105 mm = 297.638 pt, from 294.888 pt on.
  @Test func britishPageNumbersStandInTheMiddle() throws {
    let document = try Sheet.set([Sheet.paragraph("word")], style: .britain)
    let number = document.furniture(0)
    #expect(number.map(\.text) == ["1"])
    #expect(abs(number[0].x - 294.888) < 0.01)
  }

  /// 第1頁: 12 + 6 + 12 = 30 pt, centred on 25 mm + 160 mm / 2 = 105 mm: from 282.638 pt on, on odd and even pages.
  @Test func pagesOfTaiwanAreCounted() throws {
    let document = try Sheet.set((0..<28).map { _ in Sheet.paragraph("文字。") }, style: .taiwan)
    #expect(document.pages.count == 2)
    for page in 0..<2 {
      let number = document.furniture(page)
      #expect(number.map(\.text).joined() == "第\(page + 1)頁")
      #expect(abs(number[0].x - 282.638) < 0.01)
    }
  }

  /// Paragraphs begin at 30 mm = 85.039 pt, one and a half lines apart: 247 mm / 43 × 1.5 = 24.424 pt.
  @Test func britishParagraphsArePartedBySpace() throws {
    let lines = try Sheet.set(["one", "two", "six"].map { Sheet.paragraph($0) }, style: .britain).lines()
    #expect(lines.map { $0.map(\.text).joined() } == ["one", "two", "six"])
    for line in lines { #expect(abs(line[0].x - 85.039) < 0.01) }
    for (above, below) in zip(lines, lines.dropFirst()) { #expect(abs(below[0].y - above[0].y - 24.424) < 0.01) }
  }

  /// Words of four letters take 4 × 6 pt and a space 1/4 em, 3 pt: every word begins 27 pt after the one before it, on
  /// full lines too, for lines are not filled. 150 mm = 425.2 pt hold 15 words: 15 × 24 + 14 × 3 = 402, and 16 need 429.
  @Test func britishLinesAreRagged() throws {
    let text = Array(repeating: "word", count: 40).joined(separator: " ")
    let lines = try Sheet.set([Sheet.paragraph(text)], style: .britain).lines()
    #expect(lines.count == 3)
    for line in lines {
      let starts = line.filter { $0.text.hasPrefix("w") }.map(\.x)
      for (left, right) in zip(starts, starts.dropFirst()) { #expect(abs(right - left - 27) < 0.01) }
    }
  }

  /// “12 words” fits after 14 words of four letters (14 × 24 + 13 × 3 = 375, and 3 + 12 = 390, of 425.2 pt) only without
  /// its noun (3 + 36 more: 429): the number goes to the next line with it.
  @Test func anEnglishNumberKeepsItsNoun() throws {
    let words = Inline.text(Array(repeating: "word", count: 14).joined(separator: " ") + " ", .office)
    let figure = Inline.unbroken([.text("12", TextSource(.figure)), .text(" places", .template)])
    let tail = Inline.text(Array(repeating: " word", count: 20).joined(), .office)
    let lines = try Sheet.set([.paragraph(Paragraph([words, figure, tail]))], style: .britain).texts()
    #expect(lines[1].hasPrefix("12 places"))
  }

  /// The title begins at the left edge; a heading of the first level is 14 pt and stands apart.
  @Test func aBritishTitleIsFlush() throws {
    let blocks: [Block] = [
      .title([.text("title", .office)]), .heading(level: 1, [.text("head", .office)]), Sheet.paragraph("text"),
    ]
    let lines = try Sheet.set(blocks, style: .britain).lines()
    for line in lines { #expect(abs(line[0].x - 85.039) < 0.01) }
    // Title 24 pt of height with 16.28 below it; half a line above the heading; baselines 0.88 em of their own type down.
    let pitch = 247.0 / 43 * 72 / 25.4
    let expected = 24 + pitch + 0.5 * pitch - 0.88 * 20 + 0.88 * 14
    #expect(abs(lines[1][0].y - lines[0][0].y - expected) < 0.01)
  }

  /// 160 mm = 453.5 pt at 14 pt: 32 characters (448 pt); A4 with 25 mm on every side: 25 + 160 + 25 = 210, 25 + 247 + 25 = 297.
  @Test func pagesOfHongKong() throws {
    let page = DocumentStyle.hongKong.page
    #expect(page.left + page.blockWidth + .millimetres(25) == page.width)
    let text = String(repeating: "文", count: 70)
    let lines = try Sheet.set([Sheet.paragraph(text)], style: .hongKong).lines()
    #expect(lines.map(\.count) == [30, 32, 8])
    #expect(abs(lines[0][0].x - (25 * Sheet.millimetre + 28)) < 0.01)
  }
}
