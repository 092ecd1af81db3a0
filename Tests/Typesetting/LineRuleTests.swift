import Documents
import Fonts
import Testing

@testable import Typesetting

/// Rules of CLREQ 3.1 and GB/T 15834-2011, 5.1, one by one, in numbers.
@Suite struct LineRuleTests {
  func han(_ count: Int) -> String { String(repeating: "汉", count: count) }

  func style(
    _ composition: DocumentStyle.Composition, level: ProhibitionLevel = .gb, hangsStops: Bool = false
  ) -> DocumentStyle {
    let official = DocumentStyle.official
    return DocumentStyle(
      page: official.page, composition: composition, prohibition: level, body: official.body, title: official.title,
      headings: official.headings, table: official.table, pageNumber: official.pageNumber, mark: official.mark,
      hangsStops: hangsStops)
  }

  func lines(
    _ text: String, _ style: DocumentStyle, language: DocumentLanguage = .simplified,
    glyphs: any GlyphSource = MadeUpGlyphs()
  ) throws -> [[SetCharacter]] {
    let document = Document(
      metadata: DocumentMetadata(title: "题", issuer: "局", language: language, date: "2020-06-18"), style: style,
      blocks: [Sheet.paragraph(text, indent: .none)])
    return try Typesetter(glyphs: glyphs, words: { _ in [] }).typeset(document).value.lines()
  }

  func text(_ line: [SetCharacter]) -> String { line.map(\.text).joined() }

  static let measure = 156 * Sheet.millimetre

  // MARK: Levels

  /// Which of the levels let the mark begin or end a line: CLREQ 3.1.3.
  @Test(arguments: [
    ("。", [ProhibitionLevel.none]), ("）", [.none]), ("～", [.none]), ("·", [.none]), ("/", [.none, .basic]),
    ("——", [.none, .basic]), ("……", [.none, .basic]),
  ])
  func whatMayBeginALine(_ mark: String, _ levels: [ProhibitionLevel]) throws {
    for level in [ProhibitionLevel.none, .basic, .gb, .strict] {
      // 28 Han fill the line; the mark would begin the next.
      let set = try lines(han(28) + mark + han(60), style(.grid, level: level))
      #expect(text(set[1]).hasPrefix(mark) == levels.contains(level), "\(level)")
    }
  }

  @Test(arguments: [("（", [ProhibitionLevel.none]), ("/", [.none, .basic])])
  func whatMayEndALine(_ mark: String, _ levels: [ProhibitionLevel]) throws {
    for level in [ProhibitionLevel.none, .basic, .gb, .strict] {
      // 27 + 1 cells, and 1/2 + 27 + 1/2: the mark is the last that the line holds.
      let set = try lines((mark == "/" ? "/" : "") + han(27) + mark + han(60), style(.grid, level: level))
      #expect(text(set[0]).hasSuffix(mark) == levels.contains(level), "\(level)")
    }
  }

  // MARK: Edges

  @Test func offTheGridTheMarkAtALineEndTakesHalf() throws {
    // 27 × 16 + 8 = 440 pt of 442.2: the comma is trimmed, 2.2 pt go to the 27 gaps, and the comma's half ends the line.
    let set = try lines(han(27) + "，" + han(40), style(.free))
    #expect(text(set[0]) == han(27) + "，")
    let share = (Self.measure - 440) / 27
    #expect(abs(set[0][1].x - set[0][0].x - 16 - share) < 1e-6)
    #expect(abs(set[0][27].x + 8 - Sheet.right) < 1e-6)
  }

  @Test func offTheGridATrimmedMarkLeavesNoHole() throws {
    // 26 Han and a comma fit whole (27 × 16 = 432), yet the comma takes half: 442.2 − 424 = 18.2 pt hold one more Han
    // only where a break after the comma is worse; here the line ends with the comma's half at the edge.
    let set = try lines(han(26) + "，" + han(1) + "（" + han(40), style(.free))
    for line in set.dropLast() {
      let last = line[line.count - 1]
      let width = last.text == "，" ? 8.0 : 16
      #expect(abs(last.x + width - Sheet.right) < 1e-6, "\(text(line))")
    }
  }

  // MARK: Order of shrinking

  @Test func bracketsGiveBeforeCommasAndCommasBeforeStops() throws {
    // 25 Han, （）with one Han in them, a comma and a stop: 26 × 16 + 4 × 16 = 480, the last stop trimmed 472… The line
    // that is asked for below needs 5.8 pt less than its natural width, which the two brackets give alike, 2.9 pt each.
    let source = han(4) + "。" + han(4) + "，" + han(4) + "（" + han(4) + "）" + han(8) + han(40)
    let set = try lines(source, style(.free))
    let line = set[0]
    // 24 Han and 4 marks are 448 pt, 5.8 pt more than 442.2.
    #expect(line.count == 28)
    let excess = 448 - Self.measure
    let step = { (index: Int) in line[index + 1].x - line[index].x }
    // 。 and ， keep their em.
    #expect(abs(step(4) - 16) < 1e-6)
    #expect(abs(step(9) - 16) < 1e-6)
    // （ is drawn closer to what precedes it, and what follows ） closer to that.
    #expect(abs(step(13) - (16 - excess / 2)) < 1e-6)
    #expect(abs(step(19) - (16 - excess / 2)) < 1e-6)
  }

  @Test func marksOfOneClassGiveAlike() throws {
    // 25 Han and 3 commas: 448 pt, 5.8 pt too many: a third from each comma.
    let source = han(5) + "，" + han(5) + "，" + han(5) + "，" + han(10) + han(40)
    let line = try lines(source, style(.free))[0]
    #expect(line.count == 28)
    let third = (448 - Self.measure) / 3
    for index in [5, 11, 17] { #expect(abs(line[index + 1].x - line[index].x - (16 - third)) < 1e-6) }
  }

  @Test func anInterpunctOfAnEmGivesAQuarterOnEachSide() throws {
    // In Taiwan · takes an em and gives up to half of it, before brackets do: 26 Han, · and ， are 448 pt; the comma of
    // the middle cannot give.
    let source = han(9) + "·" + han(9) + "，" + han(8) + han(40)
    let line = try lines(source, style(.free), language: .traditional, glyphs: GlyphSourceOfTaiwan())[0]
    #expect(line.count == 28)
    let half = (448 - Self.measure) / 2
    // The next Han but one stands two em less what is given from the one before the dot.
    #expect(abs(line[10].x - line[8].x - (32 - 2 * half)) < 1e-6)
    // The dot stays in the middle: half its em less the quarter that is given.
    #expect(abs(line[9].x + 8 - (line[8].x + 16 + line[10].x) / 2) < 1e-6)
  }

  // MARK: Hanging

  @Test func aStopHangsWhereTheLineHasNoRoom() throws {
    // 28 Han and a comma: it stands outside, from the edge on, and every Han keeps its cell.
    let set = try lines(han(28) + "，" + han(40), style(.grid, hangsStops: true))
    #expect(text(set[0]) == han(28) + "，")
    #expect(abs(set[0][28].x - Sheet.right) < 1e-6)
    for (index, character) in set[0].enumerated() { #expect(abs(Sheet.cells(character.x) - Double(index)) < 1e-6) }
    // Without hanging, the last Han goes down with it.
    #expect(text(try lines(han(28) + "，" + han(40), style(.grid))[0]) == han(27))
  }

  @Test func aStopThatFitsDoesNotHang() throws {
    let set = try lines(han(27) + "，" + han(40), style(.grid, hangsStops: true))
    #expect(abs(Sheet.cells(set[0][27].x) - 27) < 1e-6)
  }

  @Test func nothingHangsInTraditionalTextNorBesideAnotherMark() throws {
    let hant = try lines(han(28) + "，" + han(40), style(.grid, hangsStops: true), language: .traditional)
    #expect(text(hant[0]) == han(27))
    // ）， is a run of marks: CLREQ 3.1.5.
    for line in try lines(han(20) + "（" + han(6) + "），" + han(40), style(.grid, hangsStops: true)) {
      #expect(line[line.count - 1].x < Sheet.right - 1)
    }
  }

  // MARK: Whole

  @Test func theHalvesOfADashMeet() throws {
    // A face whose dash leaves 0.05 em on both sides: the second begins where the first one's ink ends, less 0.01 em, and
    // both stand in the middle of their two cells.
    let line = try lines("汉——汉", style(.grid), glyphs: ShortDashes())[0]
    #expect(abs(line[2].x - line[1].x - (0.9 - 0.01) * 16) < 1e-6)
    let ink = (line[1].x + 0.05 * 16, line[2].x + 0.95 * 16)
    #expect(abs((ink.0 + ink.1) / 2 - (Sheet.left + 2 * Sheet.cell)) < 1e-6)
  }

  /// With the cells that each takes; a run of digits takes its gaps of 1/8 em and more with it.
  @Test(arguments: [
    ("《民族团结条例》", 8), ("2020年5月6日", 8), ("二〇二〇年六月六日", 9), ("第 35 条", 4), ("735 人", 3),
  ])
  func whatIsKeptWholeWhereALineAllows(_ whole: String, _ cells: Int) throws {
    for before in 18..<30 {
      // Three commas give 3/2 cells, so that a line takes in what is a cell too long; one cell may go down.
      guard before + cells <= 29 || before >= 27 else { continue }
      let source = han(6) + "，" + han(4) + "，" + han(3) + "，" + han(before - 16) + whole + han(40)
      let set = try lines(source, style(.grid))
      #expect(set.contains { text($0).contains(whole) }, "\(before)")
    }
  }

  @Test(arguments: [DocumentStyle.Composition.grid, .free])
  func everyLineOfAnAddressIsFlushAndHasNoHole(_ composition: DocumentStyle.Composition) throws {
    let url =
      "https://example.org/notice/consultation/averyveryverylongnamewithoutanymarkinsideofitatallreally/2020.html?a=1"
    for before in 0..<30 {
      let set = try lines(han(before) + url + han(40), style(composition))
      #expect(set.map(text).joined() == han(before) + url + han(40))
      for line in set.dropLast() {
        let last = line[line.count - 1]
        let end = last.x + (last.text.unicodeScalars.allSatisfy(\.isASCII) ? 8 : composition == .grid ? Sheet.cell : 16)
        #expect(abs(end - Sheet.right) < 0.01, "\(before) \(text(line))")
        for (left, right) in zip(line, line.dropFirst()) {
          // At most the 1/2 em of a gap on the grid and the 1/8 em that other gaps take before letters take their part.
          let width = left.text.unicodeScalars.allSatisfy(\.isASCII) ? 8.0 : 16
          #expect(right.x - left.x - width < 10.01, "\(before) \(text(line))")
        }
      }
    }
  }
}

/// Dashes that leave 0.05 em on both sides.
private final class ShortDashes: MadeUpGlyphs {
  override func inkBox(
    of glyph: UInt32, face: FaceID
  ) -> (xMin: Double, yMin: Double, xMax: Double, yMax: Double)? {
    glyph == 0x2014 ? (0.05, 0.35, 0.95, 0.41) : super.inkBox(of: glyph, face: face)
  }

  /// 朱**: two asterisks of half an em fill a cell beside the surname, from which no line parts them.
  @Test func maskedNamesStayWhole() throws {
    let line = try Sheet.set([Sheet.paragraph("朱**说", indent: .none)]).lines()[0]
    #expect(abs(Sheet.cells(line[1].x) - 1) < 1e-6)
    #expect(abs(line[2].x - line[1].x - 8) < 1e-6)
    for count in 20...30 {
      let texts = try Sheet.set([Sheet.paragraph(String(repeating: "汉", count: count) + "朱**说好", indent: .none)])
        .texts()
      #expect(texts.allSatisfy { !$0.hasPrefix("*") })
    }
  }
}
