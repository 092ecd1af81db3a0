import Campaigns
import TestSupport
import Testing

@testable import SpreadsheetExport

/// Page breaks, tables, caches of charts and words that look like numbers.
@Suite struct SheetLayoutTests {
  private static let page = PageSetup(isLandscape: false, header: nil, footer: "")

  /// A sheet as wide as A4 with its margins: 595.3 − 2 × 43.2 = 508.9 points, 678 pixels, a column of 96 digits.
  private func builder(rows: Int, height: Double) -> SheetBuilder {
    var builder = SheetBuilder(name: "a", widths: [96])
    for _ in 0..<rows { builder.addSpace(height) }
    return builder
  }

  /// A4 has room for 733.9 points between margins of 54, of which 97 in a hundred are used: 711.
  @Test func whatStandsTogetherIsNotParted() {
    var builder = builder(rows: 6, height: 100)
    let first = builder.nextRow
    for _ in 0..<2 { builder.addSpace(100) }
    builder.keepTogether(from: first, isWhole: true)
    // Six rows take 600 points; two more would take 800.
    #expect(builder.breaks(SheetLayoutTests.page) == [6])
  }

  @Test func whatFitsBeginsNoPage() {
    var builder = builder(rows: 5, height: 100)
    let first = builder.nextRow
    for _ in 0..<2 { builder.addSpace(100) }
    builder.keepTogether(from: first, isWhole: true)
    #expect(builder.breaks(SheetLayoutTests.page) == [])
  }

  /// Of a table longer than two fifths of a page only the first rows stay together.
  @Test func longTablesArePartedBetweenTheirRows() {
    var builder = builder(rows: 3, height: 100)
    let first = builder.nextRow
    for _ in 0..<40 { builder.addSpace(20) }
    builder.keepTogether(from: first)
    #expect(builder.breaks(SheetLayoutTests.page) == [])
    builder.keepTogether(from: first, isWhole: true)
    #expect(builder.breaks(SheetLayoutTests.page) == [3])
  }

  /// A sheet twice as wide is printed at half its size, and a page holds twice as much of it.
  @Test func widerSheetsHaveMoreRoom() {
    let room = SheetLayoutTests.page.room(for: [96])
    #expect(abs(room - 711.9) < 0.5)
    #expect(abs(SheetLayoutTests.page.room(for: [96, 96]) / room - 2 * 508.1 / 508.9) < 0.01)
  }

  @Test func headsThatExcelWouldRepairMakeNoTable() {
    let range = CellRange(firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1)
    #expect(TablePlan(name: "表", range: range, titles: ["甲", "乙"]) != nil)
    #expect(TablePlan(name: "表", range: range, titles: ["Id", "ID"]) == nil)
    #expect(TablePlan(name: "表", range: range, titles: ["甲", ""]) == nil)
    #expect(TablePlan(name: "表", range: range, titles: ["甲"]) == nil)
    #expect(TablePlan(name: "表", range: range, titles: ["甲", "乙\n丙"]) == nil)
    #expect(TablePlan(name: "表", range: range, titles: ["甲", String(repeating: "长", count: 256)]) == nil)
    let empty = CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1)
    #expect(TablePlan(name: "表", range: empty, titles: ["甲", "乙"]) == nil)
  }

  @Test(arguments: ["1", "007", "1.5", "-3", "+86", "1,000", "50%", "2024-05-17", "5/17", "1e5", "00000000000", "1."])
  func numbersAsText(text: String) { #expect(SpreadsheetText.looksLikeNumber(text)) }

  @Test(arguments: ["", "S001", "￥5", "第1条", "1至5", "e5", "A1", "—", "1条"])
  func words(text: String) { #expect(!SpreadsheetText.looksLikeNumber(text)) }

  @Test func chartsKeepTheNumbersOfTheirCells() throws {
    let part = Array(
      "<c:ser><c:cat><c:ptCount val=\"9\"/></c:cat><c:val><c:numRef><c:numCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>0</c:v></c:pt></c:numCache></c:numRef></c:val>"
        .utf8)
    let filled = try ChartCache.filled(
      part, with: [CellNumber(7), CellNumber(digits: -5, places: 3)], named: "chart")
    #expect(
      String(decoding: filled, as: UTF8.self)
        == "<c:ser><c:cat><c:ptCount val=\"9\"/></c:cat><c:val><c:numRef><c:numCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>7</c:v></c:pt><c:pt idx=\"1\"><c:v>-0.005</c:v></c:pt></c:numCache></c:numRef></c:val>"
    )
  }

  @Test func rowsArePlacedOnTheirSheets() {
    let places = RowPlaces(sheets: ["意见", "意见(2)"], rowsPerSheet: 20, firstRows: [3: 21])
    #expect(places.cell(ofRow: 20)?.text == "意见!A21")
    #expect(places.cell(ofGroup: 3)?.text == "'意见(2)'!A2")
    #expect(places.cell(ofRow: 41) == nil)
    #expect(places.cell(ofRow: 0) == nil)
    #expect(places.cell(ofGroup: nil) == nil)
  }
}

/// Letters that repeat letters.
@Suite struct DuplicateTests {
  private func clusters(_ pairs: [(id: String, of: String?)]) throws -> DuplicateClusters {
    let rows = pairs.enumerated().map { index, pair in
      Suggestion(
        id: pair.id, text: MaskableText("第\(index)条\n" + String(repeating: "长", count: 200)), groups: ["a"],
        duplicateOf: pair.of, origin: RowOrigin(file: "a.csv", line: index + 2))
    }
    var builder = TallyBuilder(groups: [], windows: [])
    for row in rows { builder.add(row) }
    return try DuplicateClusters(
      SheetRows(
        Campaign(
          subject: SampleCampaigns.subject, statements: Statements(groups: [SuggestionGroup(id: "a", heading: "甲")]),
          store: MemoryStore(rows), tally: builder.tally)))
  }

  @Test func chainsEndWithTheFirstLetter() throws {
    let found = try clusters([("1", nil), ("2", "1"), ("3", "2"), ("4", nil), ("5", "4"), ("6", "1")])
    #expect(found.clusters.map(\.id) == ["1", "4"])
    #expect(found.clusters.map(\.others) == [["2", "3", "6"], ["5"]])
    #expect(found.clusters.map(\.size) == [4, 2])
    #expect(found.clusters.map(\.row) == [1, 4])
    #expect(found.repetitions == 4)
    #expect(found.clusters[0].excerpt == "第0条 " + String(repeating: "长", count: 116) + "……")
    #expect(found.clusters[0].groups == "甲")
  }

  /// Letters that repeat each other have no first: the least id stands for them, and each counts once.
  @Test func ringsCountOnce() throws {
    let found = try clusters([("c", "b"), ("b", "c"), ("a", "b"), ("d", "d"), ("e", "gone")])
    #expect(found.clusters.map(\.id) == ["b", "gone"])
    #expect(found.clusters.map(\.others) == [["c", "a"], ["e"]])
    #expect(found.clusters[1].row == nil)
    // The only letter that repeats one which is not there is itself the first of its kind.
    #expect(found.clusters.map(\.size) == [3, 1])
    #expect(found.repetitions == 2)
  }

  @Test func nothingRepeated() throws {
    #expect(try clusters([("1", nil), ("2", nil)]).clusters.isEmpty)
  }
}
