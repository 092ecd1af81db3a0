import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// Ids of one letter with other marks between them than `；`.
@Suite struct JoinedMarkTests {
  private static let csv = "id,text\nB001,多设座椅供老人休息\nB002,增加夜间照明设施\nB004,厕所应当每日清洁消毒\n"

  private func joined(_ join: String, csv: String = csv) throws -> (Int?, [String]) {
    let loaded = try Loading.rows(csv, yaml: "duplicates: {count: yes, join: [\(join)]}\n")
    return (
      loaded.value.letters?.distinct,
      loaded.log.diagnostics.filter { $0.code.id.hasPrefix("duplicates.id") }.map { $0.arguments["id"] ?? "" }
    )
  }

  @Test(arguments: ["\"B001,B004\"", "\"B001、B004\"", "\"B001，B004\"", "\"B001; B004\"", "[B001, B004]"])
  func anyMarkParts(_ list: String) throws {
    let (distinct, unknown) = try joined(list)
    #expect(distinct == 2 && unknown.isEmpty)
  }

  @Test func anIdMayHaveAComma() throws {
    let csv = "id,text\n\"B,1\",多设座椅供老人休息\n\"B,2\",增加夜间照明设施\nB,厕所应当每日清洁消毒\n1,树木需要修剪枝条\n"
    let (distinct, unknown) = try joined("[\"B,1\", \"B,2\"]", csv: csv)
    #expect(distinct == 3 && unknown.isEmpty)
  }

  @Test func whatIsUnknownIsNamedAlone() throws {
    let (distinct, unknown) = try joined("\"B001、B004、Z9\"")
    #expect(distinct == 2 && unknown == ["Z9"])
    #expect(throws: Failed.self) { try joined("B001") }
    // One id with a comma is still one.
    #expect(throws: Failed.self) { try joined("\"B,1\"", csv: "id,text\n\"B,1\",多设座椅供老人休息\nB2,增加照明\n") }
  }
}
