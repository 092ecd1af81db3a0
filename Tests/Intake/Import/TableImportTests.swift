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
    #expect(yaml.contains("topic: 某区公园改造意见汇总"))
    let loaded = try Loading.campaign(["campaign.yaml": yaml, "suggestions.csv": found.rows])
    #expect(loaded.value.rows.count == 2)
    #expect(loaded.log.count(of: .warning) == 0)
    #expect((try? JSONValue.parse(Array(found.campaign.logJSON.utf8)))?["rows"]?.integer == 2)
  }

  @Test func noTableAtAll() throws {
    let error = #expect(throws: Failed.self) { try imported("编号,姓名\n1,王某\n") }
    #expect(error?.log.diagnostics.map(\.code) == [.textColumnMissing])
  }
}
