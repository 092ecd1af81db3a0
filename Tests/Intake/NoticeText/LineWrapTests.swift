import Testing

@testable import Intake

/// Lines broken at a width, pages counted, figures set wide, readings without tones.
@Suite struct LineWrapTests {
  @Test func fewFullLinesThatGoOnForSure() throws {
    let notice = try NoticeSamples.read(
      """
      关于《柳湾区课后服务办法》征求意见情况的公告
      　　2023年3月1日至3月31日，柳湾区教育局就《
      柳湾区课后服务办法》公开征求意见，共收到意见
      28条，采纳20条，部分采纳5条，未采纳3条。现公
      告如下：
      　　一、建议延长到18:30。采纳。
      　　二、建议减免费用。不采纳。
      柳湾区教育局
      2023年4月15日
      """
    ).value
    #expect(notice.lead == "2023年3月1日至3月31日，柳湾区教育局就《柳湾区课后服务办法》公开征求意见，共收到意见28条，采纳20条，部分采纳5条，未采纳3条。现公告如下：")
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.window?.to?.text == "2023-03-31")
  }

  @Test(arguments: ["柳湾区园林绿化中心", "柳湾区园林绿化中心 公园建设导则"])
  func pagesThatAreCountedAndTheirHeads(head: String) throws {
    let notice = try NoticeSamples.read(
      """
      关于《柳湾区公园建设导则》公开征求意见采纳情况的公告
      2023年3月1日至3月31日，区园林绿化中心就《柳湾区公园建设导则》征求意见，共收到意见建议2条。公告如下：
      一、建议优先利用边角地。采纳情况：采纳。
      二、建议选用本地树种。采纳情况：未采纳。理由：不同地块的条件不同，导则只作
      1 / 2
      \(head)
      引导性规定。
      柳湾区园林绿化中心
      2023年4月15日
      2 / 2
      """
    ).value
    #expect(notice.groups.map(\.reason) == [nil, "不同地块的条件不同，导则只作引导性规定。"])
    #expect(notice.issuers == ["柳湾区园林绿化中心"] && notice.signOff?.date?.text == "2023-04-15")
    #expect(!notice.cleanedText.contains("/"))
  }

  @Test func figuresInATextSetWide() throws {
    let text =
      "关于《柳湾区导则》征求意见采纳情况的公告\n2023年3月1日至3月31日，区园林中心就《柳湾区导则》征求意见，共收到意见18条，采纳11条。公告如下：\n一、建议不超过1000平方米。\n二、建议树种不少于4种。"
    let wide = text.split(separator: "\n").map { line in line.map { String($0) }.joined(separator: " ") }
    let notice = try NoticeSamples.read(wide.joined(separator: "\n")).value
    #expect(notice.cleanedText == text)
    #expect(notice.counts.map(\.value) == [18, 11])
  }

  @Test(arguments: [("（", "）"), ("(", ")"), ("[", "]")])
  func readingsWithoutTonesThroughout(open: String, close: String) throws {
    let text =
      "关于老年食堂建设意见建议征集结果的公告\n2023年3月1日至3月31日，和平区民政局就老年食堂建设征集意见建议，共收到建议26条，现将结果公告如下：\n一、应当设置老年人专用窗口。\n二、应当对老年人给予优惠。\n和平区民政局\n2023年4月15日"
    let readings: [Character: String] = [
      "老": "lao", "年": "nian", "建": "jian", "议": "yi", "区": "qu", "将": "jiang", "应": "ying", "当": "dang", "设": "she",
    ]
    let annotated = text.map { character in
      String(character) + (readings[character].map { open + $0 + close } ?? "")
    }.joined()
    #expect(try NoticeSamples.read(annotated).value.cleanedText == text)
    // A few such brackets are the author's.
    let few = NoticeSamples.notice("选甲(a)、乙(e)、丙(o)。")
    #expect(try NoticeSamples.read(few).value.cleanedText.contains("选甲（a）、乙（e）、丙（o）。"))
  }
}
