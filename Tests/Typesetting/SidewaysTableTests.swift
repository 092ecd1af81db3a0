import Documents
import Testing

@testable import Typesetting

/// GB/T 9704-2012, 8: 页码位置与公文其他页码保持一致，单页码表头在订口一边，双页码表头在切口一边. The binding side of odd pages is
/// the left one, and so is the outer edge of even pages.
@Suite struct SidewaysTableTests {
  static func inline(_ text: String) -> [Inline] { [.text(text, .office)] }

  static func table(rows: Int, caption: String? = "表1", note: String? = nil) -> Table {
    Table(
      caption: caption.map(inline),
      columns: [
        Table.Column(header: inline("来源")), Table.Column(header: inline("内容")),
        Table.Column(header: inline("数量"), alignment: .end),
      ],
      rows: (0..<rows).map { [inline("群众"), inline("建议"), inline("\($0 + 1)")] }, note: note.map(inline),
      isSideways: true)
  }

  /// The items of a page that are turned, where they stand on the upright paper, in points.
  static func turned(_ set: PagedDocument, _ page: Int) throws -> [(x: Double, y: Double, item: FrameItem)] {
    var found: [(x: Double, y: Double, item: FrameItem)] = []
    for placed in set.pages[page].items {
      guard case .turned(let items, let turn) = placed.item else { continue }
      #expect(turn == .counterclockwise)
      for item in items {
        let point = turn.place(of: item.point, about: placed.point)
        found.append((point.x.points, point.y.points, item.item))
      }
    }
    return found
  }

  static func isTurned(_ frame: Frame) -> Bool {
    frame.items.contains { if case .turned = $0.item { true } else { false } }
  }

  @Test func pagesAreA4AndStandUprightWithTheHeadAtTheLeft() throws {
    // 156 mm hold 442.2 pt; a row of one line takes (1.35 + 0.7) × 12 = 24.6 pt, so that 40 rows take three pages.
    let set = try Sheet.set([.table(Self.table(rows: 40))])
    #expect(set.pages.count == 3)
    for page in set.pages.indices {
      #expect(set.pages[page].width == .millimetres(210) && set.pages[page].height == .millimetres(297))
      let items = try Self.turned(set, page)
      let rules = items.compactMap { item -> (x: Double, y: Double, length: Double, thickness: Double)? in
        guard case .rule(let width, let height, _, _) = item.item else { return nil }
        return (item.x, item.y, width.points, height.millimetres)
      }.sorted { $0.x < $1.x }
      // Rules begin at the foot of the text block, 37 + 225 mm from the top, and go up through its 225 mm.
      for rule in rules {
        #expect(abs(rule.y - 262 * Sheet.millimetre) < 0.01)
        #expect(abs(rule.length - 225 * Sheet.millimetre) < 0.01)
      }
      #expect(abs(rules[0].thickness - 0.35) < 1e-9 && abs(rules[rules.count - 1].thickness - 0.35) < 1e-9)
      // The head's rule is the first at the left, 28 mm from the edge on odd and on even pages; on the first one the
      // caption stands before it.
      if page > 0 { #expect(abs(rules[0].x - 28 * Sheet.millimetre) < 0.01) }
      // Rows flow over 156 mm to the right.
      #expect(items.allSatisfy { $0.x >= Sheet.left - 0.01 && $0.x <= Sheet.right + 0.01 })
      #expect(items.allSatisfy { $0.y >= Sheet.top - 0.01 && $0.y <= Sheet.bottom + 0.01 })
    }
  }

  @Test func pageNumbersStandAsOnOtherPages() throws {
    let text = Sheet.paragraph(String(repeating: "文", count: 26 + 28 * 21))
    let upright = try Sheet.set([text, text, text, text])
    let sideways = try Sheet.set([.table(Self.table(rows: 60))])
    for page in 0..<4 {
      let (number, other) = (sideways.furniture(page), upright.furniture(page))
      #expect(number.map(\.text).joined() == "— \(page + 1) —")
      #expect(zip(number, other).allSatisfy { abs($0.x - $1.x) < 1e-9 && abs($0.y - $1.y) < 1e-9 })
    }
  }

  @Test func theTextBeforeEndsItsPageAndTheTextAfterBeginsOne() throws {
    let set = try Sheet.set([Sheet.paragraph("前"), .table(Self.table(rows: 3, note: "注")), Sheet.paragraph("后")])
    #expect(set.pages.map(Self.isTurned) == [false, true, false])
    #expect(set.texts(0) == ["前"] && set.texts(2) == ["后"])
    #expect(abs(set.lines(2)[0][0].y - 14.08 - Sheet.top) < 0.01)
    let texts = try Self.turned(set, 1).compactMap { item -> String? in
      if case .text(let run) = item.item { run.text } else { nil }
    }
    #expect(texts.joined() == "表1来源内容数量群众建议1群众建议2群众建议3注")
  }

  @Test func theHeadIsRepeatedOutsideTheStructureAndEveryRowStandsOnce() throws {
    let set = try Sheet.set([.table(Self.table(rows: 40))])
    var heads: [Int] = []
    var rows = 0
    for page in set.pages.indices {
      for case .text(let run) in try Self.turned(set, page).map(\.item) {
        if run.text == "来源", run.element == nil { heads.append(page) }
        if run.text == "群众" { rows += 1 }
      }
    }
    #expect(heads == [1, 2])
    #expect(rows == 40)
    #expect(set.elements.filter { $0.role == .row }.count == 41)
  }

  @Test func rowsOfASeriesAreMadeAsPagesWantThem() throws {
    final class Count: @unchecked Sendable { var made = 0 }
    let count = Count()
    let series = RowSeries(identity: "rows", estimatedCount: 100_000) {
      var next = 0
      return AnyIterator {
        guard next < 100_000 else { return nil }
        next += 1
        count.made = next
        return TableRow([TableCell(SidewaysTableTests.inline("\(next)")), TableCell(SidewaysTableTests.inline("文"))])
      }
    }
    let table = Table(
      columns: [Table.Column(header: Self.inline("号")), Table.Column(header: Self.inline("文"))],
      rows: .series(series), isSideways: true)
    let document = Sheet.document([.table(table)])
    let cache = GlyphCache(source: MadeUpGlyphs(), language: .simplified)
    var flow = Flow(
      rows: RowQueue(
        BlockRows(BlockSetter(document: document, cache: cache, words: { _ in [] })), isCancelled: { false }),
      page: document.style.page)
    for _ in 0..<10 {
      let page = try #require(try flow.next())
      #expect(page.orientation == .sideways)
    }
    // 442.2 / 24.6 = 17.9: sixteen rows and the head on a page; 60 are looked at for the widths.
    #expect(count.made < 10 * 17 + 60)
  }

  @Test func theHeadOfAnAnnexStandsOnThePagesOfItsTable() throws {
    let head = AnnexHead(label: Self.inline("附件"), title: Self.inline("汇总表"))
    let set = try Sheet.set([
      Sheet.paragraph("前"), .annexHead(head), .table(Self.table(rows: 2, caption: nil)), Sheet.paragraph("后"),
    ])
    #expect(set.pages.map(Self.isTurned) == [false, true, false])
    let items = try Self.turned(set, 1)
    func start(_ text: String) throws -> (x: Double, y: Double) {
      let item = try #require(
        items.first { if case .text(let run) = $0.item { run.text == text } else { false } })
      return (item.x, item.y)
    }
    // 7.3.7: the label at the left edge of the first line, which is the foot of the block here; its baseline 14.08 pt to
    // the right of the block's edge.
    let label = try start("附件")
    #expect(abs(label.x - Sheet.left - 14.08) < 0.01 && abs(label.y - Sheet.bottom) < 0.01)
    // The title in the middle of 225 mm, three characters of 22 pt: 37 + 112.5 mm and 33 pt below.
    #expect(abs(try start("汇总表").y - (149.5 * Sheet.millimetre + 33)) < 0.01)
  }

  @Test func contentsLeadToTheHeadOfASidewaysPage() throws {
    let set = try Sheet.set([
      .contents(Contents(heading: Self.inline("目录"))), .heading(level: 1, Self.inline("一、甲")), Sheet.paragraph("前"),
      .heading(level: 1, Self.inline("二、乙")), .table(Self.table(rows: 2)),
    ])
    let jumps = set.pages[0].items.compactMap { placed -> (page: Int, x: Double, y: Double)? in
      guard case .jump(let page, let point, _, _, _, _) = placed.item else { return nil }
      return (page, point.x.points, point.y.points)
    }
    // Contents and their back, text, table. What is highest of the heading is the top of the text block, where its
    // line ends.
    #expect(jumps.map(\.page) == [3, 4])
    #expect(abs(jumps[1].x - Sheet.left) < 0.01 && abs(jumps[1].y - Sheet.top) < 0.01)
  }

  @Test func notesOfCellsStandAtTheFootOfTheSidewaysPage() throws {
    let noted: [Inline] = [.text("词", .office), .note(Self.inline("说明"))]
    let table = Table(
      columns: [Table.Column(header: Self.inline("栏"))], rows: .fixed([TableRow([TableCell(noted)])]), isSideways: true)
    let set = try Sheet.set([.table(table), Sheet.paragraph("后")])
    let items = try Self.turned(set, 0)
    let note = try #require(items.first { if case .text(let run) = $0.item { run.text == "说明" } else { false } })
    // The note's line of 1.45 × 12 = 17.4 pt ends at the right edge of the block; its baseline 0.88 em from its start.
    #expect(abs(note.x - (Sheet.right - 17.4 + 0.88 * 12)) < 0.01)
    // Set in 1.5 em from the block's foot.
    #expect(abs(note.y - (Sheet.bottom - 18)) < 0.01)
  }

  @Test func aNoteThatGoesOnHasAPageOfItsOwnBeforeTheText() throws {
    let noted: [Inline] = [
      .text("词", .office), .note(Self.inline(String(repeating: "注", count: 1600))),
    ]
    let table = Table(
      columns: [Table.Column(header: Self.inline("栏"))], rows: .fixed([TableRow([TableCell(noted)])]), isSideways: true)
    let set = try Sheet.set([.table(table), Sheet.paragraph("后")])
    // 638 pt − 18 hold 51 characters of 12 pt: 32 lines of 17.4 pt are 557 pt; some go to a second sideways page.
    #expect(set.pages.map(Self.isTurned) == [true, true, false])
    #expect(set.texts(2) == ["后"])
    for page in 0...1 {
      #expect(try Self.turned(set, page).allSatisfy { $0.x <= Sheet.right + 0.01 && $0.y >= Sheet.top - 0.01 })
    }
  }

  @Test func whatIsPrintedIsCountedByTheLinesOfTheSidewaysBlock() throws {
    let figure = Inline.text("9", TextSource(.figure, identity: "received.total"))
    let table = Table(
      columns: [Table.Column(header: Self.inline("栏"))],
      rows: .fixed((0..<3).map { TableRow([TableCell($0 == 2 ? [figure] : Self.inline("甲"))]) }), isSideways: true)
    let set = try Sheet.set([.table(table)])
    // Head and two rows of 24.6 pt: the third begins at 73.8 pt. 156 mm hold 15 lines of 10.4 mm = 29.48 pt: line 3.
    #expect(set.pages[0].prints == [Frame.Print(identity: "received.total", line: 3)])
    #expect(set.pages[0].leaves.contains { if case .text(let run) = $0.item { run.text == "9" } else { false } })
  }

  @Test func aTableWithinAnotherBlockStandsUprightInItsPlace() throws {
    let set = try Sheet.set([.quotation([.table(Self.table(rows: 2))])])
    #expect(!Self.isTurned(set.pages[0]))
  }

  @Test func blankLinesBetweenTwoSidewaysTablesMakeNoPage() throws {
    let blank = Block.paragraph(Paragraph([], spaceBefore: 1))
    let set = try Sheet.set([.table(Self.table(rows: 2)), .table(Self.table(rows: 2)), blank])
    #expect(set.pages.prefix(1).map(Self.isTurned) == [true])
    #expect(set.pages.count <= 2)
  }
}
