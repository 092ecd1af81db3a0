import Diagnostics
import Testing

@testable import Intake

/// Groups that rows name and a campaign that says which there are does not have.
@Suite struct UndeclaredGroupTests {
  private let yaml = """
    groups:
      - {id: charging, heading: 关于充电桩。}
      - {id: parking, heading: 关于停车。}
      - {id: "1.10", heading: 关于绿化。}

    """

  private func told(_ cells: [String], yaml: String? = nil) throws -> [Diagnostic] {
    let csv = "id,text,group\n" + cells.enumerated().map { "\($0.offset + 1),甲,\($0.element)\n" }.joined()
    return try Loading.rows(csv, yaml: yaml ?? self.yaml).log.diagnostics
  }

  @Test func areToldWithPlaceRowsAndTheNearest() throws {
    let found = try told(["chargng", "parking", "chargng", "绿化", "1.1", "噪声扰民"])
    #expect(found.map(\.code.id) == Array(repeating: "rows.group-undeclared", count: 4))
    #expect(found.map { $0.place?.text } == [2, 5, 6, 7].map { "a/b/suggestions.csv:\($0):5" })
    #expect(found.map { $0.arguments["name"] } == ["chargng", "绿化", "1.1", "噪声扰民"])
    #expect(found.map { $0.arguments["count"] } == ["2", "1", "1", "1"])
    #expect(found.map { $0.arguments["near.zh"] } == ["是不是“charging”？", "是不是“关于绿化”？", "是不是“1_10”？", ""])
    #expect(
      found[1].message(in: .zh) == "活动的分组里没有“绿化”，有 1 条意见归入它；它会成为公开的标题。"
        && found[1].hint(in: .zh) == "是不是“关于绿化”？请改正这些行的分组；确是新的分组，请写进 campaign.yaml 的 groups。")
    #expect(found[3].hint(in: .en)?.hasPrefix("Correct the rows") == true)
  }

  /// Case, width and blanks make no other group, of ids as of headings.
  @Test func idsAreFolded() throws {
    let loaded = try Loading.rows("text,group\n甲,Parking\n乙,ｐａｒｋｉｎｇ\n丙,parking\n", yaml: yaml)
    #expect(loaded.log.isEmpty)
    #expect(loaded.value.rows.map(\.groups) == Array(repeating: ["parking"], count: 3))
  }

  @Test func aCampaignWithoutGroupsTakesThemFromItsRows() throws {
    #expect(try told(["停车", "绿化"], yaml: "").isEmpty)
  }

  @Test func namesOverLinesStandInOneLine() throws {
    let found = try Loading.rows("text,group\n甲,\"停车\n收费\"\n", yaml: yaml).log.diagnostics
    #expect(found.map { $0.arguments["name"] } == ["停车 收费"])
  }
}
