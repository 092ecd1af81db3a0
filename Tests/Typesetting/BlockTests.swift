import Diagnostics
import Documents
import Testing

@testable import Typesetting

/// GB/T 9704-2012, 7.2 and 7.3.
@Suite struct BlockTests {
  func text(_ line: [SetCharacter]) -> String { line.map(\.text).joined() }
  func inline(_ text: String) -> [Inline] { [.text(text, .office)] }
  let body = Sheet.paragraph(String(repeating: "正文", count: 40))

  // MARK: Title

  /// Breaks a title whose words are given by spaces.
  func titleLines(_ words: String) throws -> [String] {
    let title = words.filter { $0 != " " }
    var ends: [Int] = []
    var count = 0
    for word in words.split(separator: " ") {
      count += word.unicodeScalars.count
      ends.append(count)
    }
    let page = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in ends })
      .typeset(Sheet.document([.title(inline(title)), body])).value
    let lines = page.lines()
    for line in lines where line[0].y < Sheet.top + 3 * Sheet.pitch {
      // Centred: as much on the left as on the right, 22 pt a character.
      let start = line[0].x - Sheet.left
      let end = Sheet.right - line[line.count - 1].x - 22
      if line.count < 20, line.map(\.text).joined() != "正文" { #expect(abs(start - end) < 0.01) }
    }
    return page.texts().filter { !$0.contains("正文") }
  }

  @Test func aTitleThatFitsStaysOnOneLine() throws {
    #expect(try titleLines("关于 征集 意见 的 公告") == ["关于征集意见的公告"])
  }

  @Test func aTitleBreaksAtWordsInATrapezium() throws {
    let lines = try titleLines("关于 加强 我 区 民族 团结 进步 示范区 创建 工作 网上 意见 建议 征集 情况 的 公示")
    #expect(lines.count == 2)
    #expect(lines.joined() == "关于加强我区民族团结进步示范区创建工作网上意见建议征集情况的公示")
    #expect(abs(lines[0].count - lines[1].count) >= 1)
    #expect(!lines[1].hasPrefix("的"))
    // Office phrases whole.
    for phrase in ["意见建议", "征集情况", "示范区"] { #expect(lines.contains { $0.contains(phrase) }) }
  }

  @Test func aCompoundStaysWholeWhereTheOutlineIsAsGood() throws {
    #expect(
      try titleLines("关于 如何 加强 我 区 民族 团结 进步 示范 区 创建 工作 意见 建议 征集 情况 的 反馈")
        == ["关于如何加强我区民族团结进步示范区", "创建工作意见建议征集情况的反馈"])
    // A compound longer than a line is parted all the same.
    let long = try titleLines(
      "关于 " + Array(repeating: "城市", count: 14).joined(separator: " ") + " 管理 办法 的 公告")
    #expect(long.count == 2)
  }

  @Test func outlines() {
    // Trapezium, trapezium upside down, lozenge: free. Rectangle and hour-glass: not.
    for good in [[12.0, 15, 18], [18, 15, 12], [12, 17, 13]] { #expect(TitleShape.outlineCost(good) == 0) }
    #expect(TitleShape.outlineCost([16, 16]) > 0)
    #expect(TitleShape.outlineCost([18, 12, 18]) > TitleShape.outlineCost([18, 15, 12]))
    #expect(TitleShape.outlineCost([18, 3]) > TitleShape.outlineCost([12, 9]))
  }

  @Test func bookTitlesStayWholeInATitle() throws {
    let lines = try titleLines("关于 公开 征求 《 某 市 城市 管理 条例 》 修订 草案 意见 情况 的 反馈 和 说明")
    #expect(lines.contains { $0.contains("《某市城市管理条例》") })
  }

  @Test func theBodyBeginsABlankLineBelowTheTitle() throws {
    let page = try Sheet.set([.title(inline("关于征集意见的公告")), body])
    // Title on line 1, line 2 blank, body on line 3.
    #expect(abs(page.lines()[1][0].y - (Sheet.top + 2 * Sheet.pitch + 14.08)) < 1e-6)
  }

  // MARK: Sign-off

  func signOff(_ issuer: String, _ date: String, _ seal: SignOff.Seal) throws -> [[SetCharacter]] {
    let page = try Sheet.set([
      body, .signOff(SignOff(issuers: [inline(issuer)], date: inline(date), seal: seal)),
    ])
    return Array(page.lines().dropFirst(3))
  }

  @Test func withoutSeal() throws {
    let lines = try signOff("某市某区民族宗教事务局", "2020年6月18日", .none)
    // One blank line (line 4), the issuer's 11 characters of 16 pt end two cells from the edge; the date begins two
    // cells after the issuer.
    #expect(abs(lines[0][0].y - (Sheet.top + 4 * Sheet.pitch + 14.08)) < 1e-6)
    #expect(abs(lines[0][0].x - (Sheet.right - 2 * Sheet.cell - 11 * 16)) < 0.01)
    #expect(abs(lines[1][0].x - lines[0][0].x - 2 * Sheet.cell) < 0.01)
    #expect(abs(lines[1][0].y - lines[0][0].y - Sheet.pitch) < 1e-6)
  }

  @Test func withoutSealAndALongerDate() throws {
    let lines = try signOff("区局", "2020年6月18日", .none)
    // The date: 7 digits of 8 pt, 3 Han of 16 pt, 5 gaps of 4 pt = 124 pt, two cells from the edge.
    #expect(abs(lines[1][0].x - (Sheet.right - 2 * Sheet.cell - 124)) < 0.01)
    #expect(abs(lines[1][0].x - lines[0][0].x - 2 * Sheet.cell) < 0.01)
  }

  @Test func withASeal() throws {
    let lines = try signOff("某市某区民族宗教事务局", "2020年6月18日", .space)
    // The date ends four cells from the edge, the issuer is centred on it.
    let dateStart = Sheet.right - 4 * Sheet.cell - 124
    #expect(abs(lines[1][0].x - dateStart) < 0.01)
    #expect(abs(lines[0][0].x + 11 * 8 - (dateStart + 62)) < 0.01)
  }

  @Test(arguments: 1...24) func aSignOffNeverStandsAlone(_ count: Int) throws {
    // A body of `count` lines (26 + 28 × …), then the sign-off.
    let page = try Sheet.set([
      Sheet.paragraph(String(repeating: "文", count: 26 + 28 * (count - 1))),
      .signOff(SignOff(issuers: [inline("某局")], date: inline("2020年6月18日"), seal: .space)),
    ])
    let last = page.texts(page.pages.count - 1)
    #expect(last.contains("某局") && last.contains("2020年6月18日"))
    #expect(last.filter { $0.hasPrefix("文") }.count >= min(2, count))
  }

  // MARK: Pages

  @Test(arguments: 15...30) func noPageBeginsWithALastLine(_ count: Int) throws {
    let page = try Sheet.set([
      Sheet.paragraph(String(repeating: "甲", count: 26 + 28 * (count - 1))),
      Sheet.paragraph(String(repeating: "乙", count: 26 + 28 * 5)),
    ])
    guard page.pages.count > 1 else { return }
    let first = page.lines(1)
    // A line that is not indented goes on a paragraph; the next must go on with it too.
    if Sheet.cells(first[0][0].x) < 1 { #expect(Sheet.cells(first[1][0].x) < 1) }
    // And the page before is full but for one line.
    #expect(page.lines(0).count >= 21)
  }

  @Test func aHeadingLeavesThePagesFoot() throws {
    let page = try Sheet.set([
      Sheet.paragraph(String(repeating: "甲", count: 26 + 28 * 20)), .heading(level: 1, inline("一、标题")),
      Sheet.paragraph(String(repeating: "乙", count: 100)),
    ])
    #expect(page.lines(0).count == 21)
    #expect(page.texts(1)[0] == "一、标题")
  }

  @Test func aRunInHeadingIsAHeadingAndItsTextAParagraph() throws {
    let page = try Sheet.set([
      .title(inline("题目")),
      .paragraph(Paragraph([.runIn(level: 1, inline("一、要提高认识。")), .text("正文", .office)])),
    ])
    #expect(page.elements.map(\.role) == [.document, .heading1, .heading2, .paragraph])
    let runs = page.pages[0].items.compactMap { placed -> GlyphRun? in
      if case .text(let run) = placed.item { run } else { nil }
    }
    #expect(runs[1].element == 2 && runs[2].element == 3)
  }

  // MARK: Head

  @Test func theHeadKeepsTheStandardsDistances() throws {
    let head = OfficialHead(marks: [inline("某区人民政府文件")], number: inline("某政〔2020〕1号"), form: .red)
    let page = try Sheet.set([.officialHead(head), .title(inline("题目")), body])
    let lines = page.lines()
    // The mark's top edge 35 mm below the text block's; 42 pt type.
    let markTop = Sheet.top + 35 * Sheet.millimetre
    #expect(abs(lines[0][0].y - (markTop + 0.88 * 42)) < 1e-6)
    // Two blank lines between the mark's foot and the number.
    let numberTop = markTop + 42 + 2 * Sheet.pitch
    #expect(abs(lines[1][0].y - (numberTop + 0.88 * 16)) < 1e-6)
    // The rule 4 mm below the number's foot, as wide as the text block.
    let rules = page.pages[0].items.compactMap { placed -> (y: Double, width: Double)? in
      guard case .rule(let width, _, _, _) = placed.item else { return nil }
      return (placed.point.y.points, width.points)
    }
    #expect(rules.count == 1)
    #expect(abs(rules[0].y - (numberTop + 16 + 4 * Sheet.millimetre)) < 1e-6)
    #expect(abs(rules[0].width - 156 * Sheet.millimetre) < 1e-6)
    // At least two blank lines between the rule and the title's 22 pt type, and the grid goes on.
    let titleTop = lines[2][0].y - 0.88 * 22
    #expect(titleTop - rules[0].y >= 2 * Sheet.pitch)
    #expect(titleTop - rules[0].y < 3 * Sheet.pitch)
    let slot = (titleTop - Sheet.top) / Sheet.pitch
    #expect(abs(slot - slot.rounded()) < 1e-6)
  }

  // MARK: Faults

  @Test func aCharacterWithoutGlyphIsAnErrorWithItsPlace() throws {
    let document = Sheet.document([
      .paragraph(Paragraph([.text("甲\u{E000}乙", TextSource(.office, identity: "group.a.summary"))]))
    ])
    let failed = #expect(throws: Failed.self) {
      try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(document)
    }
    let diagnostic = try #require(failed?.log.diagnostics.first)
    #expect(diagnostic.code == .missingGlyph)
    #expect(diagnostic.place == .page(1, line: 1))
    #expect(diagnostic.arguments["code"] == "U+E000")
    #expect(diagnostic.arguments["source"] == "group.a.summary")
    #expect(failed?.log.failure?.exitCode == 4)
  }

  @Test func fallbacksAreReportedOnceAFace() throws {
    let document = Sheet.document([Sheet.paragraph("甲\u{2A701}乙\u{2A700}\u{2A701}")])
    let log = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] }).typeset(document).log
    #expect(log.diagnostics.map(\.code) == [.fallbackFace])
    #expect(log.diagnostics[0].arguments == ["face": "face 2", "count": "2", "characters": "\u{2A700}\u{2A701}"])
  }

  @Test func identitiesAreFoundByPageAndLine() throws {
    let figure = Inline.text("735", TextSource(.figure, identity: "received.total"))
    let page = try Sheet.set([
      body, .paragraph(Paragraph([.text("共", .office), figure, .text("条", .office)])),
    ])
    #expect(page.pages[0].prints == [Frame.Print(identity: "received.total", line: 4)])
  }

  @Test func stopsOnRequest() {
    #expect(throws: Failed(.stopped)) {
      try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] })
        .typeset(Sheet.document([body]), isCancelled: { true })
    }
  }

  @Test func anEmptyDocumentIsOnePage() throws {
    let page = try Sheet.set([])
    #expect(page.pages.count == 1)
  }
}
