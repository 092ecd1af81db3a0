import Diagnostics
import Testing

@testable import Campaigns

/// Stated sums that cannot be beside what they are sums of.
@Suite struct StatedVoteTests {
  private func campaign(_ statements: Statements) throws -> [Diagnostic] {
    let issuer = try #require(Issuer(name: "某市某区城管局", short: nil))
    let campaign = try Campaign(subject: Subject(issuers: [issuer], topic: "停车"), statements: statements)
    return CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings().diagnostics
  }

  private func votes(_ kind: Question.Kind, _ votes: [Int], respondents: Int? = 10) throws -> [String] {
    let options = votes.enumerated().map {
      Question.Option(id: "o\($0.offset)", label: "甲\($0.offset)", votes: $0.element)
    }
    let question = Question(
      id: "q", text: "多久来？", kind: kind, base: .respondents, respondents: respondents, options: options)
    return try campaign(Statements(questions: [question])).filter {
      [.votesExceeded, .respondentsExceeded].contains($0.code)
    }.map { $0.message(in: .zh) }
  }

  @Test func ofOneChoice() throws {
    let told = "题目“多久来？”只能选一项，各选项合计 13 票，多于答题人数 10。"
    #expect(try votes(.single, [6, 7]) == [told])
    #expect(try votes(.scale, [6, 7]) == [told])
    #expect(try votes(.multiple, [6, 7]) == [])
    #expect(try votes(.rank, [6, 7]) == [])
    #expect(try votes(.single, [6, 4]) == [])
    #expect(try votes(.single, [6, 3]) == [])
    #expect(try votes(.single, [6, 7], respondents: nil) == [])
    // One option is told alone.
    #expect(try votes(.single, [11, 7]) == ["选项“甲0”有 11 票，多于答题人数 10。"])
    #expect(CampaignChecks.figureCodes.contains(.votesExceeded))
  }

  /// 6 and 5 are more than 10: the groups exceed it, and there are no others to be explained.
  @Test func nothingIsLeftToExplain() throws {
    func codes(_ second: Int) throws -> [String] {
      let groups = [
        SuggestionGroup(id: "a", heading: "甲", disposition: "adopted", count: 6),
        SuggestionGroup(id: "b", heading: "乙", disposition: "adopted", count: second),
      ]
      let counts = StatedCounts(suggestions: StatedCount(10, unit: "条"))
      return try campaign(Statements(counts: counts, groups: groups)).map(\.code.id).filter {
        $0.hasPrefix("campaign.groups-") || $0.hasPrefix("campaign.dispositions-u")
      }
    }
    #expect(try codes(5) == ["campaign.groups-exceed-total"])
    #expect(try codes(4) == [])
    #expect(try codes(3) == ["campaign.dispositions-unexplained"])
  }

  /// 700余 and 约700 may be 735; 700余 is no less than 700.
  @Test(
    arguments: [
      (nil, 690, ["campaign.breakdown-incomplete", "campaign.dispositions-unexplained"]), (nil, 700, []),
      (nil, 735, ["campaign.breakdown-incomplete", "campaign.groups-exceed-total"]),
      (.over, 690, ["campaign.breakdown-incomplete", "campaign.dispositions-unexplained"]), (.over, 735, []),
      (.about, 690, []), (.about, 735, []), (.preliminary, 735, []),
    ] as [(StatedCount.Qualifier?, Int, [String])])
  func inexactTotals(_ qualifier: StatedCount.Qualifier?, _ sum: Int, _ wanted: [String]) throws {
    let groups = [
      SuggestionGroup(id: "a", heading: "甲", disposition: "adopted", count: 500),
      SuggestionGroup(id: "b", heading: "乙", disposition: "adopted", count: sum - 500),
    ]
    let counts = StatedCounts(suggestions: StatedCount(700, unit: "条", qualifier: qualifier))
    let breakdown = Breakdown(
      name: "按来源", of: .suggestions, isComplete: true,
      items: [.init(label: "群众", amount: .count(500)), .init(label: "企业", amount: .count(sum - 500))])
    let found = try campaign(Statements(counts: counts, breakdowns: [breakdown], groups: groups)).map(\.code.id)
    let watched: Set<String> = [
      "campaign.breakdown-incomplete", "campaign.dispositions-unexplained", "campaign.groups-exceed-total",
    ]
    #expect(found.filter { watched.contains($0) }.sorted() == wanted)
  }
}
