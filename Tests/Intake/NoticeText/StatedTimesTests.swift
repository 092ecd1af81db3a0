import Diagnostics
import Testing

@testable import Intake

/// Which dates are the window's and the notice's, and what the text names as its topic.
@Suite struct StatedTimesTests {
  private func read(_ lead: String, foot: String = "柳湾区教育局\n2024年4月10日") throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(
      "关于《柳湾区配餐办法》征求意见情况的公告\n\(lead)共收到意见2条。公告如下：\n一、建议甲。\n二、建议乙。\n\(foot)")
  }

  @Test(arguments: [
    "《柳湾区配餐办法》自2023年12月1日起施行，2024年3月1日至3月31日柳湾区教育局就其修订公开征求意见，",
    "《柳湾区配餐“十四五”规划（2021年1月至2025年12月）》中期评估期间，2024年3月1日至3月31日，柳湾区教育局公开征求意见，",
    "为落实2021年7月24日至2022年7月24日“双减”行动要求，2024年3月1日至3月31日，柳湾区教育局公开征求意见，",
    "2024年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，该办法自2025年1月1日起施行，",
    "2024.3.1-3.31，柳湾区教育局就《柳湾区配餐办法》公开征求意见，",
  ])
  func theWindow(lead: String) throws {
    let window = try read(lead).value.window
    #expect(window?.from?.text == "2024-03-01" && window?.to?.text == "2024-03-31")
  }

  @Test func oneEndOfTheWindow() throws {
    let read = try read("自2024年3月1日起至今，柳湾区教育局就《柳湾区配餐办法》公开征求意见，")
    #expect(read.value.window?.from?.text == "2024-03-01" && read.value.window?.to == nil)
    #expect(read.log.diagnostics.filter { $0.code == .windowHalf }.map { $0.arguments["text"] } == ["2024年3月1日"])
  }

  @Test func anEndWithoutItsDayIsUnclear() throws {
    let read = try read("2024年3月2日至3月l6日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，")
    #expect(read.value.window == nil)
    #expect(read.log.diagnostics.contains { $0.code == .windowUnclear })
  }

  @Test func theYearOfTheSignOff() throws {
    let read = try read("2024年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，", foot: "柳湾区教育局\n4月10日")
    #expect(read.value.signOff?.date?.text == "2024-04-10")
    #expect(CampaignYAMLWriter.write(read.value).contains("\ndate: 2024-04-10    # 年份据征集期\n"))
  }

  @Test func aGroupOfWorkersSigns() throws {
    let read = try read(
      "2024年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，", foot: "柳湾区“双减”工作专班\n2024.4.10")
    #expect(read.value.issuers == ["柳湾区“双减”工作专班"] && read.value.signOff?.date?.text == "2024-04-10")
  }

  @Test func whatWentOutIsNoWay() throws {
    let notice = try read("2024年3月1日至3月31日，柳湾区教育局发放问卷1,120份，收到电子邮件1,208封、无关留言8条，就《柳湾区配餐办法》").value
    #expect(notice.channels.map { "\($0.name) \($0.count ?? -1)" } == ["电子邮件 1208"])
  }

  @Test func aSignOffWithoutAYear() throws {
    let read = try read("3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，", foot: "柳湾区教育局\n4月10日")
    let yaml = CampaignYAMLWriter.write(read.value)
    #expect(yaml.contains("成文日期 date") && yaml.contains("\n# date: 4月10日 "))
    #expect(read.log.diagnostics.filter { $0.code == .dateIncomplete }.map { $0.arguments["text"] } == ["4月10日"])
  }

  @Test(arguments: [
    ("《柳湾区海绵城市规划》意见征集情况", "2024年3月1日至3月31日，通过网站公布，收到意见2条。", "《柳湾区海绵城市规划》"),
    (
      "关于《柳湾区专员制度》征求意见情况的通报", "2024年3月1日至3月31日，柳湾区管委会就《柳湾区专员制度》向62家企业征求意见，收到意见2条。",
      "《柳湾区专员制度》"
    ),
    ("关于公园照明意见征集结果的公告", "2024年3月1日至3月31日，柳湾区园林局就公园夜间照明问题征集市民意见，收到意见2条。", "公园夜间照明问题"),
  ])
  func theTopic(title: String, lead: String, topic: String) throws {
    let notice = try NoticeSamples.read("\(title)\n\(lead)\n一、建议甲。\n二、建议乙。\n柳湾区教育局\n2024年4月10日").value
    #expect(notice.topic == topic)
  }

  @Test(arguments: [
    "期间，无公众提出意见。", "征求意见期间，社会公众未提出任何意见建议。", "期满未见反馈。", "期间未有单位和个人提出异议。", "截至目前，暂无反馈意见。", "收集意见数为零。",
    "公众参与数0，意见数0。", "无人反馈。", "期限届满，未收悉意见和建议。", "没有公众反馈意见。", "征集期内社会各界无意见建议反馈。", "共收到意见0条。",
  ])
  func nothingCameIn(words: String) throws {
    let notice = try NoticeSamples.read(
      "关于《柳湾区配餐办法》征求意见情况的公告\n2024年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见。\(words)\n柳湾区教育局\n2024年4月10日"
    ).value
    #expect(CampaignYAMLWriter.write(notice).contains("\n  suggestions: {value: 0, unit: 条}\n"), "\(words)")
  }

  @Test(arguments: ["逾期未反馈意见的，视为同意。", "3家单位均反馈无意见。", "未提出意见的单位另行通知。", "未采纳意见2条。"])
  func somethingElseIsSaid(words: String) {
    #expect(NothingReceived.find(in: FoldedText(words)) == nil)
  }

  @Test(arguments: [
    "关于征集食品抽检品种意见的结果公告\n2024年3月1日至3月31日，柳湾区教育局征集食品抽检品种建议，共有62人次参与。\n1.蔬菜\n2.水果",
    "关于征集规划实施建议的情况通报\n2024年3月1日至3月31日，柳湾区教育局征集规划实施建议，期间共收集建议500条。\n1、增加床位。\n2、增加车位。",
    "柳湾镇公路项目公示结果\n公示期间，共接到群众来电2个、来访1人次，反映的问题如下：\n1.路面宽度不足。\n2.占用菜地。",
  ])
  func noticesOfOtherWords(text: String) throws {
    #expect(try NoticeSamples.read(text + "\n柳湾区教育局\n2024年4月10日").value.groups.count == 2)
  }

  @Test func twoNoticesInOneText() throws {
    let notice = "征求意见情况的公告\n2024年3月1日至3月31日，柳湾区教育局公开征求意见，共收到意见2条。\n一、建议甲。\n二、建议乙。\n柳湾区教育局\n2024年4月10日\n"
    let read = try NoticeSamples.read("关于《柳湾区配餐办法》" + notice + "关于《柳湾区校服办法》" + notice)
    let found = read.log.diagnostics.filter { $0.code == .secondNotice }
    #expect(found.map { $0.arguments["text"] } == ["关于《柳湾区校服办法》征求意见情况的公告"])
    #expect(found.first?.place == .file("n.txt", line: 7, column: 1))
  }

  @Test func lostFiguresAreTold() throws {
    let lines = [
      "2024年 月 日至2024年5月 日，共收到意见2条。", "共收到意见 条，采纳 条。", "建议在■河街道增设站点。", "□是 □否", "是□ 否□", "出生年月日不详",
      "共收到意见 12 条。",
    ].map { FoldedText($0) }
    var found: [String] = []
    LostCharacters.find(lines) { line, column, _ in found.append("\(line):\(column)") }
    #expect(found == ["0:5", "1:5", "2:3"])
  }
}
