import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

@Suite struct RowLocatorTests {
  private func cells(_ name: String, _ text: String, _ places: [(Int, Int?)]) throws -> [String] {
    let world = Loading.world(["campaign.yaml": Loading.minimum, name: text])
    let all = places.map { Place.file("a/b/" + name, line: $0.0, column: $0.1) }
    let found = try RowLocator(folder: "a/b", office: nil, world: world).cells(at: all)
    return all.map { place in found[place].map { "\($0.row.line) \($0.column ?? "-")" } ?? "?" }
  }

  @Test func cellsByLineAndColumn() throws {
    let csv = "某局\n编号,\"内容\",收到日期,年龄\n\n1,\"甲,\n乙\",x,9\n2,丙,y,8\n"
    #expect(
      try cells(
        "suggestions.csv", csv,
        [
          (4, 1), (4, 3), (5, 4), (5, 6), (5, nil), (6, 5), (6, nil), (6, 99), (2, 1), (3, 1), (1, nil), (7, 1),
          (99, nil),
        ])
        == ["4 id", "4 text", "4 received", "4 年龄", "4 -", "6 received", "6 -", "6 -", "?", "?", "?", "?", "?"])
  }

  @Test func cellsOfTablesBelowEachOther() throws {
    let csv = "停车条例\n意见,197\n编号,意见内容,分组\n1,甲,\n编号,分组,意见内容\n2,,乙\n"
    #expect(
      try cells("suggestions.csv", csv, [(2, 1), (4, 3), (5, 1), (6, 4)]) == ["?", "4 text", "?", "6 text"])
  }

  @Test func linesOfJSON() throws {
    #expect(try cells("suggestions.jsonl", "{\"id\":\"1\",\"text\":\"甲\"}\n", [(1, 1)]) == ["1 -"])
  }

  @Test func otherFilesHaveNoRows() throws {
    let world = Loading.world(["campaign.yaml": Loading.minimum, "suggestions.csv": "id,text\n1,甲\n"])
    let locator = try RowLocator(folder: "a/b", office: nil, world: world)
    #expect(
      try locator.cells(at: [.file("a/b/campaign.yaml", line: 1), .field("x"), .file("a/b/suggestions.csv")]).isEmpty)
  }

  @Test func moreIsKeptWhereItIsAskedFor() throws {
    let csv = "id,text,received\n" + (1...60).map { "\($0),甲,某日\n" }.joined()
    let world = Loading.world(["campaign.yaml": Loading.minimum, "suggestions.csv": csv])
    let usual = try CampaignLoader(world: world).load(folder: "a/b").log
    #expect(usual.diagnostics.filter { $0.code == .dateUnreadable }.count == 20)
    let all = try CampaignLoader(world: world, keeping: 50).load(folder: "a/b").log
    #expect(all.diagnostics.filter { $0.code == .dateUnreadable }.count == 50)
    #expect(all.omitted.map(\.count) == [10])
    #expect(all.shortened.omitted.map(\.count) == [40])
    #expect(all.shortened.diagnostics == usual.diagnostics)
    #expect(all.count(of: .warning) == usual.count(of: .warning))
    var joined = DiagnosticLog()
    joined.append(contentsOf: usual)
    joined.append(contentsOf: all)
    #expect(joined.count(of: .dateUnreadable) == 120)
    #expect(joined.diagnostics.count + joined.omitted.reduce(0) { $0 + $1.count } == 120)
  }
}
