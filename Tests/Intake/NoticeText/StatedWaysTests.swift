import Testing

@testable import Intake

/// By which ways and when views came in, beside the office's own contacts and other times.
@Suite struct StatedWaysTests {
  private func read(_ lead: String) throws -> ImportedNotice {
    try NoticeSamples.read(
      "关于《柳湾区配餐办法》征求意见情况的公告\n\(lead)\n一、建议甲。\n二、建议乙。\n柳湾区教育局\n2024年4月10日"
    ).value
  }

  private static let opening = "2024年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见"

  @Test(arguments: [
    "2条，咨询电话：0571-88112233。", "2条，联系邮箱：lwjy@example.gov.cn。", "2条，监督电话12345。", "2条。联系人：办公室，电话：0571-5566778。",
    "2条，来信请注明“意见反馈”。", "2条，欢迎登录区政府网站查看全文。", "2条。如有异议，可通过电话反映。",
  ])
  func theOfficesOwnContactIsNoWay(words: String) throws {
    #expect(try read(Self.opening + words).channels.isEmpty)
  }

  @Test(arguments: [
    ("2024年3月1日至3月31日，柳湾区教育局通过电子邮箱（lwjy@example.gov.cn）、咨询电话等方式公开征求意见，共收到意见2条。", ["电子邮箱", "电话"]),
    ("2024年3月1日至3月31日，柳湾区教育局邀请家长参加座谈会并公开征求意见，共收到意见2条。", ["座谈会"]),
    ("2024年3月1日至3月31日，柳湾区教育局在区政府网站公开征求意见，共收到来电来信2件。", ["政府网站", "来电来信 2"]),
    // One way under two names has one number.
    (
      "2024年3月1日至3月31日，柳湾区教育局通过门户网站、电子邮箱、信函公开征求意见，共收到意见47条，其中网站留言31条，电子邮件12封，信函4件。",
      ["网站留言 31", "电子邮件 12", "信函 4"]
    ),
    // Some of the ways have no name that is known: the numbers of the others are not all.
    (Self.opening + "356条，当中网上218份、电邮74份、亲身递交42份、咨询会发言22份。", ["网上", "电邮"]),
    (Self.opening + "9条，其中当面递交4条、电邮5条。", ["电邮"]), (Self.opening + "9条，其中来信4封、电邮5封，采纳3条。", ["来信 4", "电邮 5"]),
  ])
  func theWays(lead: String, ways: [String]) throws {
    let found = try read(lead).channels
    #expect(found.map { channel in channel.count.map { "\(channel.name) \($0)" } ?? channel.name } == ways)
  }

  @Test(arguments: [
    "公示期2024年4月12日至4月18日。2024年3月1日至3月31日，柳湾区教育局公开征求意见，共收到意见2条。",
    "柳湾区教育局2024年3月1日至3月31日公开征求意见，共收到意见2条，公示期为2024年4月12日至4月18日。",
    "项目建设期2024年5月1日至2025年12月31日，柳湾区教育局2024年3月1日至3月31日公开征求意见，共收到意见2条。",
    "公示期间（2024年3月1日至3月31日），共收到意见2条。", "柳湾区教育局2024年3月1日至3月20日公开征求意见（后延期至3月31日），共收到意见2条。",
    "柳湾区教育局原定于2024年3月1日至3月20日征求意见，应家长要求延长至3月31日。共收到意见2条。",
    "柳湾区教育局2024年3月1日至3月20日公开征求意见。后征求意见时间延长至3月31日，共收到意见2条。",
  ])
  func theWindow(lead: String) throws {
    let window = try read(lead).window
    #expect(window?.from?.text == "2024-03-01" && window?.to?.text == "2024-03-31")
  }

  @Test(arguments: [
    "柳湾区教育局前期公开征求了意见，共收到意见2条。公示期为2024年4月12日至4月18日。", "柳湾区教育局公开征求了意见，共收到意见2条。项目建设期2024年5月1日至2025年12月31日。",
    "柳湾区教育局公开征求了意见，共收到意见2条，证书有效期2024年5月1日至2025年12月31日。", "柳湾区教育局公开征求了意见，共收到意见2条，现予公示（2024年4月12日至4月18日）。",
    // Put off to a day that is not named.
    "柳湾区教育局原定于2024年3月1日至3月20日征求意见，应家长要求延长至3月底。共收到意见2条。",
  ])
  func noWindow(lead: String) throws {
    #expect(try read(lead).window == nil)
  }
}
