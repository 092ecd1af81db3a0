import Campaigns
import Diagnostics

/// Which cell of a record holds what, by the headers of one file. A class, because every row is read by it.
final class ColumnPlan {
  /// The table whose columns they are.
  let table: TableName
  /// How many cells a record has.
  @exclusivity(unchecked) private(set) var width: Int
  /// How many cells a record has at least: those behind have no header.
  @exclusivity(unchecked) private(set) var needed: Int
  /// The first cell with a header.
  let start: Int
  /// The cell of each column by its place, -1 where there is none; held as long as the plan.
  let known: UnsafeMutablePointer<Int>
  /// Columns that Huizong does not know, by cell.
  @exclusivity(unchecked) private(set) var others: [Other] = []
  /// Bytes that their names take in a row, with room for numbers.
  @exclusivity(unchecked) private(set) var othersSize = 0
  /// Cells without a header.
  @exclusivity(unchecked) private(set) var unnamed: Set<Int> = []
  /// Cells of columns that are none of ours and name persons, or where they live.
  @exclusivity(unchecked) private(set) var persons: [Int] = []
  @exclusivity(unchecked) private(set) var residences: [Int] = []
  /// The cell that answers a question, by place of the question.
  @exclusivity(unchecked) private(set) var answers: [Int: Int] = [:]

  /// Names of columns that Huizong does not know.
  private var names = UnusedNames()
  /// Whether a header might be one of ours among others than there are.
  private let isOpen: Bool

  /// A column that Huizong does not know.
  struct Other {
    let cell: Int
    let name: String
    /// The name again.
    let held: HeldText

    init(_ name: String, at cell: Int) {
      self.cell = cell
      self.name = name
      held = HeldText(name)
    }
  }

  /// The cell that holds this column.
  subscript(column: ColumnName) -> Int? {
    let cell = known[column.place]
    return cell < 0 ? nil : cell
  }

  deinit { known.deallocate() }

  /// - Parameters:
  ///   - headers: the cells of the header record.
  ///   - columns: `columns:` of the campaign.
  ///   - questions: those that name a column find it here.
  init(
    _ headers: [RowRecord.Cell], columns: [ColumnName: CampaignDraft.ForeignHeader], questions: [Question],
    table: TableName, log: inout DiagnosticLog
  ) {
    self.table = table
    known = .allocate(capacity: ColumnName.allCases.count)
    known.initialize(repeating: -1, count: ColumnName.allCases.count)
    width = headers.count
    let names = headers.map { $0.text.trimmingWhiteSpace() }
    needed = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    start = names.firstIndex { !$0.isEmpty } ?? 0
    var taken: Set<Int> = []
    for (place, question) in questions.enumerated() {
      guard let column = question.column, let cell = names.firstIndex(of: column) else { continue }
      answers[place] = cell
      taken.insert(cell)
    }
    for column in ColumnName.allCases {
      guard let foreign = columns[column], let cell = names.firstIndex(of: foreign.header) else { continue }
      known[column.place] = cell
      taken.insert(cell)
    }
    // Words that speak of opinions are a header's only among others: a title does so too.
    let isHeader = ColumnWording.isHeader(names)
    let found = names.map { ColumnName.find($0) }
    let meanings = found.map { $0.flatMap { $0.rank < ColumnWording.weakRank || isHeader ? $0 : nil } }
    isOpen = zip(found, meanings).contains { $0 != nil && $1 == nil }
    for column in ColumnName.allCases where columns[column] == nil {
      var candidates: [(cell: Int, rank: Int)] = []
      for (cell, found) in meanings.enumerated() where !taken.contains(cell) {
        if let found, found.column == column { candidates.append((cell, found.rank)) }
      }
      let refused = column == .reason ? candidates.filter { !isOffices(names[$0.cell], at: $0.cell) } : []
      candidates.removeAll { candidate in refused.contains { $0.cell == candidate.cell } }
      if candidates.isEmpty {
        for (cell, _) in refused {
          log.append(
            .reasonTheirs, at: table.place(line: headers[cell].line, column: headers[cell].column),
            ["header": ColumnPlan.quoted(names[cell])])
        }
      }
      guard let best = candidates.min(by: { ($0.rank, $0.cell) < ($1.rank, $1.cell) }) else { continue }
      known[column.place] = best.cell
      taken.insert(best.cell)
      for other in candidates where other.cell != best.cell && other.rank < ColumnWording.weakRank {
        let isSame = names[other.cell] == names[best.cell]
        log.append(
          isSame ? .headerTwice : .headerAmbiguous,
          at: table.place(line: headers[other.cell].line, column: headers[other.cell].column),
          [
            "header": ColumnPlan.quoted(names[other.cell]), "taken": ColumnPlan.quoted(names[best.cell]),
            "column": column.rawValue,
          ])
      }
    }
    let cells = Set(ColumnName.allCases.compactMap { self[$0] })
    for (cell, name) in names.enumerated() where !cells.contains(cell) {
      let own = nameOther(name, at: cell)
      if own != name, !name.isEmpty {
        log.append(
          .headerRepeated, at: table.place(line: headers[cell].line, column: headers[cell].column),
          ["header": ColumnPlan.quoted(name), "name": ColumnPlan.quoted(own)])
      }
    }
  }

  /// Takes in headers behind the last one, of which none is ours or answers a question, unless they could make ours of others.
  func extend(by headers: some Collection<String>) -> Bool {
    if isOpen { return false }
    for header in headers {
      let name = header.trimmingWhiteSpace()
      _ = nameOther(name, at: width)
      width += 1
      if !name.isEmpty { needed = width }
    }
    return true
  }

  /// Whether a column of reasons is the office's: one that does not say so stands behind the outcome that it gives reasons for.
  private func isOffices(_ header: String, at cell: Int) -> Bool {
    !ReasonHeader.isBare(header) || self[.disposition].map { $0 < cell } == true
  }

  /// Whether rows under these headers say anything: a text, or answers to a question.
  var isUseful: Bool { self[.text] != nil || !answers.isEmpty }

  /// - Returns: the name by which it goes.
  private func nameOther(_ name: String, at cell: Int) -> String {
    switch PersonHeaders.kind(of: name) {
    case .person: persons.append(cell)
    case .residence: residences.append(cell)
    case nil: break
    }
    if name.isEmpty { unnamed.insert(cell) }
    let other = Other(name.isEmpty ? "第\(cell + 1)列" : names.take(name), at: cell)
    others.append(other)
    othersSize += other.held.text.count + 4 * RowBuffer.longestNumber
    return other.name
  }

  /// What looks like personal data is masked: the columns may be mixed up.
  static func shown(_ text: String) -> String { finder.shown(text) }

  /// The beginning of it alone.
  static func quoted(_ text: String) -> String {
    let shown = shown(text)
    return shown.count > 30 ? shown.prefix(30) + "…" : shown
  }

  private static let finder = PersonalDataFinder()
}
