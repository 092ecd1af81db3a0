import Campaigns
import Testing

@testable import Intake

@Suite struct DayReaderTests {
  @Test(arguments: [
    ("2020-05-17", "2020-05-17"), ("2020-5-7", "2020-05-07"), ("2020/5/17 9:03", "2020-05-17"),
    ("2020年5月17日", "2020-05-17"), ("2020年5月17日上午9时", "2020-05-17"), ("2020年 5月 17号", "2020-05-17"),
    ("20200517", "2020-05-17"), ("20200517090300", "2020-05-17"), ("2020.5.17", "2020-05-17"),
    ("2020-05-17T09:03:00+08:00", "2020-05-17"), ("２０２０年５月１７日", "2020-05-17"), ("２０２０／５／１７", "2020-05-17"),
    (" 2020-05-17 ", "2020-05-17"), ("民國109年5月17日", "2020-05-17"),
    ("中華民國109年5月17日", "2020-05-17"), ("中华民国 109年5月17日", "2020-05-17"), ("109年5月17日", "2020-05-17"),
    ("109/05/17", "2020-05-17"),
    ("109.5.17 9:03", "2020-05-17"), ("2024-02-29", "2024-02-29"),
    // Days of a workbook: 43968 is 2020-05-17 and 44197 is 2021-01-01 in the 1900 date system.
    ("43968", "2020-05-17"), ("44197.377", "2021-01-01"),
    ("2020-05-17 星期日", "2020-05-17"), ("2020-05-17（周日）", "2020-05-17"), ("2020年5月17日（星期日）晚8点", "2020-05-17"),
    ("2020-05-17 9:03 AM", "2020-05-17"), ("2020-05-17 09:03:00 +0800", "2020-05-17"),
    ("2020/5/17, 09:03", "2020-05-17"),
    ("2020-05-17T09:03:00.000Z", "2020-05-17"), ("2020-05-17 09:03:00.0 UTC", "2020-05-17"),
    ("2020-05-17 Sunday", "2020-05-17"),
  ])
  func days(_ text: String, _ iso: String) { #expect(DayReader(isDayFirst: false).read(text)?.iso == iso) }

  @Test(arguments: [
    "", "昨天", "2020-02-30", "2020-13-01", "2020", "2020-05", "5/17/2020", "17/5/2020", "1234", "12345678", "20201301",
    "2020-05-17-3", "2020-05/17", "2020年5-17", "13800000000", "735", "９", "2020-05-170", "70000", "-43968",
    "2020-05-17abc", "99999999999999999999999", "43968abc", "99/05/17", "099/05/17", "999/05/17", "109/13/01",
    "109/05/1700",
    // Spans, and what else stands in a column of days.
    "2020-05-17 至 2020-05-20", "2020-05-17 2020-05-20", "2020年5月17日至5月20日", "2020-05-17 电话",
    "2020/5/17—5/20",
  ])
  func noDays(_ text: String) {
    #expect(DayReader(isDayFirst: false).read(text) == nil)
    var text = text
    text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      #expect(DayReader.plainDay(ByteText(start: start, count: bytes.count)) == nil)
    }
  }

  @Test func dayFirst() {
    #expect(DayReader(isDayFirst: true).read("17/5/2020 10:00")?.iso == "2020-05-17")
    #expect(DayReader(isDayFirst: true).read("3/4/2020")?.iso == "2020-04-03")
    #expect(DayReader(isDayFirst: true).read("5/17/2020") == nil)
    #expect(DayReader(isDayFirst: true).read("2020/5/17")?.iso == "2020-05-17")
  }

  @Test(arguments: [("2024-02", "2024-02-29"), ("2023年2月", "2023-02-28"), ("2020/12", "2020-12-31")])
  func months(_ text: String, _ last: String) {
    let month = DayReader(isDayFirst: false).readMonth(text)
    #expect(month?.to.iso == last)
    #expect(month?.from.day == 1)
  }

  @Test(arguments: ["2024", "2024-13", "5月", "2024-02-01"])
  func noMonths(_ text: String) { #expect(DayReader(isDayFirst: false).readMonth(text) == nil) }
}
