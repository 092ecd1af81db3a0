import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What the import writes is a campaign that loads, with the same words.
@Suite struct LoadingTests {
  private func load(_ text: String) throws -> Campaign {
    let notice = try NoticeSamples.read(text).value
    let yaml = CampaignYAMLWriter.write(notice, sourceName: "n.txt")
    let loaded = try CampaignLoader(world: MemoryWorld(texts: ["c/campaign.yaml": yaml])).load(folder: "c")
    #expect(loaded.log.count(of: .error) == 0)
    return loaded.value
  }

  @Test(arguments: [
    NoticeSamples.mirror, NoticeSamples.adoption, NoticeSamples.questionnaire, NoticeSamples.table,
    NoticeSamples.notice("建议增加。"),
  ])
  func everySampleLoads(text: String) throws {
    let notice = try NoticeSamples.read(text).value
    let campaign = try load(text)
    #expect(campaign.statements.groups.map(\.heading) == notice.groups.map(\.heading))
    #expect(campaign.statements.groups.map { $0.summary ?? "" } == notice.groups.map(\.summary))
    #expect(campaign.statements.sections.map(\.text) == notice.sections.map { $0.text.isEmpty ? $0.heading : $0.text })
    #expect(campaign.statements.questions.map(\.text) == notice.questions.map(\.text))
    #expect(campaign.subject.topic == notice.topic)
    #expect(campaign.subject.windows.count == (notice.window == nil ? 0 : 1))
    #expect(campaign.subject.windows.first?.from?.iso.hasPrefix(notice.window?.from?.text ?? "-") != false)
    #expect(campaign.subject.channels.map(\.name) == notice.channels.map(\.name))
  }

  @Test func statedNumbersKeepTheirUnits() throws {
    let campaign = try load(NoticeSamples.adoption)
    #expect(campaign.statements.counts.suggestions?.value == 56)
    #expect(campaign.statements.counts.submissions == nil)
    #expect(campaign.statements.breakdowns.first?.items.map(\.label) == ["采纳", "部分采纳", "未采纳"])
    #expect(try load(NoticeSamples.questionnaire).statements.questions[0].options.map(\.votes) == [50, 30, 28])
  }
}
