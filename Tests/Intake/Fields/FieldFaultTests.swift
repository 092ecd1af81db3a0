import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Faults of fields: each at its place, all at once.
@Suite struct FieldFaultTests {
  @Test func allAtOnce() {
    let yaml = """
      huizong: 2
      titel: 甲
      issuer: {name: 局, shrt: 简}
      topic: [甲, 乙]
      window: {from: 2020-02-30, to: 明天}
      counts: {suggestions: 七百}
      head: rde
      seal: 圆
      min_cell: -3
      publish: {a: 1}
      breakdowns: {a: 1}
      groups:
        - {id: a, heading: 甲, run_in: maybe, share: 约30, colour: red}
        - 乙

      """
    #expect(
      Set(Loading.findings(yaml: yaml)) == [
        "field.version@campaign.yaml:1:10", "field.misspelt@campaign.yaml:2:1", "field.misspelt@campaign.yaml:3:19",
        "field.not-text@campaign.yaml:4:8", "field.not-date@campaign.yaml:5:16", "field.not-date@campaign.yaml:5:32",
        "field.not-count@campaign.yaml:6:23", "field.choice-misspelt@campaign.yaml:7:7",
        "field.not-choice@campaign.yaml:8:7", "field.not-count@campaign.yaml:9:11",
        "field.not-choice@campaign.yaml:10:10", "field.not-list@campaign.yaml:11:13",
        "field.not-flag@campaign.yaml:13:33", "field.not-share@campaign.yaml:13:47",
        "field.unknown@campaign.yaml:13:52", "field.not-map@campaign.yaml:14:5",
      ])
  }

  @Test func suggestionNamesTheField() throws {
    let error = #expect(throws: Failed.self) { try Loading.campaign(Loading.minimum + "windw: 2020-05\n") }
    #expect(error?.log.diagnostics.first?.hint(in: .zh) == "是不是“window”？")
    #expect(error?.log.failure == .badInput)
  }

  @Test func missingParts() {
    let yaml = """
      groups: [{id: a}]
      images: [{file: p.jpg}]
      questions: [{type: single}]
      figures: [{label: 甲}]
      acknowledge: [{check: no.such, reason: 甲}]
      counts: {valid: {unit: 条}}

      """
    let findings = Loading.findings(yaml: Loading.minimum + yaml)
    #expect(
      findings.sorted() == [
        "field.acknowledged-unknown@campaign.yaml:7:15", "field.missing@campaign.yaml:3:10",
        "field.missing@campaign.yaml:4:10", "field.missing@campaign.yaml:5:13", "field.missing@campaign.yaml:6:11",
        "field.missing@campaign.yaml:8:17",
      ])
  }

  @Test func rulesOfTheCampaignHavePlaces() {
    #expect(
      Loading.findings(yaml: "issuer: 局\n") == ["campaign.title-missing@campaign.yaml"])
    #expect(Loading.findings(yaml: "title: 甲\n") == ["campaign.issuer-missing@campaign.yaml"])
    #expect(
      Loading.findings(yaml: Loading.minimum + "window: {from: 2020-06-17, to: 2020-05-17}\n")
        == ["campaign.window-reversed@campaign.yaml:3:9"])
    #expect(
      Loading.findings(yaml: Loading.minimum + "groups: [{id: a, heading: 甲}, {id: a, heading: 乙, disposition: 重要}]\n")
        == ["campaign.group-twice@campaign.yaml:3:32", "campaign.disposition-unknown@campaign.yaml:3:51"])
  }

  /// A field that cannot be read is one fault: not also a missing one.
  @Test func noEchoes() {
    #expect(
      Loading.findings(yaml: "issuer: [[局]]\ntopic: {a: 1}\n").sorted() == [
        "field.not-map@campaign.yaml:1:10", "field.not-text@campaign.yaml:2:8",
      ])
  }

  @Test func filesStayInTheFolder() {
    let yaml = "annexes: [{title: 甲, file: ../a.pdf}]\nimages: [{file: /etc/p.jpg, alt: 乙}]\n"
    #expect(
      Loading.findings(yaml: Loading.minimum + yaml).sorted() == [
        "field.file-outside@campaign.yaml:3:11", "field.file-outside@campaign.yaml:4:10",
      ])
  }
}
