import Diagnostics
import Testing

@testable import Intake

/// Marks that are numbers only where they run on.
@Suite struct RunningMarkTests {
  private func read(_ body: String, opening: String = "共收到意见3条。主要意见如下：") throws -> Warned<ImportedNotice> {
    try NoticeSamples.read(
      """
      关于《柳湾区配餐办法》征求意见情况的公告
      2023年3月1日至3月31日，柳湾区教育局就《柳湾区配餐办法》公开征求意见，\(opening)
      \(body)
      柳湾区教育局
      2023年4月15日
      """)
  }

  private static let marks = [
    ["一是", "二是", "三是"], ["●", "●", "●"], ["■ ", "■ ", "■ "], ["- ", "- ", "- "], ["一 ", "二 ", "三 "],
    ["壹、", "贰、", "叁、"],
    ["甲、", "乙、", "丙、"], ["【1】", "【2】", "【3】"], ["1.1 ", "1.2 ", "1.3 "], ["No.1 ", "No.2 ", "No.3 "],
    ["Ⅰ.", "Ⅱ.", "Ⅲ."], ["▲", "▲", "▲"],
  ]

  @Test(arguments: marks) func numberTheEntries(marks: [String]) throws {
    let views = ["建议缩小店招，避免遮挡。", "建议取消收费。", "建议明确时限。"]
    let notice = try read(zip(marks, views).map { $0 + $1 }.joined(separator: "\n")).value
    #expect(notice.groups.map(\.heading) == views)
    #expect(notice.groups.map(\.number) == marks.map { $0.replacing(" ", with: "") })
    #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
  }

  @Test(arguments: marks) func withOutcomesBeneathThem(marks: [String]) throws {
    let body = "\(marks[0])建议缩小店招。\n采纳情况：采纳。\n\(marks[1])建议取消收费。\n采纳情况：未采纳。理由：法定收费。"
    let notice = try read(body, opening: "共收到意见2条。").value
    #expect(notice.groups.map(\.heading) == ["建议缩小店招。", "建议取消收费。"])
    #expect(notice.groups.map(\.disposition) == ["adopted", "notAdopted"] && notice.groups[1].reason == "法定收费。")
  }

  @Test func beneathAHeadingOfViews() throws {
    let notice = try read("一、主要意见\n●建议甲。\n●建议乙。\n二、下一步工作\n●加强宣传。\n●完善制度。").value
    #expect(notice.groups.map(\.heading) == ["建议甲。", "建议乙。"])
    #expect(notice.sections.map(\.heading).contains("下一步工作"))
  }

  /// One mark alone, an office's own list, and what an answer lists.
  @Test func marksThatAreTheAuthorsOwn() throws {
    let measures = try read("一是加强宣传。\n二是完善制度。", opening: "共收到意见3条，均已研究。下一步工作安排：").value
    #expect(measures.groups.isEmpty)
    let answer = try read("1.建议甲。\n答复：做法如下。\n一是加强宣传。\n二是完善制度。\n2.建议乙。\n答复：已办。").value
    #expect(answer.groups.map(\.heading) == ["建议甲。", "建议乙。"] && answer.groups.allSatisfy(\.children.isEmpty))
  }

  @Test func entriesThatAreMeantAndNotReadAreTold() throws {
    let plain = try read("建议缩小店招，避免遮挡。\n建议取消收费。\n建议明确时限。")
    #expect(plain.value.groups.isEmpty)
    #expect(
      plain.log.diagnostics.filter { $0.code == .entriesUnread }.map { $0.arguments["text"] } == ["收到意见3条。主要意见如下："])
    let numbered = try read("一、建议缩小店招。\n二、建议取消收费。")
    #expect(!numbered.log.diagnostics.contains { $0.code == .entriesUnread })
  }
}
