import Documents
import Testing

@testable import Typesetting

/// Tables and rows that pages part.
@Suite struct TablePartingTests {
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

  @Test func aTallRowIsPartedWhereMuchWouldStayBlank() throws {
    // 15 lines leave 7 × 28.99 = 202.9 pt; the row takes 20 × 16.2 + 8.4 = 332.4 pt, and the head 24.6 pt.
    let before = (0..<15).map { _ in Sheet.paragraph("文") }
    let columns = [Table.Column(header: inline("号"), share: 0.2), Table.Column(header: inline("文"), share: 0.8)]
    // 353.8 − 12 pt hold 28 characters.
    let text = String(repeating: "长", count: 28 * 20)
    let set = try Sheet.set(before + [.table(Table(columns: columns, rows: [[inline("7"), inline(text)]]))])
    #expect(set.pages.count == 2)
    // 202.9 − 24.6 − 8.4 = 169.9 pt: ten lines, and ten overleaf.
    #expect(set.texts(0).filter { $0.contains("长") }.count == 10)
    #expect(set.texts(1).filter { $0.contains("长") }.count == 10)
    // Its number stands beside its first line, once.
    #expect(set.texts(0).filter { $0.hasPrefix("7") }.count == 1)
    #expect(!set.texts(1).contains { $0.contains("7") })
    #expect(set.elements.filter { $0.role == .row }.count == 2)
  }

  @Test func aRowIsWholeWhereLittleStaysBlank() throws {
    // 19 lines leave 87 pt, less than a fifth of 638 pt.
    let before = (0..<19).map { _ in Sheet.paragraph("文") }
    let columns = [Table.Column(header: inline("文"))]
    let text = String(repeating: "长", count: 35 * 10)
    let set = try Sheet.set(
      before + [.table(Table(columns: columns, rows: [[inline("短")], [inline(text)], [inline("末")]]))])
    for page in set.pages.indices {
      let count = set.texts(page).filter { $0.contains("长") }.count
      #expect(count == 0 || count == 10)
    }
  }

  @Test func noCellLeavesALineAloneWhereARowIsParted() throws {
    // There is room for ten lines, as above; the second cell has eleven.
    let before = (0..<15).map { _ in Sheet.paragraph("文") }
    let columns = [Table.Column(header: inline("一"), share: 0.5), Table.Column(header: inline("二"), share: 0.5)]
    // 221.1 − 12 pt hold 17 characters.
    let row = [inline(String(repeating: "长", count: 17 * 20)), inline(String(repeating: "短", count: 17 * 11))]
    let set = try Sheet.set(before + [.table(Table(columns: columns, rows: [row]))])
    #expect(set.texts(1).filter { $0.contains("短") }.count == 2)
    #expect(set.texts(0).filter { $0.contains("长") }.count == 9)
  }

  @Test(arguments: [(14, 7), (15, 0)]) func aShortTableIsWholeWhereLittleStaysBlank(_ before: Int, _ first: Int) throws
  {
    // 10 × 24.6 = 246 pt. Below 14 lines 8 × 28.99 = 232 pt are left, 36 % of the page: head and eight rows would fit, and
    // two rows at least go over together, so seven stand there. Below 15 lines it is 203 pt, 32 %, which may stay blank.
    let rows = (0..<9).map { _ in [inline("群众")] }
    let set = try Sheet.set(
      (0..<before).map { _ in Sheet.paragraph("文") }
        + [.table(Table(columns: [Table.Column(header: inline("来源"))], rows: rows))])
    #expect(set.texts(0).filter { $0 == "群众" }.count == first)
    #expect(set.texts(1).filter { $0 == "群众" }.count == 9 - first)
  }
}
