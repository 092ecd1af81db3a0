import Diagnostics
import Testing

@testable import Intake

/// Votes and questionnaires as services give them.
@Suite struct QuestionnaireTests {
  private func read(_ body: String, lead: String = "共回收答卷500份。结果如下：") throws -> ImportedNotice {
    let notice = try NoticeSamples.read(
      """
      关于柳湾区课后服务问卷调查结果的公告
      2023年3月1日至3月31日，柳湾区教育局就课后服务开展问卷调查，\(lead)
      \(body)
      柳湾区教育局
      2023年4月15日
      """
    ).value
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
    return notice
  }

  @Test func aServicesTable() throws {
    let notice = try read(
      "第1题   您的年龄段：   [单选题]\n选项\t小计\t比例\n18岁以下\t12\t2.4%\n18~40岁\t288\t57.6%\n60岁以上\t200\t40%\n第2题   您希望增加哪些服务？   [多选题]\n选项\t小计\t比例\n托管\t300\t60%\n体育\t250\t50%\n本题有效填写人次\t500"
    )
    #expect(notice.questions.map(\.number) == ["第1题   ", "第2题   "])
    #expect(notice.questions.map(\.text) == ["您的年龄段：", "您希望增加哪些服务？"])
    #expect(notice.questions.map(\.isMultiple) == [false, true])
    #expect(notice.questions[0].options.map(\.label) == ["18岁以下", "18~40岁", "60岁以上"])
    #expect(notice.questions[0].options.map(\.votes) == [12, 288, 200])
    #expect(notice.questions[1].options.map(\.share) == ["60", "50"])
    #expect(notice.lead.hasSuffix("结果如下：") && notice.closing == nil)
    #expect(notice.sections.map(\.text) == ["本题有效填写人次\t500"])
  }

  @Test(arguments: [
    "选项\t票数\t占比\n方案一\t836\t41.2%\n方案二\t702\t34.6%", "方案一：836票，占41.2%\n方案二：702票，占34.6%",
    "实有户数：1200户；参与投票：1034户。\n方案一：836票（41.2%）\n方案二：702票（34.6%）",
  ])
  func aVoteWhoseQuestionIsTheTitle(body: String) throws {
    let notice = try read(body + "\n选定方案一。", lead: "线上投票共计2031人次，结果如下：")
    #expect(notice.questions.map(\.text) == ["关于柳湾区课后服务问卷调查结果的公告"])
    #expect(notice.questions[0].options.map(\.label) == ["方案一", "方案二"])
    #expect(notice.questions[0].options.map(\.votes) == [836, 702])
    #expect(notice.closing == "选定方案一。")
  }

  @Test func questionsBesideOpenAnswers() throws {
    let notice = try read(
      "第1题 您的孩子是否参加？\n需要：812份，77.1%\n不需要：241份，22.9%\n第2题 您希望的放学时间？\n17:30  305份  29.0%\n18:00  589份  55.9%\n第3题 您的建议（开放题）\n（1）增加体育活动。\n（2）老师辅导作业。"
    )
    #expect(notice.questions.map(\.text) == ["您的孩子是否参加？", "您希望的放学时间？"])
    #expect(notice.questions[1].options.map(\.label) == ["17:30", "18:00"])
    #expect(notice.questions[1].options.map(\.votes) == [305, 589])
    #expect(notice.groups.map(\.heading) == ["增加体育活动。", "老师辅导作业。"])
    #expect(notice.sections.map(\.text) == ["第3题 您的建议（开放题）"])
  }
}
