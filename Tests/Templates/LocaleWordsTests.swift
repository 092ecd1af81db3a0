import Campaigns
import Documents
import Testing

@testable import Templates

@Suite struct LocaleWordsTests {
  private func window(_ from: String?, _ to: String?, isMonth: Bool = false) throws -> Window {
    try Window(from: from.flatMap { CalendarDate(iso: $0) }, to: to.flatMap { CalendarDate(iso: $0) }, isMonth: isMonth)
  }

  private func figure(_ count: Int, _ unit: String, _ qualifier: StatedCount.Qualifier? = nil) -> Figure {
    Figure(id: .total, value: .count(count), unit: unit, qualifier: qualifier, rule: .stated)
  }

  private static let spans: [(String?, String?, String, String, String)] = [
    ("2020-05-17", "2020-06-17", "2020年5月17日至6月17日", "109年5月17日至6月17日", "From 17 May to 17 June 2020"),
    ("2020-05-17", "2020-05-17", "2020年5月17日", "109年5月17日", "On 17 May 2020"),
    ("2020-05-17", "2020-05-30", "2020年5月17日至5月30日", "109年5月17日至5月30日", "From 17 to 30 May 2020"),
    (
      "2023-12-20", "2024-01-10", "2023年12月20日至2024年1月10日", "112年12月20日至113年1月10日",
      "From 20 December 2023 to 10 January 2024"
    ), ("2020-05-17", nil, "2020年5月17日起", "109年5月17日起", "From 17 May 2020"),
    (nil, "2020-06-17", "截至2020年6月17日", "截至109年6月17日", "Until 17 June 2020"),
  ]

  @Test(arguments: spans)
  func windows(_ from: String?, _ to: String?, _ mainland: String, _ taiwan: String, _ britain: String) throws {
    let window = try window(from, to)
    for (locale, words) in [(Campaigns.Locale.mainland, mainland), (.taiwan, taiwan), (.britain, britain)] {
      #expect(LocaleWords(locale: locale).windows([window])?.plainText == words)
    }
  }

  /// A count behind 热线12345 or 135****56071 must not run on with it.
  @Test(arguments: [
    ("网上", "", ", "), ("12345", "：", ": "), ("热线12345", "：", ": "), ("APP", "：", ", "), ("138****", "：", ": "),
    ("１２３４５", "：", ": "), ("第①", "：", ": "), ("来信（2）", "", ", "), ("十二", "", ", "), ("12345 ", "：", ": "),
  ])
  func whatStandsBetweenALabelAndItsCount(_ label: String, _ chinese: String, _ english: String) {
    #expect(LocaleWords(locale: .mainland).joint(behind: label) == chinese)
    #expect(LocaleWords(locale: .taiwan).joint(behind: label) == chinese)
    #expect(LocaleWords(locale: .britain).joint(behind: label) == english)
  }

  @Test func severalWindowsAndMonths() throws {
    let all = [try window("2020-05-01", "2020-05-09"), try window("2024-01-01", "2024-01-31", isMonth: true)]
    #expect(LocaleWords(locale: .britain).windows(all)?.plainText == "From 1 to 9 May 2020 and in January 2024")
    #expect(LocaleWords(locale: .mainland).windows(all)?.plainText == "2020年5月1日至5月9日、2024年1月")
    #expect(LocaleWords(locale: .britain).windows([try window(nil, nil)]) == nil)
  }

  /// All days of a notice take one form (GB/T 15835-2011: same kind, same form).
  @Test func hanDaysInAWindow() throws {
    let words = LocaleWords(locale: .mainland, dateForm: .han)
    #expect(words.windows([try window("2020-05-17", "2020-06-17")])?.plainText == "二〇二〇年五月十七日至六月十七日")
    #expect(words.formalDay(try #require(CalendarDate(iso: "2020-06-18"))).plainText == "二〇二〇年六月十八日")
  }

  @Test(arguments: [
    (0, "条", "0 comments"), (1, "条", "1 comment"), (62, "份", "62 responses"), (1, "份", "1 response"),
    (1, "人", "1 person"), (2, "人", "2 people"), (1, "票", "1 vote"), (12_000, "responses", "12,000 responses"),
    (1, "responses", "1 response"), (2, "reply", "2 replies"), (1, "postcards", "1 postcards"),
  ])
  func englishNumbersTakeTheRightNoun(_ count: Int, _ unit: String, _ words: String) {
    #expect(LocaleWords(locale: .britain).inlines(of: figure(count, unit)).plainText == words)
  }

  @Test(arguments: [
    (StatedCount.Qualifier?.none, "735条", "735 comments"), (.over, "735余条", "over 735 comments"),
    (.about, "约735条", "about 735 comments"),
  ])
  func qualifiers(_ qualifier: StatedCount.Qualifier?, _ chinese: String, _ english: String) {
    let figure = figure(735, "条", qualifier)
    #expect(LocaleWords(locale: .mainland).inlines(of: figure).plainText == chinese)
    #expect(LocaleWords(locale: .britain).inlines(of: figure).plainText == english)
    for locale in Campaigns.Locale.allCases {
      let numeral = LocaleWords(locale: locale).inlines(of: figure).first {
        if case .text(_, let source) = $0 { source.kind == .figure } else { false }
      }
      #expect(numeral == .text("735", TextSource(.figure, identity: "received.total")))
    }
  }

  @Test func lists() {
    let english = LocaleWords(locale: .britain)
    #expect(["a", "a and b", "a, b and c"] == [["a"], ["a", "b"], ["a", "b", "c"]].map { english.list($0) })
    #expect(LocaleWords(locale: .hongKong).list(["甲", "乙", "丙"]) == "甲、乙、丙")
  }

  @Test func headings() {
    let paths = [[2], [2, 1], [2, 1, 3], [2, 1, 3, 4]]
    #expect(paths.map(LocaleWords(locale: .britain).number) == ["2. ", "2.1 ", "2.1.3 ", "2.1.3.4 "])
    #expect(paths.map(LocaleWords(locale: .taiwan).number) == ["二、", "（一）", "3.", "（4）"])
  }

  @Test func standardDispositionsAreTheLocalesAndOthersTheOffices() {
    let words = LocaleWords(locale: .britain)
    let labels = DispositionScale.standard.entries.map { [words.label(of: $0)].plainText }
    #expect(
      labels == [
        "adopted", "partly adopted", "not adopted", "noted", "forwarded", "explained", "outside the scope",
        "under consideration", "duplicate",
      ])
    let own = DispositionScale.Entry(code: "A", label: "Class A: done", means: .adopted)
    #expect(words.label(of: own) == .text("Class A: done", .office))
  }
}
