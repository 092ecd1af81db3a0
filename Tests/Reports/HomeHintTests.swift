import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Reports

/// What a person is told who has the campaign in a folder, and who has it in one workbook.
@Suite struct HomeHintTests {
  private static let repository = String(#filePath.prefix(#filePath.count - "/Tests/Reports/HomeHintTests.swift".count))

  private func builder() -> ReportBuilder {
    ReportBuilder(
      world: SystemWorld(),
      resources: Resources(fonts: Self.repository + "/fonts", templates: Self.repository + "/templates"))
  }

  private static let yaml = """
    status: final
    issuer: {name: 某市某区某某局}
    topic: 小区停车
    window: {from: 2020-05-17, to: 2020-06-17}
    counts: {suggestions: 4}
    groups:
      - {id: parking, heading: 关于停车。, disposition: 未采纳, share: 30%}

    """
  private static let rows =
    "id,text,group,date\nS1,多设车位,parking,2020-05-18\nS2,多设车位,parkin,2020-07-01\nS3,加装路灯照明,,2020-05-19\nS4,多设车位,parking,\n"

  private func folder(_ yaml: String = yaml) -> ScratchFolder {
    let folder = ScratchFolder()
    folder.makeFolder("c")
    folder.write(Array(yaml.utf8), to: "c/campaign.yaml")
    folder.write(Array(Self.rows.utf8), to: "c/suggestions.csv")
    return folder
  }

  /// The groups stand at their own places, and rows are named.
  @Test func placesAndRows() throws {
    let folder = folder()
    let log = try builder().check(folder.file("c")).log
    func found(_ code: DiagnosticCode) -> Diagnostic? { log.diagnostics.first { $0.code == code } }
    let base = folder.file("c") + "/campaign.yaml:"
    #expect(found(.shareDisagrees)?.place?.text == base + "7:53")
    #expect(found(.shareDisagrees)?.arguments["right"] == "50.0%")
    #expect(
      found(.rowsOutsideWindow)?.message(in: .zh) == "1 条意见的收到日期不在征集期内（如 S2）。")
    #expect(found(.rowsUngrouped)?.arguments["rows"] == "S3")
    #expect(found(.reasonMissing)?.arguments["rows.zh"] == "S1、S4")
    // A final notice waits for an answer.
    #expect(found(.groupUndeclared)?.place?.text == folder.file("c") + "/suggestions.csv:3:9")
    #expect(log.diagnostics.contains { $0.code == .checkOpen && $0.arguments["check"] == "rows.group-undeclared" })
  }

  /// What is said of many rows is marked in each of them: S3 has no group, S2 came late, S1 and S4 have no reason; and the group
  /// of S2.
  @Test func rowsAreMarked() throws {
    let folder = folder()
    let outcome = try builder().check(folder.file("c"), marking: folder.file("m.xlsx"))
    #expect(outcome.facts.first?.zh.hasSuffix("在 5 格上标出") == true)
  }

  @Test func anAnswerIsEnough() throws {
    let answered = [
      "rows.group-undeclared", "campaign.rows-outside-window", "campaign.share-disagrees",
      "campaign.dispositions-unexplained",
    ]
    .map { "  - {check: \($0), reason: 已核}\n" }.joined()
    let folder = folder(Self.yaml + "acknowledge:\n" + answered)
    let log = try builder().check(folder.file("c")).log
    #expect(log.count(of: .checkOpen) == 0 && log.count(of: .groupUndeclared) == 0)
  }

  /// Nobody who fills in a workbook is told of a file that he never sees.
  @Test func hintsOfAWorkbook() throws {
    let folder = folder(Self.yaml.replacing("status: final\n", with: ""))
    _ = try builder().workbook(of: folder.file("c"), at: folder.file("w.xlsx"), isEnglish: false)
    let hints = try builder().check(folder.file("w.xlsx")).log.diagnostics.filter {
      [.groupUndeclared, .rowsAlike].contains($0.code)
    }.map { $0.hint(in: .zh) ?? "" }
    #expect(hints.count == 2)
    #expect(hints.contains("是不是“parking”？请改正这些行的分组；确是新的分组，请写进“分组”表。"))
    #expect(hints.contains { $0.hasSuffix("在“活动”表的“另计去重后的数量”填“是”。") })
    let plain = try builder().check(folder.file("c")).log.diagnostics.first { $0.code == .rowsAlike }
    #expect(plain?.hint(in: .zh)?.hasSuffix("在 campaign.yaml 写 duplicates: yes。") == true)
  }

  /// Proposals go along both ways, readable by their owner only.
  @Test func proposalsGoAlong() throws {
    let folder = folder(
      Self.yaml.replacing("status: final\n", with: "").replacing("share: 30%", with: "codebook: {words: 路灯}"))
    _ = try builder().group(folder.file("c"))
    let proposals = try #require(folder.read("c/proposals.jsonl"))
    #expect(!proposals.isEmpty)
    _ = try builder().workbook(of: folder.file("c"), at: folder.file("w.xlsx"), isEnglish: false)
    #expect(folder.read("w-proposals.jsonl") == proposals)
    _ = try builder().importForm(folder.file("w.xlsx"), to: folder.file("back"), isDryRun: false)
    #expect(folder.read("back/proposals.jsonl") == proposals)
  }
}
