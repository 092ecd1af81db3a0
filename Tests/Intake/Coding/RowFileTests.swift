import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// Files of rows keep every byte that does not have to change.
@Suite struct RowFileTests {
  private typealias Cell = HandmadeWorkbook.Cell

  /// Applies other cells to row 1 of a file.
  private func edited(_ name: String, _ bytes: [UInt8], _ cells: [Int: Cell], yaml: String = ApplyingCase.yaml) throws
    -> [UInt8]
  {
    let folder = ApplyingCase([name: bytes], yaml: yaml)
    return try folder.applied([.init("编码", [ApplyingCase.heads, try folder.line("1", cells)])])[name] ?? []
  }

  private func edited(
    _ text: String, _ cells: [Int: Cell] = [2: "噪声"], name: String = "suggestions.csv", yaml: String = ApplyingCase.yaml
  ) throws -> String {
    String(decoding: try edited(name, Array(text.utf8), cells, yaml: yaml), as: UTF8.self)
  }

  @Test func everythingElseStays() throws {
    #expect(
      try edited("\u{FEFF}某局意见表\r\n\r\nid,\"text\",group,其他\r\n1,\"甲\r\n\"\"乙\"\"\",\"toilets\", x \r\n2,丙,,\r\n\r\n")
        == "\u{FEFF}某局意见表\r\n\r\nid,\"text\",group,其他\r\n1,\"甲\r\n\"\"乙\"\"\",\"noise\", x \r\n2,丙,,\r\n\r\n")
    #expect(try edited("sep=;\r\nid;text;group\r\n1;甲;") == "sep=;\r\nid;text;group\r\n1;甲;noise")
    #expect(
      try edited("id\ttext\tgroup\n1\t甲\t\n", [2: "噪声", 4: "a\tb"], name: "suggestions.tsv")
        == "id\ttext\tgroup\treason\n1\t甲\tnoise\t\"a\tb\"\n")
    #expect(try edited("id,text,group\r1,甲,\r2,乙,\r") == "id,text,group\r1,甲,noise\r2,乙,\r")
  }

  @Test func columnsAreAdded() throws {
    #expect(try edited("id,text\n1,甲\n\n2,乙\n") == "id,text,group\n1,甲,noise\n\n2,乙,\n")
    #expect(try edited("编号,内容\n1,甲\n2,乙\n", [2: "噪声", 5: "急"]) == "编号,内容,分组,备注\n1,甲,noise,急\n2,乙,,\n")
    // Empty cells beyond the heads become the column's.
    #expect(try edited("id,text\n1,甲,,\n2,乙,\n") == "id,text,group\n1,甲,noise,\n2,乙,\n")
  }

  /// The header is the one under which the rows are read: no line of facts above it, and of several tables each its own.
  @Test func headersAreThoseOfTheRows() throws {
    #expect(
      try edited("停车条例\n意见,197\n编号,意见内容,分组\n1,甲,\n2,乙,\n")
        == "停车条例\n意见,197\n编号,意见内容,分组\n1,甲,noise\n2,乙,\n")
    let below = "编号,意见内容,分组\n2,乙,\n编号,分组,意见内容\n1,,甲\n"
    #expect(try edited(below) == "编号,意见内容,分组\n2,乙,\n编号,分组,意见内容\n1,noise,甲\n")
    // A column that one of them lacks cannot be added to it alone.
    let error = #expect(throws: Failed.self) { try edited("编号,意见内容\n2,乙\n编号,反映人,意见内容\n1,何某,甲\n") }
    #expect(error?.log.diagnostics.map(\.code) == [.codingFileUnwritable])
  }

  /// Rows are told by their number where they have no ids.
  @Test func rowsWithoutIDs() throws {
    #expect(try edited("text,group\n甲,\n乙,toilets\n") == "text,group\n甲,noise\n乙,toilets\n")
  }

  @Test func theFileIsSpelledAsItIs() throws {
    let csv = "id,text,group,disposition\n1,甲,,\n2,乙,噪声,已采纳\n3,丙,照明,\n"
    #expect(
      try edited(csv, [2: "噪声；厕所太少；照明", 3: "采纳"])
        == "id,text,group,disposition\n1,甲,噪声；厕所太少。；照明,已采纳\n2,乙,噪声,已采纳\n3,丙,照明,\n")
    #expect(
      try edited("id,text,group,disposition\n1,甲,,\n2,乙,noise,adopted\n", [2: "厕所太少", 3: "采纳"])
        == "id,text,group,disposition\n1,甲,toilets,adopted\n2,乙,noise,adopted\n")
  }

  @Test func otherEncodings() throws {
    let text = "编号,内容,分组\r\n1,甲，乙,\r\n2,丙,噪声\r\n"
    let wanted = "编号,内容,分组\r\n1,甲，乙,噪声\r\n2,丙,噪声\r\n"
    for charset in ["GB18030", "BIG5"] {
      let converter = try #require(LegacyConverter(charset: charset, isReverse: true))
      let (text, wanted) =
        charset == "BIG5"
        ? (
          text.replacing("编号", with: "編號").replacing("内", with: "內").replacing("分组", with: "分組").replacing(
            "声", with: "聲"),
          wanted.replacing("编号", with: "編號").replacing("内", with: "內").replacing("分组", with: "分組").replacing(
            "声", with: "聲")
        ) : (text, wanted)
      let yaml = charset == "BIG5" ? ApplyingCase.yaml.replacing("声", with: "聲") : ApplyingCase.yaml
      let bytes = converter.convert(Array(text.utf8)[...]).utf8
      let found = try edited("suggestions.csv", bytes, [2: charset == "BIG5" ? "噪聲" : "噪声"], yaml: yaml)
      #expect(found == converter.convert(Array(wanted.utf8)[...]).utf8, "\(charset)")
    }
    let sixteen = [UInt8](arrayLiteral: 0xFF, 0xFE) + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      try edited("suggestions.csv", sixteen, [2: "噪声"])
        == [0xFF, 0xFE] + wanted.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  @Test func charactersThatAnEncodingLacks() throws {
    let converter = try #require(LegacyConverter(charset: "BIG5", isReverse: true))
    let bytes = converter.convert(Array("編號,內容,分組,理由\n1,意見甲乙丙丁,,\n".utf8)[...]).utf8
    #expect(throws: Failed.self) { try edited("suggestions.csv", bytes, [4: "简体的“说”"]) }
    do { _ = try edited("suggestions.csv", bytes, [4: "简体"]) } catch let failed as Failed {
      #expect(failed.log.diagnostics.map(\.code.id) == ["coding.not-encodable"])
    }
  }

  @Test func linesOfJSON() throws {
    func json(_ line: String, _ cells: [Int: Cell] = [2: "噪声；厕所太少"]) throws -> String {
      try edited(line, cells, name: "suggestions.jsonl")
    }
    #expect(
      try json(
        "{\"id\": \"1\", \"text\": \"甲\", \"group\": [\"noise\"], \"x\": {\"group\": 1}}\n\n{\"id\": \"2\", \"text\": \"乙\"}"
      )
        == "{\"id\": \"1\", \"text\": \"甲\", \"group\": [\"noise\", \"toilets\"], \"x\": {\"group\": 1}}\n\n{\"id\": \"2\", \"text\": \"乙\"}"
    )
    #expect(
      try json("{\"id\":1,\"text\":\"a\\\"}{,\",\"group\":null}\r\n")
        == "{\"id\":1,\"text\":\"a\\\"}{,\",\"group\":\"noise；toilets\"}\r\n")
    #expect(
      try json("{ \"id\": \"1\", \"text\": \"甲\" }\n", [4: "两行\n\"引\""])
        == "{ \"id\": \"1\", \"text\": \"甲\", \"reason\": \"两行\\n\\\"引\\\"\" }\n")
    #expect(
      try json("{\"id\":\"1\",\"text\":\"甲\",\"group\":\"noise\"}", [2: ""])
        == "{\"id\":\"1\",\"text\":\"甲\",\"group\":\"\"}")
    #expect(try json("{\"编号\":\"1\",\"内容\":\"甲\"}\n") == "{\"编号\":\"1\",\"内容\":\"甲\",\"分组\":\"noise；toilets\"}\n")
  }

  @Test func severalFiles() throws {
    let folder = ApplyingCase([
      "suggestions-1.csv": Array("id,text,group\n1,甲,\n".utf8), "suggestions-2.csv": Array("id,text\n2,乙\n".utf8),
      "suggestions-3.jsonl": Array("{\"id\":\"3\",\"text\":\"丙\"}\n".utf8),
    ])
    let written = try folder.applied(rows: [folder.line("1"), folder.line("3", [2: "噪声"]), folder.line("2", [3: "采纳"])])
    #expect(
      written == [
        "suggestions-2.csv": "id,text,disposition\n2,乙,采纳\n",
        "suggestions-3.jsonl": "{\"id\":\"3\",\"text\":\"丙\",\"group\":\"noise\"}\n",
      ])
  }
}
