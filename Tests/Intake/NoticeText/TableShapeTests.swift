import Diagnostics
import Testing

@testable import Intake

/// Tables by their headers, and rows that are not whole.
@Suite struct TableShapeTests {
  private func read(_ body: String) throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(
      """
      关于《柳湾区配餐办法》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见2条。公告如下：
      \(body)
      柳湾区教育局
      2023年4月15日
      """)
  }

  /// One unknown column, whatever its name, takes nothing from the others.
  @Test(arguments: [
    "票数", "占比", "原文", "条文", "修改后内容", "区域", "社区", "主题", "分类", "页码", "对象", "提出主体", "村（居）", "NO.", "支持人数", "采纳与否",
    "是否采用", "研究结果", "我局意见", "规划地块", "备 注",
  ])
  func oneOtherColumn(name: String) throws {
    for mark in ["\t", "|"] {
      let rows = [
        ["序号", "意见建议", name, "采纳情况", "理由"], ["1", "建议公开", "甲", "采纳", ""], ["2", "建议降价", "乙", "未采纳", "已有政策"],
      ]
      let notice = try read(rows.map { $0.joined(separator: mark) }.joined(separator: "\n")).value
      #expect(notice.groups.map(\.heading) == ["建议公开", "建议降价"], "\(name)")
      #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"], "\(name)")
      #expect(notice.groups.map(\.reason) == [nil, "已有政策"], "\(name)")
    }
  }

  @Test(arguments: [
    "采用情况", "吸收情况", "吸纳情况", "落实情况", "审核意见", "研究意见", "研究结果", "处置结果", "修改情况", "结论", "答复意见", "是否接受", "是否吸收采纳",
  ])
  func outcomesByTheirCells(name: String) throws {
    let notice = try read("序号\t意见建议\t\(name)\t理由\n1\t建议公开\t采纳\t\n2\t建议降价\t未采纳\t已有政策").value
    #expect(notice.groups.map(\.heading) == ["建议公开", "建议降价"])
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.groups.map(\.reason) == [nil, "已有政策"])
  }

  @Test(arguments: ["群众呼声", "意见要点", "事项", "议题", "观点", "反馈内容", "意见（归纳）"])
  func viewsByOtherNames(name: String) throws {
    let notice = try read("序号\t\(name)\t采纳情况\t理由\n1\t公开\t采纳\t\n2\t降价\t未采纳\t已有政策").value
    #expect(notice.groups.map(\.heading) == ["公开", "降价"])
  }

  @Test func ticksInOneOfSeveralColumns() throws {
    let read = try read("序号|意见建议|采纳|不采纳|理由\n1|建议公开|√||\n2|建议降价||√|已有政策")
    #expect(read.value.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(read.value.groups.map(\.reason) == [nil, "已有政策"])
    #expect(!read.log.diagnostics.contains { $0.code == .tableUnclear })
  }

  @Test func numbersOfViewsAreCounts() throws {
    let notice = try read("序号\n意见建议\n条数\n采纳情况\n理由\n1\n建议公开\n19\n采纳\n已公开\n2\n建议降价\n11\n未采纳\n已有政策").value
    #expect(notice.groups.map(\.count?.value) == [19, 11] && notice.groups.map(\.summary) == ["", ""])
  }

  @Test(arguments: [
    "序号\t类别\t意见内容\t是否采纳\t理由\n1\t时间\t延长\t是\t\n2\t周六开放\t否\t不便管理\n3\t收费\t减免\t是\t",
    "|序号|意见内容|是否采纳|备注|\n|--|--|--|--|\n|1|延长|是||\n|2|“7:50|18:30”|否||\n|3|减免|是||",
    "序号\t类别\t意见内容\t采纳情况\t理由\n1\t时间\t延长\t采纳\t\n2\t周六\t采纳\t见原文\t无\n3\t收费\t减免\t采纳\t",
  ])
  func aRowThatIsShiftedIsTold(table: String) throws {
    let read = try read(table)
    #expect(read.log.diagnostics.filter { $0.code == .tableUnclear }.map { $0.arguments["row"] } == ["2"])
    #expect(read.value.groups.map(\.disposition) == ["adopted", nil, "adopted"])
  }

  @Test func rowsUnderAHeadingThatGivesTheirOutcome() throws {
    let notice = try read(
      "一、已采纳意见\n序号\t意见内容\t提出者\n1\t建议甲\t村委会\n二、未采纳意见\n序号\t意见内容\t提出者\t未采纳理由\n1\t建议乙\t村委会\t于法无据"
    ).value
    #expect(notice.groups.flatMap(\.children).map(\.disposition) == ["adopted", "notAdopted"])
    #expect(notice.groups.flatMap(\.children).map(\.reason) == [nil, "于法无据"])
  }

  @Test func aTableWithoutAHeaderIsTold() throws {
    let read = try read("1\t建议公开\t甲\n2\t建议降价\t乙\n一、建议丙。\n二、建议丁。")
    #expect(read.log.diagnostics.contains { $0.code == .tableUnread })
    #expect(read.value.groups.map(\.heading) == ["建议丙。", "建议丁。"])
  }
}
