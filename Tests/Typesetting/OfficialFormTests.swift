import Documents
import Testing

@testable import Typesetting

/// 附件说明, 附件, 附注, 版记, the letter, several issuers; GB/T 9704-2012, 7.2.4, 7.3.4–7.3.7, 7.4, 10.1.
@Suite struct OfficialFormTests {
  static func inline(_ text: String) -> [Inline] { [.text(text, .office)] }
  static let body = Sheet.paragraph(String(repeating: "文", count: 40))

  struct Rule {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    let colour: Colour
  }

  /// Rules of a page in millimetres from its top left corner.
  static func rules(_ set: PagedDocument, _ page: Int) -> [Rule] {
    set.pages[page].items.compactMap { placed in
      guard case .rule(let width, let height, let colour, _) = placed.item else { return nil }
      return Rule(
        x: placed.point.x.millimetres, y: placed.point.y.millimetres, width: width.millimetres,
        height: height.millimetres, colour: colour)
    }
  }

  static func number(_ set: PagedDocument, _ page: Int) -> String { set.furniture(page).map(\.text).joined() }

  // MARK: 附件

  @Test func annexesAreListedABlankLineBelowTheBody() throws {
    let set = try Sheet.set([
      Self.body, .annexList([Self.inline("汇总表"), Self.inline(String(repeating: "说", count: 30))]),
    ])
    let lines = set.lines()
    #expect(set.texts()[2] == "附件：1.汇总表")
    // Body 2 lines, blank line, then line 4: 7.3.4.
    #expect(abs(lines[2][0].y - (Sheet.top + 3 * Sheet.pitch + 14.08)) < 1e-6)
    #expect(abs(Sheet.cells(lines[2][0].x) - 2) < 0.001)
    // 附件： three cells, 1. of 16 pt and 2 pt of gap two cells: the names begin at 7, and go on there.
    #expect(abs(Sheet.cells(lines[2][3].x) - 5) < 0.001)
    for line in [lines[2][5], lines[3][2], lines[4][0]] { #expect(abs(Sheet.cells(line.x) - 7) < 0.001) }
    #expect(abs(Sheet.cells(lines[3][0].x) - 5) < 0.001)
    // 28 − 7 = 21 characters on the first line of the second name.
    #expect(lines[3].count == 2 + 21 && lines[4].count == 9)
  }

  @Test func aSingleAnnexHasNoNumber() throws {
    let set = try Sheet.set([Self.body, .annexList([Self.inline("汇总表")])])
    #expect(set.texts()[2] == "附件：汇总表")
    #expect(abs(Sheet.cells(set.lines()[2][3].x) - 5) < 0.001)
  }

  @Test func anAnnexBeginsAPageWithItsTitleOnTheThirdLine() throws {
    let set = try Sheet.set([
      Self.body, .annexHead(AnnexHead(label: Self.inline("附件1"), title: Self.inline("意见汇总"))), Self.body,
    ])
    let lines = set.lines(1)
    #expect(set.texts(1).prefix(2) == ["附件1　", "意见汇总"])
    #expect(abs(lines[0][0].x - Sheet.left) < 0.01 && abs(lines[0][0].y - (Sheet.top + 14.08)) < 1e-6)
    // 22 pt type on line 3, centred: (442.2 − 88) / 2 pt from the left.
    #expect(abs(lines[1][0].y - (Sheet.top + 2 * Sheet.pitch + 0.88 * 22)) < 1e-6)
    #expect(abs(lines[1][0].x - Sheet.left - (156 * Sheet.millimetre - 88) / 2) < 0.01)
    // The text a blank line below.
    #expect(abs(lines[2][0].y - (Sheet.top + 4 * Sheet.pitch + 14.08)) < 1e-6)
    #expect(Self.number(set, 1) == "— 2 —")
  }

  @Test(arguments: 10...22) func signOffAndListOfAnnexesNeverStandAlone(_ lines: Int) throws {
    let set = try Sheet.set([
      Sheet.paragraph(String(repeating: "文", count: 26 + 28 * (lines - 1))),
      .annexList([Self.inline("汇总表"), Self.inline("说明")]),
      .signOff(SignOff(issuers: [Self.inline("某区民政局")], date: Self.inline("2020年6月18日"), seal: .space)),
    ])
    let texts = set.texts(set.pages.count - 1)
    #expect(texts.suffix(4).prefix(3) == ["附件：1.汇总表", "2.说明", "某区民政局"])
    #expect(texts.filter { $0.hasPrefix("文") }.count >= 2)
  }

  // MARK: 附注

  @Test(arguments: [SignOff.Seal.none, .space]) func aRemarkStandsOnTheLineAfterTheDate(_ seal: SignOff.Seal) throws {
    let set = try Sheet.set([
      Self.body, .signOff(SignOff(issuers: [Self.inline("某区民政局")], date: Self.inline("2020年6月18日"), seal: seal)),
      .remark(Self.inline("此件公开发布")),
    ])
    let lines = set.lines()
    #expect(set.texts().last == "（此件公开发布）")
    #expect(abs(lines[lines.count - 1][0].y - lines[lines.count - 2][0].y - Sheet.pitch) < 1e-6)
    // The bracket's glyph ends with its cell: 16 pt on 15.79.
    #expect(abs(Sheet.cells(lines[lines.count - 1][0].x) - 2) < 0.02)
  }

  @Test func aLongRemarkStandsBelowTheSeal() throws {
    let set = try Sheet.set([
      Self.body,
      .signOff(SignOff(issuers: [Self.inline("某区民政局")], date: Self.inline("2020年6月18日"), seal: .space)),
      .remark(Self.inline(String(repeating: "注", count: 20))),
    ])
    let lines = set.lines()
    // The seal's centre lies in the middle of issuer and date, its lower edge 21 mm below.
    let issuer = lines[2][0].y - 14.08
    let centre = (issuer + issuer + Sheet.pitch + 16) / 2
    #expect(lines[4][0].y - 14.08 >= centre + 21 * Sheet.millimetre - 0.01)
  }

  // MARK: 版记

  static let imprint = Block.imprint(
    Imprint(
      copies: inline("某市人民政府办公室，" + String(repeating: "某某局，", count: 8) + "某某局"), printer: inline("某区民政局办公室"),
      date: inline("2020年6月19日")))

  static func pages(_ lines: Int) throws -> PagedDocument {
    try Sheet.set([Sheet.paragraph(String(repeating: "文", count: 26 + 28 * (lines - 1))), imprint])
  }

  @Test func theLastRuleLiesOnTheLowerEdgeOfTheTextBlock() throws {
    let set = try Self.pages(24)
    #expect(set.pages.count == 2)
    let rules = Self.rules(set, 1)
    #expect(rules.count == 3)
    // 0.35, 0.25, 0.35 mm, as wide as the text block: 28 to 184 mm; the last one ends at 37 + 225 = 262 mm.
    for (rule, height) in zip(rules, [0.35, 0.25, 0.35]) {
      #expect(abs(rule.height - height) < 1e-6)
      #expect(abs(rule.x - 28) < 1e-6 && abs(rule.width - 156) < 1e-6)
    }
    #expect(abs(rules[2].y + rules[2].height - 262) < 0.001)
  }

  @Test func theWordsOfTheImprintStandACharacterIn() throws {
    let set = try Self.pages(24)
    let lines = set.lines(1).filter { $0[0].y > Sheet.top + 3 * Sheet.pitch }
    let texts = lines.map { $0.map(\.text).joined() }
    #expect(texts[0].hasPrefix("抄送：某市人民政府办公室"))
    #expect(texts[1].hasSuffix("某某局。"))
    // 14 pt type, one character in; the second line under the first name: 抄送： is 42 pt.
    #expect(abs(lines[0][0].x - Sheet.left - 14) < 0.01)
    #expect(abs(lines[1][0].x - Sheet.left - 14 - 42) < 0.01)
    for line in lines.prefix(2) { #expect(line[line.count - 1].x + 7 <= Sheet.right - 14 + 0.01) }
    #expect(texts[2] == "某区民政局办公室2020年6月19日印发")
    #expect(abs(lines[2][0].x - Sheet.left - 14) < 0.01)
    #expect(abs(lines[2][lines[2].count - 1].x + 14 - (Sheet.right - 14)) < 0.01)
    // Lines a character and 7/8 of 16 pt apart: 14 + 14 = 28 pt (3.2).
    #expect(abs(lines[1][0].y - lines[0][0].y - 28) < 0.01)
  }

  @Test(arguments: [(10, 2), (24, 2), (42, 4), (44, 4), (50, 4)])
  func theImprintStandsOnAnEvenPage(_ lines: Int, _ pages: Int) throws {
    let set = try Self.pages(lines)
    #expect(set.pages.count == pages)
    #expect(set.texts(pages - 1).contains { $0.hasPrefix("抄送") })
    for page in 0..<(pages - 1) { #expect(!set.texts(page).contains { $0.hasPrefix("抄送") }) }
    // 42 and 44 lines leave no room on page 2: page 3 is blank, and neither it nor the next has a number (7.5).
    let hasBlank = lines == 42 || lines == 44
    #expect(set.pages.indices.map { Self.number(set, $0).isEmpty } == (1...pages).map { hasBlank && $0 > 2 })
  }

  @Test func theImprintNeverTouchesTheText() throws {
    for lines in 20...70 {
      let set = try Self.pages(lines)
      let page = set.pages.count - 1
      let top = try #require(Self.rules(set, page).map(\.y).min())
      for line in set.lines(page) where line[0].text == "文" { #expect(line[0].y / Sheet.millimetre < top) }
    }
  }

  @Test func notesStandAboveTheImprint() throws {
    let set = try Sheet.set([
      .pageBreak, Self.body, .pageBreak,
      .paragraph(Paragraph([.text("正文", .office), .note([.text("注文", .office)])])), Self.imprint,
    ])
    #expect(set.pages.count == 2)
    let black = Self.rules(set, 1).filter { $0.width > 100 }
    let note = try #require(set.lines(1).first { $0.map(\.text).joined() == "①注文" })
    #expect(note[0].y / Sheet.millimetre < (black.map(\.y).min() ?? 0))
  }

  // MARK: Letter

  static func letter(_ extra: [Block] = []) throws -> PagedDocument {
    try Sheet.set(
      [
        .officialHead(OfficialHead(marks: [inline("某区民政局")], number: inline("某民函〔2020〕1号"), form: .letter)),
        .title(inline("关于某事的函")), body,
      ] + extra)
  }

  @Test func aLetterKeepsItsDistancesFromTheEdgesOfThePage() throws {
    let set = try Self.letter()
    let lines = set.lines()
    // The name's top edge 30 mm from the page's; 42 pt type.
    #expect(abs(lines[0][0].y - (30 * Sheet.millimetre + 0.88 * 42)) < 0.01)
    let rules = Self.rules(set, 0)
    #expect(rules.count == 4)
    // 170 mm in the middle of the text block, which is that of the name: from 28 + (156 − 170) / 2 = 21 mm.
    for rule in rules {
      #expect(abs(rule.width - 170) < 1e-6 && abs(rule.x - 21) < 1e-6)
      #expect(rule.colour == .official)
    }
    // 30 mm + 42 pt (14.82 mm) + 4 mm.
    let upper = 30 + 42 / Sheet.millimetre + 4
    #expect(abs(rules[0].y - upper) < 0.001)
    // Thick over thin, and thin over thick, which ends 20 mm above the page's edge: 277 mm.
    #expect(rules[0].height > rules[1].height && rules[0].y + rules[0].height < rules[1].y)
    #expect(rules[2].height < rules[3].height && rules[2].y + rules[2].height < rules[3].y)
    #expect(abs(rules[3].y + rules[3].height - 277) < 0.001)
    // The number 7/8 × 16 = 14 pt below the rule, at the right edge.
    let foot = (rules[1].y + rules[1].height) * Sheet.millimetre
    #expect(abs(lines[1][0].y - (foot + 14 + 0.88 * 16)) < 0.01)
    #expect(abs(lines[1][lines[1].count - 1].x + 16 - Sheet.right) < 0.01)
    // Two blank lines at least and less than three before the title, which stands on the grid.
    let title = lines[2][0].y - 0.88 * 22
    let blank = title - (lines[1][0].y + 0.12 * 16)
    #expect(blank >= 2 * Sheet.pitch && blank < 3 * Sheet.pitch)
  }

  @Test func theFirstPageOfALetterHasNoNumber() throws {
    let set = try Self.letter([Sheet.paragraph(String(repeating: "文", count: 800))])
    #expect(set.pages.indices.map { Self.number(set, $0) } == ["", "— 2 —"])
    #expect(Self.rules(set, 1).isEmpty)
  }

  @Test func theImprintOfALetterHasNeitherRulesNorPrinter() throws {
    let set = try Self.letter([Self.imprint])
    #expect(set.pages.count == 2)
    #expect(Self.rules(set, 1).isEmpty)
    let texts = set.texts(1)
    #expect(texts.count == 2 && texts[0].hasPrefix("抄送："))
    // Two lines of 28 pt on the lower edge of the text block, each em box 7 pt below its line's top.
    #expect(abs(set.lines(1)[1][0].y - (Sheet.bottom - 28 + 7 + 0.88 * 14)) < 0.01)
  }

  // MARK: Several issuers

  @Test func 文件StandsBesideTheNames() throws {
    let head = OfficialHead(
      marks: [Self.inline("某区人民政府"), Self.inline("某区民政局文件")], number: Self.inline("某政〔2020〕1号"), form: .red)
    let set = try Sheet.set([.officialHead(head), .title(Self.inline("题目")), Self.body])
    let runs = set.pages[0].items.compactMap { placed -> (text: [String], x: [Double], y: Double)? in
      guard case .text(let run) = placed.item, run.size.points == 42 else { return nil }
      return (
        run.clusters.map(\.text), run.clusters.map { placed.point.x.points + $0.glyphs[0].x.points },
        placed.point.y.points
      )
    }
    #expect(runs.map { $0.text.joined() } == ["某区人民政府", "某区民政局", "文件"])
    // The leading one first, its top edge 35 mm below the text block's.
    #expect(abs(runs[0].y - (Sheet.top + 35 * Sheet.millimetre + 0.88 * 42)) < 0.01)
    // Both names as wide as six characters of 42 pt.
    #expect(abs(runs[0].x[0] - runs[1].x[0]) < 0.01 && abs(runs[0].x[5] - runs[1].x[4]) < 0.01)
    // 文件 to the right of them, in the middle of their height.
    #expect(runs[2].x[0] > runs[0].x[5] + 42)
    #expect(abs(runs[2].y - (runs[0].y + runs[1].y) / 2) < 0.01)
    // All of it in the middle of the text block.
    #expect(abs((runs[0].x[0] - Sheet.left) - (Sheet.right - runs[2].x[1] - 42)) < 0.01)
  }

  @Test(arguments: 2...7) func theFirstPageOfManyIssuersStillShowsText(_ count: Int) throws {
    let marks = (0..<count).map { _ in Self.inline("某区民族宗教事务局") }
    let head = OfficialHead(marks: marks + [Self.inline("文件")], number: Self.inline("某政〔2020〕1号"), form: .red)
    let set = try Sheet.set([.officialHead(head), .title(Self.inline("题目")), Self.body])
    #expect(set.texts(0).contains { $0.hasPrefix("文文") })
    for line in set.lines(0) { #expect(line[line.count - 1].x < Sheet.right) }
  }

  @Test(arguments: 2...8) func sealsOfSeveralIssuersDoNotTouch(_ count: Int) throws {
    let issuers = (0..<count).map { _ in Self.inline("某区民政局") }
    let set = try Sheet.set([
      Self.body, .signOff(SignOff(issuers: issuers, date: Self.inline("2020年6月18日"), seal: .space)),
    ])
    let page = set.pages.count - 1
    let lines = set.lines(page).filter { $0[0].text != "文" }
    let date = try #require(lines.last)
    var centres: [(x: Double, y: Double)] = []
    for line in lines.dropLast() {
      let isLast = line[0].y == lines[lines.count - 2][0].y
      // Five characters of 16 pt each; the last seal stands on issuer and date, half a line lower.
      for start in stride(from: 0, to: line.count, by: 5) {
        let middle = line[start].y - 14.08 + 8 + (isLast ? Sheet.pitch / 2 : 0)
        centres.append((line[start].x + 40, middle))
      }
    }
    #expect(centres.count == count)
    for (index, seal) in centres.enumerated() {
      // Within the text block.
      #expect(seal.x - 21 * Sheet.millimetre >= Sheet.left - 0.01 && seal.x + 21 * Sheet.millimetre <= Sheet.right)
      for other in centres[..<index] {
        let distance = ((seal.x - other.x) * (seal.x - other.x) + (seal.y - other.y) * (seal.y - other.y)).squareRoot()
        #expect(distance >= 42 * Sheet.millimetre)
      }
    }
    // Up to three in a row, in order; the last over the date, whose middle is four cells and 62 pt from the edge.
    #expect(lines.dropLast().allSatisfy { $0.count <= 15 })
    let last = try #require(centres.last)
    #expect(abs(last.x - (Sheet.right - 4 * Sheet.cell - 62)) < 0.01)
    #expect(abs(date[0].x + 62 - last.x) < 0.01)
  }

  /// 7.3.5.1: up to three in a row. Names of ten characters have no room beside each other in columns of 44 mm, where five
  /// of them would take three rows; parted over two lines they take two.
  @Test func longNamesOfManyIssuersTakeTwoLines() throws {
    let names = ["甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉", "天地玄黄宇宙洪荒日月", "寒来暑往秋收冬藏闰余", "云腾致雨露结为霜金生"]
    let set = try Sheet.set([
      Self.body,
      .signOff(SignOff(issuers: names.map(Self.inline), date: Self.inline("2020年6月18日"), seal: .space)),
    ])
    #expect(set.pages.count == 1)
    let lines = set.lines(0).filter { $0[0].text != "文" }
    // Two lines of three halves, one of two names, the date.
    #expect(lines.map(\.count) == [15, 15, 20, 10])
    let text = lines.map { $0.map(\.text).joined() }
    for (place, name) in names[..<3].enumerated() {
      let halves = text[..<2].map { Array($0)[place * 5..<place * 5 + 5] }
      #expect(String(halves[0] + halves[1]) == name)
    }
    #expect(text[2] == names[3] + names[4])
    // The seals of 42 mm on them do not touch: those of the first row stand between its lines, those of the last between
    // name and date.
    let upper = (lines[0][0].y + lines[1][0].y) / 2
    #expect((lines[2][0].y + lines[3][0].y) / 2 - upper >= 42 * Sheet.millimetre)
    #expect(lines[0][5].x - lines[0][0].x >= 42 * Sheet.millimetre)
    // The top of the first seal within a line of the text above.
    let body = try #require(set.lines(0).last { $0[0].text == "文" })[0].y
    #expect(upper - 21 * Sheet.millimetre - body <= Sheet.pitch)
  }

  /// 7.3.5.5: however many there are, the first page of the sign-off has text, and each row of seals its room.
  @Test(arguments: [9, 12, 15, 20]) func aSignOffThatNoPageHoldsIsPartedBetweenSeals(_ count: Int) throws {
    let issuers = (0..<count).map { _ in Self.inline("某区民政局") }
    let text = Block.paragraph(Paragraph(Self.inline(String(repeating: "文", count: 28 * 20))))
    let set = try Sheet.set([
      text, .signOff(SignOff(issuers: issuers, date: Self.inline("2020年6月18日"), seal: .space)),
    ])
    let pages = set.pages.indices.filter { page in set.texts(page).contains { $0.contains("某区") } }
    #expect(set.texts(pages[0]).contains { $0.hasPrefix("文") })
    #expect(set.pages.indices.flatMap { set.texts($0) }.joined().components(of: "某区民政局") == count)
    for page in pages {
      for line in set.lines(page) where line[0].text == "某" {
        // The middle of the name, or of name and date; the leading of a line may be passed.
        let isLast =
          page == pages[pages.count - 1] && set.lines(page).last(where: { $0[0].text == "某" })?[0].y == line[0].y
        let middle = line[0].y - 0.38 * 16 + (isLast ? Sheet.pitch / 2 : 0)
        #expect(middle + 21 * Sheet.millimetre <= Sheet.bottom + 14)
        if page > pages[0] { #expect(middle - 21 * Sheet.millimetre >= Sheet.top - 14) }
      }
    }
    // No page but the last is short of more than the lines of a row of seals and of the text that goes with it.
    for page in set.pages.indices.dropLast() {
      #expect((set.lines(page).last?[0].y ?? 0) > Sheet.bottom - 9 * Sheet.pitch)
    }
  }

  /// A mark is no smaller than the title, 22 pt: 29 characters on one line would be 442.2 / 29 = 15.2 pt.
  @Test func aLongMarkStandsInTwoLines() throws {
    let name = String(repeating: "某区民政局", count: 5) + "办公室文件"
    let head = OfficialHead(marks: [Self.inline(name)], number: Self.inline("某政〔2020〕1号"), form: .red)
    let set = try Sheet.set([.officialHead(head), .title(Self.inline("题目")), Self.body])
    let runs = set.pages[0].items.compactMap { placed -> GlyphRun? in
      if case .text(let run) = placed.item, name.contains(run.text), run.size.points > 22.01 { run } else { nil }
    }
    #expect(runs.map(\.text).joined() == name && runs.count == 2)
    #expect(abs((runs.first?.text.count ?? 0) - 15) <= 2)
  }
}

extension String {
  /// How often another one is in it.
  fileprivate func components(of other: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: other) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
