import Diagnostics
import Testing

@testable import Intake

/// In what forms texts say what became of a view, and how tables hold it.
@Suite struct OutcomeTextTests {
  private func read(_ body: String) throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(
      """
      关于《柳湾区配餐办法》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，共收到意见3条。公告如下：
      \(body)
      柳湾区教育局
      2023年4月15日
      """)
  }

  @Test(arguments: [
    ("建议公开。\n采纳，已在第五条体现。", "建议公开。", "adopted", "已在第五条体现。"),
    ("建议公开。不采纳。与上位法不符。", "建议公开。", "notAdopted", "与上位法不符。"),
    ("建议公开。（不采纳，与上位法不符）", "建议公开。", "notAdopted", "与上位法不符"),
    ("建议公开【部分采纳：先行试点】", "建议公开", "partlyAdopted", "先行试点"),
    ("建议公开（采纳）。", "建议公开", "adopted", nil),
    ("建议公开。采纳情况：不采纳。理由：与上位法不符。", "建议公开。", "notAdopted", "与上位法不符。"),
    ("意见：建议公开。采纳情况：采纳", "建议公开。", "adopted", nil),
    // A sentence that speaks of adopting is none.
    ("建议公开。采纳了部分意见。", "建议公开。", nil, nil), ("建议公开。是，应当公开。", "建议公开。", nil, nil),
    // The reason for a part is not one for all.
    ("关于公开\n采纳情况：采纳10条，未采纳2条。\n未采纳理由：与上位法不符。", "关于公开", nil, nil),
  ])
  func outcomeAndReason(text: String, heading: String, code: String?, reason: String?) throws {
    let notice = try read("1.\(text)\n2.建议降价。").value
    #expect(notice.groups.count == 2)
    let group = try #require(notice.groups.first)
    #expect(group.heading == heading && group.disposition == code && group.reason == reason)
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
  }

  @Test func whatStandsBeneathAnOutcome() throws {
    let notice = try read("一、采纳的意见\n1.建议甲。\n2.建议乙。\n二、未采纳的意见及理由\n1.建议丙。\n理由：与上位法不符。\n2.建议丁。").value
    let children = notice.groups.flatMap(\.children)
    #expect(notice.groups.map(\.disposition) == [nil, nil])
    #expect(children.map(\.disposition) == ["adopted", "adopted", "notAdopted", "notAdopted"])
    #expect(children.map(\.reason) == [nil, nil, "与上位法不符。", nil])
  }

  @Test func columnsByWhatTheirNamesHold() throws {
    let read = try read(
      "序号\t条款\t意见内容\t提出单位（人）\t姓名\t是否采纳\t未采纳原因\n1\t第三条\t建议公开\t区司法局\t某某某\t采纳\t\n2\t第七条\t建议降价\t网民\t某某\t否\t预算不足")
    let groups = read.value.groups
    #expect(groups.map(\.heading) == ["建议公开", "建议降价"] && groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(groups.map(\.reason) == [nil, "预算不足"])
    // What other columns say stays; who somebody is does not, and that is told.
    #expect(groups[0].summary == "条款：第三条；提出单位（人）：区司法局")
    #expect(read.log.diagnostics.filter { $0.code == .columnLeft }.map { $0.arguments["name"] } == ["姓名"])
  }

  @Test func cellsOfSeveralLinesAndEmptyFirstCells() throws {
    for table in [
      "类别\t意见建议\t采纳情况\t说明\n管理\t\"建议公开，\n并更新。\"\t采纳\t已改\n\t建议降价。\t不采纳\t\"预算\n不足\"",
      "类别\t意见建议\t采纳情况\t说明\n管理\t建议公开，并更新。\t采纳\t已改\n\t建议降价。\t不采纳\t预算\n不足\n费用\t建议减免。\t采纳\t已定",
    ] {
      let notice = try read(table).value
      #expect(notice.groups.prefix(2).map { $0.heading.replacing("\n", with: "") } == ["建议公开，并更新。", "建议降价。"])
      #expect(notice.groups.prefix(2).map(\.disposition) == ["adopted", "notAdopted"])
      #expect(notice.groups[1].reason == "预算\n不足")
    }
  }

  @Test func aQuoteWithinACellOpensNone() throws {
    let notice = try read("序号\t意见\t是否采纳\t理由\n1\t建议用24\"屏\t采纳\t\n2\t建议用32\"屏\t未采纳\t预算不足").value
    #expect(notice.groups.map(\.heading) == ["建议用24\"屏", "建议用32\"屏"])
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"])
  }

  @Test func severalTablesUnderTheirHeadings() throws {
    let notice = try read(
      """
      一、网上意见（2条）
      序号\t意见\t是否采纳\t理由
      1\t建议甲\t采纳\t
      2\t建议乙\t未采纳\t预算不足
      二、来信意见（1条）
      序号\t意见\t是否采纳\t理由
      1\t建议丙\t采纳\t
      下一步，我局将修改完善。
      """
    ).value
    #expect(notice.groups.map(\.heading) == ["网上意见", "来信意见"] && notice.groups.map(\.count?.value) == [2, 1])
    #expect(notice.groups.map { $0.children.map(\.heading) } == [["建议甲", "建议乙"], ["建议丙"]])
    #expect(notice.closing == "下一步，我局将修改完善。")
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
  }

  @Test func aTableThatDoesNotLineUpStaysText() throws {
    let read = try read("条款\n意见\n提出单位\n采纳情况\n说明\n第四条\n建议甲\n协会\n未采纳\n不便\n第六条\n建议乙\n业主\n采纳\n第九条\n建议丙\n网民\n部分采纳\n已定")
    #expect(read.log.diagnostics.contains { $0.code == .tableUnread })
    #expect(read.value.groups.isEmpty && read.value.lead.contains("第六条\n建议乙\n业主\n采纳\n第九条"))
  }
}
