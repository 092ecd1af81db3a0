import Diagnostics
import Testing

@testable import Intake

/// Tables of figures: the options of a question, and statistics, which ask nothing.
@Suite struct FigureTableTests {
  private let head = "关于高峰村集中居住意愿调查结果的公示\n高峰村村民委员会2024年4月1日至4月10日开展问卷调查，回收问卷310份。\n"

  private func read(_ body: String) throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(head + body + "\n高峰村村民委员会\n2024年4月15日")
  }

  @Test(arguments: ["一、", "1.", "（一）", "第1题 "])
  func optionsUnderANumberedQuestion(number: String) throws {
    for header in ["选项\t小计\t比例", "选项\t票数\t占比", "选项 人数 百分比"] {
      let read = try read("\(number)是否愿意集中居住？\n\(header)\n愿意\t210\t67.7%\n不愿意\t80\t25.8%\n弃权\t20\t6.5%")
      let question = try #require(read.value.questions.first)
      #expect(read.value.questions.count == 1 && read.value.groups.isEmpty, "\(number)\(header)")
      #expect(question.text == "是否愿意集中居住？")
      #expect(question.options.map(\.label) == ["愿意", "不愿意", "弃权"] && question.options.map(\.votes) == [210, 80, 20])
      #expect(question.options.map(\.share) == ["67.7", "25.8", "6.5"] && !question.isMultiple)
      #expect(
        NoticeSamples.squeezed(read.value.partsInOrder.joined()) == NoticeSamples.squeezed(read.value.cleanedText))
    }
  }

  @Test func aSumIsNoOption() throws {
    let read = try read(
      "一、是否愿意集中居住\n选项\t票数\t占比\n愿意\t210\t67.7%\n不愿意\t100\t32.3%\n合计\t310\t100%\n二、希望的方式（多选）\n选项\t票数\t占比\n楼房\t200\t64.5%\n联排\t150\t48.4%"
    )
    #expect(read.value.questions.map { $0.options.map(\.label) } == [["愿意", "不愿意"], ["楼房", "联排"]])
    #expect(read.value.questions.map(\.isMultiple) == [false, true])
    #expect(read.log.diagnostics.count { $0.code == .sumsLeft } == 1)
  }

  @Test func wordsBeneathTheLastOptionsCloseTheNotice() throws {
    let notice = try read("一、您是否愿意集中居住？（单选）\n愿意 210票 67.7%\n不愿意 80票 25.8%\n公示期为2024年4月15日至4月20日。").value
    #expect(notice.questions.map { $0.options.count } == [2] && notice.groups.isEmpty)
    #expect(notice.closing == "公示期为2024年4月15日至4月20日。")
  }

  @Test func votesUnderNamesOfTheirColumnsAreOneQuestion() throws {
    let notice = try read("序号\t项目名称\t得票数\t得票率\n1\t新建幼儿园3所\t9,876\t63.0%\n2\t加装电梯100台\t8,765\t55.9%\n合计\t\t18,641\t")
      .value
    let question = try #require(notice.questions.first)
    #expect(question.text == notice.title && question.options.map(\.label) == ["新建幼儿园3所", "加装电梯100台"])
    #expect(question.options.map(\.votes) == [9876, 8765])
  }

  @Test(arguments: [
    "序号\t意见分类\t数量（条）\t占比\n1\t店招\t4\t57.1%\n2\t收费\t3\t42.9%\n合计\t\t7\t100%",
    "意见类别\t条数\t占比\n店招\t4\t57.1%\n收费\t3\t42.9%\n合计\t7\t100%",
    "渠道\t数量\t比例\n网站\t4\t57.1%\n电话\t3\t42.9%", "办理结果\t件数\t占比\n采纳\t4\t57.1%\n未采纳\t3\t42.9%",
    "意见来源\t收到数\t采纳数\t未采纳数\n网站\t8\t5\t3\n信函\t5\t3\t2\n合计\t13\t8\t5",
    "题目\t选项\t人数\t占比\n是否愿意\t愿意\t210\t67.7%\n是否愿意\t不愿意\t100\t32.3%",
  ])
  func statisticsAskNothing(table: String) throws {
    for rest in ["", "\n一、店招改小。采纳情况：采纳。\n二、取消收费。采纳情况：未采纳。"] {
      let read = try read(table + rest)
      #expect(read.value.questions.isEmpty)
      #expect(read.value.groups.map(\.heading) == (rest.isEmpty ? [] : ["店招改小。", "取消收费。"]))
      #expect(read.log.diagnostics.filter { $0.code == .figuresKept }.count == 1)
      #expect(!read.log.diagnostics.contains { $0.code == .tableUnread })
      #expect(
        NoticeSamples.squeezed(read.value.partsInOrder.joined()) == NoticeSamples.squeezed(read.value.cleanedText))
    }
  }
}
