import Campaigns
import Diagnostics

/// What the cells of some columns hold, where headers alone do not say what a column is: 分类 may be a title of each letter, and
/// 办理结果 what was answered. Told by the first rows, so that nothing grows with them.
struct ColumnContents {
  /// Rows that are looked at.
  static let most = 1 << 11
  /// Columns of a table of which none is known yet.
  private static let mostColumns = 64

  private var columns: [Int: Column] = [:]
  private var rows = 0
  /// Every column, as far as there is room.
  private let isOpen: Bool

  /// - Parameter cells: of the columns that are looked at; nil: all of them.
  init(_ cells: [Int]?) {
    isOpen = cells == nil
    for cell in cells ?? [] { columns[cell] = Column() }
  }

  subscript(cell: Int) -> Column { columns[cell] ?? Column() }

  mutating func take(_ record: RowRecord) {
    if rows >= ColumnContents.most { return }
    rows += 1
    if isOpen, columns.count < ColumnContents.mostColumns {
      for cell in 0..<min(record.count, ColumnContents.mostColumns) where columns[cell] == nil {
        columns[cell] = Column()
      }
    }
    for cell in columns.keys where cell < record.count && !record.isBlank(cell) && !record.isContinued(cell) {
      columns[cell]?.take(record[cell].trimmed.string)
    }
  }

  struct Column {
    /// Rows from which it can be said that nearly all differ, and how many in a hundred of them do then.
    private static let leastRows = 5
    private static let share = 80
    /// Fewer rows tell it where all are different and as long as titles are.
    private static let leastTitles = 3
    private static let titleLength = 10
    /// Characters from which a word for an outcome is a sentence.
    private static let sentence = 12
    private static let marks = Set("，,。；;！!".unicodeScalars)
    private static let scale = DispositionResolver(.standard)

    private(set) var parts = 0
    private var seen: Set<String> = []
    private var length = 0
    /// Cells that are no outcome of the scale, and how many of them are sentences.
    private var unknown = 0
    private var sentences = 0
    private var unknownSeen: Set<String> = []

    var different: Int { seen.count }

    mutating func take(_ text: String) {
      for name in GroupResolver.names(in: text, isKnown: { _ in false }) where !GroupResolver.isNone(name) {
        parts += 1
        length += name.unicodeScalars.count
        seen.insert(Column.key(name))
      }
      guard !Column.scale.knows(text) else { return }
      unknown += 1
      unknownSeen.insert(Column.key(text))
      let inner = text.unicodeScalars.dropLast()
      if text.unicodeScalars.count >= Column.sentence || inner.contains(where: Column.marks.contains) { sentences += 1 }
    }

    /// A long cell is told by its beginning.
    private static func key(_ text: String) -> String { String(FoldedName.folded(text).unicodeScalars.prefix(64)) }

    /// Whether the cells are as different as titles: they name no groups.
    var isDifferent: Bool {
      if parts >= Column.leastRows { return different * 100 > parts * Column.share }
      return parts >= Column.leastTitles && different == parts && length > parts * Column.titleLength
    }

    /// Whether what is said instead of an outcome are sentences, each its own.
    var holdsSentences: Bool { sentences > 0 && sentences * 2 >= unknown && unknownSeen.count * 2 > unknown }
  }
}

extension ImportedTable {
  /// What is to be told of its header; in a survey a reason is an answer like others.
  func own(_ log: DiagnosticLog) -> DiagnosticLog {
    profile?.questions.isEmpty == false ? log.mapping { $0.code == .reasonTheirs ? [] : [$0] } : log
  }

  /// Headers of outcomes under which replies stand as well.
  private static func mayHoldReplies(_ header: String) -> Bool {
    !ColumnName.disposition.isNamed(header) && !["采纳", "採納", "吸收", "是否"].contains { header.contains($0) }
  }

  /// Whether a person or a profile says that this header is the column.
  private func isNamed(_ column: ColumnName, _ named: Set<ColumnName>) -> Bool {
    named.contains(column) || profile?.columns[column] != nil
      || known[column].map { column.isNamed(names[$0]) } == true
  }

  /// Settles by what cells hold which columns are groups and outcomes.
  /// - Parameter named: columns of the command line.
  mutating func settle(_ contents: ColumnContents, named: Set<ColumnName>) -> DiagnosticLog {
    var log = DiagnosticLog()
    if let cell = known[.group], !isNamed(.group, named), contents[cell].isDifferent {
      known[.group] = nil
      log.append(
        .groupsDifferent, at: name.place(line: headerLine, column: cell + 1),
        [
          "header": ColumnPlan.quoted(names[cell]), "count": "\(contents[cell].parts)",
          "different": "\(contents[cell].different)",
        ])
    }
    if let cell = known[.disposition], !isNamed(.disposition, named), ImportedTable.mayHoldReplies(names[cell]),
      contents[cell].holdsSentences
    {
      hasReplies = true
      if known[.reply] == nil { known[.reply] = cell }
      log.append(
        .repliesAsOutcomes, at: name.place(line: headerLine, column: cell + 1),
        ["header": ColumnPlan.quoted(names[cell])])
    }
    return log
  }

  private static let scale = DispositionResolver(.standard)

  /// Of a column of outcomes that holds sentences each cell is the one or the other.
  /// - Parameter columns: which of the values is which.
  func part(_ values: inout [String], of columns: [ColumnName]) {
    guard hasReplies, let outcome = columns.firstIndex(of: .disposition), !values[outcome].isEmpty else { return }
    if !ImportedTable.scale.knows(values[outcome]) {
      values[outcome] = ""
    } else if known[.reply] == known[.disposition], let reply = columns.firstIndex(of: .reply) {
      values[reply] = ""
    }
  }
}
