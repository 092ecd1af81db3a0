import Campaigns

/// The questions of a table of answers: looked at in the first pass, written into `campaign.yaml` after the second.
struct AnswerSheet {
  /// One option a column, joined into one column of a question with several choices or of ranking.
  struct Joined: Hashable {
    let text: String
    let kind: Question.Kind
    /// Cells with the options that they stand for.
    let options: [Option]

    struct Option: Hashable {
      let cell: Int
      let label: String
    }

    /// `公交；自行车` or, of a ranking, `公交→自行车`, of one row.
    func answer(_ cell: (Int) -> String) -> String {
      if kind == .rank {
        let order = RankedColumns.order(options.map { cell($0.cell) }) ?? []
        return order.map { options[$0].label }.joined(separator: "→")
      }
      return options.filter { AnswerColumn.isChosen(cell($0.cell), label: $0.label) }
        .map(\.label).joined(separator: "；")
    }
  }

  struct Found {
    /// The cell that holds the answers; nil where they are joined.
    let cell: Int?
    let joined: Joined?
    let text: String
    let kind: Question.Kind
    let options: [String]
    /// Whether answers that recur are names, and so are no options.
    var hidesNames = false

    /// Whether nothing but the options' numbers is known.
    var isCoded: Bool {
      kind != .open && options.count > 1 && options.allSatisfy(AnswerWords.isCode)
        && (!AnswerWords.asksForNumber(text) || options.contains { Int($0) == nil })
    }
  }

  /// More columns of questions than these are data of another kind.
  private static let most = 200

  private let questions: [(cell: Int, header: QuestionHeader)]
  private var columns: [AnswerColumn]
  private var rankings: [String: RankedColumns] = [:]
  /// Questions of which the header alone does not say that they are one.
  private let unsure: Set<Int>
  private let unanswered: Set<String>

  init(_ table: ImportedTable) {
    let byProfile = table.profile.flatMap { $0.questions.isEmpty ? nil : $0.questions(among: table.names) }
    let taken = Set(table.known.values + table.texts)
    let asked = byProfile == nil ? AskedHeaders(table.names, isHandled: table.isHandled).cells : []
    // Beside two questions or more other columns are questions too, where their answers show it.
    let others = byProfile == nil && table.profile == nil && asked.filter { !taken.contains($0) }.count > 1
    let cells = byProfile ?? (others ? Array(table.names.indices) : asked)
    unsure = others ? Set(table.names.indices).subtracting(asked) : []
    unanswered = table.profile?.unanswered ?? []
    questions = cells.filter { !taken.contains($0) && !table.names[$0].isEmpty }.prefix(AnswerSheet.most).map {
      ($0, QuestionHeader(table.names[$0]))
    }
    columns = questions.map { _ in AnswerColumn() }
    for (key, members) in stems where members.count > 1 {
      rankings[key] = RankedColumns(
        cells: members.map { questions[$0].cell }, isNamed: members.allSatisfy { questions[$0].header.kind == .rank })
    }
  }

  /// Of objects, whose names are known only when all were read.
  init(none: Void) {
    questions = []
    unsure = []
    unanswered = []
    columns = []
  }

  /// The open question with the longest answers: its cells are suggestions.
  var longest: Int? {
    let open = questions.indices.filter { index in
      let header = questions[index].header
      return !unsure.contains(questions[index].cell) && columns[index].filled > 0
        && columns[index].kind(of: header, isOfMatrix: false) == .open
        && !AnswerWords.asksForPerson(header.text)
    }
    return open.max { columns[$0].length < columns[$1].length }.map { questions[$0].cell }
  }

  var isEmpty: Bool { questions.isEmpty }

  mutating func take(_ record: RowRecord) {
    for (index, question) in questions.enumerated() {
      let answer = AnswerSheet.answer(question.cell, of: record, without: unanswered)
      if !answer.isEmpty { columns[index].take(answer) }
    }
    let unanswered = unanswered
    for key in rankings.keys { rankings[key]?.take { AnswerSheet.answer($0, of: record, without: unanswered) } }
  }

  /// What a row answers; nothing where the cell is missing or holds what the system writes where nothing was answered.
  static func answer(_ cell: Int, of record: RowRecord, without unanswered: Set<String>) -> String {
    guard cell < record.count else { return "" }
    return !unanswered.isEmpty && unanswered.contains(record[cell].trimmed.string) ? "" : record[cell].string
  }

  /// Sets of columns of which each says whether one option was chosen, where one may hold what people wrote under 其他; or
  /// which place it was given.
  var joined: [Joined] {
    var used: Set<String> = []
    return stems.compactMap { key, members in
      let marks = members.filter { !AnswerWords.isOther(part(of: $0)) }
      let isRanking = rankings[key]?.isRanking == true
      let areMarks =
        members.count > 1 && marks.count >= members.count - 1
        && marks.allSatisfy { columns[$0].filled == 0 || columns[$0].isMark(of: part(of: $0)) }
        && marks.contains { columns[$0].filled > 0 }
      guard isRanking || areMarks else { return nil }
      // Two questions of the same words are told apart by their codes.
      let header = questions[members[0]].header
      let text = used.insert(header.text).inserted ? header.text : key
      return Joined(
        text: text, kind: isRanking ? .rank : .multiple,
        options: members.map { .init(cell: questions[$0].cell, label: part(of: $0)) })
    }
  }

  private func part(of question: Int) -> String { questions[question].header.part ?? "" }

  /// - Parameter text: the column that holds the suggestions, which is no question to be counted.
  func found(besides text: Int?) -> [Found] {
    let joined = joined
    let within = Set(joined.flatMap(\.options).map(\.cell))
    var shown: Set<String> = []
    let stems = Dictionary(uniqueKeysWithValues: stems)
    return questions.indices.compactMap { index -> Found? in
      let (cell, header) = questions[index]
      if cell == text { return nil }
      if within.contains(cell) {
        guard let set = joined.first(where: { $0.options.contains { $0.cell == cell } }),
          shown.insert(set.text).inserted
        else { return nil }
        return Found(cell: nil, joined: set, text: set.text, kind: set.kind, options: set.options.map(\.label))
      }
      guard columns[index].filled > 0 else { return nil }
      if unsure.contains(cell), columns[index].ladder == nil, !ReasonHeader.asks(header.text) { return nil }
      let isOfMatrix = header.part != nil && (stems[header.key]?.count ?? 0) > 1
      let kind = columns[index].kind(of: header, isOfMatrix: isOfMatrix)
      let words = header.part.map { isOfMatrix ? "\(AnswerSheet.stem(header.text))：\($0)" : nil } ?? nil
      return Found(
        cell: cell, joined: nil, text: words ?? whole(header), kind: kind,
        options: columns[index].options(of: kind, isMultiple: header.kind == .multiple),
        hidesNames: columns[index].hidesNames(header, isOfMatrix: isOfMatrix))
    }
  }

  /// 您对以下方面的满意度： has its colon already.
  private static func stem(_ text: String) -> String {
    var stem = text[...]
    while let last = stem.last, "：: ".contains(last) { stem = stem.dropLast() }
    return stem.isEmpty ? text : String(stem)
  }

  private func whole(_ header: QuestionHeader) -> String {
    header.part.map { header.text.hasSuffix("？") || header.text.hasSuffix("?") ? header.text : "\(header.text)（\($0)）" }
      ?? header.text
  }

  /// Questions by their stem, in the order of the table.
  private var stems: [(String, [Int])] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for index in questions.indices where questions[index].header.part != nil {
      let stem = questions[index].header.key
      if members[stem] == nil { order.append(stem) }
      members[stem, default: []].append(index)
    }
    return order.map { ($0, members[$0] ?? []) }
  }
}
