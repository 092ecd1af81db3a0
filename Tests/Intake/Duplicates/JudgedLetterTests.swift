import Campaigns
import Testing

@testable import Intake

/// What is published of letters that a person has joined or parted.
@Suite struct JudgedLetterTests {
  private func published(_ yaml: String, column: String = "") throws -> PublicCampaign {
    let letter = "建议在公园东门增设路灯和长椅，希望延长晚间开放的时间。"
    let texts = [letter, "完全是另外一件事情的来信内容", "再说一件和前面都不同的事情", letter]
    let csv =
      "id,text,duplicate_of\n"
      + texts.enumerated().map { "R\($0.offset + 1),\($0.element),\($0.offset == 1 ? column : "")\n" }.joined()
    return PublicCampaign(try Loading.rows(csv, yaml: "duplicates: \(yaml)\n").value)
  }

  /// Four texts, the first and the last the same.
  @Test func whatWasJoinedIsNoLetterThatCameOften() throws {
    func figures(_ campaign: PublicCampaign) -> [String] {
      [FigureID.distinct, .largest].map { campaign.figures[$0]?.text ?? "—" }
        + [campaign.areDuplicatesJudged ? "judged" : ""]
    }
    #expect(figures(try published("yes")) == ["3条", "2条", ""])
    #expect(figures(try published("{join: [[R1, R2, R3]]}")) == ["1条", "2条", "judged"])
    #expect(figures(try published("{split: [[R4]]}")) == ["4条", "—", "judged"])
    #expect(figures(try published("{join: [[R2, R3]], split: [[R4]]}")) == ["3条", "—", "judged"])
    #expect(figures(try published("yes", column: "R1")) == ["2条", "2条", "judged"])
    #expect(try published("no").areDuplicatesJudged == false)
  }
}
