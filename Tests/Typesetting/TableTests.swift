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

  /// Widths of columns whose cells are as wide as given, em and padding 12 pt; words of two characters.
  func widths(_ rows: [[Double]], measure: Double = 442) -> [Double] {
    ColumnWidths.widths(
      rows: rows, wishes: [rows[0].map { _ in 36 }, rows[0].map { _ in 36 }], em: 12, padding: 12, measure: measure)
  }

  @Test func widthsFillTheMeasure() {
    for natural in [[10.0, 20, 30], [100, 500, 50], [600, 700, 800], [5, 5, 900]] {
      let widths = widths([natural])
      #expect(abs(widths.reduce(0, +) - 442) < 1e-6)
      // What needs four characters at most has what it needs.
      if natural[0] <= 60 { #expect(widths[0] >= natural[0] - 1e-6) }
    }
  }

  @Test func wideColumnsShareSoThatRowsAreLow() {
    // One long cell does not make its column wide where forty others would take a second line each: 26 lines of 118 pt
    // and 40 rows of one are less than 12 lines of 257 pt and 40 rows of two.
    let rows = [[3000.0, 300]] + Array(repeating: [60.0, 300], count: 40)
    let found = widths(rows)
    #expect(found[1] > found[0])
    // Both alike: halves, but for what is less than a character.
    let even = widths(Array(repeating: [900.0, 900], count: 5))
    #expect(abs(even[0] - even[1]) <= 12 + 1e-6)
  }

  @Test func wideColumnsHoldWholeCharacters() {
    // 442 pt less twice 12 pt of blank hold 34 characters of 12 pt, and 10 pt are left for both.
    let found = widths([[900.0, 700]])
    for width in found {
      let rest = (width - 12 - 5).truncatingRemainder(dividingBy: 12)
      #expect(min(rest, 12 - rest) < 1e-6)
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

  @Test func aCellThatReachesDownStandsInTheMiddleOfItsRows() throws {
    let rows = [
      TableRow([TableCell(inline("甲"), rowSpan: 3), TableCell(inline("一"))]), TableRow([TableCell(inline("二"))]),
      TableRow([TableCell(inline("三"))]), TableRow([TableCell(inline("乙")), TableCell(inline("四"))]),
    ]
    let set = try Sheet.set([
      .table(
        Table(columns: [Table.Column(header: inline("类")), Table.Column(header: inline("文"))], rows: .fixed(rows)))
    ])
    let characters = set.lines().flatMap { $0 }
    func y(_ text: String) throws -> Double { try #require(characters.first { $0.text == text }).y }
    #expect(abs(try y("甲") - y("二")) < 1e-6)
    #expect(abs(try y("乙") - y("四")) < 1e-6)
    // Rows of (1.35 + 0.7) × 12 pt.
    #expect(abs(try y("三") - y("二") - 24.6) < 1e-6)
    // Between its rows the rules leave its column out.
    let lengths = set.pages[0].items.compactMap { placed -> Double? in
      if case .rule(let width, _, _, _) = placed.item { width.points } else { nil }
    }
    let full = 156 * Sheet.millimetre
    #expect(lengths.filter { abs($0 - full) < 1e-6 }.count == 4)
    #expect(lengths.filter { $0 < full - 20 }.count == 2)
    #expect(set.elements.filter { $0.rowSpan == 3 }.count == 1)
  }

  @Test func rowsGrowWhereACellThatReachesDownIsHigher() throws {
    let text = String(repeating: "长", count: 20)
    let columns = [Table.Column(header: inline("类"), share: 0.2), Table.Column(header: inline("文"), share: 0.8)]
    let rows = [
      TableRow([TableCell(inline(text), rowSpan: 2), TableCell(inline("一"))]), TableRow([TableCell(inline("二"))]),
    ]
    let set = try Sheet.set([.table(Table(columns: columns, rows: .fixed(rows)))])
    let characters = set.lines().flatMap { $0 }
    let (first, second) = (
      try #require(characters.first { $0.text == "一" }), try #require(characters.first { $0.text == "二" })
    )
    // 88.4 pt less 12 pt hold six characters: four lines, 4 × 16.2 + 8.4 = 73.2 pt, half of it to each row.
    #expect(abs(second.y - first.y - 36.6) < 1e-6)
  }

  @Test func aHeadThatReachesDownStandsForItsColumns() throws {
    let described = Table(
      columns: ["类", "收到", "采纳"].map { Table.Column(header: inline($0)) },
      spanningHeader: [TableCell(inline("类"), rowSpan: 2), TableCell(inline("意见"), columnSpan: 2)],
      rows: .fixed([TableRow(["甲", "1", "2"].map { TableCell(inline($0)) })]))
    let set = try Sheet.set([.table(described)])
    let characters = set.lines().flatMap { $0 }
    #expect(characters.map(\.text).joined() == "类意见收到采纳甲12")
    func place(_ text: String) throws -> SetCharacter { try #require(characters.first { $0.text == text }) }
    #expect(abs(try place("类").y - (place("意").y + place("收").y) / 2) < 1e-6)
    #expect(set.elements.filter { $0.role == .headerCell }.map(\.columnSpan) == [1, 2, 1, 1])
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

  @Test func manyColumnsTakeSmallerType() throws {
    let columns = (0..<20).map { _ in Table.Column(header: inline("栏"), alignment: .end) }
    let rows = (0..<3).map { row in (0..<20).map { inline(String(100 + 20 * row + $0)) } }
    let set = try Sheet.set([.table(Table(columns: columns, rows: rows))])
    let runs = set.pages[0].items.compactMap { placed -> GlyphRun? in
      if case .text(let run) = placed.item, run.text.first?.isNumber == true, run.element != nil { run } else { nil }
    }
    // Every number whole. Three digits and the blank beside them are 2.5 em: 442.2 pt / 20 / 2.5 = 8.8 pt, a little less
    // with what is left over for sums.
    #expect(runs.map(\.text) == rows.flatMap { $0 }.map(\.plainText))
    for run in runs { #expect(run.size.points > 8.5 && run.size.points < 8.85) }
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

  @Test func noWordIsPartedWhereColumnsHaveRoom() throws {
    let said = "The byelaws should say plainly where dogs may run free and where they must be on a lead"
    let heads = ["No.", "Reference", "What was said", "Outcome", "Why"]
    let rows = (1...9).map { number in
      [
        inline("\(number)"), inline("R00\(number)"), inline(String(said.prefix(40 + 5 * number))),
        inline(number % 2 == 0 ? "partly adopted" : "adopted"), inline(said + ", " + said),
      ]
    }
    let set = try Sheet.set([
      .table(Table(columns: heads.map { Table.Column(header: inline($0)) }, rows: rows))
    ])
    var words: Set<String> = []
    for placed in set.pages[0].items {
      guard case .text(let run) = placed.item, run.element != nil else { continue }
      words.formUnion(run.text.split(separator: " ").map(String.init))
    }
    let known = Set(
      (heads + [said, said + ",", "partly adopted"]).flatMap { $0.split(separator: " ").map(String.init) })
    let parts = words.filter { $0.allSatisfy(\.isLetter) && !known.contains($0) && !said.contains($0) }
    #expect(parts.isEmpty)
    for word in ["Reference", "Outcome", "adopted"] { #expect(words.contains(word)) }
  }

  @Test func anAddressIsBrokenWithinItsColumn() throws {
    let address =
      "https://example.org/consultations/parks/2024/result/very/long/path/without/any/blank/index.html?id=20240506"
    let columns = [Table.Column(header: inline("网址"), share: 0.3), Table.Column(header: inline("文"), share: 0.7)]
    let set = try Sheet.set([.table(Table(columns: columns, rows: [[inline("见" + address + "。"), inline("文")]]))])
    let lines = set.lines().flatMap { $0 }
    #expect(lines.map(\.text).joined().contains("见"))
    let letters = lines.filter { $0.text.first?.isASCII == true }
    #expect(letters.map(\.text).joined() == address)
    // 442.2 × 0.3 = 132.7 pt with 6 pt of blank on either side; a letter of 6 pt.
    for letter in letters { #expect(letter.x >= Sheet.left + 6 - 0.01 && letter.x + 6 <= Sheet.left + 126.7 + 0.01) }
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
        // In one em, where a line needs it, both begin in one place: the ink of the one is at its left, of the other at its right.
        #expect(next.x > mark.x - 0.01)
      }
    }
  }
}
