import Diagnostics
import Testing

@testable import Intake

/// Where one view ends and the next begins, and where the office's own words go on.
@Suite struct EntryBordersTests {
  private func read(
    _ body: String, lead: String = "2024年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见3条。"
  ) throws -> ImportedNotice {
    let notice = try NoticeSamples.read(
      "关于《柳湾区配餐办法》征求意见情况的公告\n\(lead)\n\(body)\n柳湾区教育局\n2024年4月10日"
    ).value
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
    return notice
  }

  private func outcomes(_ groups: [NoticeGroup]) -> [String] {
    groups.flatMap { group in
      group.children.isEmpty ? ["\(group.heading) \(group.disposition ?? "—")"] : outcomes(group.children)
    }
  }

  @Test(arguments: [
    "一、关于餐标。1.建议下调。采纳。2.建议统一。不采纳，各校不同。", "一、关于餐标。1.建议下调。（采纳）2.建议统一。（不采纳，各校不同）",
    "一、关于餐标。（1）建议下调，采纳；（2）建议统一，不采纳。", "一、关于餐标\n①建议下调，予以采纳。②建议统一，不予采纳。",
    "一、关于餐标。意见1：建议下调。答复：采纳。意见2：建议统一。答复：不采纳，各校不同。",
  ])
  func numbersThatRunOnPartAParagraph(body: String) throws {
    let groups = try read(body + "\n二、关于试吃。建议开放。采纳。").groups
    #expect(groups.count == 2 && groups[0].heading.hasPrefix("关于餐标"))
    #expect(
      outcomes(groups[0].children).map { String($0.filter { !"，。；".contains($0) }) } == [
        "建议下调 adopted", "建议统一 notAdopted",
      ])
    #expect(groups[1].disposition == "adopted")
  }

  @Test(arguments: [
    // One outcome for both, numbers that do not run on, and figures.
    "一、关于餐标。（1）建议下调；（2）建议统一。均不采纳，各校不同。", "一、关于餐标。1.建议下调。采纳。3.建议统一。不采纳。", "一、建议餐标为1.5倍。采纳。2.5倍不宜。",
  ])
  func aParagraphStaysWhole(body: String) throws {
    #expect(try read(body + "\n二、关于试吃。建议开放。采纳。").groups.allSatisfy(\.children.isEmpty))
  }

  @Test(arguments: ["李先生", "王女士", "某企业", "市民", "区政协委员", "匿名网友", "赵**"])
  func whoSpeaksBeginsAnEntryAmongOthers(name: String) throws {
    let notice = try read("网友“蓝天”：餐标下调。\n回复：采纳。\n\(name)：取消试吃。\n回复：不采纳，家长支持。\n网友“白云”：公开菜谱。\n回复：部分采纳，每周一次。")
    #expect(outcomes(notice.groups) == ["餐标下调。 adopted", "取消试吃。 notAdopted", "公开菜谱。 partlyAdopted"])
  }

  @Test func aLineOfAnAnswerThatNamesSomebodyIsNoEntry() throws {
    let notice = try read("1.餐标下调。\n回复：采纳。\n有关单位：区财政局。\n2.公开菜谱。\n回复：采纳。")
    #expect(notice.groups.count == 2)
  }

  @Test(arguments: [
    "有商户询问过渡期安排。", "有家长询问施工时间安排。", "联系方式不清楚。", "有人询问联系方式。", "工作计划", "活动概况", "下一步计划。", "开放时间",
  ])
  func whatIsAnsweredInAListIsAView(words: String) throws {
    let notice = try read("1. 餐标偏高。\n答复：已下调。\n2. \(words)\n答复：另行公布。\n3. 公开菜谱。\n答复：已公开。")
    #expect(notice.groups.map(\.heading) == ["餐标偏高。", words, "公开菜谱。"] && notice.sections.isEmpty)
  }

  @Test func partsOfAReportStaySections() throws {
    let notice = try read("一、基本情况\n召开座谈会2次。\n二、主要意见及采纳情况\n1.餐标偏高。\n答复：已下调。\n2.公开菜谱。\n答复：已公开。\n三、下一步计划\n修改完善。")
    #expect(notice.groups.count == 2 && notice.sections.map(\.heading).contains("下一步计划"))
  }

  @Test(arguments: ["公示期：2024年4月10日至4月16日。", "公示期为5个工作日，自2024年4月10日至4月16日。", "如对以上结果有异议，可来电反映。"])
  func whatFollowsTheLastOutcomeClosesTheNotice(words: String) throws {
    let notice = try read("一、餐标下调。\n采纳情况：采纳。\n二、公开菜谱。\n采纳情况：采纳。\n\(words)")
    #expect(notice.groups.map(\.reason) == [nil, nil] && notice.closing == words)
  }

  @Test func headingsWithoutNumbersOverLists() throws {
    let notice = try read("餐标类\n1.餐标下调。（采纳）\n2.统一餐标。（未采纳：各校不同）\n管理类\n1.公开菜谱。（采纳）\n2.增设试吃。（采纳）")
    #expect(notice.groups.map(\.heading) == ["餐标类", "管理类"])
    #expect(outcomes(notice.groups).count == 4 && notice.groups[0].children[1].reason == "各校不同")
  }

  @Test func anOpeningThatHasTheFirstNumber() throws {
    let notice = try read(
      "二、意见及回应说明：\n编号\t民众意见\t参采情形\t回应说明\n1\t餐标下调\t参采\t已纳入\n2\t统一餐标\t不参采\t各校不同",
      lead: "一、本局于2024年3月1日至3月31日公开征求民众意见，计有75人次提供意见92则。")
    #expect(notice.window?.from?.text == "2024-03-01" && notice.lead.hasPrefix("一、本局于"))
    #expect(notice.counts.map { "\($0.value)\($0.unit)" } == ["75人次", "92则"])
    #expect(outcomes(notice.groups) == ["餐标下调 adopted", "统一餐标 notAdopted"])
  }

  @Test(arguments: [
    "1. 周家：8,210票，占38.1%\n2. 吴家：7,320票，占34.0%\n3. 郑家：6,000票，占27.9%",
    "一、周家：8,210票（38.1%）\n二、吴家：7,320票（34.0%）\n三、郑家：6,000票（27.9%）\n以周家为最高票。",
  ])
  func aVoteWhoseOptionsAreNumbered(body: String) throws {
    let notice = try read(body, lead: "柳湾区妇联于2024年3月1日至3月31日开展网络投票，共收到有效投票21,530票。结果如下：")
    #expect(notice.questions.map(\.text) == ["关于《柳湾区配餐办法》征求意见情况的公告"] && notice.groups.isEmpty)
    #expect(notice.questions[0].options.map(\.label) == ["周家", "吴家", "郑家"])
    #expect(notice.questions[0].options.map(\.votes) == [8_210, 7_320, 6_000])
  }

  @Test func theListOverTheWordsOfAPage() throws {
    let notice = try read(
      "意见一：建议下调。\n回复：已采纳。\n意见二：建议统一。\n回复：暂不采纳，各校不同。",
      lead: "征集单位：柳湾区教育局\n征集时间：2024年3月1日-2024年3月31日\n意见总数：87\n采纳数：52\n未采纳数：35条")
    #expect(notice.counts.map { "\($0.subject) \($0.value)" } == ["received 87", "adopted 52", "notAdopted 35"])
    #expect(CampaignYAMLWriter.write(notice).contains("items: {采纳: 52, 未采纳: 35}"))
  }

  @Test func theIssuerThatSuchAListNames() throws {
    let notice = try NoticeSamples.read(
      "关于《柳湾区配餐办法》征求意见情况的公告\n征集单位：柳湾区教育局\n征集时间：2024年3月1日-2024年3月31日\n一、建议下调。采纳情况：采纳。\n二、建议统一。采纳情况：采纳。"
    ).value
    #expect(notice.issuers == ["柳湾区教育局"])
  }

  @Test(arguments: ["期间无人反映问题。", "经向各单位征求意见，均回复无意见。"])
  func nothingCameIn(words: String) throws {
    let notice = try read("特此公告。", lead: "2024年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，\(words)")
    #expect(notice.receivedNothing && CampaignYAMLWriter.write(notice).contains("suggestions: {value: 0"))
  }

  @Test func sharesOfThoseWhoAnswered() throws {
    let notice = try read(
      "一、是否支持？（单选）\n支持 350票 70.0%\n反对 150票 30.0%\n二、多久？（多选）\n30分钟 400票 80.0%\n60分钟 300票 60.0%\n三、几次？（多选）\n一次 40票 80%\n两次 30票 61%",
      lead: "柳湾区教育局于2024年3月1日至3月31日开展问卷调查，收回有效问卷500份。结果如下：")
    let yaml = CampaignYAMLWriter.write(notice)
    #expect(yaml.split(separator: "base: votes").count == 2)
    #expect(yaml.contains("    type: multiple\n    respondents: 500\n"))
    #expect(yaml.split(separator: "respondents:").count == 2)
  }
}
