import Campaigns
import DataExport
import Testing

@testable import Reports

/// What is another is named where it stands.
@Suite struct DifferenceTests {
  private typealias Line = LineDifference

  @Test func aLineInTheOthersPlaceIsSetBesideIt() {
    #expect(
      LineDifference.all(found: ["甲", "收到736条", "丙"], expected: ["甲", "收到735条", "丙"])
        == [Line(line: 2, found: "收到736条", expected: "收到735条")])
  }

  @Test func linesThatAreMissingOrTooManyStandAlone() {
    for (found, expected, difference) in [
      (["甲", "丙"], ["甲", "乙", "丙"], Line(line: 2, found: "", expected: "乙")),
      (["甲", "乙", "丙"], ["甲", "丙"], Line(line: 2, found: "乙", expected: "")),
      ([], ["甲"], Line(line: 1, found: "", expected: "甲")), (["甲"], [], Line(line: 1, found: "甲", expected: "")),
    ] {
      #expect(LineDifference.all(found: found, expected: expected) == [difference])
    }
  }

  @Test func equalLinesAreSilent() {
    #expect(LineDifference.all(found: ["甲", "甲", "乙"], expected: ["甲", "甲", "乙"]).isEmpty)
  }

  /// Whatever two pages say, every line that is another is told once.
  @Test func everyDifferentLineIsToldOnce() {
    for seed in 0..<200 {
      let found = (0..<6).map { "\((seed * 7 + $0 * $0) % 4)" }
      let expected = (0..<5).map { "\((seed * 5 + $0 * 3) % 4)" }
      let differences = LineDifference.all(found: found, expected: expected)
      let extra = differences.filter { !$0.found.isEmpty }.count
      let missing = differences.filter { !$0.expected.isEmpty }.count
      #expect(found.count - extra == expected.count - missing)
      #expect(differences.isEmpty == (found == expected))
      for difference in differences where !difference.found.isEmpty {
        #expect(found[difference.line - 1] == difference.found)
      }
    }
  }

  @Test func textsPartAtALine() {
    let one = Array("{\n  \"count\": 62,\n}\n".utf8)
    let other = Array("{\n  \"count\": 63,\n}\n".utf8)
    let difference = TextLines.firstDifference(one, other)
    #expect(difference.number == 2)
    #expect(difference.found == "  \"count\": 62,")
    #expect(difference.expected == "  \"count\": 63,")
  }

  @Test func aLongLineIsShownAboutItsDifference() {
    let same = String(repeating: "字", count: 500)
    let difference = TextLines.firstDifference(Array((same + "甲乙").utf8), Array((same + "丙乙").utf8))
    #expect(difference.found.hasPrefix("…"))
    #expect(difference.found.hasSuffix("甲乙"))
    #expect(difference.expected.hasSuffix("丙乙"))
    #expect(difference.found.count < 70)
  }

  @Test func oneTextThatEndsEarlierShowsNothing() {
    let difference = TextLines.firstDifference(Array("甲\n".utf8), Array("甲\n乙".utf8))
    #expect(difference.number == 2)
    #expect(difference.found.isEmpty)
    #expect(difference.expected == "乙")
  }

  @Test func aFigureIsMissingWhereItsNumeralDoesNotStandAlone() {
    let total = Figure(id: .total, value: .count(35), unit: "条", rule: .stated)
    var prints = PrintIndex()
    prints.add(PrintedPlace(page: 2, line: 3), of: FigureID.total.path)
    let printed = PrintedFigures(prints, FigureTable([total]), volume: nil)
    #expect(printed.missing(from: "收到36条", in: "收到35条", onPage: 2) == [total])
    #expect(printed.missing(from: "收到35条", in: "收到35条", onPage: 2).isEmpty)
    // 35 stands in 735, and is no figure there.
    #expect(printed.missing(from: "收到36条", in: "收到735条", onPage: 2).isEmpty)
    #expect(printed.missing(from: "收到36条", in: "收到35条", onPage: 1).isEmpty)
  }

  @Test func enginesDifferByNameAndVersion() {
    func record(version: String, face: String) -> BuildRecord {
      BuildRecord(
        program: .init(name: "huizong", version: "0.1.0"), date: "2024-01-01",
        options: .init(
          standard: "a-3a", script: nil, isLargePrint: false, volumePages: nil, attachesWorkbook: false),
        template: .init(name: "summary", sha256: "00", isShipped: true),
        fonts: .init(set: "default", manifest: "11", faces: [.init(name: "Fang", sha256: face)]),
        libraries: [.init(name: "HarfBuzz", version: version)], deflate: ["libdeflate 1.14 level 1"], pictures: [],
        annexes: [], volume: 1, volumes: 1)
    }
    let one = record(version: "6.0.0", face: "aa")
    #expect(EngineDifference.all(one, one).isEmpty)
    #expect(
      EngineDifference.all(one, record(version: "8.1.0", face: "bb")) == [
        EngineDifference(name: "HarfBuzz", recorded: "6.0.0", here: "8.1.0"),
        EngineDifference(name: "Fang", recorded: "aa", here: "bb"),
      ])
  }
}
