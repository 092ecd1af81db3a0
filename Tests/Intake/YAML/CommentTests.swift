import Testing

@testable import Intake

/// `#` behind a blank begins a comment; where it cuts words of the office, that is told.
@Suite struct CommentTests {
  private func findings(_ yaml: String) -> [String] {
    Loading.findings(yaml: "issuer: {name: 甲市乙区丙局}\n" + yaml).filter { $0.hasPrefix("yaml.") }
  }

  @Test(arguments: [
    ("topic: 青澜路 #2地块改造\n", "2:12"),
    ("topic: 停车\ngroups:\n  - heading: 关于 #1 楼停车。\n    reason: 见 #3 通知。\n", "4:17 5:15"),
    ("topic: 停车\nchannels:\n  - 网上 #1\n", "4:8"),
    // A value over lines, and one that is nothing but what was taken for a comment.
    ("topic: 青澜路\n  一期 #2地块\n", "3:6"), ("topic: 停车\nlead: #3 通知\n", "3:7"),
    // One blank, and words.
    ("topic: 青澜路 # 2 地块\n", "2:12"),
  ])
  func cutWords(_ yaml: String, _ places: String) {
    #expect(
      findings(yaml) == places.split(separator: " ").map { "yaml.comment-in-text@campaign.yaml:\($0)" })
  }

  @Test(arguments: [
    "topic: 青澜路  # 二号地块\n", "topic: \"青澜路 #2地块\" # 说明\n", "topic: 青澜路#2地块\n", "status: draft # 草稿\ntopic: 停车\n",
    "topic: 停车 ## 说明\n", "topic: 停车\nlead: |\n  见 #3 通知\n", "topic: 停车\nlead: # 开头的话\n", "# topic: 甲 #2\ntopic: 停车\n",
    "topic: 停车\nchannels: [网上]   # 渠道；没有的可写 {网上: 3}\n",
  ])
  func comments(_ yaml: String) { #expect(findings(yaml) == []) }

  /// One line of 200 KB with a hundred thousand values.
  @Test func linesOfManyValues() {
    let yaml = "topic: 停车\nwatch_words: [" + Array(repeating: "甲", count: 60_000).joined(separator: ",") + "] #x\n"
    #expect(findings(yaml) == [])
  }
}
