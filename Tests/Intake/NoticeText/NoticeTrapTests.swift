import Diagnostics
import Testing

@testable import Intake

/// What pages and word processors do to a notice, one thing a test.
@Suite struct NoticeTrapTests {
  private static let opening = "2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见3条。公告如下："

  private func read(_ body: String, title: String = "关于《柳湾区配餐办法》征求意见情况的公告") throws -> Warned<ImportedNotice> {
    try NoticeSamples.read("\(title)\n\(NoticeTrapTests.opening)\n\(body)\n柳湾区教育局\n2023年4月15日")
  }

  @Test func twoNumbersTogetherAreNoHeading() throws {
    let notice = try read("一、关于对象\n三、四年级学生家长建议统一配餐。\n二、关于标准\n建议公开。\n三、四年级另行考虑。").value
    // Where three is due the same words number an entry.
    #expect(notice.groups.map(\.number) == ["一、", "二、", "三、"])
    #expect(notice.groups[0].summary == "三、四年级学生家长建议统一配餐。")
  }

  @Test func aColonInATimeEndsNoHeading() throws {
    let notice = try read("一、建议开放时间为6：00至22：00。\n二、建议比例为1：3。").value
    #expect(notice.groups.map(\.heading) == ["建议开放时间为6：00至22：00。", "建议比例为1：3。"])
  }

  @Test func emptyCellsAtTheEndOfRows() throws {
    for table in [
      "序号\t意见建议\t采纳情况\t理由\n1\t建议增设饮水点\t采纳\t\n2\t建议免费\t未采纳\t预算不足",
      "| 序号 | 意见建议 | 采纳情况 | 理由 |\n| --- | --- | --- | --- |\n| 1 | 建议增设饮水点 | 采纳 | |\n| 2 | 建议免费 | 未采纳 | 预算不足 |",
      "序号\n意见建议\n采纳情况\n理由\n1\n建议增设饮水点\n采纳\n2\n建议免费\n未采纳\n预算不足",
      "序号　意见建议　采纳情况\n1　建议增设饮水点　采纳\n2　建议免费　未采纳。预算不足",
    ] {
      let read = try read(table)
      #expect(!read.log.diagnostics.contains { $0.code == .tableUnclear })
      #expect(read.value.groups.map(\.heading) == ["建议增设饮水点", "建议免费"])
      #expect(read.value.groups.map(\.disposition) == ["adopted", "notAdopted"])
      #expect(read.value.groups.map(\.reason) == [nil, "预算不足"])
    }
  }

  @Test func aReasonOnTwoLines() throws {
    let notice = try read("序号\n意见建议\n采纳情况\n理由\n1\n建议免费\n未采纳\n预算不足，\n明年再议。\n2\n建议公开\n采纳\n已公开").value
    #expect(notice.groups.map(\.reason) == ["预算不足，\n明年再议。", "已公开"])
  }

  @Test func aPageWithATableIsANotice() throws {
    let page = """
      <html><body><p>关于《柳湾区配餐办法》征求意见情况的公告</p>
      <p>\(NoticeTrapTests.opening)</p>
      <table><tr>
        <td><p>序号</p></td>
        <td><p>意见建议</p></td> <td><p>采纳情况</p></td>
      </tr><tr><td>1</td><td><p>增设</p><p>饮水点</p></td><td>采纳</td></tr></table>
      <p>柳湾区教育局</p><p>2023年4月15日</p></body></html>
      """
    #expect(NoticeTextImporter.isPageOfNotice(Array(page.utf8), path: "n.html"))
    let notice = try NoticeSamples.read(page).value
    #expect(notice.title == "关于《柳湾区配餐办法》征求意见情况的公告" && notice.issuers == ["柳湾区教育局"])
    #expect(notice.groups.map(\.heading) == ["增设 饮水点"] && notice.groups[0].disposition == "adopted")
    let export =
      "<html><body><table><tr><th>编号</th><th>意见内容</th></tr><tr><td>1</td><td>收到意见3条</td></tr></table></body></html>"
    #expect(!NoticeTextImporter.isPageOfNotice(Array(export.utf8), path: "n.html"))
  }

  @Test func titlesOfOtherNames() throws {
    for title in [
      "关于柳湾区配餐意见征集情况的\n公　　示", "「柳湾区配餐」公众咨询意见摘要", "柳湾区配餐建言献策活动综述",
      "柳湾区人民政府办公室关于《柳湾区人民政府关于进一步加强学校集中配餐和食堂建设管理工作推动学生营养健康高质量发展的实施意见（2023—2030年）（征求意见稿）》公开征求社会公众意见情况的公告",
    ] {
      let notice = try read("一、建议甲。\n二、建议乙。", title: title).value
      #expect(notice.title == title.split(separator: "\n").joined().replacing("公　　示", with: "公示"))
    }
  }

  @Test func furnitureWithWordsOfItsOwn() throws {
    let notice = try NoticeSamples.read(
      """
      索引号：011-2023-0034　　主题分类：教育　　发文机关：柳湾区教育局
      名　　称：关于《柳湾区配餐办法》征求意见情况的公告
      文　　号：　　主题词：教育
      关于《柳湾区配餐办法》征求意见情况的公告
      日期：2023-04-15 08:30 来源：柳湾区教育局 阅读：1,024次
      \(NoticeTrapTests.opening)
      一、建议甲。
      二、建议乙。
      柳湾区教育局
      2023年4月15日
      责任编辑：某某
      相关文档：
      分享：
      网站地图 | 关于我们 | 隐私声明 | 联系我们
      主办：柳湾区人民政府 备案序号：某ICP备00000000号 某公网安备 00000000000000号
      """
    ).value
    #expect(notice.title == "关于《柳湾区配餐办法》征求意见情况的公告")
    #expect(notice.lead == NoticeTrapTests.opening && notice.closing == nil)
    #expect(notice.signOff?.date?.text == "2023-04-15")
    #expect(NoticeSamples.step(.furniture, of: notice)?.count == 9)
  }

  @Test func aTitleTwiceOverATextGivenTwice() throws {
    let text = "\(NoticeTrapTests.opening)\n一、建议明确配餐标准并公开食材来源。\n二、建议加强对供餐单位的巡查并公布结果。\n柳湾区教育局\n2023年4月15日"
    let title = "关于《柳湾区配餐办法》征求意见情况的公告"
    let notice = try NoticeSamples.read("\(title)\n\(title)\n\(text)\n\(title)\n\(text)").value
    #expect(notice.cleanedText == "\(title)\n\(text)")
  }

  @Test func readingsSetApartOrWithFiguresForTones() throws {
    for (reading, blank) in [("(qu1)", ""), (" (qū)", " "), ("（qū）", "")] {
      let body =
        "一、本區\(reading)\(blank)要完善學\(reading.replacing("q", with: "x"))習。\n二、該區\(reading)\(blank)應對\(reading.replacing("q", with: "d"))此負責。"
      let notice = try read(body).value
      #expect(notice.groups.map(\.heading) == ["本區要完善學習。", "該區應對此負責。"], "\(reading)")
    }
  }

  @Test func numbersWithinALineThatTheLinesLack() throws {
    let notice = try read("1、建议增设投放点。2、建议延长时间。\n3、建议加强宣传；4、建议奖励。\n5、建议处罚。").value
    #expect(notice.groups.map(\.number) == ["1、", "2、", "3、", "4、", "5、"])
  }

  @Test func breaksWithinASentence() throws {
    let notice = try read("一、建议增设步道，\u{2028}长度不少于2公里。\n二、建议增设坡道。\u{0B}坡度不大于1:12。").value
    #expect(notice.groups.map(\.heading) == ["建议增设步道，长度不少于2公里。", "建议增设坡道。"])
  }

  @Test func narrowStopsAndLettersBeforeBrackets() throws {
    let read = try read("一、建议甲.现已采纳.\na) 建议乙。\n二、比例3.5,见www.a.example.")
    #expect(read.value.groups[0].heading == "建议甲。" && read.value.groups[0].summary == "现已采纳。\na) 建议乙。")
    #expect(!read.log.diagnostics.contains { $0.code == .bracketWithoutOther })
  }

  @Test func placesThatNameAnEntryByANumberThatChanges() throws {
    let read = try read("（1）建议甲。\n（2）建议乙。内容与（1）重复。\n（3）按照第（二）条执行。")
    let found = read.log.diagnostics.filter { $0.code == .numberReferred }
    #expect(found.count == 1 && found[0].place == .file("n.txt", line: 4, column: 11))
    let ladder = try self.read("一、建议甲。\n二、建议乙。\n（一）内容与（二）重复。\n（二）其他。")
    #expect(!ladder.log.diagnostics.contains { $0.code == .numberReferred })
  }

  @Test func citizensNumbersAreToldMaskedAndMakeADraft() throws {
    let read = try read("一、王某（手机13800138000）建议甲。\n二、建议乙。联系电话：0000-1234567。")
    let found = read.log.diagnostics.filter { $0.code == .personalDataInWords }
    #expect(found.map(\.place) == [.file("n.txt", line: 3, column: 8)])
    #expect(found[0].arguments["text"] == "138****8000")
    #expect(CampaignYAMLWriter.write(read.value).contains("\nstatus: draft "))
    #expect(CampaignYAMLWriter.write(try self.read("一、甲。\n二、乙。").value).contains("\nstatus: final "))
  }

  @Test(arguments: [
    ("中華民國", "113年4月15日", "zh-TW"), ("澳門", "2024年4月15日", "zh-MO"), ("香港", "2024年4月15日", "zh-HK"),
    ("柳灣", "2024年4月15日", nil),
  ])
  func scriptAndPlace(word: String, day: String, locale: String?) throws {
    let read = try NoticeSamples.read(
      """
      《社區長者飯堂服務安排》公開諮詢意見總結
      社會事務局於2024年1月8日至2月7日就《社區長者飯堂服務安排》進行公開諮詢，共收到86條意見，採納8條，綜合意見如下：
      （一）有意見認為\(word)各區飯堂應少油少鹽。
      （二）有意見建議午市提早開放時間。
      社會事務局
      \(word == "中華民國" ? word : "")\(day)
      """)
    let yaml = CampaignYAMLWriter.write(read.value)
    #expect(read.value.signOff?.date?.text == "2024-04-15")
    #expect(yaml.contains("locale: ") == (locale != nil) && (locale.map { yaml.contains("locale: \($0)") } ?? true))
    #expect(read.log.diagnostics.contains { $0.code == .scriptTraditional } == (locale == nil))
    #expect(yaml.contains("{採納: 8}"))
  }
}
