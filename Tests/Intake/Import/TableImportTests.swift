import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What import does with tables beyond finding their columns.
@Suite struct TableImportTests {
  private func imported(
    _ files: [String: [UInt8]], columns: String? = nil
  ) throws -> (rows: String, aside: String, campaign: ImportedCampaign, result: TableImporter.Result) {
    var options = TableImportOptions()
    if let columns { #expect(options.take(columns: columns) == nil) }
    let importer = try TableImporter(files.keys.sorted(), options: options, world: MemoryWorld(files: files))
    let (rows, aside) = (TrapTests.Lines(), TrapTests.Lines())
    let result = try importer.run(
      write: { line throws(Failed) in rows.text += line }, keep: { line throws(Failed) in aside.text += line })
    return (rows.text, aside.text, ImportedCampaign(importer, result), result)
  }

  private func imported(_ csv: String, columns: String? = nil) throws -> (
    rows: String, aside: String, campaign: ImportedCampaign, result: TableImporter.Result
  ) { try imported(["表.csv": Array(csv.utf8)], columns: columns) }

  @Test func everyColumnIsKept() throws {
    let rows = try imported("编号,年龄段,意见内容,来源\n1,青年,\"树,灯\",网\n").rows
    #expect(
      rows == "\u{FEFF}id,channel,text,年龄段,source_place\r\n1,网,\"树,灯\",青年,表.csv:2\r\n")
  }

  @Test func ownHeadersOfTheTableAreNotTakenForOurs() throws {
    // Both are headers of suggestions; the second one is kept, and not read as ours again.
    let rows = try imported("编号,内容,意见内容\n1,甲,乙\n").rows
    #expect(rows.hasPrefix("\u{FEFF}id,text,原表 内容,source_place\r\n1,乙,甲,"))
  }

  @Test func rowsThatCannotBeDecodedAreKeptAside() throws {
    let bytes = Array("编号,意见内容\n1,公园要多种树木花草\n2,路灯".utf8) + [0xFF] + Array("太暗了\n3,修路\n".utf8)
    let found = try imported(["表.csv": bytes])
    #expect(found.result.rows == 2)
    #expect(found.result.aside == 1)
    #expect(found.rows.contains("太暗了") == false)
    #expect(found.aside == "\u{FEFF}problem,id,text,source_place\r\n3:5 ‹…›,2,路灯‹FF›太暗了,表.csv:3\r\n")
    #expect(
      found.result.log.diagnostics.map { $0.code.id + "@" + ($0.place?.text ?? "") }
        == ["import.row-undecodable@表.csv:3:5"])
  }

  @Test func rowsOfAnotherWidthAreKeptAside() throws {
    let found = try imported("编号,意见内容\n1,树,灯\n2\n3,路\n")
    #expect(found.result.rows == 1)
    #expect(found.aside.split(whereSeparator: \.isNewline).count == 3)
    #expect(found.result.log.count(of: .rowAside) == 2)
  }

  @Test func columnsOfTheCommandLine() throws {
    let rows = try imported("号,话\n1,树\n", columns: "text=话,id=号").rows
    #expect(rows == "\u{FEFF}id,text,source_place\r\n1,树,表.csv:2\r\n")
    var options = TableImportOptions()
    #expect(options.take(columns: "text=话,wort=号") == "wort=号")
    #expect(options.take(columns: "text") == "text")
    #expect(options.take(columns: "text=话,text=号") == "text=号")
    #expect(options.take(columns: "text=意见,建议（a=b），id=号") == nil)
    #expect(options.columns[.text] == "意见,建议（a=b）" && options.columns[.id] == "号")
  }

  @Test func aHeaderThatNoTableHasIsRefused() throws {
    let failed = #expect(throws: Failed.self) { try imported("号,意见内容\n1,树\n", columns: "id=号,received=时间") }
    let found = try #require(failed?.log.diagnostics.first)
    #expect(found.code == .columnAbsent && failed?.log.failure?.exitCode == 64)
    #expect(found.arguments == ["column": "received", "header": "时间", "headers": "号、意见内容"])
  }

  @Test func secondsBeforeAnyCalendarAreNoDay() throws {
    var options = TableImportOptions()
    options.profile = try ProfileFields.profile(
      at: "p.yaml",
      world: MemoryWorld(files: [
        "p.yaml": Array(
          "recognise:\n  least: 1\n  headers: {body: 1}\ncolumns:\n  received: at\n  text: body\ndates: epoch-ms\n".utf8
        )
      ]))
    let csv = "at,body\n-9223372036854775808,树\n9223372036854775807,灯\n-1,路\n"
    let importer = try TableImporter(["表.csv"], options: options, world: MemoryWorld(files: ["表.csv": Array(csv.utf8)]))
    let rows = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in rows.text += line }, keep: { _ throws(Failed) in })
    #expect(result.rows == 3)
    // A millisecond before 1970 is the day before.
    #expect(rows.text.contains("1969-12-31"))
  }

  @Test func idsThatOccurInSeveralTables() throws {
    let found = try imported([
      "甲.csv": Array("编号,意见内容\n1,树\n2,灯\n".utf8), "乙.csv": Array("编号,意见内容\n1,路\n".utf8),
    ])
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": found.rows])
    #expect(loaded.value.rows.map(\.id).sorted() == ["1", "1_2", "2"])
    #expect(found.campaign.logText.contains("numbers put behind ids that occur twice [ids]：1"))
  }

  @Test(arguments: [
    ("甲\r\n乙\r丙", "甲\n乙\n丙"), ("\u{FEFF}甲\u{200B}乙\u{0}", "甲乙"), ("树<br/>灯", "树\n灯"), ("<p>树</p><p>灯</p>", "树\n灯"),
    ("A&amp;B &lt;甲&gt; &#39;乙&#x27;", "A&B <甲> '乙'"), ("见<办法>第三条", "见<办法>第三条"), ("R&D；a<b", "R&D；a<b"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("&bogus;", "&bogus;"), ("&lt;br&gt;", "<br>"),
  ])
  func technicalDamageAlone(_ text: String, _ clean: String) {
    #expect((CellCleaner.clean(text)?.text ?? text) == clean)
  }

  @Test func theCampaignIsReadyToBeFilledIn() throws {
    let found = try imported("某区公园改造意见汇总,,\n编号,收到日期,意见内容\n1,2020-05-20,树\n2,2020/5/17,灯\n")
    let yaml = found.campaign.yaml
    #expect(yaml.contains("window: {from: 2020-05-17, to: 2020-05-20}"))
    #expect(yaml.contains("topic: 某区公园改造   #"))
    let loaded = try Loading.campaign(["campaign.yaml": yaml, "suggestions.csv": found.rows])
    #expect(loaded.value.rows.count == 2)
    #expect(loaded.log.count(of: .warning) == 0)
    #expect((try? JSONValue.parse(Array(found.campaign.logJSON.utf8)))?["rows"]?.integer == 2)
  }

  @Test func noTableAtAll() throws {
    let error = #expect(throws: Failed.self) { try imported("编号,姓名\n1,王某\n") }
    #expect(error?.log.diagnostics.map(\.code) == [.textColumnMissing])
  }

  @Test(arguments: [
    ("关于《青川区养犬条例（草案）》公开征求意见留言表", "《青川区养犬条例（草案）》"), ("《青川区养犬条例》意见征集情况汇总表（2024年5月）", "《青川区养犬条例》"),
    ("关于老旧小区改造征求意见采纳情况台账", "老旧小区改造"), ("某区公园改造意见建议收集表", "某区公园改造"), ("青川区人民政府办公室", nil), ("意见汇总表", nil),
    ("征求意见汇总表", nil), ("关于公开征求《青川区养犬条例》意见的公告", "《青川区养犬条例》"),
  ])
  func whatATitleAsksOn(_ title: String, _ topic: String?) { #expect(TableTitle.topic(of: title) == topic) }

  @Test func theTitleAmongLines() throws {
    let found = try imported(
      "青川区人民政府办公室,,\n附件2：《青川区养犬条例（草案）》意见征集情况汇总表,,\n单位：条,,\n序号,意见内容,是否采纳\n1,树,采纳\n")
    #expect(found.campaign.yaml.contains("topic: 《青川区养犬条例（草案）》   #"))
    let office = try imported("青川区人民政府办公室,,\n序号,意见内容,是否采纳\n1,树,采纳\n")
    #expect(office.campaign.yaml.contains("topic: 如何改进某项工作   #"))
  }

  /// Digits that a spreadsheet program took: one finding of each cell, and the mark of text is no part of a number.
  @Test func numbersOfASpreadsheetProgram() throws {
    let lost = try imported("编号,联系电话,意见内容\n2.02405E+17,1.38123E+10,树\n2.02405E+17,,灯\n7,,温度1E+3\n")
    #expect(
      lost.result.log.diagnostics.map { $0.code.id + "@" + ($0.place?.text ?? "") } == [
        "rows.digits-lost@表.csv:2", "rows.digits-lost@表.csv:2:13", "rows.digits-lost@表.csv:3",
      ] || lost.result.log.count(of: .digitsLost) == 3)
    let kept = try imported("编号,联系电话,意见内容\n=\"00012\",'00000000000,=树+灯\n")
    #expect(kept.rows.hasSuffix("\r\n00012,00000000000,=树+灯,表.csv:2\r\n"))
    #expect(kept.campaign.logText.contains("[text-marks]：2"))
  }

  @Test func columnsWithoutHeaderAndContent() throws {
    let rows = try imported(",编号,,意见内容,,,\n,,,,,,\n,1,核,树,,,\n,2,,灯,,,\n").rows
    #expect(rows == "\u{FEFF}id,text,第3列,source_place\r\n1,树,核,表.csv:3\r\n2,灯,,表.csv:4\r\n")
  }

  /// What is printed of channels holds nobody's number; a number alone is no channel.
  @Test func channelsWithNumbers() throws {
    let cells = ["网上", "来电 13812340000", "来信（湖滨路18号3栋2单元501室）", "13812340001", "网上"]
    let found = try imported("编号,意见内容,渠道\n" + cells.enumerated().map { "\($0),话,\($1)\n" }.joined())
    #expect(found.campaign.yaml.contains("channels: [网上, 来电, 来信]"))
    #expect(found.result.log.count(of: .channelMasked) == 3)
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": found.rows])
    #expect(loaded.value.rows.map { $0.channel ?? "" } == ["网上", "来电", "来信", "138****0001", "网上"])
  }

  @Test func daysThatCannotBeRead() throws {
    let found = try imported("编号,收到日期,意见内容\n1,五月七日,树\n2,2024-05-07,灯\n3,5/7,路\n4,,桥\n")
    let findings = found.result.log.diagnostics.filter { $0.code == .datesUnread }
    #expect(findings.map(\.arguments) == [["count": "2", "all": "3", "value": "五月七日"]])
  }

  /// A sheet or file that is left out is a warning, and the headers that nobody knew are named.
  @Test func tablesThatAreLeftOut() throws {
    let csv = { (text: String) in Array(text.utf8) }
    let found = try imported([
      "甲.csv": csv("编号,意见内容\n1,树\n"), "乙.csv": csv("号,所写的话,人\n1,公园应当多种树木,某甲\n"),
    ])
    let warnings = found.result.log.diagnostics.filter { $0.severity == .warning }
    #expect(warnings.map(\.code) == [.tableSkipped])
    #expect(warnings.first?.arguments == ["sheet": "乙.csv", "headers": "号、所写的话、人"])
    #expect(found.result.rows == 1)
  }

  /// body/ca beside body/en: each row says it in its own language.
  @Test func textsInSeveralLanguages() throws {
    var options = TableImportOptions()
    options.profile = try ProfileFields.profile(at: ProfileTests.folder + "/decidim.yaml", world: SystemWorld())
    let csv =
      "id;category/name/ca;category/name/en;participatory_space/url;title/en;body/ca;body/en;state;published_at\n"
      + "1;Mobilitat;;;;Més arbres;;accepted;2024-05-07\n2;;Mobility;;;;More trees;withdrawn;2024-05-08\n"
    let importer = try TableImporter(
      ["a.csv"], options: options, world: MemoryWorld(files: ["a.csv": Array(csv.utf8)]))
    let rows = TrapTests.Lines()
    let result = try importer.run(write: { line throws(Failed) in rows.text += line }, keep: { _ throws(Failed) in })
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.csv": rows.text])
    #expect(result.rows == 2)
    #expect(loaded.value.rows.map(\.text.original) == ["Més arbres", "More trees"])
    #expect(loaded.value.rows.map(\.name) == [nil, nil])
    #expect(loaded.value.statements.groups.map(\.heading) == ["Mobilitat", "Mobility"])
    #expect(loaded.value.rows.map(\.disposition) == ["adopted", nil])
    #expect(loaded.log.count(of: .dispositionWordUnknown) == 0)
  }
}
