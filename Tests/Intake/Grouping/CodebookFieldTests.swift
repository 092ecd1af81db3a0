import Campaigns
import Diagnostics
import Testing

@testable import Intake

@Suite struct CodebookFieldTests {
  private func codebook(_ yaml: String) throws -> Codebook {
    let loader = CampaignLoader(world: Loading.world(["campaign.yaml": Loading.minimum + yaml]))
    let faults = FieldFaults()
    let draft = try loader.draft(of: try loader.source(of: "a/b", faults: faults), office: nil, faults: faults)
    return draft.codebook
  }

  /// Each word with its weight in thousandths, group by group.
  private func described(_ codebook: Codebook) -> [String] {
    codebook.groups.map { group in
      "\(group.id): " + group.items.map { "\($0.text)=\($0.weight)" }.joined(separator: " ")
        + group.exclusions.map { " -\($0.text)" }.joined()
    }
  }

  @Test func everyWayOfWriting() throws {
    let book = try codebook(
      """
      groups:
        - id: light
          heading: 照明。
          codebook:
            words: [路灯, 照明: 2, 灯光=0.5, 太暗：1.25, 夜路、夜灯]
            patterns: {夜里…看不清: 3, 路灯*不亮: }
            exclude: [红绿灯, 车灯]
          groups:
            - {heading: 步道照明。, codebook: {words: 步道}}
        - {heading: 别的。}
        - {id: bins, heading: 垃圾桶。, codebook: {patterns: 垃圾…满}}

      """)
    #expect(
      described(book) == [
        "light: 路灯=1000 照明=2000 灯光=500 太暗=1250 夜路=1000 夜灯=1000 夜里…看不清=3000 路灯*不亮=1000 -红绿灯 -车灯",
        "light-1: 步道=1000", "bins: 垃圾…满=1000",
      ])
    #expect(book.groups.map(\.above) == [[], [0], []])
    #expect(book.groups[0].items.map(\.isWord) == [true, true, true, true, true, true, false, false])
  }

  /// The digest is that of what is looked for, and not of how it is written.
  @Test func digests() throws {
    func digest(_ words: String) throws -> String {
      try codebook("groups: [{id: a, heading: 甲, codebook: {words: \(words)}}]\n").digest
    }
    #expect(try digest("[路灯, 照明: 1]") == digest("[路燈, 照明]"))
    #expect(try digest("[路灯]") != digest("[路灯: 2]"))
    #expect(try digest("[路灯]") != digest("[路灯, 照明]"))
    #expect(try digest("[park]") != digest("[park*]"))
  }

  @Test(arguments: [
    ("{words: []}", ["codebook.empty@campaign.yaml:4:28"]),
    ("{}", ["codebook.empty@campaign.yaml:4:28"]),
    ("{words: [，。]}", ["codebook.word-empty@campaign.yaml:4:37"]),
    ("{words: [\"\"]}", ["codebook.word-empty@campaign.yaml:4:37"]),
    ("{patterns: [路灯, …]}", ["codebook.pattern-empty@campaign.yaml:4:44"]),
    ("{patterns: ['**']}", ["codebook.pattern-empty@campaign.yaml:4:40"]),
    ("{words: [路灯: 0]}", ["codebook.weight@campaign.yaml:4:41"]),
    ("{words: [路灯: 100.001]}", ["codebook.weight@campaign.yaml:4:41"]),
    ("{words: [路灯: -1]}", ["codebook.weight@campaign.yaml:4:41"]),
    ("{words: [路灯=重]}", ["codebook.weight@campaign.yaml:4:37"]),
    ("{words: [路灯=50%]}", ["codebook.weight@campaign.yaml:4:37"]),
    ("{words: [路灯], exclude: [灯: 2]}", ["codebook.exclusion-weighed@campaign.yaml:4:55"]),
    ("{words: [路灯], exclude: [路燈]}", ["codebook.word-excluded@campaign.yaml:4:37"]),
    ("{words: [路灯: 2, 路燈]}", ["codebook.word-twice@campaign.yaml:4:44"]),
    ("{word: [路灯]}", ["field.misspelt@campaign.yaml:4:29"]),
    ("{words: [路灯], colour: 红}", ["field.unknown@campaign.yaml:4:42"]),
    ("{words: [[路灯]]}", ["field.not-text@campaign.yaml:4:37"]),
    ("路灯", ["field.not-map@campaign.yaml:4:28"]),
  ])
  func faults(_ written: String, _ expected: [String]) {
    let yaml = Loading.minimum + "groups:\n  - {heading: 甲, codebook: \(written)}\n"
    #expect(Loading.findings(yaml: yaml) == expected)
  }

  @Test func sharedWordIsANote() {
    let yaml =
      Loading.minimum
      + "groups: [{heading: 甲, codebook: {words: 路灯}}, {heading: 乙, codebook: {words: [照明, 路燈: 2]}}]\n"
    #expect(Loading.findings(yaml: yaml).contains { $0.hasPrefix("codebook.word-shared@campaign.yaml:3:") })
    #expect(DiagnosticCode.codebookWordShared.severity == .note)
  }

  @Test func tooLong() {
    let long = String(repeating: "灯", count: 61)
    let yaml = Loading.minimum + "groups: [{heading: 甲, codebook: {words: [\(long)]}}]\n"
    #expect(Loading.findings(yaml: yaml).first?.hasPrefix("codebook.word-long@") == true)
    let fits = Loading.minimum + "groups: [{heading: 甲, codebook: {words: [\(long.dropFirst())]}}]\n"
    #expect(Loading.findings(yaml: fits).isEmpty)
  }
}
