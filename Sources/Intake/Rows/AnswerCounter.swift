import Campaigns
import Diagnostics

/// Reads the answers that rows give to one question.
///
/// single, scale, matrix: the cell is one option. multiple: several, parted by `；`, `;`, `┋`, `|` or a line break; `、` and
/// commas part them only where every part is an option. rank: as multiple, `>` and `→` too; the vote goes to what stands
/// first. open: that there is an answer is counted, not what it says.
///
/// Where the campaign lists options, an answer that is none of them counts as 其他答案: its words are a citizen's and are
/// not printed. Where it lists none they are formed from the cells.
struct AnswerCounter {
  /// More different answers than a closed question has.
  static let limit = 60
  /// Scalars of the longest answer that can be an option.
  static let longestOption = 60
  static let unlisted = Question.Option(id: "unlisted", label: "其他答案", votes: nil)

  let question: Question
  /// Cells that were none of the options.
  private(set) var unlistedCount = 0
  /// Whether the answers are too many or too long to be options.
  private(set) var isOverfull = false

  private static let finder = PersonalDataFinder()
  private var options: [Question.Option]
  private var ids: [String: String] = [:]
  private let isListed: Bool

  init(_ question: Question) {
    self.question = question
    options = question.options
    isListed = !options.isEmpty
    for option in options {
      for name in [option.label, option.id] where ids[name] == nil { ids[name] = option.id }
    }
  }

  /// The question with options formed from the cells.
  var completed: Question {
    let all = unlistedCount > 0 ? options + [AnswerCounter.unlisted] : options
    return Question(
      id: question.id, text: question.text, kind: question.kind, base: question.base, column: question.column,
      respondents: question.respondents, options: all, comment: question.comment)
  }

  /// Ids of the options that a cell chooses, each once; none where it is empty.
  mutating func answers(in cell: String) -> [String] {
    let text = cell.trimmingWhiteSpace()
    if text.isEmpty { return [] }
    switch question.kind {
    case .open: return ["answered"]
    case .single, .scale, .matrix: return [option(text)].compactMap { $0 }
    case .multiple:
      var found: [String] = []
      for part in parts(of: text, marks: "；;┋|\n\r") {
        if let id = option(part), !found.contains(id) { found.append(id) }
      }
      return found
    case .rank: return parts(of: text, marks: "；;┋|\n\r>→").first.flatMap { option($0) }.map { [$0] } ?? []
    }
  }

  private func parts(of text: String, marks: String) -> [String] {
    if ids[text] != nil { return [text] }
    let marks = Set(marks.unicodeScalars)
    let parts = split(text) { marks.contains($0) }
    guard parts.count == 1 else { return parts }
    let lesser = split(text) { $0 == "、" || $0 == "," || $0 == "，" }
    return lesser.allSatisfy { ids[$0] != nil } ? lesser : parts
  }

  private func split(_ text: String, at isMark: (Unicode.Scalar) -> Bool) -> [String] {
    text.unicodeScalars.split(whereSeparator: isMark).map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty }
  }

  private mutating func option(_ text: String) -> String? {
    if let id = ids[text] { return id }
    // 其他〖…〗, 其他：…: the option with what the citizen added to it.
    let stem = String(text.unicodeScalars.prefix { !["〖", "：", ":", "（", "(", "["].contains($0) }).trimmingWhiteSpace()
    if stem != text, let id = ids[stem] {
      ids[text] = id
      return id
    }
    if isListed {
      unlistedCount += 1
      return AnswerCounter.unlisted.id
    }
    guard options.count < AnswerCounter.limit, text.unicodeScalars.count <= AnswerCounter.longestOption else {
      isOverfull = true
      return nil
    }
    // It is printed.
    let label = AnswerCounter.finder.shown(text)
    if label != text, let known = options.first(where: { $0.label == label }) {
      ids[text] = known.id
      return known.id
    }
    let id = FormedID.unused(FormedID.sanitised(label), taken: Set(options.map(\.id)))
    options.append(Question.Option(id: id, label: label, votes: nil))
    ids[text] = id
    return id
  }
}
