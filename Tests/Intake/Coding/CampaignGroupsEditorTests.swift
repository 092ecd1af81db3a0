import Diagnostics
import Testing

@testable import Intake

@Suite struct CampaignGroupsEditorTests {
  private static let added = GroupAddition(
    id: "new", heading: "新分组", parent: nil, summary: nil, disposition: nil, reason: nil)

  private func edited(_ text: String, _ groups: [GroupAddition] = [added]) throws -> String {
    try CampaignGroupsEditor(text, path: "campaign.yaml").adding(groups)
  }

  private func under(_ parent: String, _ id: String = "new") -> GroupAddition {
    GroupAddition(id: id, heading: "新分组", parent: parent, summary: nil, disposition: nil, reason: nil)
  }

  private static let block = "- id: new\n  heading: 新分组\n"

  @Test func behindTheLastGroup() throws {
    #expect(
      try edited("a: 1 # 注\ngroups:\n  - id: x\n    heading: 甲\n\n# 下一段\nclosing: 完\n")
        == "a: 1 # 注\ngroups:\n  - id: x\n    heading: 甲\n  - id: new\n    heading: 新分组\n\n# 下一段\nclosing: 完\n")
    // Dashes under the key, no line end at the end.
    #expect(try edited("groups:\n- heading: 甲") == "groups:\n- heading: 甲\n- id: new\n  heading: 新分组")
    // A dash alone, a comment behind it, blocks of text that look like comments.
    #expect(
      try edited(
        "groups:\n    -\n      # 说明\n      heading: 甲\n      summary: |\n        一\n        # 二\n\n    # 尾\nurl: u\n")
        == "groups:\n    -\n      # 说明\n      heading: 甲\n      summary: |\n        一\n        # 二\n    - id: new\n      heading: 新分组\n\n    # 尾\nurl: u\n"
    )
    // Groups within groups are not the last group's siblings.
    #expect(
      try edited("groups:\n  - id: x\n    heading: 甲\n    groups:\n      - {id: y, heading: 乙}\n")
        == "groups:\n  - id: x\n    heading: 甲\n    groups:\n      - {id: y, heading: 乙}\n  - id: new\n    heading: 新分组\n"
    )
  }

  @Test func lineEndsStay() throws {
    #expect(
      try edited("groups:\r\n  - heading: 甲\r\nurl: u\r\n")
        == "groups:\r\n  - heading: 甲\r\n  - id: new\r\n    heading: 新分组\r\nurl: u\r\n")
    #expect(
      try edited("groups:\r- heading: 甲\rurl: u\r") == "groups:\r- heading: 甲\r- id: new\r  heading: 新分组\rurl: u\r")
  }

  @Test func whereThereWasNoList() throws {
    #expect(try edited("url: u\n\n") == "url: u\ngroups:\n  - id: new\n    heading: 新分组\n\n")
    #expect(try edited("url: u") == "url: u\ngroups:\n  - id: new\n    heading: 新分组")
    #expect(
      try edited("groups:   # 待定\nurl: u\n") == "groups:   # 待定\n  - id: new\n    heading: 新分组\nurl: u\n")
    #expect(try edited("groups: []\n") == "groups: [{id: \"new\", heading: \"新分组\"}]\n")
    #expect(throws: Failed.self) { try edited("groups: ~\n") }
    #expect(throws: Failed.self) { try edited("url: u\n...\n") }
  }

  @Test func listsInBrackets() throws {
    #expect(
      try edited("groups: [{id: \"a]\", heading: 甲}, {heading: it's}]\nurl: u\n")
        == "groups: [{id: \"a]\", heading: 甲}, {heading: it's}, {id: \"new\", heading: \"新分组\"}]\nurl: u\n")
    #expect(
      try edited("groups: [\n  {id: a, heading: 甲}, # ] 注\n]\n")
        == "groups: [\n  {id: a, heading: 甲}, {id: \"new\", heading: \"新分组\"} # ] 注\n]\n")
    #expect(try edited("{url: u}\n") == "{url: u, groups: [{id: \"new\", heading: \"新分组\"}]}\n")
    #expect(
      try edited("groups:\n  - {id: a, heading: 甲}\n", [under("a")])
        == "groups:\n  - {id: a, heading: 甲, groups: [{id: \"new\", heading: \"新分组\"}]}\n")
  }

  @Test func belowOthers() throws {
    #expect(
      try edited(
        "groups:\n  - id: a\n    heading: 甲\n    reason: 因\n  - id: b\n    heading: 乙\n",
        [under("a"), under("new", "low")])
        == "groups:\n  - id: a\n    heading: 甲\n    reason: 因\n    groups:\n      - id: new\n        heading: 新分组\n        groups:\n          - id: low\n            heading: 新分组\n  - id: b\n    heading: 乙\n"
    )
    #expect(
      try edited("groups:\n  - id: a\n    groups:\n      - heading: 丙\n    heading: 甲\n", [under("a")])
        == "groups:\n  - id: a\n    groups:\n      - heading: 丙\n      - id: new\n        heading: 新分组\n    heading: 甲\n"
    )
    // A group without an id of its own cannot be found again.
    #expect(throws: Failed.self) { try edited("groups:\n  - heading: 甲\n", [under("g1")]) }
  }

  @Test func everyField() throws {
    let group = GroupAddition(
      id: "yes", heading: "a: b # c", parent: nil, summary: "一段\n\n二段：\"引\"", disposition: "adopted", reason: "- 不是列表")
    let text = try edited("groups:\n  - heading: 甲\n", [group])
    let root = try YAMLDocument(text, path: "c").root
    guard case .map(let entries) = root.content, case .list(let items) = entries[0].value.content,
      case .map(let fields) = items[1].content
    else { throw Failed(.yamlEmpty) }
    let values = fields.map { field -> String in
      if case .scalar(let text, _) = field.value.content { return "\(field.key)=\(text)" }
      return ""
    }
    #expect(values == ["id=yes", "heading=a: b # c", "summary=一段\n\n二段：\"引\"", "disposition=adopted", "reason=- 不是列表"])
  }

  /// Whatever the file looks like: the new group is there and the rest is as it was, or nothing is done.
  @Test func everySample() throws {
    for text in [
      "a: &x [1]\nb: *x\ngroups:\n  - heading: 'it''s'\n    summary: >-\n      折叠\n      文字\n\n\n# 完\n",
      "groups:\n  - heading: 甲\n    summary: |+\n      保留\n\n\nurl: u\n", "---\ngroups:\n  - heading: 甲\n...\n",
      "groups:\n  - heading: \"跨行\n\n      引文\"\nurl: u\n", "groups:\n\n  # 一\n  - heading: 甲 # 二\n  # 三\n",
    ] {
      do {
        let text2 = try edited(text)
        #expect(text2.contains("新分组"))
        #expect(text2.replacing("  - id: new\n    heading: 新分组\n", with: "") == text)
      } catch let failed as Failed {
        #expect(failed.log.diagnostics.first?.code.id == "coding.campaign-uneditable", "\(text)")
      }
    }
  }
}
