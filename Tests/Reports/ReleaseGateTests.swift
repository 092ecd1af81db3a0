import Campaigns
import Diagnostics
import Intake
import Surroundings
import TestSupport
import Testing

@testable import Reports

@Suite struct ReleaseGateTests {
  private func campaign(_ status: CampaignStatus, _ acknowledged: [Acknowledgement] = []) throws -> Campaign {
    try Campaign(
      status: status, subject: Subject(issuers: [try #require(Issuer(name: "某局", short: nil))], topic: "题"),
      publication: Publication(acknowledgements: acknowledged),
      statements: Statements(
        counts: StatedCounts(suggestions: StatedCount(62, unit: "条")),
        groups: [SuggestionGroup(id: "a", heading: "甲", disposition: "adopted", count: 55)]))
  }

  private func judged(_ campaign: Campaign) -> DiagnosticLog {
    let findings = CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings()
    return ReleaseGate(campaign: campaign).judged(findings)
  }

  @Test func findingsThatWereOnlyCountedAreJudgedToo() throws {
    var findings = DiagnosticLog()
    for _ in 1...30 { findings.append(.dispositionsUnexplained) }
    let log = ReleaseGate(campaign: try campaign(.final)).judged(findings)
    #expect(log.count(of: .dispositionsUnexplained) == 30)
    #expect(log.count(of: .checkOpen) == 30)
  }

  @Test func rowsThatCouldNotBeReadStopTheOutputs() throws {
    func prepared(_ failure: Diagnostic?) throws -> PreparedCampaign {
      let campaign = try Campaign(
        subject: Subject(issuers: [try #require(Issuer(name: "某局", short: nil))], topic: "题"),
        store: MemoryStore([], readFailure: failure))
      return PreparedCampaign(
        home: CampaignHome("f", world: MemoryWorld()), path: "f", campaign: campaign,
        published: PublicCampaign(campaign), log: DiagnosticLog())
    }
    #expect(throws: Never.self) { try prepared(nil).refuseUnreadRows() }
    let failed = #expect(throws: Failed.self) {
      try prepared(Diagnostic(.spoolUnreadable, ["reason": "I/O"])).refuseUnreadRows()
    }
    #expect(failed?.log.count(of: .spoolUnreadable) == 1)
  }

  @Test func aDraftIsWarned() throws {
    let log = judged(try campaign(.draft))
    #expect(log.count(of: .dispositionsUnexplained) == 1)
    #expect(!log.hasErrors)
  }

  @Test func aFinalNoticeIsStopped() throws {
    let log = judged(try campaign(.final))
    #expect(log.count(of: .checkOpen) == 1)
    #expect(log.failure?.exitCode == 3)
  }

  @Test func anAnswerOpensTheGateAndIsRecorded() throws {
    let answer = Acknowledgement(check: "campaign.dispositions-unexplained", reason: "7条来源不明")
    let log = judged(try campaign(.final, [answer]))
    #expect(!log.hasErrors)
    #expect(log.count(of: .warning) == 0)
    #expect(log.diagnostics.first { $0.code == .checkAcknowledged }?.arguments["reason"] == "7条来源不明")
  }

  @Test func anAnswerToNothingIsNamed() throws {
    let log = judged(try campaign(.draft, [Acknowledgement(check: "campaign.no-such-check", reason: "—")]))
    #expect(log.count(of: .acknowledgementUnknown) == 1)
  }
}
