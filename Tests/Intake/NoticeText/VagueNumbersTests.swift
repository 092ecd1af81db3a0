import Diagnostics
import Testing
import Yams

@testable import Intake

/// Numbers that say about how many, and those that say exactly how many in the same words.
@Suite struct VagueNumbersTests {
  private func read(_ words: String) throws -> (counts: Node?, root: Node, told: [String]) {
    let read = try NoticeSamples.read(
      """
      关于《柳湾区河道管理细则》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区水务局就《柳湾区河道管理细则》公开征求意见。\(words)公告如下：
      一、建议明确河长职责。
      二、建议加强巡查。
      柳湾区水务局
      2023年4月15日
      """)
    let root = try #require(try Yams.compose(yaml: CampaignYAMLWriter.write(read.value)))
    return (
      root["counts"], root, read.log.diagnostics.filter { $0.code == .figureVague }.compactMap { $0.arguments["text"] }
    )
  }

  @Test(arguments: [
    ("共收到意见数百条。", "共收到意见数百条"), ("共收到意见数十条。", "共收到意见数十条"), ("共收到意见几十条。", "共收到意见几十条"),
    ("共收到意见三五十条。", "共收到意见三五十条"), ("共收到意见七八条。", "共收到意见七八条"), ("共收到意见不足十条。", "共收到意见不足十条"),
    ("共收到意见二、三十条。", "共收到意见二、三十条"), ("共收到意见50至60条。", "共收到意见50至60条"), ("共收到意见50—60条。", "共收到意见50—60条"),
    ("共收到意见50条至60条。", "共收到意见50条"), ("共收到意见上百条。", "共收到意见上百条"), ("共收到意见1.2万余条。", "共收到意见1.2万余条"),
    ("共收到意见一千二百条。", "共收到意见一千二百条"), ("共收到意见20几条。", "共收到意见20几条"), ("共收到意见十几条。", "共收到意见十几条"),
    ("共收到意见不超过20条。", "共收到意见不超过20条"), ("共收到意见至少20条。", "共收到意见至少20条"), ("共收到意见20条以内。", "共收到意见20条"),
    // A part beside it is not the whole.
    ("共收到意见数百条，另收到意见30条。", "共收到意见数百条"),
  ])
  func noNumberIsMadeOf(words: String, told: String) throws {
    let found = try read(words)
    #expect(found.counts == nil && found.told.first == told)
  }

  @Test(
    arguments: [
      ("共收到意见十二条。", 12, nil), ("共收到意见一百二十条。", 120, nil), ("共收到意见数12条。", 12, nil), ("共收到意见二〇条。", 20, nil),
      ("共收到意见近百条。", 100, "about"), ("共收到意见百余条。", 100, "over"), ("共收到意见逾200条。", 200, "over"),
      ("共收到意见20来条。", 20, "about"),
      ("共收到意见20条左右。", 20, "about"), ("共收到意见200条以上。", 200, "over"), ("截至3月31日，共收到意见20条。", 20, nil),
      ("共收到意见20条。以上意见均已研究。", 20, nil), ("对第1、3条提出意见的较多，共收到意见20条。", 20, nil),
    ] as [(String, Int, String?)])
  func aNumberIsKept(words: String, value: Int, qualifier: String?) throws {
    let found = try read(words)
    let amount = found.counts?["suggestions"]
    #expect(amount?["value"]?.int == value && amount?["qualifier"]?.string == qualifier && found.told.isEmpty)
  }

  @Test(arguments: [
    ("共收到有效意见98条，采纳60条。", "valid", 98), ("回收有效问卷500份。", "valid", 500), ("共收到意见100条，其中有效意见98条。", "suggestions", 100),
  ])
  func whatWasValidIsNotWhatCame(words: String, name: String, value: Int) throws {
    let counts = try read(words).counts
    #expect(counts?[name]?["value"]?.int == value)
    #expect((counts?["suggestions"] == nil) == (name == "valid") && counts?["submissions"] == nil)
  }
}
