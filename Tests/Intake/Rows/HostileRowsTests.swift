import Campaigns
import Diagnostics
import Surroundings
import Testing

@testable import Intake

/// Rows that are legal and made to take long or to be too large: what they give is as of others, in time linear in their size.
@Suite struct HostileRowsTests {
  /// 200,000 blanks within a group's name took a minute where each looked for the next character.
  @Test func blanksWithinANameOfAGroup() throws {
    let blanks = String(repeating: " ", count: 200_000)
    let loaded = try Loading.rows("编号,意见内容,分组\n1,树,照 \(blanks) 明\n2,灯,照明\n")
    #expect(loaded.value.tally.groups.values.map(\.count).filter { $0 > 0 } == [2])
  }

  @Test(arguments: [
    ("照 明", "照明"), ("A  B", "A B"), ("A \u{200B} B", "A B"), (" A", "A"), ("A ", "A"), ("照 A", "照A"),
    ("a\u{3000}1", "a 1"),
  ])
  func blanksOfNames(_ name: String, _ plain: String) { #expect(FoldedName.plain(name) == plain) }

  @Test(arguments: [
    ["", "-9223372036854775808"], ["1", "-9223372036854775808"], ["9223372036854775807", "1"], ["3", "1"],
  ])
  func numbersThatAreNoPlaces(_ places: [String]) { #expect(RankedColumns.order(places) == nil) }

  /// Where everything is bad, each byte is judged once.
  @Test func aTextOfBadBytes() throws {
    let bytes = Array("意见内容\n".utf8) + [UInt8](repeating: 0xD0, count: 400_000) + [0x0A]
    let form = EncodingProbe.Form(encoding: .utf8, markLength: 0)
    var decoder = LenientDecoder(try MemoryWorld(files: ["a": bytes]).open("a"), as: form)
    var marks = 0
    while let block = try decoder.next() { marks += block.count { $0 == 0xF4 } }
    #expect(marks == 400_000)
  }

  /// Each object brings a name of its own: a plan is not made anew for each.
  @Test func namesThatComeOneByOne() throws {
    let lines = (0..<4_000).map { "{\"意见内容\":\"树\($0)\",\"列\($0)\":\"\($0)\"}" }.joined(separator: "\n")
    let loaded = try Loading.campaign(["campaign.yaml": Loading.minimum, "suggestions.jsonl": lines])
    #expect(loaded.value.tally.suggestions == 4_000)
  }

  /// A text whose name comes late is read all the same, and one that the campaign names however late it comes.
  @Test func textsWhoseNamesComeLate() throws {
    let others = (0..<100).map { "{\"列\($0)\":\"\($0)\"}" }
    let late = try Loading.campaign([
      "campaign.yaml": Loading.minimum, "suggestions.jsonl": (others + ["{\"意见内容\":\"树\"}"]).joined(separator: "\n"),
    ])
    #expect(late.value.rows.last?.text.original == "树")
    let named = try Loading.campaign([
      "campaign.yaml": Loading.minimum + "columns: {text: 说的话}\n",
      "suggestions.jsonl": (others + ["{\"说的话\":\"树\"}"]).joined(separator: "\n"),
    ])
    #expect(named.value.rows.last?.text.original == "树")
  }

  /// 4,000 headers that are the same, in a file of some kilobytes.
  @Test func headersThatAreTheSame() throws {
    let header = "编号,意见内容," + Array(repeating: "其他", count: 4_000).joined(separator: ",")
    let loaded = try Loading.rows("\(header)\n1,树\(String(repeating: ",", count: 4_000))\n")
    #expect(loaded.value.rows.first?.text.original == "树")
    #expect(loaded.log.diagnostics.contains { $0.code == .headerRepeated })
  }
}
