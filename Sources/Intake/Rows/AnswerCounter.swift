import Campaigns
import Diagnostics

/// Reads the answers that rows give to one question.
///
/// single, scale, matrix: the cell is one option. multiple: several, parted by `；`, `;`, `┋`, `|` or a line break; `、` and
/// commas part them where what they part is an option, the longest first; where no options are listed, `、` and a comma with a
/// blank do until a cell has one of the other marks. rank: as multiple, `>` and `→` too; the vote goes to what stands first.
/// open: that there is an answer is counted, not what it says. `(跳过)` and `(空)` of survey systems are no answers.
///
/// Where the campaign lists options, an answer that is none of them counts as 其他答案: its words are a citizen's and are
/// not printed. Where it lists none they are formed from the cells, without who wrote them.
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

  private let finder: PersonalDataFinder
  private var options: [Question.Option]
  private var ids: [String: String] = [:]
  private let isListed: Bool
  /// Whether a cell had marks that no option holds: then others part nothing.
  private var hasStrongMarks = false
  /// Whether the options are letters, which cells hold side by side: ACD.
  private let areLetters: Bool
  private static let rankMarks = AnswerParts.strong.union([">", "→"])

  /// Who wrote the row at hand, where its cell may name them.
  private var author: PersonalDataFinder.Row?

  init(_ question: Question, _ finder: PersonalDataFinder = PersonalDataFinder()) {
    self.question = question
    self.finder = finder
    options = StatedLabels(finder).options(of: question)
    isListed = !options.isEmpty
    areLetters = !options.isEmpty && options.allSatisfy { AnswerWords.letters($0.label)?.count == 1 }
    // Cells are as the options were written.
    for (written, option) in zip(question.options, options) {
      for name in [written.label, written.id, option.label] where ids[name] == nil { ids[name] = option.id }
    }
  }

  /// The question with options formed from the cells.
  var completed: Question {
    let all = unlistedCount > 0 ? options + [AnswerCounter.unlisted] : options
    return Question(
      id: question.id, text: question.text, kind: question.kind, base: question.base, column: question.column,
      respondents: question.respondents, options: all, comment: question.comment)
  }

  /// Ids of the options that a cell of a row chooses, each once; none where it is empty.
  ///
  /// - Parameter row: who wrote it, as its columns say: an option formed of the cell does not name them.
  mutating func answers(in cell: ByteText, by row: RowAuthor) -> [String] {
    author = nil
    if !isListed {
      // The cell may stand in a column of persons itself: whom somebody chose.
      var others = row
      others.persons.removeAll { $0.isSame(cell.trimmed) }
      others.residences.removeAll { $0.isSame(cell.trimmed) }
      if others.mayBeNamed(in: cell) { author = others.row(id: nil) }
    }
    return answers(in: cell.string)
  }

  /// Ids of the options that a cell chooses, each once; none where it is empty.
  mutating func answers(in cell: String) -> [String] {
    let text = cell.trimmingWhiteSpace()
    if text.isEmpty || AnswerWords.isNone(text) { return [] }
    switch question.kind {
    case .open: return ["answered"]
    case .single, .scale, .matrix: return [option(text)].compactMap { $0 }
    case .multiple:
      var found: [String] = []
      for part in parts(of: text, AnswerParts.strong) {
        if let id = option(part), !found.contains(id) { found.append(id) }
      }
      return found
    case .rank: return parts(of: text, AnswerCounter.rankMarks).first.flatMap { option($0) }.map { [$0] } ?? []
    }
  }

  /// Parts of cells that were met, for the same ones come again and again.
  private var cells: [String: [String]] = [:]
  private static let mostCells = 4_096

  private mutating func parts(of text: String, _ marks: Set<Unicode.Scalar>) -> [String] {
    if ids[text] != nil { return [text] }
    guard isListed else { return newParts(of: text, marks) }
    if let known = cells[text] { return known }
    let parts = newParts(of: text, marks)
    if cells.count < AnswerCounter.mostCells { cells[text] = parts }
    return parts
  }

  private mutating func newParts(of whole: String, _ marks: Set<Unicode.Scalar>) -> [String] {
    let parts = split(whole) { marks.contains($0) }
    guard let text = parts.first else { return [] }
    if parts.count > 1 || text != whole { hasStrongMarks = true }
    if parts.count > 1 { return parts }
    // What stands behind 其他： is one answer, whatever marks it holds.
    let stem = AnswerWords.stem(text)
    if AnswerWords.isOther(stem), ids[stem] != nil { return [text] }
    if areLetters, let letters = AnswerWords.letters(text), letters.allSatisfy({ ids[$0] != nil }) { return letters }
    if isListed {
      return AnswerParts.known(in: text) { ids[$0] != nil || ids[AnswerCounter.stem($0)] != nil } ?? [text]
    }
    return hasStrongMarks ? parts : AnswerParts.lesser(text).map(String.init)
  }

  private func split(_ text: String, at isMark: (Unicode.Scalar) -> Bool) -> [String] {
    text.unicodeScalars.split(whereSeparator: isMark).map { String($0).trimmingWhiteSpace() }.filter { !$0.isEmpty }
  }

  /// 其他〖…〗, 其他：…: the option without what the citizen added to it.
  private static func stem(_ text: String) -> String {
    String(text.unicodeScalars.prefix { !["〖", "：", ":", "（", "(", "["].contains($0) }).trimmingWhiteSpace()
  }

  /// Words of other people come without end; what is not kept is worked out anew.
  private mutating func remember(_ text: String, _ id: String) {
    if ids.count < AnswerCounter.mostCells { ids[text] = id }
  }

  private mutating func option(_ written: String) -> String? {
    let text = author.flatMap { finder.shown(written, by: $0) } ?? written
    if let id = ids[text] { return id }
    let bare = AnswerParts.unmarked(text)
    if bare.isEmpty { return nil }
    let stem = AnswerCounter.stem(bare)
    if stem != text, let id = ids[bare] ?? ids[stem] {
      remember(text, id)
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
    let label = finder.shown(bare)
    if label != text, let known = options.first(where: { $0.label == label }) {
      remember(text, known.id)
      return known.id
    }
    let id = FormedID.unused(FormedID.sanitised(label), taken: Set(options.map(\.id)))
    options.append(Question.Option(id: id, label: label, votes: nil))
    for name in [text, bare] { ids[name] = id }
    return id
  }
}
