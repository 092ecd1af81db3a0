import Diagnostics
import Documents
import Testing

@testable import Typesetting

/// What a line is said to have been through, against what follows from the widths.
@Suite struct LayoutReportTests {
  final class Receiver: LayoutReceiver {
    var pages: [(page: Int, lines: [LineLayout])] = []
    func take(_ lines: [LineLayout], ofPage page: Int) throws(Failed) { pages.append((page, lines)) }
    var lines: [LineLayout] { pages.flatMap(\.lines) }
  }

  func han(_ count: Int) -> String { String(repeating: "汉", count: count) }

  func layouts(
    _ text: String, composition: DocumentStyle.Composition = .grid, hangsStops: Bool = false
  ) throws -> (lines: [LineLayout], log: DiagnosticLog) {
    let style = CorpusTests.style(composition, hangsStops: hangsStops)
    let receiver = Receiver()
    var pages = PageCollector()
    let log = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(
      Sheet.document([Sheet.paragraph(text, indent: .none)], style: style), to: &pages, layout: receiver)
    return (receiver.lines, log)
  }

  @Test func aLineThatFitsIsUntouched() throws {
    let line = try layouts(han(28) + han(10)).lines[0]
    #expect(line.text == han(28))
    #expect(line.squeezed == 0 && line.stretched == 0 && line.pushedIn == 0 && line.pushedOut == 0)
    #expect(line.keepsCells == true)
    #expect(line.end == .whole)
    #expect(line.line == 1)
  }

  @Test func aStopThatIsTakenIn() throws {
    // 29 characters: half a cell from the comma within, half from the comma at the end: one cell, 15.79 pt.
    let line = try layouts(han(10) + "，" + han(17) + "，" + han(20)).lines[0]
    #expect(line.pushedIn == 1)
    #expect(line.end == .half)
    #expect(abs(line.squeezed - Sheet.cell) < 0.01)
    // Behind the first comma Han stand on halves of cells.
    #expect(line.keepsCells == false)
  }

  @Test func aCharacterThatGoesDown() throws {
    // 28 Han and a stop: one of the 28 goes down, and 26 gaps share its cell: 15.79 / 26 = 0.61 pt.
    let line = try layouts(han(28) + "。" + han(20)).lines[0]
    #expect(line.pushedOut == 1)
    #expect(abs(line.stretched - Sheet.cell) < 0.01)
    #expect(abs(line.widest - Sheet.cell / 26) < 0.01)
    #expect(!line.isBeyondLimits)
  }

  @Test func anOrphanThatIsAvoided() throws {
    // 57 Han leave one for the third line; a second goes down with it, from the first line on.
    let lines = try layouts(han(57)).lines
    #expect(lines.map(\.avoidsOrphan) == [false, false, true])
    #expect(lines.map(\.pushedOut) == [1, 0, 0])
    // 58 leave two by themselves.
    #expect(try layouts(han(58)).lines.allSatisfy { !$0.avoidsOrphan })
  }

  @Test func aStopThatHangs() throws {
    let line = try layouts(han(28) + "，" + han(20), hangsStops: true).lines[0]
    #expect(line.end == .hung)
    #expect(line.squeezed == 0)
    #expect(line.keepsCells == true)
  }

  @Test func facesThatStandIn() throws {
    let lines = try layouts(han(3) + "\u{2A700}" + han(40)).lines
    #expect(lines.map(\.fallbackFaces) == [["face 2"], []])
  }

  @Test func aTornLineIsBeyondLimits() throws {
    // A word of 50 letters, 400 pt, goes down as a whole: 8 Han with 7 gaps are left for 442.2 pt, 45 pt in each gap.
    let word = String(repeating: "a", count: 50)
    let (lines, log) = try layouts(han(8) + word + han(20), composition: .free)
    #expect(lines[0].isBeyondLimits)
    #expect(abs(lines[0].widest - (156 * Sheet.millimetre - 128) / 7) < 0.01)
    let found = try #require(log.diagnostics.first { $0.code == .lineTorn })
    #expect(found.severity == .warning)
    #expect(found.place == .page(1, line: 1))
    #expect(found.arguments["text"] == han(8))
  }

  @Test func aDiagnosticQuotesNoCitizen() throws {
    let words = "汉汉" + String(repeating: "a", count: 50) + han(20)
    let document = Sheet.document(
      [.paragraph(Paragraph([.text("意见：", .template), .text(words, TextSource(.citizen))], indent: .none))],
      style: CorpusTests.style(.free))
    let log = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(document).log
    #expect(log.diagnostics.first { $0.code == .lineTorn }?.arguments["text"] == "意见：…")
  }

  /// Nobody asks: nothing is kept.
  @Test func nothingIsRecordedUnasked() throws {
    var setter = BlockSetter(
      document: Sheet.document([]), cache: GlyphCache(source: MadeUpGlyphs(), language: .simplified), words: { _ in [] }
    )
    let rows = setter.rows(of: Sheet.paragraph(han(60)))
    #expect(rows.allSatisfy { $0.layouts.isEmpty })
  }

  @Test func everyLineOfEveryPageIsTold() throws {
    let receiver = Receiver()
    var pages = PageCollector()
    let document = Sheet.document((0..<40).map { _ in Sheet.paragraph(han(50)) })
    _ = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(document, to: &pages, layout: receiver)
    // 80 lines, 22 on a page.
    #expect(receiver.pages.map(\.page) == [1, 2, 3, 4])
    #expect(receiver.pages.map(\.lines.count) == [22, 22, 22, 14])
    #expect(receiver.pages[1].lines.map(\.line) == Array(1...22))
  }
}
