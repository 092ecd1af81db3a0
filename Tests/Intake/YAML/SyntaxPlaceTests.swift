import Diagnostics
import Testing

@testable import Intake

/// Faults of YAML stand where the slip is, and say in Chinese what it is.
@Suite struct SyntaxPlaceTests {
  private let tail = String(repeating: "lead: 甲\n", count: 1) + "closing: 乙\nremark: 丙\n"

  private func fault(_ yaml: String) -> Diagnostic? {
    (#expect(throws: Failed.self) { try Loading.campaign(yaml) })?.log.diagnostics.first
  }

  @Test(arguments: [
    // Quotes that stay open, to the end of the file.
    ("topic: 停车\ntitle: \"甲\nlead: 乙\nclosing: 丙\n", "yaml.syntax", "2:8", "引号没有结束"),
    ("topic: 停车\ntitle: '甲\nlead: 乙\nclosing: 丙\n", "yaml.syntax", "2:8", "引号没有结束"),
    // No blank behind the colon, or behind the mark of an item.
    ("topic: 停车\nkind:adoption\nlead: 乙\n", "yaml.syntax", "2:1", "缺少半角冒号，或冒号、短横后面没有空格"),
    ("topic: 停车\nchannels:\n  - 网上\n  -信函\nlead: 乙\n", "yaml.syntax", "4:3", nil),
    // Wide blanks as an indent.
    ("topic: 停车\ngroups:\n  - id: a\n  \u{A0}\u{A0}heading: 甲\n", "yaml.wide-indent", "4:3", nil),
    // Wide brackets and commas.
    ("topic: 停车\nissuer: ｛name: 甲局｝\n", "yaml.wide-mark", "2:9", nil),
    ("topic: 停车\nissuer: {name: 甲局，short: 乙}\n", "yaml.wide-mark", "2:18", nil),
    // Text that wants quotes.
    ("topic: 《停车办法》: 意见\n", "yaml.syntax", nil, "多出一个半角冒号，或缩进没有对齐"),
    ("topic: @某处\n", "yaml.syntax", "1:8", "文字不能以这个字符开头"),
    ("topic: \"停车\"的意见\n", "yaml.syntax", nil, nil), ("topic: [停车]类\n", "yaml.syntax", nil, nil),
  ])
  func slips(_ yaml: String, _ code: String, _ place: String?, _ problem: String?) {
    let fault = fault(yaml)
    #expect(fault?.code.id == code)
    if let place { #expect(fault?.place?.text == "a/b/campaign.yaml:" + place) }
    if let problem { #expect(fault?.message(in: .zh) == "这里不合 YAML 的写法（\(problem)）。") }
    if code == "yaml.syntax" {
      #expect(fault?.hint(in: .zh)?.contains("整段放进半角双引号") == true)
      // None of it is left in the parser's language.
      #expect(fault?.message(in: .zh).contains("expected") == false)
    }
  }

  /// At the start of a line they make, to YAML, a field of the uppermost level.
  @Test func wideBlanksAtTheStartOfALine() {
    let findings = Loading.findings(yaml: "topic: 停车\ngroups:\n  - id: a\n\u{3000}\u{3000}heading: 甲\n")
    #expect(findings.contains("yaml.wide-indent@campaign.yaml:4:1"))
  }

  /// Paragraphs of prose begin with two such blanks by right.
  @Test func paragraphsMayBeIndented() throws {
    let campaign = try Loading.campaign(Loading.minimum + "lead: |\n  \u{3000}\u{3000}第一段。\n  第二段。\n").value
    #expect(campaign.statements.lead?.contains("第一段。") == true)
  }

  @Test func itemsThatAreNotParted() throws {
    let loaded = try Loading.campaign(Loading.minimum + "channels: [网上，信函，电话]\npublic_columns: [district, \"甲、乙\"]\n")
    #expect(loaded.log.diagnostics.map(\.code.id) == ["field.list-not-parted"])
    #expect(loaded.log.diagnostics.first?.place?.text == "a/b/campaign.yaml:3:12")
    #expect(loaded.log.diagnostics.first?.arguments == ["field": "channels", "value": "网上，信函，电话"])
    // Parted, quoted, in lines of their own.
    for yaml in ["channels: [网上, 信函]\n", "channels: [\"信函、电话\"]\n", "channels:\n  - 信函、电话\n", "channels: 信函、电话\n"] {
      #expect(Loading.findings(yaml: Loading.minimum + yaml) == [])
    }
  }
}
