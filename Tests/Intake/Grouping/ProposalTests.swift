import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

@Suite struct ProposalTests {
  private static func yaml(_ words: String) -> String {
    Loading.minimum + """
      groups:
        - {id: light, heading: 照明。, codebook: {words: [\(words)]}}
        - {id: bins, heading: 垃圾桶。, codebook: {words: 垃圾, exclude: 学校}}

      """
  }

  private static let rows = """
    id,text,group
    S1,步道没有路灯，太暗,
    S2,垃圾和路灯,
    S3,路灯,bins
    S4,"学校的垃圾",
    S5,支持,

    """

  private static func files(_ words: String = "路灯, 暗: 0.5", rows: String = rows, _ proposals: String? = nil) -> [String:
    String]
  {
    var files = ["campaign.yaml": yaml(words), "suggestions.csv": rows]
    files["proposals.jsonl"] = proposals
    return files
  }

  private func proposed(_ files: [String: String] = files()) throws -> (survey: GroupingSurvey, lines: String) {
    let loader = CampaignLoader(world: Loading.world(files))
    let campaign = try loader.load(folder: "a/b").value
    var lines: [UInt8] = []
    let survey = try CampaignGrouper(campaign, codebook: try loader.codebook(of: "a/b")).survey { lines += $0 }
    return (survey, String(decoding: lines, as: UTF8.self))
  }

  private func review(_ files: [String: String]) throws -> (review: ProposalReview, file: ProposalFile) {
    let world = Loading.world(files)
    let loader = CampaignLoader(world: world)
    let campaign = try loader.load(folder: "a/b").value
    let file = try #require(
      try ProposalFile(
        of: CampaignHome("a/b", world: world), codebook: try loader.codebook(of: "a/b"), world: world))
    return (try ProposalReview(file, campaign), file)
  }

  @Test func lines() throws {
    let (survey, lines) = try proposed()
    #expect(
      [survey.rows, survey.grouped, survey.ungrouped, survey.proposed, survey.undecided, survey.remaining] == [
        5, 1, 4, 1, 1, 2,
      ])
    let values = try lines.split(separator: "\n").map { try JSONValue.parse(Array($0.utf8)) }
    #expect(values.map { $0["row"]?.string } == ["S1", "S2"])
    #expect(values.map { $0["status"]?.string } == ["proposed", "undecided"])
    #expect(values[0]["group"]?.string == "light")
    #expect(values[0]["score"] == .number("1.5"))
    #expect(values[0]["words"]?.array?.map(\.string) == ["路灯", "暗"])
    #expect(values[0]["second"] == nil)
    #expect(values[1]["candidates"]?.array?.map { $0["group"]?.string } == ["light", "bins"])
    // A person put S3 elsewhere than the words say.
    #expect(survey.groups.map { [$0.agreed, $0.differed, $0.silent] } == [[0, 0, 0], [0, 1, 0]])
    #expect(try proposed().lines == lines)
  }

  @Test func wordsThatStandNowhere() throws {
    let unfound = try proposed(Self.files("路灯, 照明")).survey.unfound
    #expect(unfound.map { "\($0.word) \($0.group) \($0.place.text)" } == ["照明 light a/b/campaign.yaml:4:54"])
  }

  @Test func readAgain() throws {
    let lines = try proposed().lines
    let (fresh, file) = try review(Self.files("路灯, 暗: 0.5", lines))
    #expect(fresh.open == 1 && fresh.undecided.count == 1 && fresh.stale == 0)
    #expect(fresh.groups.map { "\($0.id) \($0.count) \($0.rows)" } == ["light 1 [\"S1\"]"])
    #expect(fresh.undecided.rows == ["S2"])
    #expect(file.log.isEmpty)
  }

  /// A row that a person has settled is done with; what was made of other words or another text is out of date.
  @Test func settledAndStale() throws {
    let lines = try proposed().lines
    let settled = try review(Self.files(rows: Self.rows.replacing("太暗,", with: "太暗,light"), lines)).review
    #expect(settled.open == 0 && settled.undecided.count == 1 && settled.stale == 0)
    let edited = try review(Self.files(rows: Self.rows.replacing("太暗,", with: "太暗了,"), lines)).review
    #expect(edited.open == 0 && edited.undecided.count == 1 && edited.stale == 1)
    let gone = try review(Self.files(rows: Self.rows.replacing("S1,步道没有路灯，太暗,\n", with: ""), lines)).review
    #expect(gone.open == 0 && gone.undecided.count == 1 && gone.stale == 1)
    let reworded = try review(Self.files("路灯, 暗", lines)).review
    #expect(reworded.open == 0 && reworded.undecided.count == 0 && reworded.stale == 2)
    // Rows in another order are the same rows.
    let turned = "id,text,group\nS2,垃圾和路灯,\nS1,步道没有路灯，太暗,\n"
    let moved = try review(Self.files(rows: turned, lines)).review
    #expect(moved.open == 1 && moved.undecided.count == 1 && moved.stale == 0)
  }

  @Test func damagedLines() throws {
    let lines = try proposed().lines
    let (review, file) = try review(Self.files("路灯, 暗: 0.5", "{\"row\": 1}\n\n" + lines + "{\"row\": \"S9\""))
    #expect(review.open == 1 && review.stale == 0)
    #expect(file.log.diagnostics.map(\.code) == [.proposalsDamaged, .proposalsDamaged])
    #expect(file.log.diagnostics.map { $0.place?.text } == ["a/b/proposals.jsonl:1", "a/b/proposals.jsonl:5"])
  }

  @Test(arguments: [(0, "0"), (1000, "1"), (1500, "1.5"), (250, "0.25"), (1, "0.001"), (123_450, "123.45")])
  func scores(_ score: Int, _ text: String) {
    #expect(GroupProposal.text(ofScore: score) == text)
    #expect(GroupProposal.score(of: text) == score)
  }

  @Test func besideAWorkbook() {
    #expect(CampaignHome(workbookAt: "a/b.xlsx").proposals == "a/b-proposals.jsonl")
  }
}
