import Campaigns
import Testing

@testable import SpreadsheetReading

@Suite struct CellValueTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  /// ECMA-376 part 1, 18.17.4.1 and 18.17.4.2: serial 1 is 1900-01-01, 61 is 1900-03-01, 60 never was; 1904's 0 is 1904-01-01.
  @Test func serialsAreDays() throws {
    #expect(SheetMoment(serial: 1, from1904: false)?.day == (try day(1900, 1, 1)))
    #expect(SheetMoment(serial: 59, from1904: false)?.day == (try day(1900, 2, 28)))
    #expect(SheetMoment(serial: 60, from1904: false) == nil)
    #expect(SheetMoment(serial: 61, from1904: false)?.day == (try day(1900, 3, 1)))
    #expect(SheetMoment(serial: 43_984, from1904: false)?.day == (try day(2020, 6, 2)))
    #expect(SheetMoment(serial: 0, from1904: true)?.day == (try day(1904, 1, 1)))
    #expect(SheetMoment(serial: 42_522, from1904: true)?.day == (try day(2020, 6, 2)))
    #expect(SheetMoment(serial: -1, from1904: false) == nil)
    #expect(SheetMoment(serial: 1e9, from1904: false) == nil)
  }

  @Test func fractionsAreTimes() throws {
    #expect(SheetMoment(serial: 43_984.5, from1904: false)?.text == "2020-06-02 12:00")
    #expect(SheetMoment(serial: 0.75, from1904: false)?.text == "18:00")
    // 08:30:15 is 30,615 of 86,400 seconds.
    #expect(SheetMoment(serial: 30_615.0 / 86_400, from1904: false)?.text == "08:30:15")
    // Half a second before midnight is the next day.
    #expect(SheetMoment(serial: 43_984.999_999, from1904: false)?.text == "2020-06-03")
    #expect(SheetMoment(iso: "2024-05-06T08:30:00Z")?.text == "2024-05-06 08:30")
    #expect(SheetMoment(iso: "2024-05-06")?.text == "2024-05-06")
    #expect(SheetMoment(iso: "2024-13-06") == nil)
  }

  @Test(arguments: [
    "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\";@", "h:mm AM/PM", "[h]:mm", "[mm]:ss", "m/d/yy",
    "[Red]d",
    "\\d d", "mmm", "dddd", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  ])
  func formatsOfDays(_ code: String) { #expect(DateFormat.isDate(code: code)) }

  @Test(arguments: [
    "General", "0", "0.00E+00", "#,##0\"元\"", "\"day\"0", "[Red]0", "0\\d", "@", "0%", "General\"日\"", "0_d", "*d0",
    "[$￥-804]#,##0.00", "0;yyyy", "[>100]0", "", "\"yyyy", "[h",
  ])
  func formatsOfNumbers(_ code: String) { #expect(!DateFormat.isDate(code: code)) }

  @Test func builtInFormats() {
    for number in [14, 22, 27, 31, 36, 45, 47, 50, 58] { #expect(DateFormat.isDate(builtIn: number), "\(number)") }
    for number in [0, 1, 4, 9, 10, 13, 23, 37, 44, 48, 49, 59] {
      #expect(!DateFormat.isDate(builtIn: number), "\(number)")
    }
  }

  @Test func numbersAsText() {
    #expect(PlainDecimal.text(7) == "7")
    #expect(PlainDecimal.text(-0.5) == "-0.5")
    #expect(PlainDecimal.text(0.1 + 0.2) == "0.3")
    #expect(PlainDecimal.text(20_240_001) == "20240001")
    #expect(PlainDecimal.text(1e20) == "1e+20")
    #expect(PlainDecimal.value(Array("1E-3".utf8)) == 0.001)
    #expect(PlainDecimal.value(Array(" 12 ".utf8)) == 12)
    for text in ["", "-NAN", "INF", "0x10", "1,5", "1 2", "nan"] {
      #expect(PlainDecimal.value(Array(text.utf8)) == nil, "\(text)")
    }
  }

  @Test func addresses() {
    #expect(CellAddress(Array("A1".utf8)) == CellAddress(row: 0, column: 0))
    #expect(CellAddress(Array("$XFD$1048576".utf8)) == CellAddress(row: 1_048_575, column: 16_383))
    #expect(CellAddress(row: 6, column: 27).a1 == "AB7")
    for text in ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A1B", "a-1", "AAAAAAAA1"] {
      #expect(CellAddress(Array(text.utf8)) == nil, "\(text)")
    }
  }

  /// ECMA-376 part 1, 22.9.2.19.
  @Test func escapedUnits() {
    func text(_ raw: String, keepsBlanks: Bool = true) -> String {
      CellText.text(Array(raw.utf8), keepsBlanks: keepsBlanks)
    }
    #expect(text("a_x000D_b") == "a\rb")
    #expect(text("_x005F_x0041_") == "_x0041_")
    #expect(text("_x0041_") == "A")
    #expect(text("_xD83D__xDE00_") == "😀")
    #expect(text("_xD83D_!") == "\u{FFFD}!")
    #expect(text("_x00_ _x004G_ _X0041_ snake_case_") == "_x00_ _x004G_ _X0041_ snake_case_")
    #expect(text(" 甲\n", keepsBlanks: false) == "甲")
    #expect(text(" 甲\n") == " 甲\n")
  }
}
