import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// Statements that cannot be as they are meant.
@Suite struct StatementCheckTests {
  private func findings(_ yaml: String, csv: String? = nil) throws -> [String] {
    var texts = ["campaign.yaml": Loading.minimum + yaml]
    if let csv { texts["suggestions.csv"] = csv }
    let campaign = try Loading.campaign(texts).value
    let codes: Set<DiagnosticCode> = [.headingTwice, .questionBare, .dateBeforeEnd]
    return CampaignChecks(campaign, figures: FigureTable(of: campaign)).findings().diagnostics.filter {
      codes.contains($0.code)
    }.map { $0.code.id + ($0.place.map { "@" + $0.text.replacing("a/b/campaign.yaml:", with: "") } ?? "") }
  }

  @Test func headings() throws {
    let twice = "groups:\n  - {id: a, heading: 停车}\n  - {id: b, heading: 停车。}\n"
    // By heading both rows go to the first.
    #expect(
      try findings(twice, csv: "id,text,group\n1,甲,停车\n2,乙,停车\n") == ["campaign.heading-twice@5:13"])
    // By id each has its own.
    #expect(try findings(twice, csv: "id,text,group\n1,甲,a\n2,乙,b\n").isEmpty)
    // Nothing of the first either, no rows at all, or not printed.
    #expect(try findings(twice, csv: "id,text,group\n1,甲,其他\n").isEmpty)
    #expect(try findings(twice).isEmpty)
    #expect(
      try findings(
        "groups:\n  - {id: a, heading: 停车}\n  - {id: b, heading: 停车, print: no, why: 另行公布}\n",
        csv: "id,text,group\n1,甲,停车\n"
      ).isEmpty)
    let under =
      "groups:\n  - {id: a, heading: 甲, groups: [{id: c, heading: 其他}]}\n  - {id: b, heading: 乙, groups: [{id: d, heading: 其他}]}\n"
    #expect(try findings(under, csv: "id,text,group\n1,甲,其他\n2,乙,其他\n").count == 1)
    #expect(try findings(under, csv: "id,text,group\n1,甲,c\n2,乙,d\n").isEmpty)
  }

  @Test func questionsWithoutOptions() throws {
    #expect(
      try findings("questions:\n  - {text: 是否满意, type: single}\n  - {text: 还有什么, type: open, comment: 多提照明。}\n")
        == ["campaign.question-bare@4:5"])
    #expect(
      try findings("questions:\n  - {text: 是否满意, type: single, options: {是: 3, 否: 1}}\n").isEmpty)
  }

  @Test func theDateOfTheNotice() throws {
    let window = "window: {from: 2025-03-01, to: 2025-04-20}\n"
    #expect(try findings(window + "date: 2025-04-19\n") == ["campaign.date-before-end@4:1"])
    #expect(try findings(window + "date: 2025-04-20\n").isEmpty)
    #expect(try findings("date: 2025-04-20\n").isEmpty)
    let rounds = "window: [{from: 2025-03-01, to: 2025-03-10}, {from: 2025-05-01, to: 2025-05-20}]\n"
    #expect(try findings(rounds + "date: 2025-04-01\n").count == 1)
  }
}
