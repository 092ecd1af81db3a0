import Campaigns
import Diagnostics
import Intake
import Surroundings
import Testing

/// The repository's own samples load without an error.
@Suite struct SampleTests {
  /// The folder of samples, beside `Tests`.
  static let samples = String(#filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }) + "/samples"
  static let arePresent = SystemWorld().isFile(samples + "/questionnaire/campaign.yaml")

  @Test(.enabled(if: arePresent)) func consultation() throws {
    let loaded = try CampaignLoader(world: SystemWorld()).load(folder: SampleTests.samples + "/park-consultation")
    let tally = loaded.value.tally
    #expect(tally.suggestions == 52)
    #expect(tally.submissions == 43)
    #expect(loaded.value.store.count == 52)
    #expect(loaded.value.statements.groups.map(\.id).contains("facilities"))
    #expect(loaded.log.count(of: .warning) == 0)
  }

  @Test(.enabled(if: arePresent)) func questionnaire() throws {
    let loaded = try CampaignLoader(world: SystemWorld()).load(folder: SampleTests.samples + "/questionnaire")
    let campaign = loaded.value
    #expect(!campaign.hasRows)
    #expect(campaign.statements.questions.map(\.options.count) == [4, 4, 6, 5, 5])
    #expect(campaign.statements.questions[0].options[1] == Question.Option(id: "每月一至三次", label: "每月一至三次", votes: 143))
    #expect(
      campaign.subject.channels == [ChannelStatement(name: "网上", count: 352), ChannelStatement(name: "现场", count: 60)])
    #expect(campaign.places["questions[0].text"].text.hasSuffix("questionnaire/campaign.yaml:25:5"))
    #expect(loaded.log.isEmpty)
  }
}
