import Diagnostics
import TestSupport
import Testing

@testable import Campaigns

@Suite struct CampaignTests {
  private let issuer = Issuer(name: "云岭市青川区民政局", short: "区民政局")

  private func subject(title: String? = nil, topic: String? = "社区养老服务") -> Subject {
    Subject(title: title, issuers: [issuer].compactMap { $0 }, topic: topic)
  }

  @Test func nothingReceivedIsValid() throws {
    let campaign = try Campaign(
      subject: subject(), statements: Statements(counts: StatedCounts(suggestions: StatedCount(0, unit: "条"))))
    #expect(FigureTable(of: campaign)[.total]?.text == "0条")
  }

  @Test func aTopicAloneIsValidAndHasNoFigures() throws {
    let campaign = try Campaign(subject: subject())
    #expect(FigureTable(of: campaign).figures.isEmpty)
    #expect(PublicCampaign(campaign).title == "云岭市青川区民政局关于社区养老服务意见建议征集情况的反馈")
    #expect(PublicCampaign(campaign).isTitleFormed)
  }

  @Test func aShortNameHasNoPlaceInAFormedTitle() throws {
    let short = try #require(Issuer(name: nil, short: "区民政局"))
    let campaign = try Campaign(subject: Subject(issuers: [short], topic: "社区养老服务"))
    #expect(PublicCampaign(campaign).title == "关于社区养老服务意见建议征集情况的反馈")
  }

  @Test func allFaultsComeAtOnce() throws {
    let group = SuggestionGroup(id: "a", heading: "甲", disposition: "好")
    let failed = #expect(throws: Failed.self) {
      try Campaign(
        subject: Subject(issuers: []), publication: Publication(head: .red),
        statements: Statements(groups: [group, group, SuggestionGroup(id: "none", heading: "丙")]),
        places: PlaceIndex(["groups[1].id": .file("campaign.yaml", line: 9, column: 5)]))
    }
    let log = try #require(failed?.log)
    let codes = log.diagnostics.map(\.code)
    for code: DiagnosticCode in [
      .issuerMissing, .titleAndTopicMissing, .groupTwice, .groupNamedNone, .dispositionUnknown, .redHeadOfDraft,
      .redHeadWithoutDate, .redHeadWithoutNumber,
    ] {
      #expect(codes.contains(code), "\(code.id)")
    }
    #expect(log.diagnostics.first { $0.code == .groupTwice }?.place?.text == "campaign.yaml:9:5")
  }

  @Test func groupsNestFourLevelsAndNoMore() throws {
    func nested(_ levels: Int) -> SuggestionGroup {
      SuggestionGroup(id: "l\(levels)", heading: "层", children: levels > 1 ? [nested(levels - 1)] : [])
    }
    _ = try Campaign(subject: subject(), statements: Statements(groups: [nested(4)]))
    let failed = #expect(throws: Failed.self) {
      try Campaign(subject: subject(), statements: Statements(groups: [nested(5)]))
    }
    #expect(failed?.log.diagnostics.map(\.code) == [.groupsTooDeep])
  }

  @Test func statedFiguresAreKeptAndDisagreementIsFound() throws {
    // Received 62, adopted 55 (and the 7 others unexplained), as a real notice had it.
    let statements = Statements(
      counts: StatedCounts(suggestions: StatedCount(62, unit: "条")),
      groups: [
        SuggestionGroup(id: "a", heading: "甲", disposition: "adopted", count: 55)
      ])
    let campaign = try Campaign(subject: subject(), statements: statements)
    let figures = FigureTable(of: campaign)
    #expect(figures[FigureID("group", "a", "count")]?.text == "55条")
    // 55 / 62 = 0.88710.
    #expect(figures[FigureID("group", "a", "share")]?.text == "88.7%")
    let finding = CampaignChecks(campaign, figures: figures).findings().diagnostics
      .first { $0.code == .dispositionsUnexplained }
    #expect(finding?.arguments == ["total": "62", "explained": "55", "rest": "7"])
  }

  @Test func aBreakdownThatClaimsToBeCompleteMustAddUp() throws {
    let breakdown = Breakdown(
      name: "按来源", of: .suggestions, isComplete: true,
      items: [Breakdown.Item(label: "群众", amount: .count(176)), Breakdown.Item(label: "人大代表", amount: .count(121))])
    let campaign = try Campaign(
      subject: subject(),
      statements: Statements(
        counts: StatedCounts(suggestions: StatedCount(298, unit: "条")), breakdowns: [breakdown]))
    let findings = CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings()
    let finding = findings.diagnostics.first { $0.code == .breakdownIncomplete }
    #expect(finding?.arguments["sum"] == "297")
    #expect(finding?.arguments["base"] == "298")
  }

  @Test func theThirtyDaysAreAskedOnlyOfWhoNamesTheRule() throws {
    let window = try Window(from: CalendarDate(iso: "2024-03-01"), to: CalendarDate(iso: "2024-03-15"))
    for (basis, count) in [(["国令713"], 1), ([], 0)] {
      let campaign = try Campaign(
        subject: Subject(issuers: [issuer].compactMap { $0 }, topic: "甲", basis: basis, windows: [window]))
      let findings = CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings()
      #expect(findings.count(of: .windowShort) == count)
    }
  }

  @Test func votesAreSharesOfTheirOwnBase() throws {
    let options = [
      Question.Option(id: "a", label: "甲", votes: 50), Question.Option(id: "b", label: "乙", votes: 56),
    ]
    let statements = Statements(questions: [
      Question(id: "q1", text: "问", kind: .multiple, base: .votes, options: options),
      Question(id: "q2", text: "问", kind: .single, base: .respondents, respondents: 200, options: options),
    ])
    let figures = FigureTable(of: try Campaign(subject: subject(), statements: statements))
    // 50 / 106 = 0.47170; 50 / 200 = 0.25.
    #expect(figures[FigureID(path: "question.q1.option.a.share")]?.text == "47.2%")
    #expect(figures[FigureID(path: "question.q1.votes")]?.text == "106票")
    #expect(figures[FigureID(path: "question.q2.option.a.share")]?.text == "25.0%")
    #expect(figures[FigureID(path: "question.q2.respondents")]?.text == "200人")
  }

  /// A line through the days is true only where those without anything are among them.
  @Test func everyDayOfTheWindowHasAFigure() throws {
    // Rows came on the first 29 days of March 2021, the window has 31.
    let campaign = try SampleCampaigns.rows()
    let days = FigureTable(of: campaign).figures.filter { $0.id.path.hasPrefix("day.") }
    #expect(days.count == 31)
    #expect(days.map(\.id.path) == days.map(\.id.path).sorted())
    #expect(days.first?.id.path == "day.2021-03-01.count" && days.last?.value == .count(0))
    let sum = days.reduce(0) { sum, figure in
      if case .count(let count) = figure.value { sum + count } else { sum }
    }
    #expect(sum == 48)
  }
}
