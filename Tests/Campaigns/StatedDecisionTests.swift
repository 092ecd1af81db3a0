import Diagnostics
import Testing

@testable import Campaigns

/// Shares without a common base, and decisions without a reason.
@Suite struct StatedDecisionTests {
  private func campaign(_ groups: [SuggestionGroup], _ questions: [Question] = [], tally: Tally = .empty) throws
    -> Campaign
  {
    try Campaign(
      subject: Subject(title: "甲", issuers: [try #require(Issuer(name: "某局", short: nil))]),
      statements: Statements(groups: groups, questions: questions), tally: tally)
  }

  private func findings(_ campaign: Campaign) -> [Diagnostic] {
    CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings().diagnostics
  }

  private func group(_ id: String, _ count: Int?, _ share: String?, disposition: String? = nil, reason: String? = nil)
    -> SuggestionGroup
  {
    SuggestionGroup(
      id: id, heading: id, disposition: disposition, reason: reason, count: count,
      share: share.flatMap { StatedShare($0) })
  }

  /// 42 of 140 are 30 %, 42 of 120 are 35 %.
  @Test func sharesOfSeveralBases() throws {
    func bases(_ groups: [SuggestionGroup]) throws -> [[String: String]] {
      try findings(campaign(groups)).filter { $0.code == .shareBases }.map(\.arguments)
    }
    let told = try bases([group("甲", 42, "30.0%"), group("乙", 42, "35.0%"), group("丙", 14, "10.0%")])
    #expect(told.count == 1)
    #expect(told.first?["first"] == "乙")
    #expect(["甲", "丙"].contains(told.first?["second"] ?? ""))
    // 176, 121 and 438 of 735, as the office rounds them.
    #expect(try bases([group("甲", 176, "23.9%"), group("乙", 121, "16.5%"), group("丙", 438, "59.6%")]) == [])
    #expect(try bases([group("甲", 0, "0%"), group("乙", 5, "100%"), group("丙", 1, "0.0%")]) == [])
    #expect(try bases([group("甲", 42, "30.0%"), group("乙", nil, "35.0%"), group("丙", 42, nil)]) == [])
  }

  @Test func sharesOfOptions() throws {
    let question = Question(
      id: "q", text: "问", kind: .multiple, base: .respondents,
      options: [
        .init(id: "a", label: "甲", votes: 50, share: StatedShare("50%")),
        .init(id: "b", label: "乙", votes: 50, share: StatedShare("40%")),
      ])
    #expect(try findings(campaign([], [question])).contains { $0.code == .shareBases })
  }

  @Test func wholesOfShares() {
    #expect(StatedShare("50%")?.wholes(of: 50) == 99...102)
    #expect(StatedShare("100%")?.wholes(of: 7) == 7...7)
    #expect(StatedShare("0%")?.wholes(of: 7) == nil)
    #expect(StatedShare("1%")?.wholes(of: 7) == 350...Int.max)
    for (part, whole) in [(1, 3), (2, 3), (176, 735), (9_999, 10_000)] {
      let share = StatedShare(scaled: Int((Double(part) / Double(whole) * 1_000).rounded()), places: 1)
      #expect(share?.wholes(of: part)?.contains(whole) == true)
    }
  }

  @Test func decisionsWithoutReasons() throws {
    let groups = [
      group("甲", 3, nil, disposition: "notAdopted"), group("乙", 3, nil, disposition: "notAdopted", reason: "已有规定。"),
      group("丙", 3, nil, disposition: "adopted"), group("丁", 1, nil, disposition: "partlyAdopted"),
    ]
    let told = try findings(campaign(groups)).filter { $0.code == .groupReasonMissing }.compactMap {
      $0.arguments["heading"]
    }
    #expect(told == ["甲", "丁"])
  }

  @Test func rowsWithoutReasons() throws {
    let groups = [
      SuggestionGroup(
        id: "a", heading: "甲", reason: "已有规定。",
        children: [SuggestionGroup(id: "b", heading: "乙", disposition: "notAdopted")]),
      SuggestionGroup(id: "c", heading: "丙", disposition: "notAdopted"),
    ]
    var builder = TallyBuilder(groups: groups, windows: [])
    builder.add(5, groups: ["b"], disposition: nil, isReasoned: false)
    builder.add(4, groups: ["c"], disposition: nil, isReasoned: false)
    builder.add(3, groups: ["c"], disposition: nil, isReasoned: true)
    builder.add(2, groups: [], disposition: "notAdopted", isReasoned: false)
    builder.add(1, groups: [], disposition: "adopted", isReasoned: false)
    #expect(builder.tally.unreasoned == ["notAdopted": 6, "adopted": 1])
    let told = try findings(campaign(groups, tally: builder.tally)).filter { $0.code == .reasonMissing }
    #expect(told.map { $0.arguments["count"] } == ["6"])
  }
}
