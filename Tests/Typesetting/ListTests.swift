import Documents
import Testing

@testable import Typesetting

/// Lists, quotations and remarks. Made-up measures: Han 1 em, digits and . 1/2 em; on the grid a Han takes a cell.
@Suite struct ListTests {
  static func item(_ text: String, _ inner: Block...) -> List.Item { List.Item([Sheet.paragraph(text)] + inner) }
  static let long = String(repeating: "甲", count: 40)

  /// First characters of the lines, in cells from the left edge of the text block.
  static func starts(_ set: PagedDocument, page: Int = 0) -> [Double] {
    set.lines(page).map { Sheet.cells($0[0].x) }
  }

  @Test func aMarkerHangsAndFurtherLinesStandUnderTheText() throws {
    let set = try Sheet.set([.list(List(.ladder(level: 1, start: 1), [Self.item(Self.long), Self.item("乙")]))])
    // 一、 begins two cells in and takes two; the text begins at 4 cells, 24 to a line: 40 = 24 + 16.
    let lines = set.lines()
    #expect(set.texts() == ["一、" + String(repeating: "甲", count: 24), String(repeating: "甲", count: 16), "二、乙"])
    for (start, wanted) in zip(Self.starts(set), [2.0, 4, 2]) { #expect(abs(start - wanted) < 0.02) }
    #expect(abs(Sheet.cells(lines[0][2].x) - 4) < 0.001)
    #expect(abs(Sheet.cells(lines[2][2].x) - 4) < 0.001)
    // One a line of the grid.
    #expect(abs(lines[2][0].y - lines[0][0].y - 2 * Sheet.pitch) < 1e-6)
  }

  @Test(arguments: [
    // （一）: 3 cells. 1.: two characters of 8 pt = 16 pt and 2 pt of gap at least > 15.79 pt, so two cells. （1）: 2.5
    // em = 40 pt, three cells.
    (List.Marker.ladder(level: 2, start: 1), "（一）", 3.0), (.ladder(level: 3, start: 1), "1.", 2),
    (.ladder(level: 4, start: 1), "（1）", 3), (.decimal(start: 3), "3.", 2), (.bullet, "——", 2),
  ])
  func theTextBeginsOnACell(_ marker: List.Marker, _ label: String, _ cells: Double) throws {
    let line = try #require(try Sheet.set([.list(List(marker, [Self.item("正文")]))]).lines().first)
    #expect(line.map(\.text).joined() == label + "正文")
    #expect(abs(Sheet.cells(line[line.count - 2].x) - 2 - cells) < 0.001)
  }

  @Test func theTextOfAllItemsBeginsInOneLineAfterNumbers() throws {
    let set = try Sheet.set([.list(List(.ladder(level: 3, start: 9), [Self.item("正"), Self.item("正")]))])
    let lines = set.lines()
    #expect(set.texts() == ["9.正", "10.正"])
    // 10. is 24 pt and 2 pt of gap: two cells.
    for line in lines { #expect(abs(Sheet.cells(line[line.count - 1].x) - 4) < 0.001) }
  }

  @Test func levelsAreSetInByWholeCells() throws {
    let third = List(.ladder(level: 3, start: 1), [Self.item("丙")])
    let second = List(.ladder(level: 2, start: 1), [Self.item("乙", .list(third))])
    let set = try Sheet.set([.list(List(.ladder(level: 1, start: 1), [Self.item("甲", .list(second))]))])
    // 一、 at 2, its text at 4, where （一） begins; its text at 7, where 1. begins.
    for (start, wanted) in zip(Self.starts(set), [2.0, 4, 7]) { #expect(abs(start - wanted) < 0.02) }
  }

  @Test func decimalNumbersGoThroughTheLevels() throws {
    let inner = List(.decimal(start: 1), [Self.item("甲"), Self.item("乙")])
    let set = try Sheet.set([.list(List(.decimal(start: 4), [Self.item("前"), Self.item("中", .list(inner))]))])
    #expect(set.texts() == ["4.前", "5.中", "5.1甲", "5.2乙"])
    let mixed = List(.ladder(level: 4, start: 1), [Self.item("甲", .list(inner))])
    #expect(
      try Sheet.set([.list(List(.decimal(start: 1), [Self.item("前", .list(mixed))]))]).texts()
        == ["1.前", "（1）甲", "1.甲", "2.乙"])
  }

  @Test func theStructureIsThatOfAList() throws {
    let inner = List(.bullet, [Self.item("乙")])
    let set = try Sheet.set([.list(List(.bullet, [Self.item("甲", .list(inner))]))])
    #expect(
      set.elements.map(\.role) == [
        .document, .list, .listItem, .label, .listBody, .paragraph, .list, .listItem, .label, .listBody, .paragraph,
      ])
    #expect(set.elements.map(\.parent) == [nil, 0, 1, 2, 2, 4, 4, 6, 7, 7, 9])
    // The marker is read before the text.
    #expect(set.texts() == ["——甲", "·乙"])
  }

  @Test func aListDeeperThanThePageIsSetAllTheSame() throws {
    var list = List(.ladder(level: 2, start: 1), [Self.item("底")])
    for _ in 0..<30 { list = List(.ladder(level: 2, start: 1), [Self.item("层", .list(list))]) }
    let set = try Sheet.set([.list(list)])
    let texts = set.pages.indices.flatMap { set.texts($0) }
    #expect(texts.count == 31)
    #expect(texts.allSatisfy { $0 == "（一）层" || $0 == "（一）底" })
    for page in set.pages.indices {
      for line in set.lines(page) { #expect(line[line.count - 1].x + 16 <= Sheet.right + 0.01) }
    }
  }

  @Test func anItemWithoutTextKeepsItsMarker() throws {
    let set = try Sheet.set([.list(List(.ladder(level: 1, start: 1), [List.Item([]), Self.item("乙")]))])
    #expect(set.texts() == ["一、", "二、乙"])
  }

  @Test func offTheGridTheTextFollowsANumberByHalfAnEm() throws {
    let official = DocumentStyle.official
    let style = DocumentStyle(
      page: official.page, composition: .free, body: official.body, title: official.title, headings: official.headings,
      table: official.table, pageNumber: official.pageNumber, mark: official.mark)
    let set = try Sheet.set([.list(List(.ladder(level: 3, start: 1), [Self.item("正")]))], style: style)
    // 2 × 16 pt, 1. of 16 pt, 8 pt.
    #expect(abs(set.lines()[0][2].x - Sheet.left - 56) < 0.01)
  }

  @Test func anAppendixStandsOnAGridOfItsOwn() throws {
    let appendix = { (text: String) in
      Block.paragraph(Paragraph([.text(text, .office)], kind: .appendix))
    }
    let set = try Sheet.set([
      Sheet.paragraph("前"), appendix(String(repeating: "附", count: 80)), appendix("录"), Sheet.paragraph("后"),
    ])
    // 42 to a line of 156 mm: 40 + 40; lines 225 mm / 44 apart.
    #expect(set.texts() == ["前", String(repeating: "附", count: 40), String(repeating: "附", count: 40), "录", "后"])
    let lines = set.lines()
    #expect(abs(lines[1][1].x - lines[1][0].x - 156.0 / 42 * Sheet.millimetre) < 0.01)
    #expect(abs(lines[2][0].y - lines[1][0].y - Sheet.pitch / 2) < 1e-6)
    // Three half lines, and the body on the next whole one.
    #expect(abs(lines[4][0].y - (Sheet.top + 3 * Sheet.pitch + 14.08)) < 1e-6)
  }

  // MARK: Quotations, remarks

  @Test func aQuotationStandsTwoCellsInOnBothSides() throws {
    let set = try Sheet.set([.quotation([Sheet.paragraph(String(repeating: "引", count: 40))])])
    // 28 − 4 = 24 cells; the first line two cells in: 22 + 18.
    #expect(set.texts().map(\.count) == [22, 18])
    for (start, wanted) in zip(Self.starts(set), [4.0, 2]) { #expect(abs(start - wanted) < 0.02) }
    #expect(set.elements.map(\.role) == [.document, .blockQuote, .paragraph])
  }

  @Test func aRemarkTakesWholeLinesOfTheGrid() throws {
    for count in 1...6 {
      let set = try Sheet.set([
        Sheet.paragraph("前"), .note([Sheet.paragraph(String(repeating: "注", count: 27 * count))]),
        Sheet.paragraph("后"),
      ])
      let lines = set.lines()
      let last = try #require(lines.last)
      let slot = (last[0].y - 14.08 - Sheet.top) / Sheet.pitch
      #expect(last[0].text == "后")
      #expect(abs(slot - slot.rounded()) < 1e-6)
      // The line before it does not touch it: 14.08 pt of its type and a quarter of a line of air at least.
      #expect(last[0].y - lines[lines.count - 2][0].y > 14.08 + Sheet.pitch / 4)
      // Half as much again between the lines as 12 pt type is high: two thirds of a line of the grid.
      if lines.count > 4 { #expect(abs(lines[2][0].y - lines[1][0].y - Sheet.pitch * 2 / 3) < 1e-6) }
    }
  }

  @Test func theBarOfARemarkIsAsHighAsItsLines() throws {
    let set = try Sheet.set([.note([Sheet.paragraph(String(repeating: "注", count: 90))])])
    let bars = set.pages[0].items.compactMap { placed -> (x: Double, top: Double, bottom: Double)? in
      guard case .rule(_, let height, _, nil) = placed.item else { return nil }
      return (placed.point.x.points, placed.point.y.points, (placed.point.y + height).points)
    }
    #expect(bars.count == set.lines().count)
    for (bar, next) in zip(bars, bars.dropFirst()) { #expect(abs(bar.bottom - next.top) < 1e-6) }
    for bar in bars { #expect(abs(Sheet.cells(bar.x) - 2) < 0.001) }
  }
}
