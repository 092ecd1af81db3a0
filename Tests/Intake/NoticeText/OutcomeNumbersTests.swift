import Diagnostics
import Testing
import Yams

@testable import Intake

/// Which outcomes belong to which numbers, and to which whole.
@Suite struct OutcomeNumbersTests {
  private func read(_ words: String) throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(
      """
      关于《柳湾区配餐办法》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见。\(words)公告如下：
      一、建议明确标准。
      二、建议加强巡查。
      柳湾区教育局
      2023年4月15日
      """)
  }

  private func breakdown(_ words: String) throws -> String? {
    let yaml = CampaignYAMLWriter.write(try read(words).value)
    let root = try #require(try Yams.compose(yaml: yaml))
    guard let first = root["breakdowns"]?[0], let of = first["of"]?.string, let items = first["items"]?.mapping else {
      return nil
    }
    return of + " " + items.map { "\($0.key.string ?? "") \($0.value.int ?? -1)" }.joined(separator: " ")
  }

  @Test(arguments: [
    // The outcome behind the number.
    ("共收到意见20条。其中12条予以采纳，3条部分采纳，5条未采纳。", "suggestions 采纳 12 部分采纳 3 未采纳 5"),
    ("共收到意见二十条，其中，十二条意见予以采纳，五条意见部分采纳，三条意见未采纳。", "suggestions 采纳 12 部分采纳 5 未采纳 3"),
    (
      "共收到意见20条，经研究，对其中的12条意见予以采纳，对5条意见部分采纳，对3条意见不予采纳。", "suggestions 采纳 12 部分采纳 5 未采纳 3"
    ),
    ("收到有效意见12条、重复意见3条、无关留言8条。采纳其中的7条，另有2条部分采纳，3条因与上位法不一致未予采纳。", "valid 采纳 7 部分采纳 2 未采纳 3"),
    // Before it, with nouns and marks between.
    ("共收到意见20条，采纳12条、部分采纳3条、未采纳5条。", "suggestions 采纳 12 部分采纳 3 未采纳 5"),
    ("共收到意见建议：网络5条、来电4条、来信2封，共计11条。采纳意见建议6条（网络3条、来电3条），未采纳5条。", "suggestions 采纳 6 未采纳 5"),
    ("共收到意见20条，采纳群众提出的意见共12条，不宜采纳：8条。", "suggestions 采纳 12 未采纳 8"),
    ("共收到意见20条，采纳12条，占60%；未采纳8条均已作出解释。", "suggestions 采纳 12 未采纳 8"),
    // Parts of an outcome are none beside it.
    ("共收到意见20条，采纳意见12条（含部分采纳3条），未采纳意见8条。", "suggestions 采纳 12 未采纳 8"),
    ("共收到意见20条，采纳12条，其中部分采纳3条，未采纳8条。", "suggestions 采纳 12 未采纳 8"),
    // Of which whole.
    (
      "第一轮收到意见112条，采纳67条，部分采纳21条，不采纳24条；第二轮收到意见39条，采纳12条，部分采纳9条，不采纳18条。两轮合计收到意见151条，采纳79条，部分采纳30条，不采纳42条。",
      "suggestions 采纳 79 部分采纳 30 未采纳 42"
    ),
    ("共收到意见20条（其中有效意见18条，无效意见2条），有效意见中采纳12条，未采纳6条。", "valid 采纳 12 未采纳 6"),
    ("共有203人参与，其中115人提出了132条意见。经梳理，合并同类意见后为46条，采纳31条，不采纳15条。", "distinct 采纳 31 未采纳 15"),
    // Other years.
    ("共收到邮件6封、信函2封，提出意见20条。上年度共收到意见35条，采纳30条。今年采纳12条，未采纳8条。", "suggestions 采纳 12 未采纳 8"),
    ("共收到意见64条，比上年增加20条，采纳40条，未采纳24条。", "suggestions 采纳 40 未采纳 24"),
    ("共收到意见20条，采纳12条，未采纳8条。与上年相比，意见增加5条，采纳增加3条。", "suggestions 采纳 12 未采纳 8"),
    ("共收到意见87条，剔除重复意见12条后为75条，采纳52条，未采纳23条。", "distinct 采纳 52 未采纳 23"),
    ("共收到意见87条，剔除无效意见12条后为75条，采纳52条，未采纳23条。", "valid 采纳 52 未采纳 23"),
    ("累计收到建议3.2万余条，梳理出有效建议2,317条，吸收采纳836条。", "valid 采纳 836"),
    // Parts of one outcome.
    ("共收到意见60条，其中采纳部门意见20条、群众意见15条，不予采纳部门意见5条、群众意见20条。", "suggestions 采纳 35 未采纳 25"),
    ("共收到意见23条，采纳单位意见10条、个人意见4条和代表意见2条，未采纳7条。", "suggestions 采纳 16 未采纳 7"),
    ("共收到意见20条，采纳意见9条、建议3条，未采纳8条。", "suggestions 采纳 12 未采纳 8"),
    ("共收到意见20条，采纳12条、其余8条未采纳。", "suggestions 采纳 12 未采纳 8"),
    ("共收到意见20条，采纳12条，答复20条，转交3条。", "suggestions 采纳 12"),
    // As offices go on.
    ("收到意见15条。对合理的10条意见予以吸收采纳，对其余5条意见因与规定不符未采纳，并作出解释说明。", "suggestions 采纳 10 未采纳 5"),
    ("共收到意见20条，采纳情况如下：采纳的有12条，部分采纳的有3条，不采纳的有5条。", "suggestions 采纳 12 部分采纳 3 未采纳 5"),
    ("共收到意见20条，采纳率为60%，采纳了12条意见，8条意见未被采纳。", "suggestions 采纳 12 未采纳 8"),
  ])
  func theOutcomes(words: String, breakdown: String) throws {
    #expect(try self.breakdown(words) == breakdown)
  }

  @Test(arguments: [
    "共收到意见20条，采纳的12条意见部分采纳。", "共收到意见20条，采纳12条，部分采纳10条。", "共收到意见20条，拟采纳12条。",
    "共收到意见20条，采纳或部分采纳12条。", "共收到意见20条，采纳8条、群众意见4条。", "共收到意见20条，采纳部门意见8条，群众意见4条。",
    "共收到意见20条，其中部门意见8条、群众意见4条予以采纳。", "共收到意见20条，采纳近10条，未采纳5条。", "共收到意见20条，采纳十余条。",
    "共收到意见20条，采纳几条。",
  ])
  func whatIsNotClearIsToldAndNotWritten(words: String) throws {
    let read = try read(words)
    #expect(!CampaignYAMLWriter.write(read.value).contains("breakdowns:"))
    #expect(read.log.diagnostics.contains { $0.code == .outcomesUnclear })
    #expect(read.value.counts.first?.value == 20)
  }

  @Test func aPartIsTold() throws {
    let found = try read("共收到意见20条，采纳意见12条（含部分采纳3条），未采纳意见8条。").log.diagnostics.filter {
      $0.code == .outcomesUnclear
    }
    #expect(found.map { $0.arguments["text"] } == ["含部分采纳3条"])
    #expect(found.first?.place == .file("n.txt", line: 2, column: 62))
  }

  @Test func whatIsNotWrittenIsListed() throws {
    let yaml = CampaignYAMLWriter.write(try read("共收到教师意见8条、家长意见10条、学生意见2条，采纳12条。").value)
    #expect(yaml.contains("# 原文还有这些数字，未写入：“共收到教师意见8条、家长意见10条、学生意见2条”、“采纳12条”\n"))
    #expect(!yaml.contains("\ncounts:") && !yaml.contains("breakdowns:"))
  }

  @Test func aLongListOfNumbersEndsSoon() {
    let clock = ContinuousClock()
    for piece in ["收到意见1条、", "采纳1条，", "1条采纳"] {
      let text = "现将征集到的意见汇总如下：" + String(repeating: piece, count: 5_000)
      #expect(clock.measure { _ = try? NoticeSamples.read(text) } < .seconds(10), "\(piece)")
    }
  }
}
