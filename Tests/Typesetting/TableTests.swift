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

  @Test func decimalPointsStandUnderEachOther() throws {
    let values = ["57.5%", "5%", "0.36%", "1,121.0%", "—"]
    let described = Table(
      columns: [Table.Column(header: inline("类")), Table.Column(header: inline("占比"), alignment: .end)],
      rows: values.map { [inline("甲"), inline($0)] })
    let lines = try Sheet.set([.table(described)]).lines().filter { $0[0].text == "甲" }
    #expect(lines.count == values.count)
    // The digit of the units, which the point or the sign follows.
    let units = zip(lines, values).compactMap { line, value -> Double? in
      guard let end = value.firstIndex(where: { $0 == "." || $0 == "%" }) else { return nil }
      return line[1 + value.distance(from: value.startIndex, to: end) - 1].x
    }
    #expect(units.count == 4)
    for unit in units { #expect(abs(unit - units[0]) < 1e-6) }
    // What is no number stands in the middle of its column, whose numbers do so together: 1,121.0% begins and 0.36%
    // ends it.
    let (first, last) = (lines[3][1].x, lines[2][lines[2].count - 1].x + 6)
    #expect(abs(lines[4][1].x + 6 - (first + last) / 2) < 1e-6)
  }

  @Test func aTableWithoutRowsEndsWithAnOuterRule() throws {
    let set = try Sheet.set([.table(table(rows: 0)), Sheet.paragraph("其后")])
    let rules = set.pages[0].items.compactMap { placed -> (y: Double, height: Double)? in
      if case .rule(_, let height, _, _) = placed.item { (placed.point.y.points, height.millimetres) } else { nil }
    }
    #expect(rules.map { ($0.height * 100).rounded() / 100 } == [0.35, 0.35])
    let top = try #require(set.lines().first { $0[0].text == "其" })[0].y - 14.08
    #expect(top - (rules[1].y + 0.35 * Sheet.millimetre) >= 0.4 * Sheet.pitch)
  }

  @Test func columnsWithoutHeadsHaveNoHeadRow() throws {
    let set = try Sheet.set([
      .table(
        Table(columns: [Table.Column(header: []), Table.Column(header: [])], rows: [[inline("电话"), inline("无")]]))
    ])
    #expect(set.elements.filter { $0.role == .row }.count == 1)
    #expect(!set.elements.contains { $0.role == .headerCell })
    let rules = set.pages[0].items.compactMap { placed -> Double? in
      if case .rule(_, let height, _, _) = placed.item { (height.millimetres * 100).rounded() / 100 } else { nil }
    }
    #expect(rules == [0.35, 0.35])
  }

  @Test func cellsFollowTheRulesOfLines() throws {
    let text = "意见（“第十九条”）、《〈办法〉释义》等，均已采纳；其余——包括经费……另行研究。"
    let columns = [Table.Column(header: inline("理由"), share: 0.3), Table.Column(header: inline("文"), share: 0.7)]
    let set = try Sheet.set([
      .table(Table(columns: columns, rows: [[inline(text + text), inline("文")]]))
    ])
    let lines = Dictionary(grouping: set.lines().flatMap { $0 }.filter { $0.x < Sheet.left + 132 }, by: \.y)
    #expect(lines.count > 5)
    for line in lines.values.map({ $0.sorted { $0.x < $1.x } }) {
      #expect(!"，。、；：？！”’）》〉…".contains(line[0].text) && !"“‘（《〈".contains(line[line.count - 1].text))
      for (mark, next) in zip(line, line.dropFirst()) {
        // Adjacent marks share half an em (CLREQ 3.1.6).
        if "）、》；”".contains(mark.text), "、，《“；）》".contains(next.text) { #expect(next.x - mark.x < 0.8 * 12) }
        // Only an opening mark may begin where the mark before it does: they then share an em, ink at its two sides.
        #expect(next.x > mark.x + 0.01 || "《〈“（".contains(next.text) && next.x > mark.x - 0.01)
      }
    }
  }
}
