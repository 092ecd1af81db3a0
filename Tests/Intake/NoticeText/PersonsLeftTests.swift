import Diagnostics
import Testing

@testable import Intake

/// Who made a suggestion goes into no group, and where words name somebody that is told.
@Suite struct PersonsLeftTests {
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

  private func words(of notice: ImportedNotice) -> String {
    notice.groups.map { "\($0.heading) \($0.summary) \($0.reason ?? "")" }.joined(separator: "\n")
  }

  private func told(_ read: Warned<ImportedNotice>, _ code: DiagnosticCode) -> [[String: String]] {
    read.log.diagnostics.filter { $0.code == code }.map(\.arguments)
  }

  @Test(arguments: [
    "单位/个人", "反馈单位（个人）", "意见来源", "提出单位或个人", "来源", "反馈主体", "意见提出方", "村（居）民", "代表", "市民", "申请人", "提案人", "反映人", "單位/個人",
    "機關（人民）", "所有權人",
  ])
  func namesInColumnsOfPersonsAndBodies(name: String) throws {
    let read = try read("序号\t意见内容\t\(name)\t是否采纳\t理由\n1\t建议公开\t靳东海\t采纳\t\n2\t建议降价\t区司法局\t采纳\t\n3\t建议延长\t鲁小雨\t未采纳\t无人手")
    #expect(read.value.groups.map(\.summary) == ["", "\(name)：区司法局", ""])
    #expect(read.value.groups.map(\.disposition) == ["adopted", "adopted", "notAdopted"])
    #expect(told(read, .namesLeft) == [["name": name, "count": "2"]])
    #expect(!read.value.holdsPersonalData)
  }

  @Test(arguments: ["反馈者", "留言者", "提交人", "陳情人", "住址"])
  func columnsThatAreLeftOut(name: String) throws {
    let read = try read("序号\t意见内容\t\(name)\t是否采纳\n1\t建议公开\t靳东海\t采纳\n2\t建议降价\t幸福里3幢501室\t采纳")
    #expect(read.value.groups.map(\.summary) == ["", ""])
    #expect(told(read, .columnLeft) == [["name": name]])
  }

  /// Words that begin as names do, and columns that only bodies and things stand in.
  @Test(arguments: [
    ("类别", "安全", "施工"), ("小区", "金桂园", "江南里"), ("来源", "信访", "来电"), ("意见来源", "网站", "座谈会"), ("提出单位", "区司法局", "方家村"),
    ("责任人", "靳东海", "鲁小雨"), ("对象", "居民", "商户"), ("单位/个人", "市民", "王先生"),
  ])
  func columnsThatStay(name: String, first: String, second: String) throws {
    let read = try read("序号\t意见内容\t\(name)\t是否采纳\n1\t建议公开\t\(first)\t采纳\n2\t建议降价\t\(second)\t采纳")
    #expect(read.value.groups.map(\.summary) == ["\(name)：\(first)", "\(name)：\(second)"])
    #expect(told(read, .namesLeft).isEmpty && told(read, .columnLeft).isEmpty)
  }

  @Test func aRowThatIsShiftedBringsNoNameBack() throws {
    let read = try read("序号\t意见内容\t来源\t是否采纳\n1\t建议公开\t靳东海\t采纳\n2\t建议降价\t鲁小雨\t区内\t网上\t采纳")
    #expect(!words(of: read.value).contains("鲁小雨") && words(of: read.value).contains("建议降价"))
    #expect(told(read, .tableUnclear).count == 1)
  }

  @Test(arguments: ["提出人", "提交者", "联系人", "身份", "反映人", "代表"])
  func linesThatNameWhoAsked(label: String) throws {
    let read = try read("1. 意见：店招改小。\n\(label)：靳东海\n处理：采纳。\n2. 意见：取消收费。\n\(label)：鲁小雨，电话：13900000000\n处理：不采纳。法定收费。")
    #expect(words(of: read.value) == "店招改小。  \n取消收费。  法定收费。")
    #expect(read.value.groups.map(\.disposition) == ["adopted", "notAdopted"])
    #expect(told(read, .namesLeft) == [["name": label, "count": "2"]])
    #expect(!read.value.holdsPersonalData)
    #expect(NoticeSamples.squeezed(read.value.partsInOrder.joined()) == NoticeSamples.squeezed(read.value.cleanedText))
  }

  @Test func aLineThatOpensAnEntryByWhoAsked() throws {
    let entry = "留言人：靳东海\n留言时间：2023-03-05\n留言内容：建议延长。\n回复内容：采纳。"
    let read = try read("\(entry)\n\(entry.replacing("建议延长", with: "建议减免"))")
    #expect(read.value.groups.map(\.heading) == ["建议延长。", "建议减免。"])
    #expect(read.value.groups.map(\.disposition) == ["adopted", "adopted"])
    #expect(told(read, .namesLeft) == [["name": "留言人", "count": "2"]])
    #expect(NoticeSamples.squeezed(read.value.partsInOrder.joined()) == NoticeSamples.squeezed(read.value.cleanedText))
  }

  /// Bodies, an office's own contact, and lines that say more.
  @Test(arguments: ["来源：区司法局", "单位：柳湾商会", "来源：网站", "反映人：靳东海，建议把店招改小。"])
  func linesThatStay(line: String) throws {
    let read = try read("1. 意见：店招改小。\n\(line)\n处理：采纳。\n2. 意见：取消收费。\n处理：不采纳。法定收费。")
    #expect(read.value.groups[0].summary == line)
    #expect(told(read, .namesLeft).isEmpty)
  }

  @Test func namesAtTheHeadOfEntriesAreTold() throws {
    let read = try read("1.周建国：店招改小。【采纳】\n2.吴淑芬：取消收费。【不采纳，法定收费】\n3.柳湾商会：缩短时限。【采纳】")
    #expect(told(read, .personalDataInWords).count == 2 && read.value.holdsPersonalData)
    let topics = try self.read("1.停车场：增设车位。\n2.万达城：增设班车。\n3.方案：公开。")
    #expect(told(topics, .personalDataInWords).isEmpty && !topics.value.holdsPersonalData)
  }

  @Test func aNameThatIsKnownIsToldWhereverItStands() throws {
    let reply = try read("1.市民靳东海反映：路灯不亮。\n采纳情况：采纳。\n2.建议拓宽。\n采纳情况：不采纳。靳东海家门前已够宽。")
    #expect(told(reply, .personalDataInWords).count == 2)
    let bracket = try read("1.增设公厕。\n答复：采纳。\n2.延长开放。（张建军，电话13867432105）\n答复：不采纳，人手不足。")
    #expect(told(bracket, .personalDataInWords).count == 2)
  }
}
