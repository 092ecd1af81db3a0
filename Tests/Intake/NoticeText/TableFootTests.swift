import Diagnostics
import Testing

@testable import Intake

/// What stands at the foot of a table and is no row, and how its lines and cells come together.
@Suite struct TableFootTests {
  private let head = "关于《柳湾区配餐办法》征求意见情况的公告\n2023年3月1日至3月31日，柳湾区教育局公开征求意见，共收到意见3条。公告如下：\n"

  private func read(_ body: String, foot: String = "柳湾区教育局\n2023年4月15日") throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(head + body + "\n" + foot)
  }

  private func sums(_ read: Warned<ImportedNotice>) -> Int { read.log.diagnostics.count { $0.code == .sumsLeft } }

  /// One cell a line, where the last row has no reason.
  @Test(arguments: [
    "柳湾区教育局\n2023年4月15日", "特此公告。\n柳湾区教育局\n2023年4月15日", "2023年4月15日", "柳湾区教育局\n柳湾区司法局\n2023年4月15日",
  ])
  func theLastRowTakesNoSignOff(foot: String) throws {
    for header in ["理由", "未采纳理由", "备注"] {
      let read = try read("序号\n意见内容\n采纳情况\n\(header)\n1\n建议公开\n采纳\n2\n建议降价\n未采纳\n法定收费\n3\n建议延长\n采纳", foot: foot)
      #expect(read.value.groups.map(\.heading) == ["建议公开", "建议降价", "建议延长"])
      #expect(read.value.groups.map(\.disposition) == ["adopted", "notAdopted", "adopted"])
      #expect(read.value.groups.map(\.reason) == [nil, "法定收费", nil], "\(foot)")
      #expect(read.value.signOff?.date == PartialDay(year: 2023, month: 4, day: 15))
      #expect(read.value.closing == (foot.hasPrefix("特此") ? "特此公告。" : nil))
    }
  }

  @Test func anOfficeAndADayInColumnsOfTheirOwnAreCells() throws {
    let notice = try read("序号\n意见内容\n采纳情况\n答复单位\n答复日期\n1\n建议公开\n采纳\n区司法局\n2023年4月2日\n2\n建议降价\n采纳\n区教育局\n2023年4月3日")
      .value
    #expect(notice.groups.map(\.heading) == ["建议公开", "建议降价"])
    #expect(notice.signOff?.date == PartialDay(year: 2023, month: 4, day: 15))
    #expect(notice.groups[1].summary.contains("区教育局") || notice.groups[1].reason == "区教育局")
  }

  @Test(arguments: ["合计", "总计", "小计", "共计", "总 计", "合  计", "小计（条）"])
  func rowsOfSumsAreNoSuggestions(word: String) throws {
    let tabs = try read("序号\t意见内容\t采纳情况\t理由\n1\t建议公开\t采纳\t\n2\t建议降价\t未采纳\t法定收费\n\(word)\t2条\t采纳1条\t")
    #expect(tabs.value.groups.map(\.heading) == ["建议公开", "建议降价"] && sums(tabs) == 1)
    let lines = try read("序号\n意见内容\n采纳情况\n理由\n1\n建议公开\n采纳\n已公开\n2\n建议降价\n未采纳\n法定收费\n\(word)\n2条\n采纳1条")
    #expect(lines.value.groups.map(\.reason) == ["已公开", "法定收费"] && sums(lines) == 1)
    #expect(lines.value.signOff?.date == PartialDay(year: 2023, month: 4, day: 15))
  }

  @Test func aSuggestionThatSpeaksOfSumsStays() throws {
    let read = try read("类别\t意见内容\t采纳情况\n合计\t建议公布合计\t采纳\n收费\t合计金额应公开\t采纳")
    #expect(read.value.groups.map(\.heading) == ["建议公布合计", "合计金额应公开"] && sums(read) == 0)
  }

  @Test func rowsWithTabsAreNotJoined() throws {
    let rows = [
      "1\t建议道路停车首三十分钟免费\t某先生\t采纳\t已修改第六条", "2\t住宅小区夜间停车应封顶\t某女士\t部分采纳\t封顶价由业主大会协商", "3\t建议新能源车减半\t某生\t采纳\t",
      "4\t建议取消商业区差别收费\t某人\t不采纳\t差别收费是调节需求的手段", "5\t建议公示收费公司名单\t匿名\t采纳\t见第十二条",
    ]
    let read = try read("序号\t意见建议\t提出人\t采纳情况\t理由\n" + rows.joined(separator: "\n"))
    #expect(read.value.groups.count == 5 && read.value.groups[1].reason == "封顶价由业主大会协商")
    #expect(!read.log.diagnostics.contains { $0.code == .tableUnclear })
  }

  @Test func cellsOverSeveralColumnsStandInEach() throws {
    let page =
      "<h1>关于《柳湾区配餐办法》征求意见情况的公告</h1><p>2023年3月1日至3月31日，柳湾区教育局公开征求意见，共收到意见3条。</p><table><tr><td colspan=5>汇总表</td></tr>"
      + "<tr><td>序号</td><td>类别</td><td>意见</td><td>是否采纳</td><td>备注</td></tr><tr><td>1</td><td rowspan=2>收费</td><td>建议公开</td><td>是</td><td></td></tr>"
      + "<tr><td>2</td><td>建议降价</td><td>否</td><td>法定收费</td></tr><tr><td>3</td><td colspan=2>建议延长</td><td>是</td><td></td></tr>"
      + "<tr><td colspan=2>合计</td><td>3条</td><td>采纳2条</td><td></td></tr></table><p>柳湾区教育局</p><p>2023年4月15日</p>"
    let read = try NoticeSamples.read(page)
    #expect(read.value.groups.map(\.heading) == ["建议公开", "建议降价", "建议延长"])
    #expect(read.value.groups.map(\.disposition) == ["adopted", "notAdopted", "adopted"])
    #expect(read.value.groups.map(\.summary) == ["类别：收费", "类别：收费", ""])
    #expect(sums(read) == 1 && !read.log.diagnostics.contains { $0.code == .tableUnclear })
    // What is alone in its row is said once.
    #expect(read.value.cleanedText.split(separator: "汇总表", omittingEmptySubsequences: false).count == 2)
  }

  @Test func aCellOnTwoLinesUnderItsColumn() throws {
    let read = try read(
      """
      序号    意见建议              采纳情况   理由
      1       建议河滨小区划入      未采纳     学位已满
              实验小学
      2       建议设置两年过渡期    采纳
      3       建议公布学位          采纳       每年五月公
                                               布
      合计    3条                   采纳2条
      """, foot: "                                        柳湾区教育局\n                                        2023年4月15日")
    #expect(read.value.groups.map(\.heading) == ["建议河滨小区划入实验小学", "建议设置两年过渡期", "建议公布学位"])
    #expect(read.value.groups.map(\.disposition) == ["notAdopted", "adopted", "adopted"])
    #expect(read.value.groups.map(\.reason) == ["学位已满", nil, "每年五月公布"])
    #expect(read.value.issuers == ["柳湾区教育局"] && sums(read) == 1)
  }

  @Test func wordsUnderNoColumnLeaveTheTableAsText() throws {
    let read = try read(
      "序号    意见建议              采纳情况   理由\n1       建议河滨小区划入      未采纳     学位已满\n   实验小学\n2       建议过渡    采纳       已写入")
    #expect(read.value.groups.isEmpty && read.log.diagnostics.contains { $0.code == .tableUnread })
    #expect(NoticeSamples.squeezed(read.value.partsInOrder.joined()) == NoticeSamples.squeezed(read.value.cleanedText))
  }
}
