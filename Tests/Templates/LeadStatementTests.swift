import Campaigns
import Documents
import Testing

@testable import Templates

/// Numbers that the opening words give are not said a second time.
@Suite struct LeadStatementTests {
  private func text(lead: String?, _ counts: StatedCounts, _ breakdowns: [Breakdown] = []) throws -> String {
    let issuer = try #require(Issuer(name: "云岭市青川区民政局", short: nil))
    let campaign = PublicCampaign(
      try Campaign(
        subject: Subject(title: "题目", issuers: [issuer], topic: "题"),
        statements: Statements(counts: counts, breakdowns: breakdowns, lead: lead)))
    let words = """
      {{#leadStatesCounts}}已说{{/leadStatesCounts}}{{^leadStatesCounts}}未说{{/leadStatesCounts}}{{#breakdowns}}、{{name}}{{/breakdowns}}
      """
    let template = try Template(folder: "t", files: ["notice.md": words])
    let document = try DocumentComposer(template: template, style: campaign.subject.locale.style)
      .compose(campaign, script: nil).value
    guard case .paragraph(let paragraph) = try #require(document.blocks.first) else { return "" }
    return paragraph.inlines.plainText
  }

  @Test(arguments: [
    ("共收到意见42条。", true), ("共收到意见 42 条。", true), ("共收到意见142条。", false), ("就第42条征求意见。", false),
    ("共收到来件42份。", false), ("现公布如下：", false),
  ])
  func theTotal(lead: String, isSaid: Bool) throws {
    let counts = StatedCounts(suggestions: StatedCount(42, unit: "条"))
    #expect(try text(lead: lead, counts) == (isSaid ? "已说" : "未说"))
  }

  @Test func allNumbersOrNone() throws {
    let counts = StatedCounts(
      submissions: StatedCount(1_286, unit: "封"), suggestions: StatedCount(2_350, unit: "条"))
    #expect(try text(lead: "收到来信1,286封，意见2350条。", counts) == "已说")
    #expect(try text(lead: "收到来信1286封。", counts) == "未说")
    #expect(try text(lead: nil, counts) == "未说")
  }

  @Test func nothingCame() throws {
    let counts = StatedCounts(suggestions: StatedCount(0, unit: "条"))
    #expect(try text(lead: "公示期间未收到任何意见。", counts) == "已说")
    #expect(try text(lead: "现公布如下：", counts) == "未说")
  }

  @Test func aBreakdownWithAllItsItems() throws {
    let counts = StatedCounts(suggestions: StatedCount(30, unit: "条"))
    let outcomes = Breakdown(
      name: "按采纳情况", of: .suggestions, isComplete: false,
      items: [.init(label: "采纳", amount: .count(20)), .init(label: "未采纳", amount: .count(10))])
    #expect(try text(lead: "收到30条，采纳意见20条，未采纳10条。", counts, [outcomes]) == "已说")
    #expect(try text(lead: "收到30条，采纳20条。", counts, [outcomes]) == "已说、按采纳情况")
  }
}
