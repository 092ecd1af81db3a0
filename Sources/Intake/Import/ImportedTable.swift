import Campaigns
import Diagnostics

/// A table that is imported: its columns, and what stands above it.
struct ImportedTable {
  let name: TableName
  let profile: TableProfile?
  /// Headers as the table has them.
  let names: [String]
  /// Our columns by cell.
  var known: [ColumnName: Int]
  /// A line of its own above the table, or its caption.
  let title: String?
  /// All lines of one cell above the header.
  let titles: [String]
  let headerLine: Int
  var rows = 0
  /// Cells without a header in which something stands.
  private var filledUnnamed: Set<Int> = []
  private let unnamed: [Int]
  /// Whether headings stand among the rows, which name groups where no column does.
  private(set) var hasHeadings = false
  private var isBelowHeading = false
  /// Whether one id is merged over several suggestions, which is that of what came in then.
  private(set) var hasSpannedIDs = false
  /// By cell, how many words for outcomes a column of others holds so far that holds nothing else.
  private var outcomes: [Int: Int] = [:]
  /// Further columns of ours by languages, body/ca beside body/en: what the first leaves empty is theirs.
  let alternatives: [ColumnName: [Int]]
  /// Columns of suggestions on parts of what was asked on, of which each filled cell is one; none where there is one column.
  let parts: [Int]
  /// Columns of which each row ticks the one that names its outcome.
  let ticks: OutcomeTicks?
  /// Cells of other columns that name persons, and that say where they live.
  let persons: [Int]
  let residences: [Int]
  /// Whether its column of outcomes holds sentences, which are replies.
  var hasReplies = false
  /// Its questions, once its records were looked at.
  var answers: [AnswerSheet.Found] = []

  /// Cells that are kept under a name of the table's, in its order. A date or a word that is written otherwise keeps its
  /// column beside ours.
  var others: [Int] {
    let taken = Set(known.filter { !isTranslated($0.key) }.values).union(parts)
    return names.indices.filter { !taken.contains($0) && (!names[$0].isEmpty || filledUnnamed.contains($0)) }
  }

  /// Notes which columns without a header hold something.
  mutating func note(_ record: RowRecord) {
    if let text = known[.text] {
      if texts.contains(where: { $0 < record.count && !record.isBlank($0) }) {
        hasHeadings = hasHeadings || isBelowHeading
      } else if !hasHeadings, lines.code(of: record) == .headingLine {
        isBelowHeading = true
      }
      if let id = known[.id], record.isContinued(id), !record.isContinued(text) { hasSpannedIDs = true }
    }
    if known[.disposition] == nil, !outcomes.isEmpty { noteOutcomes(record) }
    guard filledUnnamed.count < unnamed.count else { return }
    for cell in unnamed where cell < record.count && !record.isBlank(cell) { filledUnnamed.insert(cell) }
  }

  func isTranslated(_ column: ColumnName) -> Bool {
    if column == .disposition, hasReplies, known[.reply] != known[.disposition] { return true }
    guard let profile else { return false }
    return profile.values[column] != nil || column == .received && profile.dates != .yearFirst
  }

  /// - Parameters:
  ///   - plan: columns by the names of the table, the command line and the profile.
  ///   - named: columns of the command line.
  init(
    _ plan: ColumnPlan, names: [String], profile: TableProfile?, title: String?, titles: [String] = [], headerLine: Int,
    named: Set<ColumnName> = []
  ) {
    name = plan.table
    self.profile = profile
    self.names = names
    self.title = title
    self.titles = titles
    self.headerLine = headerLine
    known = [:]
    unnamed = names.indices.filter { names[$0].isEmpty }
    var alternatives = profile?.alternatives(among: names) ?? [:]
    let texts = ImportedTable.texts(plan, names, profile)
    persons = plan.persons
    residences = plan.residences
    for column in ColumnName.allCases {
      // An empty list says that no header is this column, however it is called.
      if profile?.columns[column]?.isEmpty == true { continue }
      if profile?.isQuestion(column) == true, !named.contains(column) { continue }
      known[column] = plan[column]
    }
    let isNamed = named.contains(.disposition) || profile?.columns[.disposition]?.isEmpty == false
    let ticks = isNamed ? nil : OutcomeTicks(names)
    let isTicked = known[.disposition].map { cell in ticks?.columns.contains { $0.cell == cell } == true } ?? true
    self.ticks = isTicked ? ticks : nil
    if isTicked, ticks != nil { known[.disposition] = nil }
    let ours = Set(known.values)
    var parts: [Int] = []
    let text = known[.text]
    if profile == nil, !named.contains(.text), let text {
      parts = TextParts.cells(names, text: text, taken: ours.subtracting([text]))
    }
    var others = texts.dropFirst().filter { !parts.contains($0) }
    // A sheet of answers is one however many of its questions are open: of each the first is taken that is not empty.
    if names.indices.contains(where: { !parts.contains($0) && QuestionHeader.isQuestion(names[$0]) }) {
      others += parts.filter { $0 != text }
      parts = []
    }
    self.parts = parts
    if !others.isEmpty { alternatives[.text] = Array(others) }
    self.alternatives = alternatives
    guard self.ticks == nil else { return }
    for cell in names.indices where !ours.contains(cell) && !names[cell].isEmpty { outcomes[cell] = 0 }
  }

  /// The columns that may hold the suggestion, of which each row has the first that is not empty; survey systems name
  /// questions so, of which each is one of its own.
  private static func texts(_ plan: ColumnPlan, _ names: [String], _ profile: TableProfile?) -> [Int] {
    guard let first = plan[.text], profile?.questions.isEmpty != false else { return [] }
    if let headers = profile?.columns[.text], !headers.isEmpty {
      guard headers.allSatisfy(HeaderPattern.isPlain) else { return [] }
      let cells = headers.compactMap { header in names.firstIndex { HeaderPattern.matches($0, header) } }
      return [first] + cells.filter { $0 != first }
    }
    return [first]
      + names.indices.filter { cell in
        guard cell != first, let found = ColumnName.find(names[cell]) else { return false }
        // Beside what somebody wrote 反馈意见 is what the office says to it.
        return found.column == .text && found.rank < ColumnWording.looseRank && !names[cell].hasPrefix("反馈")
          && !names[cell].hasPrefix("反饋")
          && !ColumnName.allCases.contains { plan[$0] == cell }
      }
  }

  /// All columns that may hold a suggestion.
  var texts: [Int] { (known[.text].map { [$0] } ?? []) + (alternatives[.text] ?? []) + parts }

  /// Says that there are several of them, where no profile does.
  var textColumns: DiagnosticLog {
    if !parts.isEmpty {
      let headers = parts.map { ColumnPlan.quoted(names[$0]) }.joined(separator: "、")
      return DiagnosticLog([Diagnostic(.textParts, at: name.place(line: headerLine), ["headers": headers])])
    }
    guard profile == nil, let others = alternatives[.text], let first = known[.text] else { return DiagnosticLog() }
    let headers = ([first] + others).map { ColumnPlan.quoted(names[$0]) }.joined(separator: "、")
    return DiagnosticLog([
      Diagnostic(.textColumnsMany, at: name.place(line: headerLine), ["headers": headers])
    ])
  }

  /// Columns by which what is printed would say something else, of each of which another one was taken.
  var secondColumns: DiagnosticLog {
    guard profile == nil else { return DiagnosticLog() }
    let taken = Set(known.values)
    var log = DiagnosticLog()
    for column in [ColumnName.text, .disposition, .reply] {
      guard let first = known[column] else { continue }
      for cell in names.indices
      where !taken.contains(cell) && alternatives[column]?.contains(cell) != true && !parts.contains(cell) {
        guard let found = ColumnName.find(names[cell]), found.column == column, found.rank < ColumnWording.weakRank
        else {
          continue
        }
        log.append(
          .secondColumn, at: name.place(line: headerLine, column: cell + 1),
          [
            "column": column.rawValue, "taken": ColumnPlan.quoted(names[first]),
            "header": ColumnPlan.quoted(names[cell]),
          ])
      }
    }
    return log
  }

  /// Questions of which the options are left out, for they are names.
  var hiddenNames: DiagnosticLog {
    DiagnosticLog(
      answers.filter(\.hidesNames).map { found in
        Diagnostic(.optionsNames, at: name.place(line: headerLine), ["question": ColumnPlan.quoted(found.text)])
      })
  }

  /// Questions of which nothing but the options' numbers is known.
  var codedOptions: DiagnosticLog {
    DiagnosticLog(
      answers.filter(\.isCoded).map { found in
        Diagnostic(
          .optionsCoded, at: name.place(line: headerLine),
          [
            "question": ColumnPlan.quoted(found.text),
            "options": found.options.prefix(8).joined(separator: "、"),
          ])
      })
  }

  /// Columns that hold nothing but outcomes, where none is read as theirs.
  var unreadOutcomes: DiagnosticLog {
    guard known[.disposition] == nil, profile?.columns[.disposition]?.isEmpty != true else { return DiagnosticLog() }
    // 是 and 否 of one option a column are choices.
    let counted = Set(answers.compactMap(\.cell) + answers.compactMap(\.joined).flatMap(\.options).map(\.cell))
    return DiagnosticLog(
      outcomes.filter { $0.value >= ImportedTable.leastOutcomes && !counted.contains($0.key) }.keys.sorted().map {
        cell in
        Diagnostic(
          .outcomesUnread, at: name.place(line: headerLine, column: cell + 1),
          ["header": ColumnPlan.quoted(names[cell])])
      })
  }

  /// Cells of a column of outcomes at least.
  private static let leastOutcomes = 3
  private static let bareWords: Set<String> = ["是", "否", "√", "✓", "×", "yes", "no", "参考", "重复"]

  /// Notes which columns hold nothing but words for outcomes.
  private mutating func noteOutcomes(_ record: RowRecord) {
    for (cell, count) in outcomes where cell < record.count && !record.isBlank(cell) {
      let isOutcome: Bool
      if record[cell].count > 48 {
        isOutcome = false
      } else {
        let word = record[cell].trimmed.string
        isOutcome =
          !ImportedTable.bareWords.contains(word.lowercased()) && DispositionScale.standard.entry(named: word) != nil
      }
      outcomes[cell] = isOutcome ? count + 1 : nil
    }
  }

  /// Whether a profile says that its rows are sheets of answers, and a question of theirs is counted.
  var isSurvey: Bool { profile?.questions.isEmpty == false && answers.contains { $0.kind != .open } }

  /// Whether it has columns of what an office said to its rows.
  var isHandled: Bool {
    [ColumnName.disposition, .reply, .replied, .handler].contains { known[$0] != nil }
  }

  /// What tells lines that are no rows.
  var lines: TableLine {
    TableLine(
      width: (names.lastIndex { !$0.isEmpty } ?? -1) + 1, start: names.firstIndex { !$0.isEmpty } ?? 0,
      text: known[.text], id: known[.id], isGrid: name.sheet != nil, titles: titles,
      otherTexts: (alternatives[.text] ?? []) + parts)
  }

  var shownName: String { name.sheet.map { "\(name.origin.file)!\($0)" } ?? name.origin.file }

  /// The header of a cell, or a name for one that has none.
  func header(_ cell: Int) -> String { names[cell].isEmpty ? "第\(cell + 1)列" : names[cell] }
}

/// Finds which profile a table's headers weigh most for, and which header is which column.
struct ProfileChooser {
  let options: TableImportOptions

  func profile(for names: [String]) -> TableProfile? {
    if let named = options.profile { return named }
    var best: (profile: TableProfile, weight: Int)?
    for profile in options.profiles {
      guard let weight = profile.weight(of: names), weight > best?.weight ?? 0 else { continue }
      best = (profile, weight)
    }
    return best?.profile
  }

  func columns(for names: [String]) -> [ColumnName: CampaignDraft.ForeignHeader] {
    var columns: [ColumnName: CampaignDraft.ForeignHeader] = [:]
    for (column, cell) in profile(for: names)?.columns(among: names) ?? [:] {
      columns[column] = CampaignDraft.ForeignHeader(header: names[cell], place: .field("--profile"))
    }
    for (column, header) in options.columns {
      let cell = names.first { ColumnName.folded($0) == ColumnName.folded(header) }
      if let cell { columns[column] = CampaignDraft.ForeignHeader(header: cell, place: .field("--columns")) }
    }
    return columns
  }

  /// Whether a table without a column of suggestions is one all the same.
  func accepts(_ names: [String]) -> Bool {
    guard let profile = profile(for: names) else { return AskedHeaders(names, isHandled: false).cells.count > 1 }
    return profile.text == .longest && !profile.questions(among: names).isEmpty
  }
}
