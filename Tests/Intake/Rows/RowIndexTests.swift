import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Ids and submissions of many rows, against what their maker knows.
@Suite struct RowIndexTests {
  /// Ids in an order.
  private static let orders: [(name: String, ids: [Int])] = [
    ("rising", Array(0..<4000)), ("falling", Array((0..<4000).reversed())),
    ("mixed", (0..<4000).map { $0 * 1237 % 4001 }), ("rising at first", Array(0..<2000) + (0..<2000).map { 9000 - $0 }),
  ]

  private static func csv(_ ids: [String], submissions: [String]? = nil) -> String {
    var csv = submissions == nil ? "id,text\n" : "id,submission,text\n"
    for (place, id) in ids.enumerated() {
      csv += id + "," + (submissions.map { $0[place] + "," } ?? "") + "内容\n"
    }
    return csv
  }

  private static func findings(_ csv: String) -> [String] {
    Loading.findings(csv: csv).filter { $0.hasPrefix("rows.id-twice") }
  }

  @Test func differentIdsAreNoFindingInAnyOrder() {
    for (name, ids) in RowIndexTests.orders {
      #expect(RowIndexTests.findings(RowIndexTests.csv(ids.map { "N\($0)" })).isEmpty, "\(name)")
    }
  }

  /// The first of all, the last but one and one in the middle come again at the end, each as the only fault.
  @Test(arguments: [0, 1, 2000, 3998, 3999])
  func oneIdTwice(_ place: Int) {
    for (name, ids) in RowIndexTests.orders {
      let csv = RowIndexTests.csv((ids + [ids[place]]).map { "N\($0)" })
      #expect(RowIndexTests.findings(csv) == ["rows.id-twice@suggestions.csv:4002"], "\(name)")
    }
  }

  @Test func bothPlacesAreTold() throws {
    let csv = RowIndexTests.csv(["3", "2", "9", "2", "2"])
    do {
      _ = try Loading.rows(csv)
      Issue.record("loaded")
    } catch {
      let found = error.log.diagnostics.filter { $0.code == .idTwice }
      #expect(found.map { $0.place?.text } == ["a/b/suggestions.csv:5", "a/b/suggestions.csv:6"])
      #expect(found.map { $0.arguments["first"] } == ["a/b/suggestions.csv:3", "a/b/suggestions.csv:3"])
    }
  }

  /// Ids are the same only byte for byte, as the files of offices have them.
  @Test func idsThatLookAlikeAreTwo() {
    #expect(RowIndexTests.findings(RowIndexTests.csv(["\u{e9}", "e\u{301}", "10", "010", "1０"])).isEmpty)
  }

  @Test func submissionsAreCountedInAnyOrder() throws {
    for (name, ids) in RowIndexTests.orders {
      let names = ids.map { "N\($0)" }
      // None of its own, each its row's, three rows of one, and late in the file the first that is not called as its row.
      let own = try Loading.rows(RowIndexTests.csv(names)).value.tally
      let same = try Loading.rows(RowIndexTests.csv(names, submissions: names)).value.tally
      let threes = try Loading.rows(RowIndexTests.csv(names, submissions: ids.map { "S\($0 / 3)" })).value.tally
      let late = try Loading.rows(RowIndexTests.csv(names, submissions: names.dropLast() + [names[7]])).value.tally
      #expect(own.submissions == 4000, "\(name)")
      #expect(same.submissions == 4000, "\(name)")
      #expect(threes.submissions == Set(ids.map { $0 / 3 }).count, "\(name)")
      #expect(late.submissions == 3999, "\(name)")
    }
  }

  @Test func doublesOfRowsThatComeLater() throws {
    let csv = "id,text,duplicate_of\n5,内容,7\n6,内容,8\n7,内容,\n9,内容,9\n"
    let log = try Loading.rows(csv).log
    #expect(log.diagnostics.filter { $0.code == .duplicateOfNothing }.map { $0.arguments["of"] } == ["8"])
    #expect(log.diagnostics.filter { $0.code == .duplicateOfItself }.map { $0.arguments["id"] } == ["9"])
  }
}
