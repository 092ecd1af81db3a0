import Testing

@testable import Intake

/// Who signs, when, and what stands beneath (GB/T 9704-2012, 7.3.4–7.3.6, 7.4).
@Suite struct SignOffTests {
  private static let head = """
    关于《柳湾区菜市场管理办法》征求意见情况的公告
    2023年3月1日至3月31日，区商务局就《柳湾区菜市场管理办法》公开征求意见，共收到意见2条。公告如下：
    一、建议统一公平秤。
    采纳。
    二、建议延长营业时间。
    不予采纳。

    """

  @Test(arguments: [
    ("柳湾区商务局\n2023年4月15日\n（此件公开发布）", ["柳湾区商务局"], "（此件公开发布）"),
    ("柳湾区商务局（盖章）\n2023年4月15日（星期六）", ["柳湾区商务局"], nil),
    ("柳湾区商务局\n柳湾区市场监督管理局\n二〇二三年四月十五日", ["柳湾区商务局", "柳湾区市场监督管理局"], nil),
    ("柳湾区商务局  柳湾区财政局\n2023年4月15日", ["柳湾区商务局", "柳湾区财政局"], nil),
    ("柳 湾 区 商 务 局\n2023年4月15日", ["柳湾区商务局"], nil),
    ("柳湾区商务局\n联系人：周科长 联系电话：0000-0000000\n2023年4月15日", ["柳湾区商务局"], "联系人：周科长 联系电话：0000-0000000"),
    ("柳湾区商务局2023年4月15日", ["柳湾区商务局"], nil),
    ("柳湾区政策研究室\n2023年4月15日\n抄送：区委办公室。\n柳湾区商务局办公室 2023年4月16日印发", ["柳湾区政策研究室"], "抄送：区委办公室。"),
    ("2023年4月15日於柳湾区商务局\n局長\n某某某", ["柳湾区商务局"], "局長\n某某某"),
  ])
  func officesAndDate(foot: String, offices: [String], closing: String?) throws {
    let notice = try NoticeSamples.read(SignOffTests.head + foot).value
    #expect(notice.signOff?.issuers == offices && notice.issuers == offices)
    #expect(notice.signOff?.date?.text == "2023-04-15")
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    // What follows an outcome is a reason; the foot is none.
    #expect(notice.groups.map(\.reason) == [nil, nil])
    if let closing {
      #expect(notice.closing?.hasPrefix(closing) == true)
    } else {
      #expect(notice.closing == nil)
    }
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
  }

  @Test func namesOfAnnexesAreNoGroups() throws {
    let notice = try NoticeSamples.read(
      SignOffTests.head + "附件：1.《柳湾区菜市场管理办法》（修改稿）\n2.意见采纳情况表\n3.起草说明\n柳湾区商务局\n2023年4月15日"
    ).value
    #expect(notice.groups.map(\.heading) == ["建议统一公平秤。", "建议延长营业时间。"])
    #expect(notice.groups.allSatisfy { $0.children.isEmpty && $0.reason == nil })
    #expect(notice.closing == "附件：1.《柳湾区菜市场管理办法》（修改稿）\n2.意见采纳情况表\n3.起草说明")
    #expect(notice.signOff?.date?.text == "2023-04-15")
  }

  @Test func viewsInAnAnnexBeneathTheSignOff() throws {
    let notice = try NoticeSamples.read(
      """
      关于柳湾区公交线路意见征集结果的通报
      2023年5月1日至5月20日，区交通局就公交线路调整公开征集意见，共收到意见建议2条，采纳情况见附件。
      柳湾区交通运输局
      2023年6月1日
      附件
      意见采纳情况表
      序号\t意见建议\t采纳情况\t理由
      1\t增加早班车\t采纳\t
      2\t取消安检\t不采纳\t国家有规定
      """
    ).value
    #expect(notice.issuers == ["柳湾区交通运输局"] && notice.signOff?.date?.text == "2023-06-01")
    #expect(notice.groups.map(\.heading) == ["增加早班车", "取消安检"])
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.groups.map(\.reason) == [nil, "国家有规定"])
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
  }

  @Test func theYearThatIsMeant() throws {
    let notice = try NoticeSamples.read(
      """
      致参加“金点子”活动市民的一封信
      市民朋友：
      今年3月1日至5月31日，市政府研究室开展意见建议征集，共收到来信1 286封，提出意见建议12 350条。主要意见汇总如下：
      一、交通。建议打通断头路。
      二、教育。建议增加学位。
      云栖市人民政府研究室
      2024年6月18日
      """
    ).value
    #expect(notice.title == "致参加“金点子”活动市民的一封信")
    #expect(notice.window?.from?.text == "2024-03-01" && notice.window?.to?.text == "2024-05-31")
    #expect(notice.counts.map(\.value) == [1_286, 12_350])
  }
}
