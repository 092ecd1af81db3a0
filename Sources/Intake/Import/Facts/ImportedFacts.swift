import Campaigns

/// What a table without suggestions says of the campaign.
struct ImportedFacts {
  let table: TableName
  let profile: TableProfile
  var topic: String?
  var url: String?
  var figures: [(label: String, value: Int, unit: String)] = []
  var questions: [(text: String, kind: Question.Kind)] = []

  /// Lines of `campaign.yaml` for the numbers.
  static func figureLines(_ all: [ImportedFacts]) -> [String] {
    let figures = all.flatMap(\.figures)
    if figures.isEmpty { return [] }
    return ["figures:"]
      + figures.map {
        "  - {label: \(YAMLScalar.line($0.label)), value: \($0.value), unit: \(YAMLScalar.line($0.unit))}"
      }
  }

  /// Lines for the questions, whose answers are elsewhere: not in use until a column or counts are named.
  static func questionLines(_ all: [ImportedFacts]) -> [String] {
    let questions = all.flatMap(\.questions)
    if questions.isEmpty { return [] }
    return [
      "## 题目表中的各题：写明 column（答卷的表头）或各选项的票数后，去掉“# ” Questions of the list: name a column or votes, then take “# ” away.",
      "# questions:",
    ]
      + questions.enumerated().map { index, question in
        "#   - {id: q\(index + 1), text: \(YAMLScalar.quoted(question.text)), type: \(question.kind.rawValue)}"
      }
  }
}
