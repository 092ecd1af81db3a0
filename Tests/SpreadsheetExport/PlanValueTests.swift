import Campaigns
import Testing

@testable import SpreadsheetExport

@Suite struct PlanValueTests {
  @Test func references() {
    #expect(CellReference(sheet: "汇总", row: 4, column: 2).text == "汇总!C5")
    #expect(CellReference(sheet: "意见(2)", row: 0, column: 26).text == "'意见(2)'!AA1")
    #expect(CellReference(sheet: "it's", row: 0, column: 0).text == "'it''s'!A1")
    #expect(CellReference(sheet: "汇总", row: 9, column: 701).absolute == "$ZZ$10")
    #expect(CellReference.letters(of: 702) == "AAA")
    #expect(CellReference.letters(of: 16_383) == "XFD")
  }

  /// ECMA-376 part 1, 18.17.4.1: 1 is 1900-01-01, 61 is 1900-03-01; Excel shows 44197 as 2021-01-01.
  @Test func dateSerials() throws {
    #expect(try #require(CalendarDate(year: 1900, month: 1, day: 1)).spreadsheetSerial == 1)
    #expect(try #require(CalendarDate(year: 1900, month: 2, day: 28)).spreadsheetSerial == 59)
    #expect(try #require(CalendarDate(year: 1900, month: 3, day: 1)).spreadsheetSerial == 61)
    #expect(try #require(CalendarDate(year: 2021, month: 1, day: 1)).spreadsheetSerial == 44_197)
  }

  @Test func numberFormats() {
    #expect(NumberFormat.count("条", .about)?.code == "\"约\"0\"条\"")
    #expect(NumberFormat.count("条", .over)?.code == "0\"余条\"")
    #expect(NumberFormat.count("条", nil)?.code == "0\"条\"")
    #expect(NumberFormat.count("a\"b", nil) == nil)
    #expect(NumberFormat.count(String(repeating: "条", count: 21), nil) == nil)
    #expect(NumberFormat.share(places: 0).code == "0%")
    #expect(NumberFormat.share(places: 2).code == "0.00%")
  }

  @Test func numbersAreExact() throws {
    #expect(CellNumber(try #require(Share(part: 1, base: 3))).double == 0.333)
    #expect(CellNumber(try #require(StatedShare("29.5%"))).double == 0.295)
    #expect(CellNumber(try #require(StatedShare("12%"))).double == 0.12)
  }

  /// UAX #11: Han, full-width marks and kana are wide, Latin is not.
  @Test func widths() {
    #expect(TextMeasure.units("汇总abc，１") == 2 + 2 + 3 + 2 + 2)
    #expect(TextMeasure.units("𠮷あ한") == 6)
    #expect(TextMeasure.units("e\u{301}") == 1)
    #expect(TextMeasure.lines("一二三四五六", width: 13) == 1)
    #expect(TextMeasure.lines("一二三四五六七", width: 13) == 2)
    #expect(TextMeasure.lines("甲\n乙\n", width: 50) == 3)
    // The word goes whole to the second line.
    #expect(TextMeasure.lines("一二三四 example", width: 14) == 2)
    #expect(TextMeasure.lines("", width: 1) == 1)
  }

  /// 18.3.1.73 with Excel's limit: no row is higher than 409.5 points.
  @Test func heightsHaveALimit() {
    #expect(StyleTable.height(lines: 1) == 22)
    #expect(StyleTable.height(lines: 10_000) == 409.5)
  }

  /// ECMA-376 part 1, 22.9.2.19.
  @Test func textEscapes() {
    #expect(SpreadsheetText.escaped("普通 text_x") == "普通 text_x")
    #expect(SpreadsheetText.escaped("_x0041_") == "_x005F_x0041_")
    #expect(SpreadsheetText.escaped("_x00g1_ _x0041") == "_x00g1_ _x0041")
    #expect(SpreadsheetText.escaped("a\u{0}b\u{1f}\r\n\t") == "a_x0000_b_x001F__x000D_\n\t")
    #expect(SpreadsheetText.escaped("\u{fffe}\u{ffff}\u{fffd}") == "_xFFFE__xFFFF_\u{fffd}")
    #expect(SpreadsheetText.needsPreserving(ByteText(" a")))
    #expect(SpreadsheetText.needsPreserving(ByteText("a\nb")))
    #expect(!SpreadsheetText.needsPreserving(ByteText("a b")))
  }

  @Test func linkRules() {
    #expect(LinkRules.fault(of: "https://example.org/1?a=b&c=d#e") == nil)
    #expect(LinkRules.fault(of: "javascript:alert(1)") != nil)
    #expect(LinkRules.fault(of: "internal:汇总!A1") != nil)
    #expect(LinkRules.fault(of: "https://example.org/a b") != nil)
    #expect(LinkRules.fault(of: "https://example.org/" + String(repeating: "x", count: 2059)) == nil)
    #expect(LinkRules.fault(of: "https://example.org/" + String(repeating: "x", count: 2060)) != nil)
    #expect(LinkRules.fault(of: "https://example.org/" + String(repeating: "路", count: 300)) != nil)
  }
}
