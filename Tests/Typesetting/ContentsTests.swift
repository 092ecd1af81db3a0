import Documents
import Testing

@testable import Typesetting

/// Cover, contents, page numbers, leaders.
@Suite struct ContentsTests {
  static func inline(_ text: String) -> [Inline] { [.text(text, .office)] }
  static let body = Sheet.paragraph(String(repeating: "文", count: 26 + 28 * 21))

  static func numbers(_ set: PagedDocument) -> [String] {
    set.pages.indices.map { set.furniture($0).map(\.text).joined() }
  }

  static func report(_ headings: [Block]) -> [Block] {
    [
      .cover(Cover(title: inline("关于某事的报告"), issuers: [inline("某局")], date: inline("2020年6月18日"))),
      .contents(Contents(heading: inline("目录"), depth: 2)),
    ] + headings.flatMap { [$0, body] }
  }

  @Test func pagesAreNumberedByParts() throws {
    let set = try Sheet.set(
      Self.report([.heading(level: 1, Self.inline("一、甲")), .heading(level: 2, Self.inline("（一）乙"))]))
    // Cover and its back, contents and its back, then the text: 2 × (1 + 22) lines = 46 = 22 + 22 + 2.
    #expect(Self.numbers(set) == ["", "", "— I —", "", "— 1 —", "— 2 —", "— 3 —"])
    // An odd number at the right.
    #expect(set.furniture(4)[0].x > Sheet.left + 200)
    #expect(set.furniture(5)[0].x < Sheet.left + 20)
  }

  @Test func anEntrySaysThePageOfItsHeadingAndGoesThere() throws {
    let set = try Sheet.set(
      Self.report([
        .heading(level: 1, Self.inline("一、甲")), .heading(level: 2, Self.inline("（一）乙")),
        .heading(level: 3, Self.inline("1.丙")),
      ]))
    // The first heading is line 1 of page 1; the second follows 22 lines of text: line 24. The last line
    // of the text does not stand alone on page 2, so the heading is on line 3 there.
    #expect(set.texts(2) == ["目录", "一、甲 1", "（一）乙 2"])
    let lines = set.lines(2)
    // Levels begin two cells after each other; the pages' numbers end at the right edge.
    #expect(abs(Sheet.cells(lines[1][0].x)) < 0.001 && abs(Sheet.cells(lines[2][0].x) - 2) < 0.02)
    for line in lines.dropFirst() { #expect(abs(line[line.count - 1].x + 8 - Sheet.right) < 0.01) }
    let jumps = set.pages[2].items.compactMap { placed -> (page: Int, y: Double)? in
      guard case .jump(let page, let point, _, _, _, let element?) = placed.item else { return nil }
      #expect(set.elements[element].role == .link)
      return (page, point.y.points)
    }
    // Of the file's pages the fifth and the sixth.
    #expect(jumps.map(\.page) == [5, 6])
    #expect(abs(jumps[0].y - Sheet.top) < 0.01 && abs(jumps[1].y - Sheet.top - 2 * Sheet.pitch) < 0.01)
    let roles = set.elements.map(\.role)
    #expect(roles.filter { $0 == .contentsItem }.count == 2)
    let item = try #require(roles.firstIndex(of: .contentsItem))
    #expect(Array(roles[(item + 1)...(item + 2)]) == [.reference, .link])
  }

  /// Headings of text whose paragraphs are parted by space are listed too.
  @Test func contentsOfAnEnglishReport() throws {
    let set = try Sheet.set(
      [.contents(Contents(heading: Self.inline("Contents"), depth: 2))]
        + [.heading(level: 1, Self.inline("1. First")), .heading(level: 2, Self.inline("1.1 Second"))], style: .britain)
    #expect(set.texts(0) == ["Contents", "1. First 1", "1.1 Second 1"])
  }

  @Test func aLongEntryHangsAndLeavesRoomForThePage() throws {
    let set = try Sheet.set(Self.report([.heading(level: 1, Self.inline("一、" + String(repeating: "甲", count: 30)))]))
    let lines = set.lines(2).dropFirst()
    #expect(lines.count == 2)
    #expect(abs(Sheet.cells(lines[2][0].x) - 2) < 0.02)
    // The first line ends before the dots and the number: 0.8 + 1.5 em and 8 pt before the edge; the
    // glyph is 0.21 pt wider than its cell.
    #expect(lines[1][lines[1].count - 1].x + 16 <= Sheet.right - 2.3 * 16 - 8 + 0.21)
    #expect(lines[2].last?.text == "1")
  }

  @Test func contentsOfSeveralPagesStillSayTheRightPages() throws {
    let headings = (1...40).map { Block.heading(level: 1, Self.inline("第\($0)项")) }
    let set = try Sheet.set(Self.report(headings))
    // 40 entries below heading and blank line: 20 and 20; the text begins on the fifth page.
    #expect(Self.numbers(set)[2...4] == ["— I —", "— II —", "— 1 —"])
    for page in 2...3 {
      for placed in set.pages[page].items {
        guard case .jump(let target, _, let said, _, _, let element) = placed.item else { continue }
        let words = set.pages[page].items.compactMap { other -> String? in
          guard case .text(let run) = other.item, run.element == element else { return nil }
          return run.clusters.map(\.text).joined()
        }.joined()
        let printed = set.furniture(target - 1).map(\.text).joined().filter(\.isNumber)
        #expect(words.hasSuffix(printed))
        let heading = words.dropLast(printed.count + 1)
        #expect(set.texts(target - 1).contains(String(heading)))
        #expect(said == heading + "，第\(printed)页")
      }
    }
  }

  @Test func headsOfAnnexesAreListedAndRunInHeadingsToo() throws {
    let set = try Sheet.set([
      .contents(Contents(heading: Self.inline("目录"), depth: 1)),
      .paragraph(Paragraph([.runIn(level: 1, Self.inline("一、认识。")), .text("正文", .office)])),
      .annexHead(AnnexHead(label: Self.inline("附件1"), title: Self.inline("汇总表"))),
    ])
    #expect(set.texts(0).dropFirst().map { $0.filter { $0 != "　" } } == ["一、认识 1", "附件1汇总表 2"])
  }

  @Test func theCoverHasTheTitleAboveAndTheIssuerAtTheFoot() throws {
    let set = try Sheet.set(Self.report([]))
    let lines = set.lines(0)
    // Five lines of the grid above it; 26 pt type.
    #expect(abs(lines[0][0].y - (Sheet.top + 5 * Sheet.pitch + 0.88 * 26)) < 0.01)
    let start = lines[0][0].x - Sheet.left
    let end = Sheet.right - lines[0][lines[0].count - 1].x - 26
    #expect(abs(start - end) < 0.01)
    // The date on the line before the last; 18 pt.
    let date = try #require(lines.last)
    #expect(abs(date[0].y - (Sheet.top + 20 * Sheet.pitch + 0.88 * 18)) < 0.01)
  }

  @Test func aCoverOfManyIssuersIsOnePage() throws {
    let issuers = (0..<12).map { _ in Self.inline("某局") }
    let title = Self.inline(String(repeating: "关于某事", count: 16))
    let set = try Sheet.set([
      .cover(Cover(title: title, subtitle: Self.inline("征求意见稿"), issuers: issuers, date: Self.inline("2020年6月18日")))
    ])
    #expect(set.pages.count == 1)
    let lines = set.lines()
    for (line, next) in zip(lines, lines.dropFirst()) { #expect(next[0].y - line[0].y > 18) }
    #expect(lines.allSatisfy { $0[0].y > Sheet.top && $0[0].y < Sheet.bottom })
  }

  @Test func dotsOfALeaderStandBelowEachOther() throws {
    let set = try Sheet.set([
      .paragraph(Paragraph([.text("甲", .office), .leader, .text("1", .office)], indent: .none)),
      .paragraph(Paragraph([.text("甲乙丙", .office), .leader, .text("12", .office)], indent: .none)),
    ])
    let dots = set.pages[0].items.compactMap { placed -> (x: Double, path: Path)? in
      guard case .path(let path, nil) = placed.item else { return nil }
      return (placed.point.x.points, path)
    }
    #expect(dots.count == 2)
    // 0.375 × 16 = 6 pt from dot to dot, counted from the right edge.
    for dot in dots {
      let steps = (Sheet.right - dot.x) / 6
      #expect(abs(steps - steps.rounded()) < 1e-6)
      #expect(dot.path.stroke?.dash.map(\.points).reduce(0, +) == 6)
    }
    // It begins at least 0.4 em after the words.
    #expect(dots[1].x >= Sheet.left + 3 * Sheet.cell + 6.4 - 0.01)
    #expect(set.texts() == ["甲 1", "甲乙丙 12"])
  }

  @Test func aPageBreakBeginsAPage() throws {
    let set = try Sheet.set([
      .pageBreak, Sheet.paragraph("甲"), .pageBreak, .pageBreak, Sheet.paragraph("乙"), .pageBreak,
    ])
    #expect(set.pages.indices.map { set.texts($0) } == [["甲"], ["乙"]])
    #expect(Self.numbers(set) == ["— 1 —", "— 2 —"])
  }

  @Test func romanNumbers() {
    let texts = [1, 4, 9, 14, 40, 1999].map { PageNumber(value: $0, isRoman: true).text }
    #expect(texts == ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"])
  }

  @Test func aHeadingLeavesThePagesFootWithTheBlankLineBelowIt() throws {
    let set = try Sheet.set([
      Sheet.paragraph(String(repeating: "甲", count: 26 + 28 * 19)), .heading(level: 1, Self.inline("一、标题")),
      .paragraph(Paragraph(Self.inline(String(repeating: "乙", count: 60)), spaceBefore: 1)),
    ])
    #expect(set.texts(0).count == 20 && set.texts(1).first == "一、标题")
  }

  @Test(arguments: 1...4) func aHeadingIsNeverLastOnAPage(_ level: Int) throws {
    for count in 18...22 {
      let set = try Sheet.set([
        Sheet.paragraph(String(repeating: "甲", count: 26 + 28 * (count - 1))),
        .heading(level: 1, Self.inline("一、标题")), .heading(level: level, Self.inline("标题")),
        Sheet.paragraph(String(repeating: "乙", count: 100)),
      ])
      #expect(set.texts(0).last?.contains("标题") == false)
    }
  }

  @Test func aLargerHeadingHasABlankLineAboveAndKeepsToTheGrid() throws {
    let official = DocumentStyle.official
    let style = DocumentStyle(
      page: official.page, composition: .grid, body: official.body, title: official.title,
      headings: [TextStyle(.heiti, .points(22))], table: official.table, pageNumber: official.pageNumber,
      mark: official.mark)
    let set = try Sheet.set(
      [Sheet.paragraph("甲"), .heading(level: 1, Self.inline("一、标题")), Sheet.paragraph("乙")], style: style)
    let lines = set.lines()
    // Line 1, a blank line, the heading on line 3, the text on line 4.
    #expect(abs(lines[1][0].y - (Sheet.top + 2 * Sheet.pitch + 0.88 * 22)) < 0.01)
    #expect(abs(lines[2][0].y - (Sheet.top + 3 * Sheet.pitch + 14.08)) < 0.01)
  }
}
