import Testing

@testable import Campaigns

@Suite struct DateWordsTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  /// GB/T 15835-2011: 2008年8月8日 or 二〇〇八年八月八日, with 〇 in a year; 民國 = year − 1911, so 2020 − 1911 = 109.
  @Test(arguments: [
    (Locale.mainland, DateForm?.none, "2020-06-18", "2020年6月18日"),
    (.mainland, .han, "2020-06-18", "二〇二〇年六月十八日"), (.mainland, .han, "2008-08-08", "二〇〇八年八月八日"),
    (.hongKong, nil, "2020-02-10", "2020年2月10日"), (.hongKong, .han, "2011-11-30", "二〇一一年十一月三十日"),
    (.macao, nil, "2020-12-31", "2020年12月31日"), (.macao, .han, "1999-12-20", "一九九九年十二月二十日"),
    (.taiwan, nil, "2020-02-10", "109年2月10日"), (.taiwan, .gregorian, "2020-02-10", "2020年2月10日"),
    (.taiwan, nil, "1912-01-01", "1年1月1日"), (.taiwan, nil, "1911-12-31", "西元1911年12月31日"),
    (.taiwan, .han, "2020-10-31", "二〇二〇年十月三十一日"), (.britain, nil, "2020-02-10", "10 February 2020"),
    (.britain, .han, "2020-12-01", "1 December 2020"),
  ])
  func daysInRunningText(_ locale: Locale, _ form: DateForm?, _ iso: String, _ words: String) throws {
    #expect(DateWords(locale: locale, form: form).day(try day(iso)) == words)
  }

  /// The calendar is named under a notice of Taiwan alone; the script pass makes 中华民国 中華民國.
  @Test(arguments: [
    (Locale.taiwan, "2020-02-10", "中华民国109年2月10日"), (.taiwan, "1911-10-10", "西元1911年10月10日"),
    (.mainland, "2020-02-10", "2020年2月10日"), (.britain, "2020-02-10", "10 February 2020"),
  ])
  func daysUnderANotice(_ locale: Locale, _ iso: String, _ words: String) throws {
    #expect(DateWords(locale: locale).formalDay(try day(iso)) == words)
  }

  @Test(arguments: [
    (Locale.mainland, DateForm?.none, "2024年1月"), (.taiwan, nil, "113年1月"), (.mainland, .han, "二〇二四年一月"),
    (.britain, nil, "January 2024"),
  ])
  func months(_ locale: Locale, _ form: DateForm?, _ words: String) throws {
    #expect(DateWords(locale: locale, form: form).month(try day("2024-01-31")) == words)
  }

  /// Every month of the year has its English name, in order.
  @Test func monthsInEnglish() throws {
    let names = "January February March April May June July August September October November December"
    let words = DateWords(locale: .britain)
    let found = try (1...12).map { month in
      String(words.day(try #require(CalendarDate(year: 2021, month: month, day: 1))).dropFirst(2).dropLast(5))
    }
    #expect(found.joined(separator: " ") == names)
  }

  @Test func aTitleIsFormedInTheLanguageOfTheLocale() throws {
    let issuer = try #require(Issuer(name: "Riverford Borough Council", short: nil))
    let subject = Subject(issuers: [issuer], topic: "parks", locale: .britain)
    #expect(FormedTitle.text(for: subject) == "Responses to the consultation on parks")
    #expect(FormedTitle.parts(for: subject).map(\.isOffice) == [false, true])
    let bare = Subject(title: nil, issuers: [issuer], locale: .britain)
    #expect(FormedTitle.text(for: bare) == "Responses to the consultation")
  }

  @Test(arguments: [
    (1, "1"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567"), (100_000, "100,000"),
  ])
  func englishPartsThousands(_ count: Int, _ words: String) {
    let figure = Figure(id: .total, value: .count(count), rule: .stated)
    #expect(figure.numeral(in: .britain) == words)
    #expect(figure.numeral(in: .taiwan) == String(count))
    let stated = Figure(id: .total, value: .count(count), unit: "份", qualifier: .about, rule: .stated)
    #expect(stated.text(in: .britain) == "about \(words) \(count == 1 ? "response" : "responses")")
    #expect(stated.text(in: .macao) == "约\(count)份")
  }
}
