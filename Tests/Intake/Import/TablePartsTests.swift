import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What import makes of suggestions and outcomes in several columns, and of tables that hold others again.
@Suite struct TablePartsTests {
  private func imported(
    _ files: [String: String], columns: [ColumnName: String] = [:]
  ) throws -> (rows: [[String]], result: TableImporter.Result, yaml: String, csv: String) {
    var options = TableImportOptions()
    options.columns = columns
    let world = MemoryWorld(files: files.mapValues { Array($0.utf8) })
    let importer = try TableImporter(files.keys.sorted(), options: options, world: world)
    let csv = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in csv.text += line }, keep: { _ throws(Failed) in })
    let rows = csv.text.split(separator: "\r\n").dropFirst().map { $0.components(separatedBy: ",") }
    return (rows, result, ImportedCampaign(importer, result).yaml, csv.text)
  }

  private func imported(_ csv: String, columns: [ColumnName: String] = [:]) throws -> (
    rows: [[String]], result: TableImporter.Result, yaml: String, csv: String
  ) { try imported(["表.csv": csv], columns: columns) }

  private func header(_ csv: String) -> String { String(csv.dropFirst().prefix { $0 != "\r\n" }) }

  // MARK: Suggestions in several columns

  /// Five filled cells of three rows are five suggestions of three submissions.
  @Test func eachPartIsASuggestion() throws {
    let found = try imported(
      "序号,对总则的意见,对罚则的意见,对附则的意见,提交时间\n1,总则第一条改,,,2026-03-01\n2,总则第二条删,罚款太高,,2026-03-02\n"
        + "3,,罚款应分级,施行日期延后,2026-03-03\n")
    #expect(header(found.csv) == "id,submission,received,text,source_column,source_place")
    #expect(
      found.rows == [
        ["1", "", "2026-03-01", "总则第一条改", "对总则的意见", "表.csv:2"],
        ["2", "2", "2026-03-02", "总则第二条删", "对总则的意见", "表.csv:3"],
        ["2-2", "2", "2026-03-02", "罚款太高", "对罚则的意见", "表.csv:3"],
        ["3", "3", "2026-03-03", "罚款应分级", "对罚则的意见", "表.csv:4"],
        ["3-2", "3", "2026-03-03", "施行日期延后", "对附则的意见", "表.csv:4"],
      ])
    #expect(found.result.log.diagnostics.map(\.code) == [.textParts])
    #expect(found.result.rows == 5)
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": found.csv])
    #expect(loaded.value.rows.map(\.id) == ["1", "2", "2-2", "3", "3-2"])
    #expect(loaded.log.count(of: .rowTextEmpty) == 0)
  }

  @Test(arguments: [
    ("对第一章的意见建议,对第二章的意见建议,其他意见建议", 3), ("意见1,意见2,意见3", 3), ("意见,意见2,意见3", 3), ("意见内容,其他意见,姓名", 2), ("总则意见,罚则意见,姓名", 2),
    ("对草案正文的意见,对附件的意见,单位", 2), ("意见一,意见二,姓名", 2),
  ])
  func columnsOfParts(_ headers: String, _ count: Int) throws {
    let names = headers.components(separatedBy: ",")
    let found = try imported("编号," + headers + "\n1,树,灯,路\n2,,桥,站\n")
    let second = found.rows.filter { $0[0].hasPrefix("2") }
    #expect(found.rows.count == count * 2 - 1, "\(headers)")
    #expect(second.first?.contains("桥") == true)
    #expect(found.result.log.count(of: .textParts) == 1, "\(names)")
  }

  /// One question in other words or languages, and what an office says, have no parts.
  @Test(arguments: [
    "意见,建议,姓名", "意见内容,修改意见,姓名", "意见内容,处理意见,姓名", "意见内容,街道意见,姓名", "意见内容,意见,姓名", "意见内容,对意见的处理意见,姓名",
  ])
  func oneQuestion(_ headers: String) throws {
    let found = try imported("编号," + headers + "\n1,树,灯,甲\n2,路,,乙\n")
    #expect(found.rows.count == 2, "\(headers)")
    #expect(found.result.log.count(of: .textParts) == 0)
  }

  /// A person's word on the column holds; a sheet of answers stays one row.
  @Test func partsThatAreNot() throws {
    let csv = "编号,意见1,意见2\n1,树,灯\n"
    #expect(try imported(csv, columns: [.text: "意见1"]).rows.count == 1)
    let sheet = try imported("编号,1、您满意吗？,2、您常来吗？,对总则的意见,对罚则的意见\n1,满意,是,树,灯\n2,满意,否,,路\n")
    #expect(sheet.rows.count == 2)
    #expect(sheet.csv.contains("路"))
  }

  /// Without ids, rows of one line are of one submission all the same; an opinion alone under a later part is no heading.
  @Test func partsWithoutIDs() throws {
    let found = try imported("姓名,对总则的意见,对罚则的意见\n甲,树,灯\n,,路\n")
    #expect(header(found.csv) == "submission,name,text,source_column,source_place")
    #expect(
      found.rows == [
        ["表.csv:2", "甲", "树", "对总则的意见", "表.csv:2"], ["表.csv:2", "甲", "灯", "对罚则的意见", "表.csv:2"],
        ["", "", "路", "对罚则的意见", "表.csv:3"],
      ])
  }

  // MARK: Outcomes in several columns

  @Test func ticksAreOneOutcome() throws {
    let found = try imported(
      "序号,意见内容,采纳,部分采纳,不采纳,理由\n1,树,√,,,\n2,灯,,√,,部分\n3,路,,0,1,无钱\n4,桥,是,否,否,\n5,站,√,√,,\n6,井,,,,\n7,渠,,,×,\n8,坝,2,,,\n")
    #expect(
      header(found.csv).hasPrefix("id,text,disposition,reason,采纳,部分采纳,不采纳")
        || header(found.csv).hasPrefix("id,text,disposition"))
    #expect(found.rows.map { $0[2] } == ["采纳", "部分采纳", "不采纳", "采纳", "", "", "不采纳", ""])
    let log = found.result.log.diagnostics
    #expect(log.filter { $0.code == .ticksJoined }.map(\.arguments) == [["headers": "采纳、部分采纳、不采纳", "count": "1"]])
    #expect(log.filter { $0.code == .ticksSeveral }.map { $0.place?.text } == ["表.csv:6"])
    #expect(log.filter { $0.code == .ticksUnclear }.map { $0.place?.text } == ["表.csv:9"])
    #expect(found.result.log.count(of: .outcomesUnread) == 0)
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": found.csv])
    #expect(
      loaded.value.rows.map(\.disposition) == [
        "adopted", "partlyAdopted", "notAdopted", "adopted", nil, nil, "notAdopted", nil,
      ])
  }

  @Test(arguments: [
    ("采纳情况 / 采纳,采纳情况 / 未采纳", true), ("部分,未采纳", true), ("是否采纳 / 是,是否采纳 / 否", true), ("是,否", false), ("采纳,理由", false),
    ("采纳数,不采纳数", false), ("采纳,采纳时间", false), ("解释说明,转办", false),
  ])
  func columnsOfTicks(_ headers: String, _ areTicks: Bool) {
    #expect((OutcomeTicks(headers.components(separatedBy: ",")) != nil) == areTicks, "\(headers)")
  }

  // MARK: Tables below others

  @Test func aTableBelowIsReadByItsHeader() throws {
    let found = try imported("序号,反映人,意见内容\n1,何某,树\n李店镇意见,,\n序号,意见内容,反映人\n2,灯,马某\n")
    #expect(header(found.csv) == "id,name,text,source_place")
    #expect(found.rows == [["1", "何某", "树", "表.csv:2"], ["2", "马某", "灯", "表.csv:5"]])
    #expect(
      found.result.log.diagnostics.map(\.code) == [.otherHeader, .strayLine]
        || found.result.log.count(of: .otherHeader) == 1)
  }

  // MARK: Rows of many, and again

  @Test func rowsThatStandForMany() throws {
    func told(_ csv: String) throws -> [[String: String]] {
      try imported(csv).result.log.diagnostics.filter { $0.code == .rowsOfMany }.map(\.arguments)
    }
    #expect(
      try told("序号,意见建议,条数,采纳情况\n1,树,35,采纳\n2,灯,12,采纳\n3,路,8条,未采纳\n合计,,55,\n") == [
        ["header": "条数", "sum": "55", "rows": "3"]
      ])
    #expect(
      try told("序号,意见内容,采纳数,不采纳数,合计数\n1,修路类意见,5,2,7\n2,修桥类意见,3,0,3\n") == [
        ["header": "合计数", "sum": "10", "rows": "2"]
      ])
    // Codes, whose sum would be beyond 64 bits.
    let codes = (1...1_000).map { "\($0),树\($0),9999999999999999\n" }.joined()
    #expect(try told("编号,意见内容,条数\n" + codes).isEmpty)
    // Ones, votes, numbers of annexes, and a cell that is no number.
    #expect(try told("编号,意见内容,条数\n1,树,1\n2,灯,1\n").isEmpty)
    #expect(try told("编号,意见内容,票数,附件数\n1,树,9,9\n2,灯,8,8\n").isEmpty)
    #expect(try told("编号,意见内容,条数\n1,树,9\n2,灯,若干\n").isEmpty)
  }

  @Test func tablesThatHoldOthersAgain() throws {
    let parts = ["1.csv": "序号,意见内容\n1,修路要快\n2,修桥要慢\n", "2.csv": "序号,意见内容\n1,修灯要亮\n2,修井要深\n"]
    var files = parts
    files["3.csv"] = "序号,意见内容\n1,修路要快\n2,修桥要慢\n3,修灯要亮\n4,修井要深\n"
    let again = try imported(files).result.log.diagnostics.filter { $0.code == .textsAgain }
    #expect(again.map(\.arguments) == [["sheet": "3.csv", "all": "4", "count": "4"]])
    #expect(try imported(parts).result.log.count(of: .textsAgain) == 0)
    // What many say alike, and a few letters among others, are no table again.
    files = ["1.csv": "序号,意见内容\n1,同意这个方案\n2,同意这个方案\n", "2.csv": "序号,意见内容\n3,同意这个方案\n4,同意这个方案\n"]
    #expect(try imported(files).result.log.count(of: .textsAgain) == 0)
    files = ["1.csv": parts["1.csv"] ?? "", "2.csv": "序号,意见内容\n3,修路要快\n4,修桥要慢\n5,植树\n6,建校\n7,通车\n"]
    #expect(try imported(files).result.log.count(of: .textsAgain) == 0)
  }

  // MARK: Days

  @Test func daysFarFromTheOthers() throws {
    let days = ["2026-03-01", "2026-03-08", "2062-03-01", "1926-03-01", "2026-03-05", "2026-04-02", "2025-03-02"]
    let csv = "编号,意见内容,提交时间\n" + days.enumerated().map { "\($0.offset),意见,\($0.element)\n" }.joined()
    let found = try imported(csv)
    #expect(found.yaml.contains("window: {from: 2026-03-01, to: 2026-04-02}"))
    let far = found.result.log.diagnostics.filter { $0.code == .dayFar }
    #expect(far.map { $0.arguments["value"] } == ["1926-03-01", "2025-03-02", "2062-03-01"])
    #expect(far.map { $0.place?.text } == ["表.csv:5:6", "表.csv:8:6", "表.csv:4:6"])
  }

  /// A list over years, and the two rounds of a campaign, are no slips; of two days that are decades apart neither is right.
  @Test func daysThatAreNoSlips() throws {
    func window(_ days: [String]) throws -> (yaml: String, log: DiagnosticLog) {
      let csv = "编号,意见内容,提交时间\n" + days.enumerated().map { "\($0.offset),意见,\($0.element)\n" }.joined()
      let found = try imported(csv)
      return (found.yaml, found.result.log)
    }
    let years = try window(["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"])
    #expect(years.yaml.contains("window: {from: 2020-01-01, to: 2023-01-01}"))
    #expect(years.log.count(of: .dayFar) == 0)
    let rounds = try window([
      "2025-03-01", "2025-03-02", "2025-03-03", "2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04",
    ])
    #expect(rounds.yaml.contains("window: {from: 2025-03-01, to: 2026-03-04}"))
    let apart = try window(["2026-03-01", "2062-03-01"])
    #expect(apart.yaml.contains("# window:"))
    #expect(apart.log.count(of: .daysApart) == 2)
  }
}
