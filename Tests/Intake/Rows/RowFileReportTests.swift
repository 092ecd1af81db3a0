import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// What is said of files and columns that were read, or not.
@Suite struct RowFileReportTests {
  @Test func severalFilesAreNamedWithTheirRows() throws {
    let one = "text\n甲\n乙\n"
    let log = try Loading.campaign([
      "campaign.yaml": Loading.minimum, "suggestions.csv": one, "suggestions - 副本.csv": one,
      "suggestions2.csv": "text\n丙\n",
    ]).log.diagnostics
    #expect(log.map(\.code.id) == ["rows.files-read", "rows.file-copied"])
    #expect(
      log.first?.message(in: .zh)
        == "逐条意见读自 3 个文件：suggestions - 副本.csv（2 条）、suggestions.csv（2 条）、suggestions2.csv（1 条）。")
    #expect(log.last?.arguments == ["name": "suggestions.csv", "first": "suggestions - 副本.csv"])
    #expect(Loading.findings(["campaign.yaml": Loading.minimum, "suggestions.csv": one]) == [])
  }

  @Test func tablesUnderOtherNames() throws {
    func names(_ yaml: String, _ files: [String]) throws -> String? {
      var texts = ["campaign.yaml": Loading.minimum + yaml]
      for file in files { texts[file] = "text\n甲\n" }
      let found = try Loading.campaign(texts).log.diagnostics.filter { $0.code == .rowFilesUnread }
      return found.first?.arguments["names.zh"]
    }
    #expect(try names("", ["意见.csv"]) == "“意见.csv”")
    #expect(try names("", ["说明.txt"]) == nil)
    // What was received is known.
    #expect(try names("counts: {suggestions: 3}\n", ["意见.csv"]) == nil)
    #expect(try names("", ["suggestions.csv", "旧.csv"]) == nil)
    #expect(try names("annexes: [{title: 表, file: 表.csv}]\n", ["表.csv"]) == nil)
  }

  @Test func publicColumnsThatNoTableHas() throws {
    // 姓名 is a column of ours, by its head; no row has 态度.
    let yaml = "public_columns: [street, 楼栋, district, 姓名, 空栏, 态度]\n"
    let loaded = try Loading.rows("text,楼栋,姓名,空栏\n甲,3,王东,\n", yaml: yaml)
    #expect(loaded.value.publication.publicColumns == ["楼栋", "district", "name", "空栏"])
    #expect(loaded.log.diagnostics.map(\.code.id) == Array(repeating: "campaign.public-column-unknown", count: 2))
    #expect(loaded.log.diagnostics.map { $0.arguments["name"] } == ["street", "态度"])
    #expect(loaded.log.diagnostics.first?.place?.text == "a/b/campaign.yaml:3:18")
    #expect(
      loaded.log.diagnostics.first?.arguments["known"]?.hasPrefix("district, name, contact, submitter_kind") == true)
  }

  /// Several rules at one place are told apart by their number, since their words may be personal.
  @Test func rulesByHandAreCounted() throws {
    func told(_ yaml: String) throws -> [String] {
      try Loading.rows("text\n甲\n", yaml: yaml).log.diagnostics.filter { $0.code != .personalDataFound }.map {
        $0.code.id + " " + ($0.arguments["which.zh"] ?? "")
      }
    }
    #expect(try told("masking: {keep: [0000-0000000]}\n") == ["masking.keep-unused "])
    #expect(
      try told("masking: {mask: [{row: \"1\", words: [甲, 某小区]}]}\n").count == 1)
    #expect(
      try told("masking: {mask: [{row: \"1\", words: [某园, 某小区]}]}\n").first?.hasPrefix("masking.mask-unused") == true)
  }

  @Test func theKeyThatIsMissingHasItsPlace() {
    #expect(
      Loading.findings(csv: "text\n甲\n", yaml: "public_columns: [pseudonym]\n") == [
        "masking.key-absent@campaign.yaml:3:1"
      ])
  }
}
