import Testing

@testable import Intake

/// What a page has beneath a text or between two copies of it.
@Suite struct LinkedPageTests {
  private let notice = """
    关于《柳湾区配餐办法》征求意见情况的公告
    2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见2条。公告如下：
    一、建议公开配餐企业的名单和每天的食谱，方便家长监督。采纳情况：采纳。
    二、建议降低配餐的价格。采纳情况：未采纳。理由：价格由市场形成。
    柳湾区教育局
    2023年4月15日
    """

  @Test(arguments: ["相关链接：", "相关阅读", "相关文档:"]) func namesOfOtherPagesGo(head: String) throws {
    let read = try NoticeSamples.read(notice + "\n分享到：微信 微博\n\(head)\n关于公开征求《柳湾区配餐办法》意见的公告\n联系我们 | 网站地图").value
    #expect(read.closing == nil && read.groups.count == 2)
    #expect(!read.cleanedText.contains("公开征求《柳湾区配餐办法》意见的公告"))
  }

  /// Sentences beneath such a heading, and the heading within the text.
  @Test func sentencesStay() throws {
    let below = try NoticeSamples.read(notice + "\n相关信息\n咨询请到区教育局，地址见官网。").value
    #expect(below.cleanedText.contains("咨询请到区教育局"))
    let within = try NoticeSamples.read(notice.replacing("公告如下：\n", with: "公告如下：\n相关信息\n")).value
    #expect(within.groups.count == 2)
  }

  @Test func whatStandsBetweenTwoCopiesGoesWithTheSecond() throws {
    let read = try NoticeSamples.read(notice + "\n打印本页\n" + notice + "\n关闭窗口").value
    #expect(read.groups.count == 2 && read.closing == nil && read.cleanedText == notice)
  }

  @Test func officesOfHongKong() throws {
    let read = try NoticeSamples.read(
      "關於《公園條例》修訂諮詢意見的公告\n2023年5月2日至6月30日，食物環境衞生署進行公眾諮詢，共收到意見書2份，現將結果公佈如下：\n一、放寬寵物入園。接納，將會試行。\n二、開放流動小販。不接納，有違規定。\n食物環境衞生署\n2023年10月3日"
    ).value
    #expect(read.script == .hongKong && read.groups.map(\.disposition) == ["adopted", "notAdopted"])
  }
}
