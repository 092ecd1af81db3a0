import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

@Suite struct LoaderTests {
  @Test func whatIsNotThere() {
    let world = MemoryWorld(texts: ["a/readme.txt": "", "b/c/campaign.yaml": Loading.minimum])
    func code(_ folder: String) -> [DiagnosticCode] {
      do { _ = try CampaignLoader(world: world).load(folder: folder) } catch {
        return error.log.diagnostics.map(\.code)
      }
      return []
    }
    #expect(code("a") == [.campaignFileMissing])
    #expect(code("x") == [.folderMissing])
    #expect(code("a/readme.txt") == [.folderIsFile])
    #expect(code("b/c").isEmpty)
    #expect(code("./b//c/").isEmpty)
    #expect(code("b/x/../c").isEmpty)
  }

  /// Faults of the fields and of the rows are told together.
  @Test func allFaultsTogether() {
    #expect(
      Loading.findings(csv: "id,text\n1,甲\n1,乙\n2\n", yaml: "hed: red\nhead: red\n") == [
        "field.misspelt@campaign.yaml:3:1", "rows.too-few-cells@suggestions.csv:4", "rows.id-twice@suggestions.csv:3",
        "campaign.red-head-of-draft@campaign.yaml:4:1", "campaign.red-head-without-number@campaign.yaml:4:1",
        "campaign.red-head-without-date@campaign.yaml:4:1",
      ])
  }

  /// A million faults give a readable report.
  @Test func manyFaults() {
    let csv = "id,text\n" + String(repeating: "1\n", count: 5_000)
    do { _ = try Loading.rows(csv) } catch {
      #expect(error.log.diagnostics.count == DiagnosticLog.kept)
      #expect(error.log.count(of: .rowTooNarrow) == 5_000)
    }
  }

  @Test func nothingReceived() throws {
    let loaded = try Loading.campaign(Loading.minimum + "counts: {suggestions: 0}\n")
    #expect(!loaded.value.hasRows)
    #expect(FigureTable(of: loaded.value)[.total]?.count == 0)
  }
}
