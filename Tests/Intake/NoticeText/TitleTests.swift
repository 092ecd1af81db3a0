import Testing

@testable import Intake

/// Titles that are broken or run into the text, what stands above them, and sign-offs in other forms.
@Suite struct TitleTests {
  private static let opening = "2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见2条。公告如下："
  private static let body = "一、建议公开。\n采纳。\n二、建议降价。\n不予采纳。"

  private func read(title: String, foot: String = "柳湾区教育局\n2023年4月15日") throws -> ImportedNotice {
    let notice = try NoticeSamples.read("\(title)\n\(TitleTests.opening)\n\(TitleTests.body)\n\(foot)").value
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
    return notice
  }

  @Test(arguments: [
    "关于《柳湾区配餐办法》公开征求意见\n情况的公告", "柳湾区教育局关于公开征集\n《柳湾区配餐办法》意见建议\n采纳情况的公告",
    "关于《柳湾区配餐办法》征求意见\n及采纳情况的说明", "柳湾区教育局《柳湾区配餐办法》公众意见\n反馈采纳情况（第二批）",
    "柳湾区教育局\n柳湾区财政局\n柳湾区市场监督管理局\n关于《柳湾区配餐办法》\n征求意见情况的公告", "更正：关于《柳湾区配餐办法》征求意见结果的通知（更正版）",
  ])
  func aTitleOnSeveralLines(title: String) throws {
    let notice = try read(title: title)
    #expect(notice.title == title.split(separator: "\n").joined())
    #expect(notice.lead == TitleTests.opening)
  }

  @Test func headingsBeneathATitle() throws {
    let notice = try read(title: "关于《柳湾区配餐办法》征求意见\n基本情况")
    #expect(notice.title == "关于《柳湾区配餐办法》征求意见")
  }

  @Test func letterheads() throws {
    let notice = try read(title: "柳湾区教育局文件\n柳教〔2023〕31号\n关于《柳湾区配餐办法》征求意见情况的通报")
    #expect(notice.title == "关于《柳湾区配餐办法》征求意见情况的通报" && notice.lead == TitleTests.opening)
  }

  @Test func aTextOnOneLine() throws {
    let notice = try NoticeSamples.read(
      "关于柳湾公园夜间照明意见征集结果的公告2023年8月1日至8月15日，柳湾街道就公园夜间照明征集意见，共收到意见建议49条。一、建议延长照明到23时（28条）。采纳。二、建议更换光源（21条）。未采纳，地灯影响昆虫活动。特此公告。柳湾区商务局2023年8月26日"
    ).value
    #expect(notice.title == "关于柳湾公园夜间照明意见征集结果的公告")
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.groups[1].reason == "地灯影响昆虫活动。" && notice.closing == "特此公告。")
    #expect(notice.issuers == ["柳湾区商务局"] && notice.signOff?.date?.text == "2023-08-26")
  }

  @Test(arguments: [
    ("2023年4月15日\n柳湾区教育局", "2023-04-15"), ("柳湾区教育局（代章）\n2023年4月", "2023-04"), ("柳湾区教育局\n2023年 月 日", "2023"),
    ("柳湾区教育局\n2023年4月 日", "2023-04"),
  ])
  func signOffsInOtherForms(foot: String, day: String) throws {
    let notice = try read(title: "关于《柳湾区配餐办法》征求意见情况的公告", foot: foot)
    #expect(notice.issuers == ["柳湾区教育局"] && notice.signOff?.date?.text == day)
    #expect(notice.groups.map(\.reason) == [nil, nil] && notice.closing == nil)
  }
}
