import Campaigns
import DataExport
import Testing

@testable import SpreadsheetExport

@Suite struct CSVTests {
  private final class Collected {
    var bytes: [UInt8] = []
  }

  private func record(_ write: (inout CSVRecords) -> Void) throws -> String {
    let collected = Collected()
    var records = CSVRecords { collected.bytes += $0 }
    write(&records)
    try records.endRecord()
    try records.finish()
    #expect(Array(collected.bytes.prefix(3)) == [0xef, 0xbb, 0xbf])
    return String(decoding: collected.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func quotesByRFC4180() throws {
    let text = try record {
      $0.text("甲")
      $0.text("a,b")
      $0.text("说\"好\"")
      $0.text("一\n二")
      $0.text("")
      $0.blank()
      $0.text("x")
    }
    #expect(text == "甲,\"a,b\",\"说\"\"好\"\"\",\"一\n二\",,,x\r\n")
  }

  /// OWASP, CSV Injection: = + - @, tab, carriage return, line feed, and the wide forms.
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-3", "'-3"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""),
    ("\n=1", "\"'\n=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("=A1,B1", "\"'=A1,B1\""),
    // What was written with apostrophes is told from what got one.
    ("'=1", "''=1"), ("''-3", "'''-3"),
    // Nothing runs these.
    ("'", "'"), ("'甲", "'甲"), (" =1", " =1"), ("1-1", "1-1"), ("！", "！"), ("～", "～"), ("\u{ff0c}", "\u{ff0c}"),
  ])
  func guardsText(_ text: String, _ wanted: String) throws {
    #expect(try record { $0.text(text) } == wanted + "\r\n")
  }

  @Test func numbersAndDaysArePlain() throws {
    let text = try record {
      $0.number(-3)
      $0.number(1_048_576)
      $0.number(CellNumber(digits: -125, places: 3))
      $0.number(CellNumber(digits: 500, places: 3))
      $0.number(CellNumber(digits: 1000, places: 3))
      $0.number(CellNumber(digits: 0, places: 3))
      $0.date(CalendarDate(iso: "2024-05-06")!)
    }
    #expect(text == "-3,1048576,-0.125,0.5,1,0,2024-05-06\r\n")
  }

  /// ECMA-376 part 1, 18.17.4.1: 1 is 1 January 1900, 59 the 28th of February, 61 the 1st of March; 60 is no day.
  @Test func daysOfSerials() {
    #expect(CalendarDate(spreadsheetSerial: 1)?.iso == "1900-01-01")
    #expect(CalendarDate(spreadsheetSerial: 59)?.iso == "1900-02-28")
    #expect(CalendarDate(spreadsheetSerial: 60) == nil)
    #expect(CalendarDate(spreadsheetSerial: 61)?.iso == "1900-03-01")
    #expect(CalendarDate(spreadsheetSerial: 45_418)?.iso == "2024-05-06")
  }

  /// What looks like an escape up to its end, and goes on with what is written as one, would be undone as one.
  @Test func guardsEscapesBeforeEscapes() {
    #expect(SpreadsheetText.escaped("_x0041\u{1}") == "_x005F_x0041_x0001_")
    #expect(SpreadsheetText.escaped("_x0041\u{fffe}") == "_x005F_x0041_xFFFE_")
    #expect(SpreadsheetText.escaped("_x0041\t_") == "_x0041\t_")
  }

  /// libxlsxwriter keeps 2,079 bytes of an attribute.
  @Test func chartsSayEverything() throws {
    let words = String(repeating: "甲组<&>\"1条\n", count: 300)
    let mark = AlternativeTexts.mark(sheet: 0, chart: 1)
    let chart = { (text: String) in
      ChartPlan(
        kind: .bars, title: "", categories: CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0),
        values: CellRange(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0), alternative: text, row: 0, column: 0,
        most: 1, width: 1, height: 1)
    }
    let sheet = SheetPlan(
      name: "汇总", columnWidths: [], rows: [], merges: [], frozenRows: 0,
      page: PageSetup(isLandscape: false, repeatedRows: 0..<0, header: nil, footer: ""),
      charts: [chart("一"), chart(words)], stream: nil)
    let plan = WorkbookPlan(
      sheets: [sheet],
      properties: WorkbookProperties(
        title: "", subject: nil, author: "", status: nil, created: CalendarDate(iso: "2024-05-06")!), names: [],
      figureCells: [:])
    var found = 0
    let part = AlternativeTexts.filled(
      Array("<a descr=\"\(mark)\"/><a descr=\"\(mark)0\"/>".utf8), plan: plan, found: &found)
    #expect(found == 1)
    let escaped = String(repeating: "甲组&lt;&amp;&gt;&quot;1条 ", count: 300)
    #expect(String(decoding: part, as: UTF8.self) == "<a descr=\"\(escaped)\"/><a descr=\"\(mark)0\"/>")
  }
}
