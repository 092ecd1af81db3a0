import Documents
import Testing

@testable import Typesetting

/// Cells that reach over columns and down rows.
@Suite struct TableSpanTests {
  func inline(_ text: String) -> [Inline] { [.text(text, .office)] }

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
}
