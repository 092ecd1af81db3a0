import Campaigns
import Diagnostics

/// What the exports of one system look like: how they are known, and which column is which. A file of `profiles/`.
public struct TableProfile: Sendable, Hashable {
  /// How days are written.
  public enum DateForm: String, Sendable, CaseIterable {
    /// Year first, which nothing has to be done about.
    case yearFirst = "year-first"
    case dayFirst = "day-first"
    case monthFirst = "month-first"
    /// Seconds since 1970-01-01T00:00Z.
    case epochSeconds = "epoch-s"
    case epochMilliseconds = "epoch-ms"
  }

  /// Where no column is named that has the suggestion.
  public enum TextRule: String, Sendable, CaseIterable {
    /// The question with the longest answers has it.
    case longest
  }

  /// Name of the file without its ending.
  public let name: String
  public internal(set) var aboutChinese = ""
  public internal(set) var aboutEnglish = ""
  /// Headers with what they weigh.
  var headers: [(header: String, weight: Int)] = []
  /// The weight that a table's headers have at least.
  var least = 1
  /// By our column, headers in the order of preference.
  var columns: [ColumnName: [String]] = [:]
  /// By our column, what words of the system mean.
  var values: [ColumnName: [String: String]] = [:]
  var dates = DateForm.yearFirst
  var text: TextRule?
  /// Of tables without suggestions.
  var rules = FactRules()
  /// Headers of questions.
  var questions: [String] = []
  /// Headers of what the system itself keeps, which are no questions.
  var system: [String] = []
  /// Headers of the time at which a sheet of answers was sent, which those have not that were not.
  var submitted: [String] = []
  /// By header, words by which the system marks what it does not hold valid: withdrawn, refused, a draft; none is an
  /// empty cell.
  var invalid: [(header: String, words: [String])] = []
  /// Cells that say that a question was not put or not answered.
  var unanswered: Set<String> = []

  init(name: String) { self.name = name }

  public static func == (one: TableProfile, other: TableProfile) -> Bool { one.name == other.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// What the headers weigh; nil where that is too little.
  func weight(of names: [String]) -> Int? {
    let folded = Set(names.map(ColumnName.folded))
    let sum = headers.reduce(0) { sum, entry in
      let isThere =
        HeaderPattern.isPlain(entry.header)
        ? folded.contains(ColumnName.folded(entry.header))
        : names.contains { HeaderPattern.matches($0, entry.header) }
      return isThere ? sum + entry.weight : sum
    }
    return sum >= least ? sum : nil
  }

  /// Which of the headers is which column.
  func columns(among names: [String]) -> [ColumnName: Int] {
    var found: [ColumnName: Int] = [:]
    for column in ColumnName.allCases {
      for header in columns[column] ?? [] {
        let cell = names.indices.first { index in
          !found.values.contains(index) && HeaderPattern.matches(names[index], header)
            && (column != .reason || !ReasonHeader.isBare(names[index])
              || found[.disposition].map { $0 < index } == true)
            && (HeaderPattern.isPlain(header) || TableProfile.mayBe(column, names[index]))
        }
        if let cell {
          found[column] = cell
          break
        }
      }
    }
    return found
  }

  /// Whether a header that fits a pattern of the column may be it: 您是否同意公开小区账目 is a question, whatever pattern of
  /// consent it fits, and 您同意公开您的姓名吗 asks for no name.
  private static func mayBe(_ column: ColumnName, _ name: String) -> Bool {
    guard name.contains("公开") || name.contains("公開") else { return true }
    return ColumnWording.asksConsent(name) == (column == .consent)
  }

  /// Of columns by languages (`body/*`), every header that is one, in the order of preference: each row has its own language.
  func alternatives(among names: [String]) -> [ColumnName: [Int]] {
    columns.filter { $0.value.contains { $0.hasSuffix("/*") } }.mapValues { headers in
      var cells: [Int] = []
      for header in headers {
        cells += names.indices.filter { !cells.contains($0) && HeaderPattern.matches(names[$0], header) }
      }
      return cells
    }
  }

  /// What an office says to its rows, or counts of them; in sheets of answers a header that sounds so is a question.
  private static let officeColumns: Set<ColumnName> = [
    .signatories, .position, .group, .disposition, .reason, .handler, .replied, .reply, .note, .duplicateOf,
  ]

  /// Whether what looks like this column is a question, as in a survey whatever the profile does not name is.
  func isQuestion(_ column: ColumnName) -> Bool {
    !questions.isEmpty && columns[column] == nil && TableProfile.officeColumns.contains(column)
  }

  /// Which of the headers are questions.
  func questions(among names: [String]) -> [Int] {
    names.indices.filter { index in
      questions.contains { HeaderPattern.matches(names[index], $0) }
        && !system.contains { HeaderPattern.matches(names[index], $0) }
    }
  }
}

/// Headers as profiles name them: `*` stands for any text, `#` for a number.
enum HeaderPattern {
  static func isPlain(_ pattern: String) -> Bool { !pattern.contains("*") && !pattern.contains("#") }

  /// Compared without case, blanks, `_`, `-` and marks at the end; `*` and `#` as written.
  static func matches(_ header: String, _ pattern: String) -> Bool {
    if isPlain(pattern) { return ColumnName.folded(header) == ColumnName.folded(pattern) }
    return matches(Array(header.lowercased().trimmingWhiteSpace()), Array(pattern.lowercased()))
  }

  private static func matches(_ text: [Character], _ pattern: [Character]) -> Bool {
    // States of the pattern that the text so far can have reached.
    var states: Set<Int> = closure([0], pattern)
    for character in text {
      var next: Set<Int> = []
      for state in states where state < pattern.count {
        switch pattern[state] {
        case "*": next.insert(state)
        case "#": if character.isNumber { next.formUnion([state, state + 1]) }
        default: if pattern[state] == character { next.insert(state + 1) }
        }
      }
      states = closure(next, pattern)
      if states.isEmpty { return false }
    }
    return states.contains(pattern.count)
  }

  private static func closure(_ states: Set<Int>, _ pattern: [Character]) -> Set<Int> {
    var all = states
    for state in states {
      var at = state
      while at < pattern.count, pattern[at] == "*" {
        at += 1
        all.insert(at)
      }
    }
    return all
  }
}
