import Testing

@testable import Campaigns

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2020-05-17", 18399), ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2400-02-29", 157113),
  ])
  func countsDaysAsTheUnixClockDoes(text: String, ordinal: Int) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.ordinal == ordinal)
    #expect(CalendarDate(ordinal: ordinal) == date)
  }

  @Test(arguments: [
    "2021-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-4-31", "20200517", "2020-05", "a-b-c", "2020-05-17x",
  ])
  func refusesDaysThatThereAreNot(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func isWrittenInChineseWithoutZeros() throws {
    let date = try #require(CalendarDate(iso: "2020-06-08"))
    #expect(date.chinese == "2020年6月8日")
    #expect(date.iso == "2020-06-08")
  }

  @Test func goesRoundOverFourCenturies() {
    for ordinal in stride(from: -25_000, through: 121_000, by: 37) {
      #expect(CalendarDate(ordinal: ordinal)?.ordinal == ordinal)
    }
  }
}
