import Diagnostics
import Testing

@testable import Intake

@Suite struct StructureTests {
  @Test func sectionsNestedGroupsAndOutcomes() throws {
    let notice = try NoticeSamples.read(NoticeSamples.adoption, url: "https://example.org/1").value
    #expect(notice.title == "关于《青禾市养犬管理办法（征求意见稿）》公开征求意见情况的反馈")
    #expect(notice.issuers == ["青禾市城市管理局"] && notice.shortIssuer == nil)
    #expect(notice.topic == "《青禾市养犬管理办法（征求意见稿）》")
    #expect(notice.channels.map(\.name) == ["门户网站", "电子邮件", "信函", "座谈会"])
    #expect(notice.published?.text == "2023-07-18" && notice.url == "https://example.org/1")
    #expect(notice.sections.map(\.at) == [.before, .before, .after])
    #expect(notice.sections.map(\.heading) == ["征集基本情况", "主要意见及采纳情况", "下一步措施"])
    #expect(notice.groups.map(\.heading) == ["关于登记费用。", "关于遛犬时间"])
    #expect(notice.groups[0].count?.value == 12 && notice.groups[0].disposition == "partlyAdopted")
    #expect(notice.groups[0].reason == "费用由物价部门核定。")
    #expect(notice.groups[1].children.map(\.id) == ["g2-1", "g2-2"])
    #expect(notice.groups[1].children.map(\.disposition) == ["notAdopted", "adopted"])
    #expect(notice.groups[1].children[0].heading == "建议延长遛犬时间至22:00。")
    #expect(notice.groups[1].children[0].reason == "影响居民休息。")
    #expect(notice.closing == "感谢社会各界的关心支持！")
    #expect(notice.signOff?.date?.text == "2023-07-18")
    let stated = notice.counts.map { "\($0.subject.rawValue) \($0.value)\($0.unit)" }
    #expect(stated == ["received 56条", "adopted 43条", "partlyAdopted 5条", "notAdopted 8条"])
  }

  @Test func countsInProseAndASiteFooter() throws {
    let notice = try NoticeSamples.read(
      """
      云栖县“十四五”规划意见建议采纳情况
      　　为广泛听取社会各界对“十四五”规划编制工作的意见建议，县发展改革局于2020年9月1日至9月30日通过县政府门户网站、微信公众号面向全社会公开征求意见，累计收到各类意见建议735条（其中群众176条，人大代表121条），经梳理归纳，吸收采纳613条。具体如下：
      　　（一）经济发展方面。共收到意见215条，主要集中在：1.加快工业园区建设；2.扶持中小企业。采纳180条。
      　　（二）城市建设方面（共300条）
      　　主要意见有：增加公园绿地，改造老旧小区。
      　　（三）民生保障方面：共220条。
      　　对未采纳的意见，主要原因是与现行政策不符。
      　　下一步，县发展改革局将认真吸纳各方意见，进一步完善规划。在此，对积极参与的社会各界人士表示衷心感谢！
      　　　　　　　　　　　　　　　　　　　　云栖县发展和改革局
      　　　　　　　　　　　　　　　　　　　　2020年10月20日
      上一篇：关于某事的通知
      下一篇：无
      主办：云栖县人民政府 承办：云栖县政务服务中心
      某ICP备12345678号 网站标识码：1234567890
      """
    ).value
    #expect(notice.issuers == ["云栖县发展和改革局"] && notice.shortIssuer == "县发展改革局")
    #expect(notice.topic == "“十四五”规划编制工作")
    #expect(notice.counts.map(\.value) == [735, 176, 121, 613])
    #expect(notice.groups.map(\.heading) == ["经济发展方面。", "城市建设方面", "民生保障方面："])
    #expect(notice.groups[1].count?.value == 300)
    #expect(notice.closing?.hasPrefix("下一步，县发展改革局") == true)
    #expect(notice.signOff?.date?.text == "2020-10-20")
    #expect(NoticeSamples.step(.furniture, of: notice)?.count == 4)
  }

  @Test func outcomesInFewWords() throws {
    let notice = try NoticeSamples.read(
      """
      关于《校车管理办法》听证会意见采纳情况的说明

      2021年6月3日，市教育局组织召开听证会，32名听证代表参加。会上，代表共提出意见15条，采纳9条，未采纳6条，现将有关情况说明如下：

      一、采纳的意见
      1.建议第三条增加“接送学生车辆应当安装定位装置”。采纳。
      2.建议明确随车照管人员职责。（已采纳）

      二、未采纳的意见及理由
      1.建议取消驾驶人年龄限制。
      未采纳理由：与上位法规定不一致。
      2.建议提高补贴标准。
      不采纳。理由：财政承受能力有限。

      三、其他需要说明的问题
      无。
      """
    ).value
    #expect(notice.groups.map(\.heading) == ["采纳的意见", "未采纳的意见及理由"])
    #expect(notice.groups[0].children.map(\.disposition) == ["adopted", "adopted"])
    #expect(notice.groups[1].children.map(\.disposition) == ["notAdopted", "notAdopted"])
    #expect(notice.groups[1].children.map(\.reason) == ["与上位法规定不一致。", "财政承受能力有限。"])
    #expect(notice.sections.map(\.heading) == ["其他需要说明的问题"])
    #expect(notice.channels.map(\.name) == ["听证会"])
  }

  @Test func votesMakeQuestions() throws {
    let notice = try NoticeSamples.read(NoticeSamples.questionnaire).value
    #expect(notice.groups.isEmpty && notice.questions.count == 2)
    #expect(notice.questions[0].text == "你平时关注哪类信息？")
    #expect(notice.questions[0].options.map(\.votes) == [50, 30, 28])
    #expect(notice.questions[0].options.map(\.share) == ["46.3", "27.8", "25.9"])
    #expect(notice.questions[1].options.map(\.label) == ["满意", "一般"])
    #expect(notice.window?.from?.text == "2024-01" && notice.window?.to?.text == "2024-01")
    #expect(notice.issuers == ["云栖县政务公开办公室"] && notice.shortIssuer == "县政务公开办")
  }

  @Test func aFlattenedTableIsRebuilt() throws {
    let notice = try NoticeSamples.read(NoticeSamples.table).value
    #expect(notice.groups.map(\.heading) == ["增加停车位。", "降低收费。", "延长免费时间。"])
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted", "partlyAdopted"])
    #expect(notice.groups.map(\.reason) == ["已列入计划", "收费由发改部门定", "仅限小区周边"])
    #expect(notice.closing == "感谢广大市民参与。")
    #expect(notice.window?.to?.text == "2021-05-25")
    let rows = NoticeSamples.table.split(separator: "\n").prefix(2) + ["序号\t意见\t采纳情况", "1\t增加停车位。\t采纳", "2\t降价。\t解释说明"]
    let tabbed = try NoticeSamples.read(rows.joined(separator: "\n")).value
    #expect(tabbed.groups.map(\.disposition) == ["adopted", "explained"])
  }

  @Test func questionsAndAnswers() throws {
    let notice = try NoticeSamples.read(
      """
      关于优化公交线路意见征集的答复
      近期我局就优化公交线路征集了群众意见，现将意见答复如下：
      问：3路车能否延长到火车站？
      答：已列入计划。
      问：能否增加夜班车?
      答：正在研究。
      """
    ).value
    #expect(notice.groups.map(\.heading) == ["3路车能否延长到火车站？", "能否增加夜班车？"])
    #expect(notice.groups.map(\.summary) == ["答：已列入计划。", "答：正在研究。"])
    #expect(notice.issuers.isEmpty && notice.shortIssuer == nil && notice.topic == "优化公交线路")
  }

  @Test func nothingReceivedIsAResult() throws {
    let notice = try NoticeSamples.read(
      """
      关于公开征求《云栖县公园条例》意见的结果公示
      2022年3月1日至2022年3月31日，云栖县园林局就《云栖县公园条例》在网上公开征求意见。征集期间，未收到意见。
      特此公示。
      云栖县园林局
      2022年4月2日
      """
    ).value
    #expect(notice.receivedNothing && notice.groups.isEmpty)
    #expect(notice.closing == "特此公示。" && notice.issuers == ["云栖县园林局"])
    #expect(notice.window?.impliedYear == false && notice.channels.map(\.name) == ["网上"])
  }

  @Test(arguments: [
    "红烧肉的做法\n一、准备五花肉500克，切块。\n二、热锅加油，炒糖色。\n三、加水炖煮1小时即可。",
    "关于公开征求《养犬办法》意见的公告\n我局起草了《养犬办法》，现向社会公开征求意见。请于2023年6月30日前通过以下方式提出意见：\n一、电子邮箱：a@b.example\n二、信函：寄至青禾市中山路1号。",
    "本报讯（记者 某某）近日，青禾市举办读书节，市民对活动提出不少意见和建议。据了解，活动共收到作品300份。",
    "hello world, this is no notice", "一", "。",
  ])
  func whatIsNoNoticeSaysSo(text: String) {
    #expect { try NoticeSamples.read(text) } throws: { error in
      (error as? Failed)?.log.diagnostics.map(\.code) == [.notANotice]
    }
  }

  @Test func windows() {
    func window(_ text: String) -> [String?]? {
      WindowReader.first(in: FoldedText(text + "期间征集意见")).map { [$0.from?.text, $0.to?.text] }
    }
    #expect(window("2020年12月17日至1月16日") == ["2020-12-17", "2021-01-16"])
    #expect(window("2020-05-17至2020-06-17") == ["2020-05-17", "2020-06-17"])
    #expect(window("2020.5.17—2020.6.17") == ["2020-05-17", "2020-06-17"])
    #expect(window("二〇二〇年五月十七日至六月十七日") == ["2020-05-17", "2020-06-17"])
    #expect(window("自2020年5月17日起") == ["2020-05-17", nil])
    #expect(window("截至2020年6月17日") == [nil, "2020-06-17"])
    #expect(window("2024年1月至3月") == ["2024-01", "2024-03"])
    #expect(window("５月") == nil)
  }

  @Test func aReversedWindowIsNotWritten() throws {
    let text = NoticeSamples.notice("好。").split(separator: "\n").joined(separator: "\n")
    let reversed = "2021年3月5日至2020年4月5日" + text.dropFirst("2021年3月5日至4月5日".count)
    let warned = try NoticeSamples.read(reversed)
    #expect(warned.value.window == nil && warned.log.count(of: .windowUnclear) == 1)
  }

  @Test func everyCharacterStandsInOnePart() throws {
    let samples = [NoticeSamples.mirror, NoticeSamples.adoption, NoticeSamples.questionnaire, NoticeSamples.table]
    for sample in samples {
      let notice = try NoticeSamples.read(sample).value
      #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
    }
  }

  @Test func originalLinesPointIntoTheFile() throws {
    let notice = try NoticeSamples.read(NoticeSamples.mirror).value
    // Title, lead, then one line each; noise on line 7 is gone.
    #expect(notice.originalLines == [2, 4, 5, 6, 8, 9, 10, 11])
  }
}
