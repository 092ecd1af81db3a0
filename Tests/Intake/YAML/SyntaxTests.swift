import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// What is wrong with the writing of a YAML file: one diagnostic, with the place where a clerk finds it.
@Suite struct SyntaxTests {
  @Test func emptyFile() { #expect(Loading.findings(yaml: "") == ["input.empty@campaign.yaml"]) }

  @Test(arguments: ["\n\n", "# nothing\n", "---\n", "~\n"])
  func nothingSaid(_ yaml: String) { #expect(Loading.findings(yaml: yaml).map(code) == ["yaml.empty"]) }

  @Test func listAtTop() { #expect(Loading.findings(yaml: "- a\n- b\n") == ["yaml.not-fields@campaign.yaml:1:1"]) }

  @Test func fullWidthColonOnItsOwn() {
    #expect(Loading.findings(yaml: "title：某某\n") == ["yaml.full-width-colon@campaign.yaml:1:1"])
  }

  @Test func fullWidthColonAmongFields() {
    #expect(
      Loading.findings(yaml: "huizong: 1\ntitle：某某\ntopic: 某\n") == ["yaml.full-width-colon@campaign.yaml:2:6"])
  }

  @Test func fullWidthColonInAMap() {
    let findings = Loading.findings(yaml: "topic: 某\nissuer:\n  name：某局\n")
    #expect(findings == ["yaml.full-width-colon@campaign.yaml:3:3"])
  }

  @Test func fullWidthColonInBraces() {
    let findings = Loading.findings(yaml: "topic: 某\nissuer: {name：某局, short: 局}\n")
    #expect(findings == ["yaml.full-width-colon@campaign.yaml:2:10"])
  }

  @Test func fullWidthColonInProseIsProse() throws {
    let campaign = try Loading.campaign(Loading.minimum + "lead: |\n  说明：甲。\n  url：乙。\n").value
    #expect(campaign.statements.lead == "说明：甲。\nurl：乙。")
  }

  @Test func tab() {
    #expect(
      Loading.findings(yaml: Loading.minimum + "contact:\n\tname: 某科\n") == ["yaml.tab@campaign.yaml:4:1"])
  }

  @Test func duplicateKeyIsPlacedAtTheSecond() {
    let findings = Loading.findings(yaml: "title: 甲\ntopic: 乙\ntitle: 丙\n")
    #expect(findings == ["yaml.duplicate-key@campaign.yaml:3:1"])
  }

  @Test func duplicateKeyNamesTheFirst() throws {
    let error = #expect(throws: Failed.self) { try Loading.campaign("title: 甲\r\ntopic: 乙\r\ntitle: 丙\r\n") }
    #expect(error?.log.diagnostics.first?.arguments == ["key": "title", "line": "1"])
  }

  @Test func brokenQuote() {
    #expect(Loading.findings(yaml: "title: \"甲\ntopic: 乙\n").map(code) == ["yaml.syntax"])
  }

  @Test func controlCharacter() {
    #expect(
      Loading.findings(yaml: "topic: 甲\ntitle: 乙\u{1}丙\n") == ["yaml.control-character@campaign.yaml:2:9"])
  }

  @Test func lostCharacters() {
    #expect(Loading.findings(yaml: "topic: 甲\ntitle: 乙\u{FFFD}\n") == ["yaml.damaged@campaign.yaml:2:9"])
  }

  @Test func secondDocument() {
    #expect(Loading.findings(yaml: "title: 甲\n---\ntitle: 乙\n").map(code) == ["yaml.syntax"])
  }

  @Test func deepNesting() {
    let brackets = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(Loading.findings(yaml: "title: \(brackets)\n").map(code) == ["yaml.too-deep"])
    let tooDeepToParse = String(repeating: "[", count: 100_000)
    #expect(Loading.findings(yaml: "title: \(tooDeepToParse)\n").map(code) == ["yaml.syntax"])
  }

  /// Nine levels of nine aliases stand for 9^9 nodes.
  @Test func aliasesThatExplode() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (before, name) in zip(names, names.dropFirst()) {
      let aliases = Array(repeating: "*" + before, count: 9).joined(separator: ", ")
      yaml += "\(name): &\(name) [\(aliases)]\n"
    }
    #expect(Loading.findings(yaml: yaml).map(code) == ["yaml.too-deep"])
    #expect(Loading.findings(yaml: yaml + "*i : 1\n").map(code) == ["yaml.key-not-text"])
    #expect(Loading.findings(yaml: yaml + "? *i\n: 1\n? *h\n: 1\n").map(code) == ["yaml.key-not-text"])
  }

  @Test func aliasOfNothing() {
    #expect(Loading.findings(yaml: "title: *missing\n").map(code) == ["yaml.syntax"])
  }

  @Test func anchorsAreFollowed() throws {
    let campaign = try Loading.campaign("issuer: {name: &n 甲局}\ntopic: *n\n").value
    #expect(campaign.subject.topic == "甲局")
  }

  @Test func asterisksInProseAreProse() throws {
    let lines = (1...12).map { "  * 第\($0)点 [\($0)]: 甲" }.joined(separator: "\n")
    let campaign = try Loading.campaign(Loading.minimum + "lead: |\n\(lines)\n").value
    #expect(campaign.statements.lead?.hasPrefix("* 第1点 [1]: 甲") == true)
  }

  @Test func tooLarge() {
    let yaml = Loading.minimum + "lead: " + String(repeating: "甲", count: 1 << 20)
    #expect(Loading.findings(yaml: yaml) == ["file.too-large@campaign.yaml"])
  }

  @Test func otherEncodingsOfEditors() throws {
    let text = Loading.minimum
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let loaded = try Loading.campaign(bytes: ["campaign.yaml": utf16])
    #expect(loaded.value.subject.topic == "公园管理")
    // 公园管理 in GB 2312.
    let legacy = Array("issuer: {name: X}\ntopic: ".utf8) + [0xB9, 0xAB, 0xD4, 0xB0, 0xB9, 0xDC, 0xC0, 0xED, 0x0A]
    #expect(try Loading.campaign(bytes: ["campaign.yaml": legacy]).value.subject.topic == "公园管理")
  }

  private func code(_ finding: String) -> String { String(finding.prefix { $0 != "@" }) }
}
