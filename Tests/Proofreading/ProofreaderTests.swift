import Campaigns
import Diagnostics
import Testing

@testable import Proofreading

@Suite struct ProofreaderTests {
  private func campaign(
    locale: Locale = .mainland, title: String = "关于停车的反馈", lead: String? = nil, closing: String? = nil,
    groups: [SuggestionGroup] = [], counts: StatedCounts = .none, watched: [String] = [],
    places: PlaceIndex = PlaceIndex()
  ) throws -> Campaign {
    try Campaign(
      subject: Subject(title: title, issuers: [try #require(Issuer(name: "某市某区城管局", short: nil))], locale: locale),
      publication: Publication(watchedWords: watched),
      statements: Statements(counts: counts, lead: lead, groups: groups, closing: closing), places: places)
  }

  private func findings(_ campaign: Campaign) -> [Diagnostic] {
    Proofreader(campaign, figures: FigureTable(of: campaign)).findings().diagnostics
  }

  @Test func sumsOfProse() throws {
    let counts = StatedCounts(
      submissions: StatedCount(50, unit: "份"), suggestions: StatedCount(62, unit: "条"), valid: nil, distinct: nil)
    func told(_ lead: String) throws -> [String] {
      try findings(campaign(lead: lead, counts: counts)).filter { $0.code == .proseDisagrees }.map {
        "\($0.arguments["stated"] ?? "") \($0.arguments["figure"] ?? "")"
      }
    }
    #expect(try told("征集期间共收到群众意见建议60条。") == ["60条 62条"])
    #expect(try told("共收到来信51份，意见62条。") == ["51份 50份"])
    #expect(try told("共收到意见建议62条。其中网上共收到30条。") == ["30条 62条"])
    #expect(try told("共收到书面意见32条、网络意见20条。") == ["52条 62条"])
    for right in [
      "共收到书面意见32条、网络意见30条，合计62条。", "共收到意见62条。", "共征集到意见建议50份。", "收到意见60条。", "共收到电话7个。", "共收到意见60余条。", "共收到意见建议，涉及3条道路。",
      "累计收到1,062人次。",
    ] { #expect(try told(right) == [], "\(right)") }
  }

  @Test func decisionsOfProse() throws {
    let groups = [
      SuggestionGroup(id: "a", heading: "甲", disposition: "adopted", count: 55),
      SuggestionGroup(id: "b", heading: "乙", disposition: "notAdopted", count: 7),
    ]
    func told(_ closing: String) throws -> [String] {
      try findings(campaign(closing: closing, groups: groups)).filter { $0.code == .proseDisagrees }
        .compactMap { $0.arguments["text"] }
    }
    #expect(try told("采纳55条，未采纳7条。") == [])
    #expect(try told("采纳54条，未采纳8条。") == ["采纳54条", "未采纳8条"])
  }

  /// A literal block's words stand on the lines below its mark; what stands in one line, where it stands.
  @Test func places() throws {
    let index = PlaceIndex(
      ["lead": .file("campaign.yaml", line: 4, column: 1), "closing": .file("campaign.yaml", line: 9, column: 1)],
      texts: ["lead": .file("campaign.yaml", line: 5), "closing": .file("campaign.yaml", line: 9, column: 10)])
    let found = try findings(campaign(lead: "第一行。\n第二行,还有（第三", closing: "结束,完", places: index))
    #expect(
      found.map { "\($0.place?.text ?? "") \($0.code.id)" } == [
        "campaign.yaml:6 words.half-width-mark", "campaign.yaml:6 words.bracket-unbalanced",
        "campaign.yaml:9:12 words.half-width-mark",
      ])
  }

  /// The mainland's standards bind the mainland; damage is damage everywhere.
  @Test func locales() throws {
    let lead = "一.甲,乙（丙 2023年65日 全縣"
    let everywhere = ["words.day-lost", "words.bracket-unbalanced"]
    for locale in [Locale.hongKong, .taiwan, .macao] {
      #expect(try findings(campaign(locale: locale, lead: lead)).map(\.code.id) == everywhere)
    }
    #expect(try findings(campaign(lead: lead)).map(\.code.id).contains("words.ordinal-mark"))
    #expect(
      try findings(campaign(locale: .britain, lead: "We heard (62 people.")).map(\.code.id) == [
        "words.bracket-unbalanced"
      ])
    #expect(
      try findings(campaign(locale: .britain, lead: "In short, a list", watched: ["short"])).map(\.code.id) == [
        "words.watched"
      ])
  }

  @Test func titlesAndForms() throws {
    let found = try findings(campaign(title: "关于停车的反馈。", lead: "2020年5月征集，二〇二〇年六月结束。"))
    #expect(found.map(\.code.id) == ["words.title-ends-in-stop", "words.day-forms"])
  }
}
