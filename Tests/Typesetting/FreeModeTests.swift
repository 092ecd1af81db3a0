import Documents
import Testing

@testable import Typesetting

/// Free mode: Western at its natural width with 1/4 em on each side, squeezed and stretched by the order of CLREQ 3.1.6.
@Suite struct FreeModeTests {
  static let style: DocumentStyle = {
    let official = DocumentStyle.official
    return DocumentStyle(
      page: official.page, composition: .free, body: official.body, title: official.title,
      headings: official.headings, table: official.table, pageNumber: official.pageNumber, mark: official.mark)
  }()

  func lines(_ text: String) throws -> [[SetCharacter]] {
    try Sheet.set([Sheet.paragraph(text, indent: .none)], style: Self.style).lines()
  }

  @Test func gapsAreAQuarterOfAnEm() throws {
    let line = try lines("共735条")[0]
    // 16 + 4 = 20; 3 × 8 + 4 = 28 further.
    #expect(abs(line[1].x - Sheet.left - 20) < 1e-6)
    #expect(abs(line[4].x - Sheet.left - 48) < 1e-6)
  }

  @Test func noGapBesideMarksOrInsideBrackets() throws {
    let line = try lines("（735）条，96。")[0]
    // （ begins the line and is trimmed to 8 pt, then digits at once; ） after 24 pt; the comma at once before 96.
    #expect(abs(line[1].x - Sheet.left - 8) < 1e-6)
    #expect(abs(line[4].x - Sheet.left - 32) < 1e-6)
    #expect(abs(line[7].x - Sheet.left - 80) < 1e-6)
    #expect(abs(line[9].x - Sheet.left - 96) < 1e-6)
  }

  /// 156 mm hold 27 Han of 16 pt and 10.2 pt more, which the 26 gaps share.
  @Test func fullLinesAreStretchedEvenly() throws {
    let line = try lines(String(repeating: "汉", count: 80))[0]
    #expect(line.count == 27)
    let step = (156 * Sheet.millimetre - 16) / 26
    for (left, right) in zip(line, line.dropFirst()) { #expect(abs(right.x - left.x - step) < 1e-6) }
  }

  /// What is missing comes from the gaps beside Western before it comes from anywhere else.
  @Test func westernGapsStretchBeforeOthers() throws {
    // 25 Han, 3 digits of 8 pt, 2 gaps of 4 pt: 432 pt of 442.2; the two gaps may take 1.33 pt each, the rest is shared.
    let text = String(repeating: "汉", count: 10) + "735" + String(repeating: "汉", count: 60)
    let line = try lines(text)[0]
    let gap = line[10].x - line[9].x - 16
    let between = line[1].x - line[0].x - 16
    #expect(abs(gap - between - 16.0 / 3) < 1e-6)
  }

  @Test func englishBreaksBetweenWords() throws {
    let words = "The council asked the public how the service could be made better and set out what was said in reply."
    let document = Document(
      metadata: DocumentMetadata(title: "t", issuer: "i", language: .english, date: "2020-06-18"), style: Self.style,
      blocks: [Sheet.paragraph(words, indent: .none)])
    let page = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(document).value
    let texts = page.texts()
    #expect(texts.count == 2)
    #expect(texts.joined() == words)
    // The space belongs to the line that it ends, outside the measure.
    #expect(texts[0].hasSuffix(" "))
    let line = page.lines()[0].filter { $0.text != " " }
    #expect(abs(line[line.count - 1].x + 8 - Sheet.right) < 0.01)
  }

  @Test func marksInTheMiddleOfTheirEmAreNotCut() throws {
    // As Taiwan has them: a face whose comma stands in the middle gives no half away at a line's end.
    let document = Document(
      metadata: DocumentMetadata(title: "題", issuer: "局", language: .traditional, date: "2020-06-18"),
      style: .official,
      blocks: [
        Sheet.paragraph(String(repeating: "漢", count: 27) + "，" + String(repeating: "漢", count: 30), indent: .none)
      ])
    let page = try Typesetter(glyphs: GlyphSourceOfTaiwan(), words: { _ in [] }).typeset(document).value
    let line = page.lines()[0]
    #expect(line.count == 28)
    #expect(abs(Sheet.cells(line[27].x) - 27) < 1e-6)
  }
}
