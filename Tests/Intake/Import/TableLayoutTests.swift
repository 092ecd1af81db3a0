import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What import makes of tables as offices lay them out.
@Suite struct TableLayoutTests {
  private func imported(_ files: [String: [UInt8]], profiles: Bool = false) throws -> (
    rows: String, result: TableImporter.Result, yaml: String
  ) {
    var options = TableImportOptions()
    if profiles { options.profiles = try ProfileTests.profiles() }
    let importer = try TableImporter(files.keys.sorted(), options: options, world: MemoryWorld(files: files))
    let rows = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in rows.text += line }, keep: { _ throws(Failed) in })
    return (rows.text, result, ImportedCampaign(importer, result).yaml)
  }

  private func imported(_ csv: String) throws -> (rows: String, result: TableImporter.Result, yaml: String) {
    try imported(["表.csv": Array(csv.utf8)])
  }

  private func trap(_ name: String) throws -> [String: [UInt8]] {
    [name: try SystemWorld().contents(of: TrapTests.folder + "/files/" + name)]
  }

  /// Headings among the rows are their groups, in a folder as in an import.
  @Test func headingsNameGroups() throws {
    let rows = try imported(trap("sections.xlsx")).rows
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": rows])
    #expect(loaded.value.rows.map(\.text.original) == ["树", "灯", "路", ""])
    #expect(loaded.value.statements.groups.map(\.heading) == ["一、总则部分", "二、养犬登记"])
    #expect(loaded.value.rows.map(\.groups.count) == [1, 1, 1, 1])
    let file = try trap("sections.xlsx")["sections.xlsx"] ?? []
    let folder = try CampaignLoader(
      world: MemoryWorld(files: ["a/campaign.yaml": Array(Loading.minimum.utf8), "a/suggestions.xlsx": file])
    ).load(folder: "a")
    #expect(folder.value.statements.groups.map(\.heading) == ["一、总则部分", "二、养犬登记"])
  }

  @Test func mergedTextsAndIDs() throws {
    let joined = try imported(trap("merged-text.xlsx")).rows
    #expect(
      joined == "\u{FEFF}id,text,handler,source_place\r\n1,树,甲局、乙局,merged-text.xlsx!意见!A2\r\n"
        + "2,灯,丙局,merged-text.xlsx!意见!A4\r\n")
    let parted = try imported(trap("merged-id.xlsx")).rows
    #expect(
      parted == "\u{FEFF}id,submission,name,text,source_place\r\n1,1,某厂,树,merged-id.xlsx!意见!A2\r\n"
        + "1-2,1,某厂,灯,merged-id.xlsx!意见!A3\r\n2,,某局,路,merged-id.xlsx!意见!A4\r\n")
    let file = try trap("merged-id.xlsx")["merged-id.xlsx"] ?? []
    let folder = try CampaignLoader(
      world: MemoryWorld(files: ["a/campaign.yaml": Array(Loading.minimum.utf8), "a/suggestions.xlsx": file])
    ).load(folder: "a")
    #expect(folder.value.rows.map(\.id) == ["1", "1-2", "2"])
    #expect(folder.value.rows.map(\.submission) == ["1", "1", "2"])
  }

  @Test func aNumberThatIsAllThere() throws {
    #expect(try imported(trap("whole-number.xlsx")).rows.contains("\r\n2026040112345678,树,"))
  }

  /// A number that lost its digits is told once.
  @Test func lostDigitsAreToldOnce() throws {
    #expect(try imported(trap("long-number.xlsx")).result.log.count(of: .digitsLost) == 1)
  }

  @Test func severalColumnsOfText() throws {
    let found = try imported("编号,意见,意见\n1,树,\n2,,灯\n3,路,桥\n")
    #expect(found.rows == "\u{FEFF}id,text,原表 意见,source_place\r\n1,树,,表.csv:2\r\n2,灯,灯,表.csv:3\r\n3,路,桥,表.csv:4\r\n")
    #expect(found.result.log.diagnostics.map(\.code) == [.textColumnsMany])
    // What the office says to it is nobody's suggestion.
    let replied = try imported("编号,内容,反馈意见\n1,,已修复\n")
    #expect(replied.rows.contains("\r\n1,,已修复,表.csv:2"))
  }

  @Test func nothingImportedIsTold() throws {
    #expect(try imported("编号,意见内容\n").result.log.diagnostics.map(\.code) == [.tableWithoutRows])
    let failed = #expect(throws: Failed.self) { try imported("\u{FEFF}") }
    #expect(failed?.log.diagnostics.map(\.code) == [.inputEmpty])
  }

  @Test func theSameTwice() throws {
    let csv = Array("编号,意见内容\n1,树\n2,灯\n".utf8)
    let failed = #expect(throws: Failed.self) { try imported(["甲.csv": csv, "乙.csv": csv]) }
    #expect(failed?.log.diagnostics.map(\.code) == [.sameFileTwice])
    let later = try imported(["甲.csv": csv, "甲(1).csv": csv + Array("3,路\n".utf8)])
    let again = later.result.log.diagnostics.filter { $0.code == .importedAgain }
    #expect(again.map(\.arguments) == [["sheet": "甲.csv", "all": "2", "count": "2"]])
  }

  @Test func channelsAreNotInvented() throws {
    let found = try imported("编号,意见内容\n1,树\n")
    #expect(found.yaml.contains("\n# channels: [网上]"))
    let loaded = try Loading.campaign(["campaign.yaml": found.yaml, "suggestions.csv": found.rows])
    #expect(loaded.value.subject.channels.isEmpty)
  }

  @Test func outcomesThatAreNotRead() throws {
    let found = try imported("编号,意见内容,结论\n1,树,采纳\n2,灯,未采纳\n3,路,部分采纳\n")
    #expect(found.result.log.diagnostics.filter { $0.code == .outcomesUnread }.map(\.arguments) == [["header": "结论"]])
    #expect(try imported("编号,意见内容,结论\n1,树,采纳\n2,灯,未采纳\n3,路,见附件\n").result.log.count(of: .outcomesUnread) == 0)
  }

  @Test func aFormAmongTables() throws {
    let form = Array("姓名,褚小云\n电话,0000-0000000\n意见内容,建议增加公厕\n日期,2026-02-02\n".utf8)
    let failed = #expect(throws: Failed.self) { try imported(["表单.csv": form]) }
    #expect(failed?.log.diagnostics.map(\.code) == [.formNotTable])
    let both = try imported(["表单.csv": form, "表.csv": Array("编号,意见内容\n1,树\n".utf8)])
    #expect(both.result.rows == 1)
    #expect(both.result.log.diagnostics.map(\.code) == [.formSkipped])
  }

  // MARK: Headers

  @Test(arguments: [
    ("text", "意见建议内容 意见和建议 意见原文 意见正文 意见详情 留言正文 投诉内容 评论内容 诉求事项 具体诉求 反映情况 来信正文 事由 提案内容 修改意见 来电诉求 受理内容 事件描述"),
    ("received", "提出时间 投诉时间 申请时间 建议日期 发布时间 Submitted createTime"), ("id", "留言编号 工单号 信件号 受理单号 办件编号 投诉编号 意见序号 来信号"),
    ("disposition", "采纳结果 采纳意见 意见采纳情况 是否吸收 吸收采纳情况"), ("reason", "未采纳原因 理由说明 情况说明 不采纳原因 理由或说明"),
    ("handler", "责任单位 承办部门 受理单位 牵头单位 deptName"), ("reply", "答复意见 回复情况 办理答复 replyContent"),
    ("district", "所在街道 区县 镇街 社区"),
    ("channel", "反映方式 受理方式 数据来源"), ("group", "意见分类 诉求分类 问题类型"), ("consent", "是否愿意公开 是否同意公示 isOpen"),
    ("name", "投诉人姓名 反馈单位或个人 单位/个人 userName 联系人"), ("replied", "replyTime"),
  ])
  func headersByTheirParts(_ column: String, _ headers: String) {
    for header in headers.split(separator: " ") {
      #expect(ColumnName.find(String(header))?.column.rawValue == column, "\(header)")
    }
  }

  @Test(arguments: [
    "处理情况", "处理意见人", "采纳数", "采纳时间", "是否采纳及理由", "回复时间人", "电话号", "诉求类型", "办结人", "审核时间", "是否匿名", "单位名称", "项目名称", "联系方式二",
    "反馈情况",
  ])
  func headersOfOtherThings(_ header: String) {
    let found = ColumnName.find(header)
    #expect(
      found == nil || found?.column == .reply || found?.column == .contact, "\(header) \(found?.column.rawValue ?? "")")
  }

  // MARK: JSON

  @Test func namesOfBackEnds() throws {
    let json = """
      {"code":0,"data":{"sort":[{"property":"id"}],"total":2,"list":[{"id":1,"userName":"王某","createTime":"2026-05-01 09:00:00",
      "content":"树","replyContent":"已办","deptName":"甲局"},{"id":2,"content":"灯"}]}}
      """
    let found = try imported(["a.json": Array(json.utf8)])
    #expect(found.rows.hasPrefix("\u{FEFF}id,received,name,text,handler,reply,source_place\r\n"))
    #expect(found.rows.contains("1,2026-05-01 09:00:00,王某,树,甲局,已办,"))
    #expect(found.result.log.count(of: .jsonPage) == 0)
  }

  @Test func arraysOfJSON() throws {
    let one = "{\"意见内容\": \"树\"}"
    let many = #expect(throws: Failed.self) {
      try imported(["a.json": Array("{\"x\": {\"甲\": [\(one)]}, \"乙\": [\(one)]}".utf8)])
    }
    #expect(many?.log.diagnostics.map(\.arguments) == [["first": "x.甲", "path": "乙"]])
    let page = try imported(["a.json": Array("{\"list\": [\(one)], \"totalElements\": 57}".utf8)])
    #expect(
      page.result.log.diagnostics.filter { $0.code == .jsonPage }.map(\.arguments) == [
        ["total": "57", "count": "1", "path": "totalElements"]
      ])
  }

  /// A year is no subject; 部分 of 是, 否 and 部分 is an outcome; a sheet without a time of submission was not finished.
  @Test func whatIsLeft() throws {
    #expect(TableTitle.topic(of: "2026年意见收集表") == nil)
    #expect(TableTitle.topic(of: "2026年公园改造意见收集表") == "2026年公园改造")
    let loaded = try Loading.rows("id,text,disposition\n1,甲,是\n2,乙,部分\n3,丙,否\n4,丁,拟不采纳\n")
    #expect(loaded.value.rows.map(\.disposition) == ["adopted", "partlyAdopted", "notAdopted", "notAdopted"])
    let csv =
      "id. 编号,submitdate. 日期,lastpage. 末页,startlanguage. 语言,seed. 种子,G01Q01. 好不好？,G01Q02. 您的建议\n"
      + "1,2026-02-01,3,zh,1,好,树\n2,,1,zh,2,好,灯\n3,2026-02-02,3,zh,3,不好,路\n"
    let found = try imported(["a.csv": Array(csv.utf8)], profiles: true)
    #expect(found.result.log.diagnostics.filter { $0.code == .sheetsUnfinished }.map(\.arguments) == [["count": "1"]])
  }

  /// UTF-16 that a person names is read, whatever its zeros look like.
  @Test func aNamedEncoding() throws {
    var options = TableImportOptions()
    options.encoding = .utf16LittleEndian
    let bytes = Array("意见内容,甲\n一开,".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let importer = try TableImporter(["a.csv"], options: options, world: MemoryWorld(files: ["a.csv": bytes]))
    #expect(importer.tables.count == 1)
  }
}
