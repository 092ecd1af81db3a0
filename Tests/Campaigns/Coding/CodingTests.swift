import Testing

@testable import Campaigns

@Suite struct CodingTests {
  private func row(
    _ id: String = "1", text: String = "甲", groups: [String] = [], reason: String? = nil
  ) -> Suggestion {
    Suggestion(
      id: id, text: MaskableText(text), groups: groups, reason: reason.map { MaskableText($0) },
      origin: RowOrigin(file: "a.csv", line: 2))
  }

  @Test func canonicalText() {
    #expect(CodingText.canonical(" 甲\r\n乙\r丙\n ") == "甲\n乙\n丙")
    #expect(CodingText.canonical("　全角\u{0B}\u{FEFF}\t格 ") == "全角\t格")
    #expect(CodingText.canonical("\r\n") == "")
    #expect(CodingText.isShortened("开头" + CodingText.shorteningMark(scalars: 40_000, at: "a.csv:7")))
    #expect(!CodingText.isShortened("（全文）"))
  }

  @Test func fingerprintsGoThereAndBack() throws {
    let fingerprint = RowFingerprint(row(groups: ["a", "b"], reason: "因为"))
    let text = fingerprint.text
    #expect(text.hasPrefix("H1-") && text.utf8.count == 2 + 17 + 4 * 9)
    #expect(RowFingerprint(text) == fingerprint)
    for damaged in [
      "", "H1", String(text.dropLast()), text + "0", "H2" + text.dropFirst(2), text.replacing("-", with: "_"),
    ] {
      #expect(RowFingerprint(damaged) == nil, "\(damaged)")
    }
  }

  @Test func fingerprintsTellRowAndFields() {
    let fingerprint = RowFingerprint(row(groups: ["a", "b"], reason: "因为\r\n所以 "))
    #expect(fingerprint.isOf(id: "1", text: "甲\r\n"))
    #expect(!fingerprint.isOf(id: "1", text: "乙"))
    #expect(!fingerprint.isOf(id: "2", text: "甲"))
    #expect(fingerprint.had(.group, as: "a；b"))
    #expect(!fingerprint.had(.group, as: "b；a"))
    #expect(fingerprint.had(.reason, as: "因为\n所以"))
    #expect(fingerprint.had(.disposition, as: ""))
    #expect(!fingerprint.had(.note, as: "x"))
  }

  /// FNV-1a, 64 bits (draft-eastlake-fnv, test vectors): the hash of nothing, folded, is the offset basis' halves xored.
  @Test func hashOfNothing() {
    #expect(RowFingerprint(row()).text.split(separator: "-").dropFirst(2).allSatisfy { $0 == "4fd0bfc1" })
    #expect(UInt32(truncatingIfNeeded: 0xcbf2_9ce4_8422_2325 ^ UInt64(0xcbf2_9ce4)) == 0x4fd0_bfc1)
  }

  @Test func labelsNameOneGroupEach() {
    let long = String(repeating: "长", count: 80)
    let labels = GroupLabels([
      SuggestionGroup(id: "a", heading: "停车秩序。", children: [SuggestionGroup(id: "a1", heading: "其他")]),
      SuggestionGroup(id: "b", heading: "照明；路灯。", children: [SuggestionGroup(id: "b1", heading: "其他")]),
      SuggestionGroup(id: "c", heading: "=1+1"), SuggestionGroup(id: "d", heading: ""),
      SuggestionGroup(id: "e", heading: long), SuggestionGroup(id: "绿化", heading: "绿化"),
      SuggestionGroup(id: "f", heading: "a1"), SuggestionGroup(id: "g", heading: "无。"),
    ])
    #expect(
      labels.entries.map(\.label) == [
        "停车秩序", "其他〔a1〕", "b", "其他〔b1〕", "c", "d", String(repeating: "长", count: 60) + "…", "绿化", "a1〔f〕", "g",
      ])
    #expect(labels.entries.map(\.level) == [1, 2, 1, 2, 1, 1, 1, 1, 1, 1])
    #expect(labels["b1"] == "其他〔b1〕")
  }
}
