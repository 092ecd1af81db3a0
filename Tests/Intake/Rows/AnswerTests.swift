import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Answers counted from columns of the rows.
@Suite struct AnswerTests {
  private func votes(_ campaign: Campaign, _ question: String) -> [String: Int] {
    let votes = campaign.tally.answers[question]?.votes
    return Dictionary(uniqueKeysWithValues: (votes?.keys ?? []).map { ($0, votes?[$0] ?? 0) })
  }

  @Test func single() throws {
    let yaml = "questions: [{text: 满意吗？, column: Q1, options: [满意, 不满意]}]\n"
    let campaign = try Loading.rows("序号,Q1\n1,满意\n2, 不满意 \n3,满意\n4,\n", yaml: yaml).value
    #expect(votes(campaign, "q1") == ["满意": 2, "不满意": 1])
    #expect(campaign.tally.answers["q1"]?.respondents == 3)
    #expect(campaign.tally.suggestions == 4)
    let figures = FigureTable(of: campaign)
    // 2 of 3 who answered.
    #expect(figures[FigureID("question", "q1", "option", "满意", "share")]?.text == "66.7%")
  }

  @Test func multiple() throws {
    let yaml = "questions: [{text: 哪些？, type: multiple, column: Q1, options: [甲, 乙、丙, 丁, 其他]}]\n"
    let csv = "序号,Q1\n1,甲┋丁\n2,乙、丙\n3,甲、丁\n4,乙、丙；甲；甲\n5,\"甲\n丁\"\n6,其他〖停车〗\n7,甲|丁\n"
    let loaded = try Loading.rows(csv, yaml: yaml)
    #expect(votes(loaded.value, "q1") == ["甲": 5, "丁": 4, "乙、丙": 2, "其他": 1])
    #expect(loaded.value.tally.answers["q1"]?.respondents == 7)
    #expect(loaded.log.isEmpty)
  }

  /// A mark at the end of a cell parts nothing off, with options and without.
  @Test(arguments: ["options: [甲, 乙]", ""])
  func marksAtTheEnds(_ options: String) throws {
    let yaml = "questions: [{text: 哪些？, type: multiple, column: Q1\(options.isEmpty ? "" : ", " + options)}]\n"
    let loaded = try Loading.rows("序号,Q1\n1,甲|\n2,┋乙\n3,甲；乙；\n4,|\n5,\"乙\n\"\n", yaml: yaml)
    #expect(votes(loaded.value, "q1") == ["甲": 2, "乙": 3])
    let single = "questions: [{text: 哪个？, column: Q1\(options.isEmpty ? "" : ", " + options)}]\n"
    #expect(votes(try Loading.rows("序号,Q1\n1,甲|\n2,乙；\n3,甲\n", yaml: single).value, "q1") == ["甲": 2, "乙": 1])
  }

  /// A citizen's own words never become an option that is printed.
  @Test func answersThatAreNoOption() throws {
    let yaml = "questions: [{text: 哪些？, type: multiple, column: Q1, options: [甲, 乙]}]\n"
    let loaded = try Loading.rows("序号,Q1\n1,甲\n2,我叫张三\n3,甲；别的\n", yaml: yaml)
    #expect(votes(loaded.value, "q1") == ["甲": 2, "unlisted": 2])
    #expect(loaded.value.statements.questions[0].options.map(\.label) == ["甲", "乙", "其他答案"])
    #expect(loaded.log.diagnostics.map(\.code) == [.answersUnlisted])
    #expect(loaded.log.diagnostics[0].arguments == ["question": "q1", "count": "2"])
  }

  @Test func optionsFromTheCells() throws {
    let yaml = "questions: [{text: 多久？, column: Q1}]\n"
    let campaign = try Loading.rows("序号,Q1\n1,每周\n2,每年.\n3,每周\n", yaml: yaml).value
    #expect(
      campaign.statements.questions[0].options == [
        Question.Option(id: "每周", label: "每周", votes: nil), Question.Option(id: "每年_", label: "每年.", votes: nil),
      ])
    #expect(votes(campaign, "q1") == ["每周": 2, "每年_": 1])
  }

  @Test func openAnswersAreCountedNotPrinted() throws {
    let yaml = "questions: [{text: 还有什么？, type: open, column: Q1}]\n"
    let campaign = try Loading.rows("序号,Q1\n1,多种树\n2,\n3,少铺砖\n", yaml: yaml).value
    #expect(campaign.tally.answers["q1"]?.respondents == 2)
    #expect(campaign.statements.questions[0].options.isEmpty)
  }

  @Test func rankCountsWhatStandsFirst() throws {
    let yaml = "questions: [{text: 排序, type: rank, column: Q1, options: [甲, 乙, 丙]}]\n"
    let campaign = try Loading.rows("序号,Q1\n1,乙→甲→丙\n2,乙>丙\n3,丙；甲\n", yaml: yaml).value
    #expect(votes(campaign, "q1") == ["乙": 2, "丙": 1])
  }

  @Test func freeTextUnderAClosedQuestion() {
    let csv = "序号,Q1\n" + (0...60).map { "\($0),答案\($0)\n" }.joined()
    #expect(
      Loading.findings(csv: csv, yaml: "questions: [{text: 多久？, column: Q1}]\n")
        == ["rows.answers-overfull@campaign.yaml:3:13"])
  }

  @Test func columnThatIsNotThere() {
    let yaml = "questions: [{text: 多久？, column: Q9}, {text: 几次？, column: Q8, options: {一: 3}}]\n"
    #expect(Loading.findings(csv: "text\n甲\n", yaml: yaml) == ["rows.column-missing@campaign.yaml:3:25"])
  }
}
