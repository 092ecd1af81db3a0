import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// `public_columns` in a folder: by our names, by heads of the table, by what `columns` calls ours.
@Suite struct ReleasedColumnTests {
  private func columns(_ named: String, _ csv: String, yaml: String = "") throws -> [String] {
    let loaded = try Loading.rows(csv, yaml: "public_columns: [\(named)]\n" + yaml)
    return loaded.value.publication.publicColumns
      + loaded.log.diagnostics.filter { $0.code == .publicColumnUnknown }.map {
        "?" + ($0.arguments["name"] ?? "")
      }
  }

  @Test func byTheirHeads() throws {
    #expect(try columns("地区, 态度", "意见内容,地区,态度\n多设座椅,甲街道,赞成\n") == ["district", "position"])
    #expect(
      try columns("所属片区", "意见内容,所属片区\n多设座椅,甲街道\n", yaml: "columns: {district: 所属片区}\n") == ["district"])
    // Two heads that mean one of ours: the table's own other column keeps its name.
    #expect(try columns("街道", "意见内容,地区,街道\n多设座椅,甲区,乙街道\n") == ["街道"])
    #expect(try columns("意见内容, 备注, 星座", "意见内容,备注\n多设座椅,无\n") == ["?意见内容", "?备注", "?星座"])
  }
}
