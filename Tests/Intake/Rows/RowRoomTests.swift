import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// What is laid out of a row has the room that it takes, whatever the campaign asks for. Run under a sanitizer this tells of every
/// byte beyond it.
@Suite struct RowRoomTests {
  /// Three columns that are one cell, each of whose characters is hidden.
  @Test(arguments: [5_000, 40_000])
  func spansOfACellThatIsThreeColumns(_ count: Int) throws {
    let yaml = "columns: {text: 内容, reason: 内容, reply: 内容}\nmasking: {mask: [a]}\n"
    let row = try #require(
      try Loading.rows("id,内容\n1,\(String(repeating: "a", count: count))\n", yaml: yaml).value.rows.first)
    for text in [row.text, try #require(row.reason), try #require(row.reply)] {
      #expect(text.spans.count == count)
      #expect(text.spans.last?.range == count - 1..<count)
      #expect(text.original.utf8.count == count)
    }
  }

  /// More columns than 64, all of which the form does not know.
  @Test func manyColumnsOfTheirOwn() throws {
    let names = (0..<4_000).map { "栏目\($0)" }
    let values = (0..<4_000).map { "值\($0)" }
    let csv = "id,内容,\(names.joined(separator: ","))\n1,甲,\(values.joined(separator: ","))\n"
    let row = try #require(try Loading.rows(csv).value.rows.first)
    #expect(row.others.map(\.column) == names)
    #expect(row.others.map(\.value) == values)
  }

  /// JSON may name a column in any line; files of more columns than CSV may have are refused as these are.
  @Test func namesOfJSONAreBounded() {
    let names = (0...CSVReader.columnLimit).map { "\"n\($0)\":1" }
    let found = Loading.findings([
      "campaign.yaml": Loading.minimum, "suggestions.jsonl": "{\"text\":\"甲\"}\n{\(names.joined(separator: ","))}\n",
    ])
    #expect(found == ["rows.record-too-long@suggestions.jsonl:2"])
  }

  /// A character that is lost may be written as an escape.
  @Test func lostCharactersAmongEscapes() {
    var lines = (0..<20).map { "{\"id\":\"\($0)\",\"text\":\"meets at noon\"}" }
    lines.append("{\"id\":\"20\",\"text\":\"\\u516c\\ufffd\"}")
    let found = Loading.findings([
      "campaign.yaml": Loading.minimum, "suggestions.jsonl": lines.joined(separator: "\n"),
    ])
    #expect(found == ["rows.damaged@suggestions.jsonl:21"])
  }

  /// More different lists of groups than are kept are counted all the same.
  @Test func listsOfGroupsBeyondNumber() throws {
    let side = 190
    var csv = "id,group,disposition,text\n"
    for first in 0..<side {
      for second in 0..<side {
        csv += "\(first)-\(second),甲\(first)；乙\(second),\(second % 2 == 0 ? "采纳" : ""),内容\n"
      }
    }
    csv += "last,,,内容\n"
    let campaign = try Loading.rows(csv).value
    #expect(campaign.tally.suggestions == side * side + 1)
    #expect(campaign.tally.ungrouped == 1)
    #expect(campaign.tally.inSeveralGroups == side * side)
    #expect(campaign.tally.groups.count == 2 * side)
    #expect(campaign.tally.groups.values.allSatisfy { $0.count == side })
    #expect(campaign.tally.dispositions["adopted"] == side * side / 2)
    #expect(campaign.store.survey.groupLists == nil)
    let groups = campaign.rows[side * 7 + 11].groups.map { id in
      campaign.statements.groups.first { $0.id == id }?.heading
    }
    #expect(groups == ["甲7", "乙11"])
  }
}
