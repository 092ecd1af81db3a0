import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// Rows to suggestions: columns, cells, ids, and what is said of those that do not fit.
@Suite struct RowIntakeTests {
  @Test func everyColumn() throws {
    let csv = """
      id,submission,received,channel,district,name,contact,submitter_kind,signatories,position,consent,text,group,\
      disposition,reason,handler,replied,reply,note,duplicate_of,年龄段
      A1,L1,2020/5/17,网上,甲街道,张三,13800000000,群众,１２人,支持,同意,"多种树,
      少铺砖。",绿化,采纳,已写入,园林科,2020-06-01,谢谢,急,A2,青年
      A2,L1,,,,,,,,,,,,,,,,,,,

      """
    let loaded = try Loading.rows(csv)
    let rows = loaded.value.rows
    let first = rows[0]
    #expect(first.id == "A1")
    #expect(first.submission == "L1")
    #expect(first.received?.iso == "2020-05-17")
    #expect([first.channel, first.district, first.name, first.contact] == ["网上", "甲街道", "张三", "13800000000"])
    #expect(first.submitterKind == "群众")
    #expect(first.signatories == 12)
    #expect(first.position == "支持")
    #expect(first.consent == true)
    #expect(first.text.original == "多种树,\n少铺砖。")
    #expect(first.groups == ["绿化"])
    #expect(first.disposition == "adopted")
    #expect(first.reason?.original == "已写入")
    #expect([first.handler, first.replied, first.note, first.duplicateOf] == ["园林科", "2020-06-01", "急", "A2"])
    #expect(first.reply?.original == "谢谢")
    #expect(first.others == [Suggestion.Other(column: "年龄段", value: "青年")])
    #expect(first.origin == RowOrigin(file: "suggestions.csv", line: 2))
    #expect(rows[1].origin.line == 4)
    #expect(rows[1].received == nil)
    #expect(rows[1].consent == nil)
    #expect(loaded.log.diagnostics.map(\.code) == [.rowTextEmpty])
    #expect(loaded.value.tally.submissions == 1)
    #expect(loaded.value.tally.suggestions == 2)
  }

  @Test(arguments: [
    "诉求编号,诉求类型,处理状态,诉求标题,递交时间,所属部门,事发地点,诉求内容,回复意见\n1,建议,已办,路灯,2020-05-17,甲局,乙路,路灯不亮,已修\n",
    "咨询主题,咨询日期,咨询人,咨询内容,处理单位,处理状态,受理意见\n路灯,2020-05-17,王某,路灯不亮,甲局,已办,已修\n",
    "序号,反馈人,意见内容,是否采纳,采纳理由\n1,王某,路灯不亮,是,已修\n",
    "編號,意見內容,採納情況\n1,路燈不亮,採納\n",
    "No.,Submit_Date,Comment Body (required)\n1,2020-05-17,路灯不亮\n",
  ])
  func headersOfPortals(_ csv: String) throws {
    let loaded = try Loading.rows(csv)
    #expect(loaded.value.rows.map { $0.text.original.hasPrefix("路") } == [true])
    #expect(loaded.log.count(of: .warning) == 0)
  }

  /// Words that the word table has no room for, beside ones that it has, with a reason and without one.
  @Test func dispositionsOfAnyLength() throws {
    let long = String(repeating: "转请有关单位研究办理", count: 4)
    let csv = """
      id,text,disposition,reason
      1,路灯不亮,\(long),
      2,树枝太低,\(long),已转
      3,座椅破损,采纳,
      4,步道积水,\(long),
      5,井盖松动,采纳,已修
      6,没有厕所,,

      """
    let tally = try Loading.rows(csv).value.tally
    #expect(tally.dispositions["adopted"] == 2)
    #expect(tally.unreasoned == [long: 2, "adopted": 1])
    #expect(tally.dispositions[long] == 3)
  }

  @Test func sourcesOfTheSameColumn() throws {
    let loaded = try Loading.rows("序号,编号,内容,意见内容\n1,A7,甲,乙\n")
    #expect(loaded.value.rows[0].id == "A7")
    #expect(loaded.value.rows[0].text.original == "乙")
    #expect(loaded.value.rows[0].others.map(\.value) == ["1", "甲"])
    #expect(loaded.log.diagnostics.map(\.code) == [.headerAmbiguous, .headerAmbiguous])
  }

  @Test func headersTwiceAndEmpty() {
    #expect(Loading.findings(csv: "编号,意见,意见\n1,甲,乙\n") == ["rows.header-twice@suggestions.csv:1:7"])
    #expect(
      Loading.findings(csv: "编号,意见,标签,标签,\n1,甲,乙,丙,丁\n2,甲,乙,丙,丁\n")
        == ["rows.header-repeated@suggestions.csv:1:10", "rows.header-empty@suggestions.csv:2:9"])
  }

  @Test func namedColumns() throws {
    let yaml = "columns: {text: 您的看法, received: 何时}\n"
    let loaded = try Loading.rows("内容,何时,您的看法\n标题,2020-05-17,种树\n", yaml: yaml)
    #expect(loaded.value.rows[0].text.original == "种树")
    #expect(loaded.value.rows[0].received?.iso == "2020-05-17")
    #expect(loaded.value.rows[0].others.map(\.column) == ["内容"])
    #expect(
      Loading.findings(csv: "内容\n甲\n", yaml: "columns: {text: 看法}\n")
        == ["rows.no-text-column@suggestions.csv:1", "rows.column-missing@campaign.yaml:3:17"])
    #expect(
      Loading.findings(csv: "内容\n甲\n", yaml: "columns: {txet: 看法}\n") == ["field.misspelt@campaign.yaml:3:11"])
  }

  @Test func headerUnderATitle() throws {
    let loaded = try Loading.rows("意见汇总表,,\n,,\n制表：某科,,\n编号,意见内容,备注\n1,甲,\n,,\n")
    #expect(loaded.value.rows.map(\.id) == ["1"])
    #expect(loaded.log.diagnostics.map(\.code) == [.headerBelow])
  }

  @Test func raggedRows() {
    let csv = "id,text,note\n1,甲,\n2,乙\n3,丙,丁,戊\n4,己,庚,,\n\n5,\"辛\"\n"
    #expect(
      Loading.findings(csv: csv) == [
        "rows.too-few-cells@suggestions.csv:3", "rows.too-many-cells@suggestions.csv:4:7",
        "rows.too-few-cells@suggestions.csv:7", "rows.cells-beyond@suggestions.csv:5",
      ])
  }

  @Test func idsTwiceWithBothPlaces() throws {
    let error = #expect(throws: Failed.self) { try Loading.rows("id,text\n1,甲\n2,乙\n1,丙\n") }
    let finding = error?.log.diagnostics.first
    #expect(finding?.code == .idTwice)
    #expect(finding?.place?.text == "a/b/suggestions.csv:4")
    #expect(finding?.arguments["first"] == "a/b/suggestions.csv:2")
  }

  @Test func formedIDs() throws {
    #expect(try Loading.rows("意见\n甲\n乙\n").value.rows.map(\.id) == ["1", "2"])
    let loaded = try Loading.rows("id,text\nrow2,甲\n,乙\n")
    #expect(loaded.value.rows.map(\.id) == ["row2", "row2_2"])
    #expect(loaded.log.diagnostics.map(\.code) == [.idMissing])
  }

  @Test func doubles() {
    #expect(
      Loading.findings(csv: "id,text,重复于\n1,甲,3\n2,乙,9\n3,丙,3\n") == [
        "rows.duplicate-of-nothing@suggestions.csv:3", "rows.duplicate-of-itself@suggestions.csv:4",
      ])
  }

  @Test func unreadableCells() throws {
    let loaded = try Loading.rows("id,received,consent,signatories,text\n1,五月,随便,若干,甲\n2,2020-05-17,否,3,乙\n")
    #expect(
      loaded.log.diagnostics.map { "\($0.code.id)@\($0.place?.text ?? "")" } == [
        "rows.date@a/b/suggestions.csv:2:3", "rows.number@a/b/suggestions.csv:2:9",
        "rows.consent@a/b/suggestions.csv:2:6",
      ])
    #expect(loaded.value.rows.map(\.consent) == [nil, false])
    #expect(loaded.value.rows.map(\.signatories) == [nil, 3])
  }

  /// A date's column that holds something else is quoted only masked.
  @Test func diagnosticsDoNotQuotePersons() throws {
    let loaded = try Loading.rows("id,received,text\n1,电话13812345678,甲\n")
    #expect(loaded.log.diagnostics[0].arguments["value"] == "电话138****5678")
  }

  @Test func severalFilesInOrder() throws {
    let loaded = try Loading.campaign([
      "campaign.yaml": Loading.minimum, "suggestions-2.tsv": "id\ttext\nB\t乙,丙\n",
      "suggestions-1.csv": "id;text\nA;甲\n", "suggestions.jsonl": "{\"id\": \"C\", \"text\": \"丁\"}\n",
      "other.csv": "id,text\nX,无\n",
    ])
    #expect(loaded.value.rows.map(\.id) == ["A", "B", "C"])
    #expect(loaded.value.rows.map(\.origin.file) == ["suggestions-1.csv", "suggestions-2.tsv", "suggestions.jsonl"])
    #expect(loaded.value.rows[1].text.original == "乙,丙")
  }

  @Test func workbooks() throws {
    let texts = ["campaign.yaml": Loading.minimum, "suggestions.xlsx": "PK\u{3}\u{4}"]
    let error = #expect(throws: Failed.self) { try Loading.campaign(texts) }
    #expect(error?.log.diagnostics.map(\.code) == [.workbookDamaged])
    let foreign = #expect(throws: Failed.self) {
      try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.ods": "PK"])
    }
    #expect(foreign?.log.diagnostics.map(\.code) == [.rowsFormatUnread])
    // Saved as text beside, it is the same table.
    #expect(try Loading.campaign(texts.merging(["suggestions.csv": "text\n甲\n"]) { $1 }).value.store.count == 1)
  }

  @Test func jsonLines() throws {
    let lines = """
      {"id": 1, "text": "甲\\u4e59", "signatories": 3, "consent": true, "group": ["A", "B"], "extra": {"k": [1, null]}}

      {"text": "丙", "id": "2", "name": null, "late": "迟"}

      """
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.jsonl": lines])
    let rows = loaded.value.rows
    #expect(rows.map(\.id) == ["1", "2"])
    #expect(rows[0].text.original == "甲乙")
    #expect(rows[0].signatories == 3)
    #expect(rows[0].consent == true)
    #expect(rows[0].groups == ["A", "B"])
    #expect(rows[0].others == [Suggestion.Other(column: "extra", value: "k: 1；")])
    #expect(rows[1].others == [Suggestion.Other(column: "late", value: "迟")])
    #expect(rows[1].origin.line == 3)
  }

  @Test func brokenJSONLines() {
    let lines = "{\"id\": \"1\", \"text\": \"甲\"}\n{\"id\": \"2\" \"text\": \"乙\"}\n[1]\n"
    #expect(
      Loading.findings(["campaign.yaml": Loading.minimum, "suggestions.jsonl": lines]).map {
        $0.split(separator: "@")[1]
      }
        == ["suggestions.jsonl:2:12", "suggestions.jsonl:3"])
  }

  @Test func emptyFileAndHeaderOnly() throws {
    #expect(Loading.findings(csv: "") == ["input.empty@suggestions.csv"])
    #expect(Loading.findings(csv: "\n\n,,\n") == ["input.empty@suggestions.csv"])
    #expect(try !Loading.rows("id,text\n").value.hasRows)
  }

  @Test func lostCharacters() throws {
    // All rows damaged: the export is at fault, and that is said once.
    #expect(
      Loading.findings(csv: "id,text\n1,甲\n2,\u{FFFD}\n3,\u{FFFD}\n") == ["rows.debris@suggestions.csv:3"])
    // One in eleven: each is to be mended.
    let rows = (1...10).map { "\($0),甲\n" }.joined()
    #expect(Loading.findings(csv: "id,text\n\(rows)11,\u{FFFD}\n") == ["rows.damaged@suggestions.csv:12"])
  }

  @Test func windowsAndTally() throws {
    let csv = "received,channel,text\n2020-05-16,网上,甲\n2020-05-17,电话,乙\n2020-06-17,网上,丙\n"
    let tally = try Loading.rows(csv, yaml: "window: {from: 2020-05-17, to: 2020-06-17}\n").value.tally
    #expect(tally.outsideWindow == 1)
    #expect(tally.channels.keys == ["网上", "电话"])
    #expect(tally.channels["网上"] == 2)
    #expect(tally.days.count == 3)
    #expect(tally.ungrouped == 3)
  }
}
