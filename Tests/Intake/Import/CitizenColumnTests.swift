import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Columns that an office's table has for its own words and a citizen's for his: what is a citizen's is not printed as the
/// office's, and no heading. Rows, groups and outcomes are counted by hand.
@Suite struct CitizenColumnTests {
  private struct Imported {
    let rows: [Suggestion]
    let groups: [String]
    let questions: [Question]
    let codes: [String]
    let csv: String
  }

  /// Imported and loaded again.
  private func imported(
    _ table: String, name: String = "表.csv", profiles: Bool = false, columns: String? = nil
  ) throws -> Imported {
    var options = TableImportOptions()
    if profiles { options.profiles = try ProfileTests.profiles() }
    if let columns { #expect(options.take(columns: columns) == nil) }
    let importer = try TableImporter([name], options: options, world: MemoryWorld(texts: [name: table]))
    let rows = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in rows.text += line }, keep: { _ throws(Failed) in })
    let yaml = ImportedCampaign(importer, result).yaml
    let loaded = try Loading.campaign(["campaign.yaml": yaml, "suggestions.csv": rows.text])
    return Imported(
      rows: loaded.value.rows, groups: loaded.value.allGroups.map(\.heading),
      questions: loaded.value.statements.questions, codes: result.log.diagnostics.map(\.code.id), csv: rows.text)
  }

  // MARK: Reasons

  @Test(arguments: [
    "编号,反馈人,修改意见,理由,采纳情况\n1,覃玉芬,删第一条,后院积水,采纳\n", "编号,姓名,态度,原因,意见建议\n1,覃玉芬,反对,后院积水,不要拆\n",
    "编号,修改意见,理由依据,采纳情况\n1,删第一条,后院积水,采纳\n", "序号,反馈人,意见内容,理由,采纳情况\n1,覃玉芬,删第一条,后院积水,采纳\n",
    "编号,意见内容,说明\n1,删第一条,后院积水\n",
  ])
  func aReasonBeforeTheOutcomeIsTheCitizens(_ table: String) throws {
    let found = try imported(table, profiles: true)
    #expect(found.codes == ["rows.reason-theirs"])
    #expect(found.rows.map { $0.reason?.original } == [nil])
    #expect(found.csv.contains("后院积水"))
    // As the only table of a folder.
    let folder = try Loading.rows(table)
    #expect(folder.value.rows.map { $0.reason?.original } == [nil])
    #expect(folder.log.count(of: .reasonTheirs) == 1)
  }

  @Test(arguments: [
    "编号,意见内容,采纳情况,理由\n1,删第一条,采纳,已有规划\n", "编号,意见内容,未采纳理由\n1,删第一条,已有规划\n", "id,text,reason\n1,删第一条,已有规划\n",
    "编号,意见内容,理由,采纳情况,未采纳理由\n1,删第一条,后院积水,不采纳,已有规划\n", "编号,意见内容,处理结果,说明\n1,删第一条,采纳,已有规划\n",
    "序号,反馈人,意见内容,是否采纳,理由\n1,覃玉芬,删第一条,否,已有规划\n", "id,text,reason,disposition\n1,删第一条,已有规划,采纳\n",
  ])
  func aReasonOfTheOffice(_ table: String) throws {
    let found = try imported(table, profiles: true)
    #expect(found.codes == [])
    #expect(found.rows.map { $0.reason?.original } == ["已有规划"])
    #expect(try Loading.rows(table).value.rows.map { $0.reason?.original } == ["已有规划"])
  }

  private let survey = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,"

  private func answers(_ header: String, _ cells: [String]) -> String {
    survey + header + ",9、您的意见\n"
      + cells.enumerated().map { "\($0 + 1),2026/5/\($0 + 1) 8:00,9秒,链接,,192.0.2.1,\($1),话\($0)\n" }.joined()
  }

  /// What is asked for in a sheet of answers is nobody's word but the citizen's.
  @Test(arguments: ["1、请说明理由", "1、您的回复", "1、理由", "1、说明", "1、处理意见", "1、您的答复"])
  func officeWordsInASurvey(_ header: String) throws {
    let found = try imported(answers(header, ["甲路积水", "乙路太暗", "丙巷有坑"]), profiles: true)
    #expect(found.rows.allSatisfy { $0.reason == nil && $0.reply == nil })
    #expect(found.questions.map(\.kind) == [.open])
    #expect(found.codes == [])
  }

  @Test func reasonsInAnAnswerSheetOfNoProfile() throws {
    let found = try imported(
      "ID,Name,您是否支持该方案？,请说明理由,您希望何时开放？\n1,,支持,太贵,上午\n2,,反对,太贵,下午\n3,,支持,太贵,上午\n4,,反对,太远,下午\n")
    // 太贵 was written three times and is no option.
    #expect(found.questions.map(\.text) == ["您是否支持该方案？", "请说明理由", "您希望何时开放？"])
    #expect(found.questions.map(\.kind) == [.single, .open, .single])
    #expect(found.rows.allSatisfy { $0.reason == nil })
  }

  // MARK: Groups

  @Test(arguments: ["主题", "诉求主题", "来信主题", "問題主題"]) func titlesOfLettersAreNoGroups(_ header: String) throws {
    let found = try imported("编号,\(header),来信内容\n1,后院违建,甲\n2,后院违建,乙\n")
    #expect(found.groups == [])
    #expect(found.csv.contains("后院违建"))
  }

  private func grouped(_ cells: [String]) -> String {
    "编号,问题类型,来信内容\n" + cells.enumerated().map { "\($0 + 1),\($1),话\n" }.joined()
  }

  @Test func groupsThatAllDiffer() throws {
    // Five of five, and nine of eleven (81 %); eight of ten are eighty.
    let five = (1...5).map { "第\($0)件" }
    let found = try imported(grouped(five))
    #expect(found.groups == [])
    #expect(found.codes == ["import.groups-different"])
    #expect(found.csv.contains("原表 问题类型"))
    #expect(try imported(grouped((1...9).map { "第\($0)件" } + ["第1件", "第2件"])).groups == [])
    #expect(try imported(grouped((1...8).map { "第\($0)件" } + ["第1件", "第2件"])).groups.count == 8)
    // Fewer rows say it by their length.
    #expect(try imported(grouped(["我家门口路灯坏了怎么办理", "后院有人私搭乱建举报", "学校门口停车太乱了怎么管"])).groups == [])
    #expect(try imported(grouped(["停车", "路灯", "绿化"])).groups == ["停车", "路灯", "绿化"])
    // Several groups in a cell recur, and what is named is taken.
    let several = grouped(["停车；路灯", "路灯；绿化", "绿化；停车", "停车；绿化", "路灯；停车"])
    #expect(try imported(several).groups == ["停车", "路灯", "绿化"])
    #expect(try imported(grouped(five), columns: "group=问题类型").groups.count == 5)
    #expect(try imported(grouped(five).replacing("问题类型", with: "group")).groups.count == 5)
  }

  @Test func groupsOfObjectsThatAllDiffer() throws {
    let objects = (1...6).map { "{\"编号\": \"\($0)\", \"分类\": \"第\($0)件\", \"意见内容\": \"话\"}" }
    let found = try imported("[" + objects.joined(separator: ",") + "]", name: "表.json")
    #expect(found.groups == [])
    #expect(found.codes == ["import.groups-different"])
  }

  // MARK: Outcomes

  @Test func sentencesUnderOutcomes() throws {
    let found = try imported("编号,诉求内容,办理结果\n1,路灯坏,经查，线路老化，已更换。\n2,违建,已派员到场核实并责令限期整改\n3,噪音,采纳\n4,积水,已解决\n")
    #expect(found.codes == ["import.outcomes-sentences"])
    #expect(found.rows.map(\.disposition) == [nil, nil, "adopted", nil])
    #expect(found.rows.map { $0.reply?.original } == ["经查，线路老化，已更换。", "已派员到场核实并责令限期整改", nil, "已解决"])
    // Beside a reply both are kept.
    let beside = try imported("编号,诉求内容,办理结果,答复内容\n1,路灯坏,经查，线路老化，已更换。,已修\n2,违建,采纳,已拆\n")
    #expect(beside.rows.map(\.disposition) == [nil, "adopted"])
    #expect(beside.rows.map { $0.reply?.original } == ["已修", "已拆"])
    #expect(beside.csv.contains("原表 办理结果") && beside.csv.contains("经查，线路老化，已更换。"))
  }

  @Test func wordsUnderOutcomes() throws {
    let words = try imported("编号,诉求内容,办理结果\n1,甲,已解决\n2,乙,已解决\n3,丙,未解决\n4,丁,采纳\n")
    #expect(words.rows.map(\.disposition) == ["已解决", "已解决", "未解决", "adopted"])
    #expect(words.codes == [])
    // A scale of long words is one.
    let long = "已列入年度计划逐步推进落实"
    let scale = try imported("编号,诉求内容,处理结果\n1,甲,\(long)\n2,乙,\(long)\n3,丙,\(long)\n4,丁,\(long)\n")
    #expect(scale.rows.map(\.disposition) == [long, long, long, long])
    let named = try imported("编号,诉求内容,办理结果\n1,路灯坏,经查，线路老化，已更换。\n", columns: "disposition=办理结果")
    #expect(named.rows.map { $0.reply?.original } == [nil])
  }

  // MARK: Consent

  @Test(arguments: [
    "您是否同意公开小区账目", "您是否同意公开招标文件", "您是否同意公开小区收支", "您是否同意公开会议内容", "您是否同意将招标文件公开", "您是否同意公开信息",
  ])
  func consentToOtherThings(_ header: String) throws {
    #expect(!ColumnWording.asksConsent("是否同意公开征求意见的结果"))
    #expect(!ColumnWording.asksConsent(header))
    let found = try imported(answers("1、" + header, ["同意", "不同意", "同意", "不同意"]), profiles: true)
    #expect(found.rows.allSatisfy { $0.consent == nil })
    #expect(found.questions.map(\.options.count) == [2])
    #expect(ColumnName.find("1、" + header)?.column != .consent)
  }

  @Test(arguments: [
    "您是否同意公开", "您是否同意公开您的意见", "是否同意公开您的留言内容", "您同意公开您的姓名和意见吗", "是否同意公开个人信息", "您的意见是否同意公开", "是否同意公开以上内容",
    "是否同意公开您填写的建议",
  ])
  func consentToTheSubmission(_ header: String) throws {
    #expect(ColumnWording.asksConsent(header))
    let found = try imported(answers("1、" + header, ["同意", "不同意", "同意", "不同意"]), profiles: true)
    #expect(found.rows.map(\.consent) == [true, false, true, false])
    #expect(found.questions == [])
  }
}
