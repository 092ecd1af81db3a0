import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Rows of a workbook as the rest of the program sees them.
@Suite struct WorkbookRowTests {
  private func world() throws -> MemoryWorld {
    let book = HandmadeWorkbook([
      .init("意见", [["编号", "意见内容", "收到日期"], ["1", "树", "不知"], ["2", "灯", .date(43968)]])
    ])
    return MemoryWorld(files: [
      "a/b/campaign.yaml": Array(Loading.minimum.utf8), "a/b/suggestions.xlsx": try book.bytes(),
    ])
  }

  @Test func originsNameTheSheet() throws {
    let loaded = try CampaignLoader(world: try world()).load(folder: "a/b")
    #expect(loaded.value.rows.map(\.origin.text) == ["suggestions.xlsx!意见!A2", "suggestions.xlsx!意见!A3"])
    #expect(loaded.value.rows.map { $0.received?.iso } == [nil, "2020-05-17"])
    #expect(loaded.log.diagnostics.first?.place?.text == "a/b/suggestions.xlsx!意见!C2")
  }

  @Test func findingsAreLocated() throws {
    let place = Place.cell(file: "a/b/suggestions.xlsx", sheet: "意见", reference: "C2")
    let found = try RowLocator(folder: "a/b", office: nil, world: try world()).cells(at: [place])
    let row = RowOrigin(file: "suggestions.xlsx", sheet: "意见", line: 2)
    #expect(found[place]?.row == row)
    #expect(found[place]?.column == "received")
  }

  @Test func textOfTheSameNameIsTheTable() throws {
    var texts = ["campaign.yaml": Loading.minimum, "suggestions.csv": "text\n甲\n", "suggestions.xlsx": "PK\u{3}\u{4}"]
    #expect(Loading.findings(texts) == ["rows.table-twice@suggestions.xlsx"])
    texts["suggestions.csv"] = nil
    #expect(Loading.findings(texts) == ["xlsx.damaged@suggestions.xlsx"])
  }

  @Test(arguments: [
    RowOrigin(file: "a.csv", line: 3), RowOrigin(file: "a.xlsx", sheet: "甲/乙!", line: 3), RowOrigin(file: "", line: 0),
  ])
  func originsAsWords(_ origin: RowOrigin) { #expect(RowOrigin(table: origin.table, line: origin.line) == origin) }
}
