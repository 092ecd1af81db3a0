import Campaigns
import DataExport
import Intake

/// What `huizong group` found, for people and for programs. Of citizens' words it tells those by which a group was proposed, and
/// phrases that several people use.
struct GroupingReport {
  /// Words that stand in no row, of each line.
  private static let unfound = 20

  private let survey: GroupingSurvey
  private let labels: GroupLabels

  init(_ survey: GroupingSurvey, labels: GroupLabels) {
    self.survey = survey
    self.labels = labels
  }

  // MARK: For people

  var facts: [Outcome.Fact] {
    [
      Outcome.Fact(
        "意见 \(survey.rows) 条：已归入分组 \(survey.grouped) 条，未归类 \(survey.ungrouped) 条",
        "\(survey.rows) rows: \(survey.grouped) have a group, \(survey.ungrouped) have none")
    ] + proposals + headings
  }

  private var proposals: [Outcome.Fact] {
    guard !survey.groups.isEmpty else { return [] }
    var facts = [
      Outcome.Fact(
        "未归类的：有建议 \(survey.proposed) 条，分不出 \(survey.undecided) 条，没有用词的 \(survey.remaining) 条。建议不是结论，须由人确认",
        "of those without: \(survey.proposed) have a proposal, \(survey.undecided) cannot be told apart, \(survey.remaining) have no word. Proposals are no findings: a person confirms them"
      )
    ]
    for group in survey.groups where group.proposed > 0 {
      let zh = group.examples.map { "\($0.row)（\(words($0.proposal.proposed, "、"))）" }.joined(separator: "、")
      let en = group.examples.map { "\($0.row) (\(words($0.proposal.proposed, ", ")))" }.joined(separator: ", ")
      facts.append(
        Outcome.Fact(
          "  建议归入“\(label(group.id))” \(group.proposed) 条，如 \(zh)",
          "  proposed for “\(label(group.id))”: \(group.proposed), as \(en)"))
    }
    for example in survey.undecidedExamples {
      let zh = example.proposal.others.map { "“\(label($0.group))”\(score($0))（\(words($0, "、"))）" }
      let en = example.proposal.others.map { "“\(label($0.group))” \(score($0)) (\(words($0, ", ")))" }
      facts.append(
        Outcome.Fact(
          "  分不出：\(example.row)  \(zh.joined(separator: "，"))",
          "  undecided: \(example.row)  \(en.joined(separator: ", "))"))
    }
    return facts + agreement + unfound
  }

  private var agreement: [Outcome.Fact] {
    survey.groups.filter { $0.agreed + $0.differed + $0.silent > 0 }.map { group in
      let rows = group.differing
      return Outcome.Fact(
        "  人归入“\(label(group.id))”的：用词也指这一组 \(group.agreed) 条，指别的组 \(group.differed) 条"
          + (rows.isEmpty ? "" : "（如 \(rows.joined(separator: "、"))）") + "，没有指 \(group.silent) 条",
        "  put into “\(label(group.id))” by a person: the words say the same of \(group.agreed), otherwise of \(group.differed)"
          + (rows.isEmpty ? "" : " (as \(rows.joined(separator: ", ")))") + ", nothing of \(group.silent)")
    }
  }

  private var unfound: [Outcome.Fact] {
    guard !survey.unfound.isEmpty else { return [] }
    let shown = survey.unfound.prefix(GroupingReport.unfound)
    let more = survey.unfound.count - shown.count
    let zh = shown.map { "“\($0.word)”（\($0.place.text)）" }.joined(separator: "、")
    let en = shown.map { "“\($0.word)” (\($0.place.text))" }.joined(separator: ", ")
    return [
      Outcome.Fact(
        "  没有一条意见里有的用词：" + zh + (more > 0 ? "……另有 \(more) 个" : ""),
        "  words that stand in no row: " + en + (more > 0 ? " … and \(more) more" : ""))
    ]
  }

  private var headings: [Outcome.Fact] {
    guard !survey.headings.isEmpty else {
      guard survey.remaining > 0 else { return [] }
      return [
        Outcome.Fact(
          "其余 \(survey.remaining) 条里没有找到几个人都说到、又有别于其他意见的说法",
          "the other \(survey.remaining) rows have no phrase that several people use and other rows do not")
      ]
    }
    var facts = [
      Outcome.Fact(
        "其余 \(survey.remaining) 条里几个人都说到的，可作标题或用词（相同相近的来件只算一件）：",
        "said by several people in the other \(survey.remaining) rows, for headings or words (letters that say the same count once):"
      )
    ]
    for heading in survey.headings {
      let others = heading.others.map { "“\($0)”" }
      facts.append(
        Outcome.Fact(
          "  “\(heading.phrase)” \(heading.letters) 件，如 \(heading.rows.joined(separator: "、"))"
            + (others.isEmpty ? "" : "；常一起出现：" + others.joined()),
          "  “\(heading.phrase)” \(heading.letters) letters, as \(heading.rows.joined(separator: ", "))"
            + (others.isEmpty ? "" : "; often with " + others.joined(separator: " "))))
    }
    return facts
  }

  private func label(_ id: String) -> String { labels[id] ?? id }

  private func words(_ candidate: GroupProposal.Candidate?, _ comma: String) -> String {
    candidate?.words.joined(separator: comma) ?? ""
  }

  private func score(_ candidate: GroupProposal.Candidate) -> String {
    GroupProposal.text(ofScore: candidate.score)
  }

  // MARK: For programs

  /// `rows`, `grouped`, `ungrouped`, `proposed`, `undecided`, `remaining`, `groups`, `undecided_examples`, `unfound`,
  /// `headings`. All of it is proposed and none of it decided.
  var json: JSONValue {
    .object(known: [
      ("status", .string("proposed")), ("rows", .integer(survey.rows)), ("grouped", .integer(survey.grouped)),
      ("ungrouped", .integer(survey.ungrouped)), ("proposed", .integer(survey.proposed)),
      ("undecided", .integer(survey.undecided)), ("remaining", .integer(survey.remaining)),
      (
        "groups",
        .array(
          survey.groups.map { group in
            .object(known: [
              ("group", .string(group.id)), ("proposed", .integer(group.proposed)),
              ("examples", .array(group.examples.map(example))), ("agreed", .integer(group.agreed)),
              ("differed", .integer(group.differed)), ("silent", .integer(group.silent)),
              ("differing", .array(group.differing.map { .string($0) })),
            ])
          })
      ), ("undecided_examples", .array(survey.undecidedExamples.map(example))),
      (
        "unfound",
        .array(
          survey.unfound.map {
            .object(known: [
              ("word", .string($0.word)), ("group", .string($0.group)), ("place", .string($0.place.text)),
            ])
          })
      ),
      (
        "headings",
        .array(
          survey.headings.map { heading in
            .object(known: [
              ("phrase", .string(heading.phrase)), ("letters", .integer(heading.letters)),
              ("others", .array(heading.others.map { .string($0) })),
              ("rows", .array(heading.rows.map { .string($0) })),
            ])
          })
      ),
    ])
  }

  private func example(_ example: GroupingSurvey.Example) -> JSONValue {
    .object(known: [
      ("row", .string(example.row)), ("proposed", example.proposal.proposed.map(candidate)),
      ("others", .array(example.proposal.others.map(candidate))),
    ])
  }

  private func candidate(_ candidate: GroupProposal.Candidate) -> JSONValue {
    .object(known: [
      ("group", .string(candidate.group)), ("score", .decimal(digits: candidate.score, places: 3)),
      ("words", .array(candidate.words.map { .string($0) })),
    ])
  }
}
