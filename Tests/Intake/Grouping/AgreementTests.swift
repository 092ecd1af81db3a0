import Campaigns
import Testing

@testable import Intake

/// What the words of a codebook say of rows that a person has grouped.
@Suite struct AgreementTests {
  private let yaml =
    Loading.minimum + """
      groups:
        - {id: charging, heading: 充电。, codebook: {words: 充电桩}}
        - id: parking
          heading: 停车。
          codebook: {words: 停车位}
          groups:
            - {id: fees, heading: 收费。, codebook: {words: 收费标准}}

      """

  private func counts(_ rows: String) throws -> [[Int]] {
    let world = Loading.world(["campaign.yaml": yaml, "suggestions.csv": "id,text,group\n" + rows])
    let loader = CampaignLoader(world: world)
    let survey = try CampaignGrouper(try loader.load(folder: "a/b").value, codebook: try loader.codebook(of: "a/b"))
      .survey { _ in }
    return survey.groups.map { [$0.agreed, $0.differed, $0.silent] }
  }

  /// Each group of a row is judged for itself; charging, parking, fees.
  @Test func rowsInSeveralGroups() throws {
    #expect(try counts("1,装充电桩,charging；parking\n") == [[1, 0, 0], [0, 1, 0], [0, 0, 0]])
    #expect(try counts("1,支持,charging；parking\n") == [[0, 0, 1], [0, 0, 1], [0, 0, 0]])
  }

  /// A word that a group shares with the one above it points to the inner one, and is not told of.
  @Test func wordsOfAGroupAndTheOneAbove() {
    func told(_ inner: String, _ other: String) -> [String] {
      Loading.findings(
        yaml: Loading.minimum + """
          groups:
            - id: parking
              heading: 停车。
              codebook: {words: 车位}
              groups:
                - {id: fees, heading: 收费。, codebook: {words: \(inner)}}
            - {id: green, heading: 绿化。, codebook: {words: \(other)}}

          """)
    }
    #expect(told("车位", "树") == [])
    #expect(told("收费", "车位") == ["codebook.word-shared@campaign.yaml:9:49"])
  }

  /// A group below another agrees with it; words of the group above say nothing of the one below.
  @Test func groupsBelowOthers() throws {
    #expect(try counts("1,公布收费标准,fees\n") == [[0, 0, 0], [1, 0, 0], [1, 0, 0]])
    #expect(try counts("1,加停车位,fees\n") == [[0, 0, 0], [1, 0, 0], [0, 0, 1]])
  }
}
