import Diagnostics
import Testing

@testable import Intake

/// Where entries begin and end, what is a view among them, and what belongs to each.
@Suite struct EntryTests {
  private func read(_ body: String) throws -> Warned<ImportedNotice> {
    let read = try NoticeSamples.read(
      """
      关于《柳湾区配餐办法》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见2条。公告如下：
      \(body)
      柳湾区教育局
      2023年4月15日
      """)
    let notice = read.value
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
    return read
  }

  @Test func sentencesThatSoundLikePartsOfAReport() throws {
    for body in [
      "1.不合理的收费方式。\n2.请公布下学期的课程安排。\n3.家长不知道报名渠道。", "一、今后能否增加书法课。\n二、附件里的表格看不清。\n三、整改不到位的机构请公布名单。",
      "一、附件里的表格\n二、报名渠道\n三、课程安排", "1.不合理的收费方式\n采纳情况：采纳。\n2.报名渠道\n采纳情况：不采纳。\n3.课程安排\n（采纳）",
    ] {
      let notice = try read(body).value
      #expect(notice.groups.count == 3 && notice.sections.isEmpty, "\(body)")
    }
  }

  @Test func closingWordsWithinAnEntry() throws {
    let notice = try read("1.建议设立监督电话。\n下一步应当公布名单。\n采纳情况：部分采纳。\n感谢参与。").value
    #expect(notice.groups[0].summary == "下一步应当公布名单。" && notice.groups[0].disposition == "partlyAdopted")
    #expect(notice.closing == "感谢参与。")
    let alone = try read("1.建议设立监督电话。\n采纳情况：未采纳。\n理由：\n如有问题可以拨打热线。").value
    #expect(alone.groups[0].reason?.hasSuffix("如有问题可以拨打热线。") == true && alone.closing == nil)
  }

  @Test(arguments: [
    "三、关于收费\n建议减免。（采纳）\n建议按次。（未采纳）", "三、关于收费\n建议减免。\n采纳情况：采纳。\n建议按次。\n采纳情况：未采纳。",
  ])
  func severalViewsInOneEntry(body: String) throws {
    let notice = try read("一、关于时间\n建议延长。\n二、关于地点\n建议搬迁。\n" + body).value
    #expect(notice.groups.map(\.heading) == ["关于时间", "关于地点", "关于收费"])
    #expect(notice.groups[2].disposition == nil && notice.groups[2].reason == nil)
    #expect(notice.groups[2].children.map(\.heading) == ["建议减免。", "建议按次。"])
    #expect(notice.groups[2].children.map(\.disposition) == ["adopted", "notAdopted"])
  }

  @Test func linesThatNameEachLabelledEntry() throws {
    let articles = try read("第三条（时间）\n意见：建议延长。\n采纳情况：采纳。\n第五条（收费）\n意见：建议减免。\n采纳情况：不采纳。").value
    #expect(articles.groups.map(\.heading) == ["第三条（时间）", "第五条（收费）"])
    #expect(articles.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(articles.groups.map(\.reason) == [nil, nil])
    let letters = try read(
      "留言人：某甲\n留言时间：2023-03-05\n留言内容：建议延长。\n回复内容：采纳。\n留言人：某乙\n留言时间：2023-03-06\n留言内容：建议减免。\n回复内容：不采纳，已有政策。"
    ).value
    #expect(letters.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(letters.groups.map(\.reason) == [nil, "已有政策。"])
  }

  @Test func aLabelGoesBeforeWordsThatSoundAlike() throws {
    let notice = try read("1.建议家长参与。\n参考，外地的做法是轮流陪餐。\n采纳情况：采纳。\n2.建议减少考试。\n采纳，即取消一次月考，也可以。\n采纳情况：未采纳。").value
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.groups.map(\.summary) == ["参考，外地的做法是轮流陪餐。", "采纳，即取消一次月考，也可以。"])
  }

  @Test func numbersWithTheirMarksInOneCharacter() throws {
    let read = try read("㈠ 商户意见\n⒈ 希望减免租金。\n⒉ 希望设置外摆。\n㈡ 游客意见\n⑴ 希望增加厕所。\n⑵ 希望寄存行李。")
    #expect(read.value.groups.map(\.heading) == ["商户意见", "游客意见"])
    #expect(read.value.groups.map { $0.children.map(\.heading) } == [["希望减免租金。", "希望设置外摆。"], ["希望增加厕所。", "希望寄存行李。"]])
    #expect(!read.log.diagnostics.contains { $0.code == .numberingGap })
  }

  @Test func labelsBeneathTopics() throws {
    let notice = try read("1、夜间施工（286件）\n群众建议：严格控制许可。\n办理情况：已发通知。\n2、共享单车\n群众建议：增设停放点。\n办理情况：已增设。\n3、加装电梯\n群众建议：简化手续。")
      .value
    #expect(notice.groups.map(\.number) == ["1、", "2、", "3、"])
    #expect(notice.groups.map { $0.children.map(\.heading) } == [["严格控制许可。"], ["增设停放点。"], ["简化手续。"]])
    // Labels over numbered lists hold them, as they did.
    let over = try read("意见：\n1.建议甲。\n2.建议乙。\n问：怎么办？\n答：再议。").value
    #expect(over.groups.last?.heading == "怎么办？")
  }

  @Test func outcomesAtTheEndOfALine() throws {
    let cases: [(String, String, String?, String?)] = [
      ("关于时间：建议延长。已采纳。", "建议延长。", "adopted", nil),
      ("关于费用：建议减免。不予采纳，已有政策。", "建议减免。", "notAdopted", "已有政策。"),
      ("关于课程：建议增加，予以采纳，在第三条增加。", "建议增加", "adopted", "在第三条增加。"),
      ("关于课程：建议增加→采纳", "建议增加", "adopted", nil), ("关于课程：建议增加.  采纳", "建议增加。", "adopted", nil),
      ("关于收费：标准过高。——部分采纳：下调两元。", "标准过高。", "partlyAdopted", "下调两元。"),
      ("关于范围：建议扩大。[部分采纳：先行试点]", "建议扩大。", "partlyAdopted", "先行试点"), ("关于范围：建议扩大。〔未采纳〕", "建议扩大。", "notAdopted", nil),
      ("关于程序：建议写明“不予采纳，应当说明理由”。", "建议写明“不予采纳，应当说明理由”。", nil, nil),
    ]
    for (text, summary, code, reason) in cases {
      let group = try read("1.\(text)\n2.建议降价。").value.groups[0]
      #expect(group.summary == summary && group.disposition == code && group.reason == reason, "\(text)")
    }
  }

  @Test(arguments: [
    ("采纳情况：吸纳。", "adopted", nil), ("采纳情况：予以部分采纳。", "partlyAdopted", nil),
    ("采纳情况：暂不予采纳。理由：权属不清。", "notAdopted", "权属不清。"),
    ("采纳情况：未采纳（已有食堂）。", "notAdopted", "已有食堂"), ("采纳情况：√", "adopted", nil), ("意见采纳：采纳", "adopted", nil),
    ("办理意见：采纳。", "adopted", nil), ("处理：不采纳", "notAdopted", nil), ("回复：采纳。每月公布。", "adopted", "每月公布。"),
    // Neither wholly nor in part, as far as these words say.
    ("采纳情况：基本采纳。", nil, nil),
  ])
  func wordsForOutcomes(line: String, code: String?, reason: String?) throws {
    let group = try read("1.建议公开。\n\(line)\n2.建议降价。").value.groups[0]
    #expect(group.disposition == code && group.reason == reason)
  }

  @Test(arguments: [
    "网友“清风”：建议延长。\n回复：您好，已转学校。\n网友“海***星”：建议减免。\n回复：您好，已有政策。", "家长提问：建议延长。\n教育局答复：已转学校。\n家长提问：建议减免。\n教育局答复：已有政策。",
    "[提问]建议延长。\n[答复]已转学校。\n[提问]建议减免。\n[答复]已有政策。", "一问：建议延长。\n一答：已转学校。\n二问：建议减免。\n二答：已有政策。",
    "公众1：建议延长。\n采纳情况：采纳\n公众2：建议减免。\n采纳情况：不采纳", "第一条意见：建议延长。\n处理：采纳\n第二条意见：建议减免。\n处理：不采纳",
    "建议延长。\n采纳情况：采纳\n建议减免。\n采纳情况：不采纳", "建议延长。（采纳）\n建议减免。（不采纳）",
  ])
  func viewsAndAnswersWithoutNumbers(body: String) throws {
    let notice = try read(body).value
    #expect(notice.groups.map(\.heading) == ["建议延长。", "建议减免。"])
    #expect(notice.lead.hasSuffix("公告如下：") && notice.closing == nil)
    if body.contains("采纳") { #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"]) }
  }

  @Test func answersBelowSeveralLines() throws {
    let notice = try read(
      "1楼　网友：山高水长　2023-03-02\n建议增设停放架。\n官方回复（2023-03-05）：已采纳，七月前安装。\n2楼　网友：某某　2023-03-03\n能不能延长时间？\n官方回复（2023-03-06）：暂不采纳，用电紧张。\n感谢参与。"
    ).value
    #expect(notice.groups[0].summary.hasSuffix("\n建议增设停放架。") && notice.groups[1].summary.hasSuffix("\n能不能延长时间？"))
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.closing == "感谢参与。")
  }

  @Test func listsWhoseTextsBeginWithFigures() throws {
    let dates = try read("1.2023年9月1日前公布方案。\n2.3月15日的会没有记录。\n3.12345热线没有答复。").value
    #expect(dates.groups.map(\.heading) == ["2023年9月1日前公布方案。", "3月15日的会没有记录。", "12345热线没有答复。"])
    let pair = try read("1.5小时太短。\n2.0版本不清楚。").value
    #expect(pair.groups.map(\.number) == ["1.", "2."])
    let decimals = try read("1.建议增加经费。\n2.5万元太少。\n一、建议丙。").value
    #expect(decimals.groups.first?.summary == "2.5万元太少。")
  }
}
