import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// The shipped profiles, each on a table of its system's layout with invented content.
@Suite struct ProfileTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let profile: String
    let csv: String
    /// Of the first row, by our columns.
    let row: [String: String]

    var testDescription: String { profile }

    init(_ profile: String, _ csv: String, _ row: [String: String]) {
      self.profile = profile
      self.csv = csv
      self.row = row
    }
  }

  static let folder = TrapTests.folder.replacing("/Tests/Intake/Traps", with: "/profiles")

  static let samples = [
    Sample(
      "wenjuanxing",
      "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的年龄段,2、您最希望改进什么？,3、您的意见,总分\n"
        + "1,2020/5/17 9:03:11,61秒,微信,N/A,192.0.2.7(某省-某市),青年,座位┋停车,公园要多种树,0\n",
      ["id": "1", "received": "2020/5/17 9:03:11", "channel": "微信", "text": "公园要多种树"]),
    Sample(
      "tencent-survey",
      "编号,开始答题时间,结束答题时间,答题时长,语言,清洗数据结果,地理位置国家和地区,用户类型,1.您住在哪个街道,2.您还想说什么\n"
        + "1,2020-05-17 09:00:00,2020-05-17 09:03:11,191,简中,,中国,普通,甲街道,公园要多种树，路边也要种\n",
      ["id": "1", "received": "2020-05-17 09:03:11", "text": "公园要多种树，路边也要种"]),
    Sample(
      "jinshuju",
      "序号,您对公园的意见,姓名,手机,提交人,提交时间,修改时间,填写设备,操作系统,浏览器,填写地区,IP\n"
        + "1,公园要多种树,王某,,微信用户,2020-05-17 09:03:11,2020-05-17 09:03:11,手机,Android,微信,某省某市,192.0.2.7\n",
      ["id": "1", "text": "公园要多种树", "name": "王某", "district": "某省某市"]),
    Sample(
      "government-consultation",
      "编号,征集主题,姓名,联系电话,意见内容,提交时间,是否公开,审核状态,回复内容\n1,公园改造,王某,,公园要多种树,2020-05-17,保密,已审核,已转办\n",
      ["id": "1", "text": "公园要多种树", "consent": "否", "reply": "已转办"]),
    Sample(
      "appeals-12345",
      "诉求编号,诉求类型,处理状态,诉求标题,递交时间,所属部门,事发地点,诉求内容,回复意见\n1,建议,已办,种树,2020-05-17,园林局,甲路,公园要多种树,已转办\n",
      ["id": "1", "handler": "园林局", "district": "甲路", "text": "公园要多种树", "reply": "已转办"]),
    Sample(
      "appeals-12345",
      "咨询主题,咨询日期,咨询人,咨询内容,处理单位,处理状态,受理意见\n种树,2020-05-17,王某,公园要多种树,园林局,处理中,\n",
      ["received": "2020-05-17", "name": "王某", "text": "公园要多种树", "handler": "园林局"]),
    Sample(
      "appeals-12345", "序列号,标题,投诉件内容,回复1\n7,种树,公园要多种树,已转办\n", ["id": "7", "text": "公园要多种树", "reply": "已转办"]),
    Sample(
      "letters",
      "序号,信件编号,群众姓名,手机号,身份证号,来信时间,来信渠道,信件一级分类,信件二级分类,诉求内容,当前信件处理单位,当前信件状态\n"
        + "1,L7,王某,,,2020-05-17,电子邮箱,城建,绿化,公园要多种树,园林局,已办\n",
      ["id": "L7", "channel": "电子邮箱", "text": "公园要多种树", "handler": "园林局"]),
    Sample(
      "suggestions-catalogue",
      "序号,建议编号,提建议人,,建议标题,拟主办单位,备注\n,,单位,姓名,,,\n1,B7,某厂,王某,公园要多种树,园林局,\n",
      ["id": "B7", "name": "王某", "text": "公园要多种树", "handler": "园林局"]),
    Sample(
      "result-table", "序号,反馈人,意见内容,是否采纳,采纳理由\n1,王某,公园要多种树,否,已有规划\n",
      ["id": "1", "disposition": "未采纳", "reason": "已有规划"]),
    Sample(
      "polis-comments",
      "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body,is-meta,is-seed\n"
        + "1589673791000,7,3,1,0,1,公园要多种树,false,false\n",
      ["id": "7", "received": "2020-05-17", "text": "公园要多种树"]),
    Sample(
      "decidim",
      "id;category/id;category/name/en;participatory_space/url;title/en;body/en;state;reference;published_at;is_amend\n"
        + "7;2;Parks;https://example.org/p;Trees;More trees in the park;accepted;R-7;2020-05-17 09:03:11 +0200;false\n",
      ["id": "7", "group": "Parks", "text": "More trees in the park", "disposition": "采纳"]),
    Sample(
      "consul",
      "ID,Title,Description,Administrator,Valuator,Group,Geozone,Feasibility,Selected,Author username\n"
        + "7,Trees,More trees in the park,None,-,Parks,North,Feasible,Yes,wang\n",
      ["id": "7", "text": "More trees in the park", "group": "Parks", "name": "wang"]),
    Sample(
      "limesurvey",
      "\u{FEFF}\"id. Response ID\";\"submitdate. Date submitted\";\"lastpage. Last page\";\"startlanguage. Start language\";"
        + "\"seed. Seed\";\"q1. How often do you visit?\";\"q2. What should be better?\"\r\n"
        + "\"7\";\"2020-05-17 09:03:11\";\"2\";\"en\";\"1\";\"daily\";\"More trees\nin the park\"\r\n",
      ["id": "7", "received": "2020-05-17 09:03:11", "text": "More trees\nin the park"]),
    Sample(
      "regulations-gov",
      "Document ID,Agency ID,Docket ID,Tracking Number,Document Type,Posted Date,Is Withdrawn?,Duplicate Comments,First Name,"
        + "Last Name,State/Province,Comment\n"
        + "X-7,X,X-1,k7,Public Submission,5/17/2020 09:03,false,1,Ann,Lee,Ohio,Plant more trees.<br/>It&#39;s hot.\n",
      [
        "id": "X-7", "received": "2020-05-17", "name": "Lee", "text": "Plant more trees.\nIt's hot.",
        "district": "Ohio",
      ]),
    Sample(
      "consult-uk",
      "Respondent type - Respondent type,Location - town,Prop 1 Q1 - Do you agree?,Prop 1 Q8 - Say more about your answer\n"
        + "Individual,North,Agree,The park needs trees\n",
      ["submitter_kind": "Individual", "district": "North", "text": "The park needs trees"]),
    Sample(
      "citizen-space",
      "Response ID,Date Submitted,What is your name? - Name,Your email? - Email,Do you agree with proposal 1? - Radio button,"
        + "Please explain your answer - Comments,Consent to publish\n"
        + "ANON-1,03/04/2026 10:20,Ann Lee,,Agree,It will be safer.,Yes\n",
      ["id": "ANON-1", "received": "2026-04-03", "name": "Ann Lee", "text": "It will be safer.", "consent": "Yes"]),
    Sample(
      "go-vocal",
      "input_id,title,description,author_fullname,author_email,created_at,published_at,comments_count,likes_count,project,status\n"
        + "7,Trees,More trees in the park,Ann Lee,,05/17/2020,05/17/2020,0,1,Park,proposed\n",
      ["id": "7", "received": "2020-05-17", "text": "More trees in the park", "name": "Ann Lee"]),
    Sample(
      "fixmystreet",
      "Report ID,Title,Detail,User Name,Category,Created,Confirmed,Acknowledged,Fixed,Closed,Status,Latitude,Longitude,Query,"
        + "Ward,Easting,Northing,Reported As\n"
        + "7,Lamp,The lamp is out,Ann Lee,Street lighting,2020-05-17T09:03:11,2020-05-17T09:10:00,,,,confirmed,1,2,3,North,4,5,\n",
      ["id": "7", "text": "The lamp is out", "district": "North", "group": "Street lighting"]),
  ]

  static func profiles() throws -> [TableProfile] { try ProfileFields.profiles(in: folder, world: SystemWorld()) }

  @Test func eachIsTried() throws {
    // Those of tables without suggestions are tried in FactTableTests.
    let names = try ProfileTests.profiles().filter(\.rules.isEmpty).map(\.name)
    #expect(names == Set(ProfileTests.samples.map(\.profile)).sorted())
  }

  @Test(arguments: samples) func recognises(_ sample: Sample) throws {
    var options = TableImportOptions()
    options.profiles = try ProfileTests.profiles()
    let importer = try TableImporter(
      ["表.csv"], options: options, world: MemoryWorld(texts: ["表.csv": sample.csv]))
    #expect(importer.tables.map(\.profile?.name) == [sample.profile])
    let csv = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in csv.text += line }, keep: { _ throws(Failed) in })
    #expect(result.rows == 1)
    let fields = try ProfileTests.fields(csv.text)
    for (column, value) in sample.row { #expect(fields[column] == value, "\(column)") }
    // What was made loads without a fault.
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": csv.text])
    #expect(loaded.value.rows.count == 1)
    #expect(loaded.log.diagnostics.filter { $0.severity == .error } == [])
  }

  /// The first row by the headers.
  private static func fields(_ csv: String) throws -> [String: String] {
    var reader = try CSVReader(MemoryText(Array(csv.utf8.dropFirst(3))), path: "")
    let names = try reader.next()?.cells.map(\.text) ?? []
    let values = try reader.next()?.cells.map(\.text) ?? []
    return Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    ("您的意见", "*意见*", true), ("3、您的意见", "#、*意见*", true), ("12、意见", "#、*意见*", true), ("、意见", "#、*意见*", false),
    ("Prop 1 Q8 - Say", "prop # q# - *", true), ("Report_ID", "report id", true), ("abc", "a*d", false),
  ])
  func patterns(_ header: String, _ pattern: String, _ isMatch: Bool) {
    #expect(HeaderPattern.matches(header, pattern) == isMatch)
  }

  @Test func faultsOfAProfile() throws {
    let world = MemoryWorld(texts: ["p/a.yaml": "recognise: {leest: 2}\ncolumns: {txt: 意见}\ndates: sometimes\n"])
    let error = #expect(throws: Failed.self) { try ProfileFields.profiles(in: "p", world: world) }
    #expect(error?.log.diagnostics.map(\.code) == [.fieldMisspelt, .fieldMisspelt, .fieldNotChoice])
  }
}
