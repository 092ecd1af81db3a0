import Diagnostics
import Testing

@testable import Intake

/// Numbers that are not the consultation's, rounds, misread figures, and what programs put into texts.
@Suite struct StatedFactTests {
  private func read(_ lead: String, _ body: String = "一、建议甲。\n二、建议乙。") throws -> Warned<ImportedNotice> {
    try NoticeSamples.read("关于《柳湾区配餐办法》征求意见情况的公告\n\(lead)公告如下：\n\(body)\n柳湾区教育局\n2023年4月15日")
  }

  private static let opening = "2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见。"

  @Test(arguments: [
    ("2022年同期收到意见289条，今年共收到意见64条。", "suggestions: {value: 64"), ("共发放意见表48份，收回46份。", "submissions: {value: 46"),
    ("共收到留言213条，已办结205条。", "suggestions: {value: 213"), ("来电36次、来访12批25人次、邮件58封。", nil),
    ("收到意见12条；第二轮收到意见8条。", nil), ("共收到意见l2条。", nil),
  ])
  func whatIsCounted(words: String, line: String?) throws {
    let yaml = CampaignYAMLWriter.write(try read(StatedFactTests.opening + words).value)
    #expect(yaml.contains("\ncounts:") == (line != nil))
    if let line { #expect(yaml.contains(line)) }
  }

  @Test func outcomesThatShareANumberAreNeither() throws {
    let notice = try read(StatedFactTests.opening + "共收到意见42条，采纳或部分采纳31条，未采纳9条，暂缓采纳2条。").value
    #expect(
      notice.counts.map { "\($0.subject.rawValue) \($0.value)" } == ["received 42", "notAdopted 9", "deferred 2"])
  }

  @Test func severalRounds() throws {
    let read = try read("柳湾区教育局先后两轮就《柳湾区配餐办法》公开征求意见：第一轮为2023年1月3日至1月20日，第二轮为2023年3月1日（星期三）9时起至3月31日17:30止，共收到意见9条。")
    #expect(
      CampaignYAMLWriter.write(read.value).contains(
        "\nwindow: [{from: 2023-01-03, to: 2023-01-20}, {from: 2023-03-01, to: 2023-03-31}]\n"))
  }

  @Test func misreadFigures() throws {
    let read = try NoticeSamples.read(
      """
      关于《柳湾区配餐办法》征求意见情况的公告
      2O23年3月1曰至3月3O曰，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见9条。公告如下：
      一、建议甲。
      二、建议乙。
      柳湾区教育局
      二O二三年四月十五日
      """)
    #expect(read.value.window?.from?.text == "2023-03-01" && read.value.window?.to?.text == "2023-03-30")
    #expect(read.value.signOff?.date?.text == "2023-04-15")
    #expect(read.log.count(of: .figureGlued) == 2)
  }

  @Test func officeAndDateBeneathTheTitle() throws {
    let notice = try NoticeSamples.read(
      "关于《柳湾区配餐办法》征求意见情况的公告\n柳湾区教育局\n（2023年4月15日）\n\(StatedFactTests.opening)共收到意见2条。\n一、建议甲。\n二、建议乙。"
    ).value
    #expect(notice.issuers == ["柳湾区教育局"] && notice.signOff?.date?.text == "2023-04-15")
    #expect(notice.lead == StatedFactTests.opening + "共收到意见2条。")
  }

  @Test func pageNumbersWithinASentence() throws {
    let notice = try read(
      StatedFactTests.opening,
      "一、建议公开食材的来源和配餐的标准，并且在学校的公\n柳湾区教育局公告\n— 1 —\n告栏张贴。\n二、建议乙。\n柳湾区教育局公告\n— 2 —\n三、建议丙。"
    ).value
    #expect(notice.groups.map(\.heading) == ["建议公开食材的来源和配餐的标准，并且在学校的公告栏张贴。", "建议乙。", "建议丙。"])
  }

  @Test func quotedMailAndMarkdown() throws {
    let text = "关于《柳湾区配餐办法》征求意见情况的公告\n\(StatedFactTests.opening)\n一、建议甲。\n二、建议乙。\n柳湾区教育局\n2023年4月15日"
    let mail = text.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
    #expect(try NoticeSamples.read(mail).value.cleanedText == text)
    let markdown =
      "# " + text.replacing("一、", with: "## 一、").replacing("二、", with: "## 二、").replacing("建议甲", with: "**建议甲**")
    #expect(try NoticeSamples.read(markdown).value.cleanedText == text)
  }

  @Test func commentsBeneathTheSignOff() throws {
    let notice = try NoticeSamples.read(
      "关于《柳湾区配餐办法》征求意见情况的公告\n\(StatedFactTests.opening)\n一、建议甲。\n二、建议乙。\n柳湾区教育局\n2023年4月15日\n网友评论（2条）\n某网友：不错\n某某：支持"
    ).value
    #expect(notice.signOff?.date?.text == "2023-04-15" && notice.closing == nil)
    #expect(NoticeSamples.step(.furniture, of: notice)?.count == 3)
  }

  @Test func votesWithCommas() throws {
    let notice = try NoticeSamples.read(
      "关于口袋公园设计方案投票结果的公告\n2023年3月1日至3月10日，柳湾街道就口袋公园开展投票，共有2,842人参加。\n您喜欢哪个方案？\n方案一 1,820票 64.0%\n方案二 1,022票 36.0%\n柳湾街道办事处\n2023年3月15日"
    ).value
    #expect(notice.questions.map(\.text) == ["您喜欢哪个方案？"])
    #expect(notice.questions.first?.options.map(\.votes) == [1_820, 1_022])
  }
}
