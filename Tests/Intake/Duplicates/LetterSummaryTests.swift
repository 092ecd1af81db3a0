import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// What is told of rows that say the same, and of those that a person put together.
@Suite struct LetterSummaryTests {
  private static let csv = """
    id,text
    S1,桥头晚上没有路灯请尽快安装。
    S2,希望社区多办老年人健身活动。
    S3,桥头晚上没有路灯，请尽快安装！
    S4,建议延长图书馆开放时间到九点。

    """

  private func told(_ yaml: String) throws -> Diagnostic? {
    let world = Loading.world(["campaign.yaml": Loading.minimum + yaml, "suggestions.csv": LetterSummaryTests.csv])
    return try CampaignLoader(world: world, comparingLetters: true).load(folder: "a/b").log.diagnostics
      .first { $0.code.id.hasPrefix("duplicates.") }
  }

  @Test func whoSaysSo() throws {
    // S1 and S3 say the same; a person joins S2 and S4, which have nothing in common.
    let plain = try #require(try told(""))
    #expect(plain.message(in: .zh) == "4 条意见中，1 条与前面的相同或相近（相似度不低于 0.80），不同的 3 条；数量最多的一份来了 2 次。")
    #expect(plain.hint(in: .zh)?.hasSuffix("在 campaign.yaml 写 duplicates: yes。") == true)
    let both = try #require(try told("duplicates: {join: [[S2, S4]]}\n"))
    #expect(
      both.message(in: .zh) == "4 条意见中，1 条与前面的相同或相近（相似度不低于 0.80），1 条由人写明与前面的算作一份，不同的 2 条；数量最多的一份来了 2 次。")
    #expect(
      both.message(in: .en)
        == "Of 4 rows 1 say the same as one before (similarity 0.80 at least), 1 count with one before because a person says so; 2 are different, and the commonest letter came 2 times."
    )
    let person = try #require(try told("duplicates: {join: [[S2, S4]], split: [[S3]]}\n"))
    #expect(person.message(in: .zh) == "4 条意见中，1 条由人写明与前面的算作一份，不同的 3 条。")
  }

  /// Who has asked for the number is not asked to ask for it.
  @Test func whoHasAskedAlready() throws {
    for yaml in ["duplicates: yes\n", "duplicates: {join: [[S2, S4]]}\n"] {
      let found = try #require(try told(yaml))
      #expect(found.code == .rowsAlikeCounted)
      for hint in [found.hint(in: .zh), found.inWorkbook.hint(in: .zh), found.hint(in: .en)] {
        #expect(hint?.contains("duplicates: yes") == false && hint?.contains("填“是”") == false)
      }
    }
  }
}
