import Documents
import Testing

@testable import Typesetting

@Suite struct TableTests {
  func inline(_ text: String) -> [Inline] { [.text(text, .office)] }

  func table(rows: Int) -> Table {
    Table(
      caption: inline("表1 意见来源"),
      columns: [
        Table.Column(header: inline("来源")), Table.Column(header: inline("内容")),
        Table.Column(header: inline("数量"), alignment: .end),
      ],
      rows: (0..<rows).map { [inline("群众"), inline("建议加强宣传"), inline($0 % 2 == 0 ? "1,121" : "98")] })
  }

  @Test func widthsFillTheMeasure() {
    for natural in [[10.0, 20, 30], [100, 500, 50], [600, 700, 800], [5, 5, 900]] {
      let least = natural.map { min($0, 40) }
      let widths = ColumnWidths.widths(natural: natural, least: least, measure: 442)
      #expect(abs(widths.reduce(0, +) - 442) < 1e-6)
      // What needs little has what it needs.
      if natural[0] < 442 / 3 { #expect(widths[0] >= natural[0] - 1e-6) }
    }
  }

  @Test func outerRulesAreThickerThanInnerOnes() throws {
    let page = try Sheet.set([.table(table(rows: 3))])
    let rules = page.pages[0].items.compactMap { placed -> (y: Double, height: Double, width: Double)? in
      guard case .rule(let width, let height, _, _) = placed.item else { return nil }
      return (placed.point.y.points, height.millimetres, width.points)
    }.sorted { $0.y < $1.y }
    #expect(rules.count == 5)
    #expect(rules.map { ($0.height * 100).rounded() / 100 } == [0.35, 0.25, 0.25, 0.25, 0.35])
    #expect(rules.allSatisfy { abs($0.width - 156 * Sheet.millimetre) < 1e-6 })
  }

  @Test func numbersEndTogether() throws {
    let page = try Sheet.set([.table(table(rows: 2))])
    let digits = page.lines().flatMap { $0 }.filter { "0"..."9" ~= $0.text }
    let ends = Dictionary(grouping: digits, by: \.y).values.compactMap { $0.map(\.x).max() }
    let table = ends.filter { $0 > Sheet.right - 150 }
    #expect(table.count == 2)
    #expect(abs(table[0] - table[1]) < 1e-6)
  }

  @Test func theTextAfterATableIsOnTheGrid() throws {
    let page = try Sheet.set([.table(table(rows: 3)), Sheet.paragraph("其后")])
    let line = try #require(page.lines().first { $0[0].text == "其" })
    let slot = (line[0].y - 14.08 - Sheet.top) / Sheet.pitch
    #expect(abs(slot - slot.rounded()) < 1e-6)
  }

  @Test(arguments: 1...12) func airFollowsATableAndItsNote(_ rows: Int) throws {
    for note in [nil, inline("各项之和可能不等于100%。")] {
      let described = Table(
        columns: [Table.Column(header: inline("来源"))], rows: Array(repeating: [inline("群众")], count: rows), note: note)
      let page = try Sheet.set([.table(described), Sheet.paragraph("其后")])
      let top = try #require(page.lines().first { $0[0].text == "其" })[0].y - 14.08
      let rules = page.pages[0].items.compactMap { placed -> Double? in
        if case .rule(_, let height, _, _) = placed.item { placed.point.y.points + height.points } else { nil }
      }
      // The note is 10.5 pt.
      let noteEnd = page.lines().first { $0[0].text == "各" }.map { $0[0].y + 0.12 * 10.5 }
      let end = max(try #require(rules.max()), noteEnd ?? 0)
      #expect(top - end >= 0.4 * Sheet.pitch)
      #expect(top - end < 1.6 * Sheet.pitch)
    }
  }

  @Test(arguments: 0...21) func aTableThatIsCutEndsAndBeginsWithAnOuterRule(_ before: Int) throws {
    var blocks = (0..<before).map { _ in Sheet.paragraph("文") }
    blocks.append(
      .paragraph(Paragraph([.text("问", .office)], keepWithNext: true)))
    blocks.append(.table(table(rows: 30)))
    let set = try Sheet.set(blocks)
    #expect(set.pages.count >= 2)
    for (number, frame) in set.pages.enumerated() {
      let rules = frame.items.compactMap { placed -> (y: Double, height: Double)? in
        guard case .rule(_, let height, _, _) = placed.item else { return nil }
        return (placed.point.y.points, height.millimetres)
      }.sorted { $0.y < $1.y }
      guard let first = rules.first, let last = rules.last else {
        #expect(number == 0)
        continue
      }
      #expect(abs(first.height - 0.35) < 1e-9)
      #expect(abs(last.height - 0.35) < 1e-9)
      #expect(rules.dropFirst().dropLast().allSatisfy { abs($0.height - 0.25) < 1e-9 })
      // Head and two rows at least.
      #expect(rules.count >= 4)
    }
    // The line above stays with the caption, the head and the first rows.
    let page = try #require(set.pages.indices.first { set.texts($0).contains("问") })
    let texts = set.texts(page)
    let line = try #require(texts.firstIndex(of: "问"))
    #expect(texts[line + 1].hasPrefix("表1"))
    #expect(texts.dropFirst(line).filter { $0.contains("群众") }.count >= 2)
  }

  @Test func theHeaderIsRepeatedOutsideTheStructure() throws {
    let page = try Sheet.set([.table(table(rows: 60))])
    #expect(page.pages.count > 1)
    #expect(page.furniture(1).map(\.text).joined().hasPrefix("来源内容数量"))
    // Every row once.
    let texts: [String] = page.pages.indices.flatMap { page.texts($0) }
    #expect(texts.filter { $0.contains("群众") }.count == 60)
    #expect(page.elements.filter { $0.role == .row }.count == 61)
  }

  @Test func aRowLongerThanAPageIsParted() throws {
    let text = String(repeating: "长文", count: 2000)
    let page = try Sheet.set([
      .table(Table(columns: [Table.Column(header: inline("内容"))], rows: [[inline(text)]]))
    ])
    #expect(page.pages.count > 2)
    let set: [String] = page.pages.indices.flatMap { page.texts($0) }
    #expect(set.joined().filter { $0 == "长" }.count == 2000)
    for frame in page.pages {
      for placed in frame.items { #expect(placed.point.y.points <= Sheet.bottom + 40) }
    }
  }
}
