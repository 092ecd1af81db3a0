import Documents

/// The notes at the foot of a page while it is filled.
///
/// A page takes the notes of its marks; of the last one at least two lines, the rest of which goes over to the next page
/// and stands there before the notes of that page.
struct FootNotes {
  /// A line of a note.
  struct Line {
    let row: Row
    /// Whether a note begins with it, which is numbered by the page.
    let begins: Bool
  }

  /// Blank between the text and the first note, with the rule in it, in points.
  static let separator = 14.0
  /// From the first note up to the rule.
  static let ruleAbove = 6.0
  /// Length of the rule as a share of the text block's width, and its thickness.
  static let ruleLength = 0.25
  static let ruleThickness = Length.millimetres(0.25)

  private(set) var lines: [Line]
  /// What was carried over and finds no room on this page either.
  private(set) var waiting: [Line] = []
  private(set) var height: Double

  /// - Parameters:
  ///   - carried: lines that the page before had no room for
  ///   - limit: how much of the page they may take
  init(carried: [Line], limit: Double) {
    lines = []
    height = 0
    for line in carried {
      if waiting.isEmpty, room(for: [line], after: lines) <= limit { lines.append(line) } else { waiting.append(line) }
    }
    height = room(for: [], after: lines)
  }

  private func room(for more: [Line], after lines: [Line]) -> Double {
    let height = (lines + more).reduce(0) { $0 + $1.row.height }
    return height > 0 ? height + FootNotes.separator : 0
  }

  /// What the notes take with those of one more row: whole, and with no more than two lines of the last one.
  func heights(adding notes: [RowNote]) -> (whole: Double, least: Double) {
    guard !notes.isEmpty else { return (height, height) }
    guard waiting.isEmpty else { return (.infinity, .infinity) }
    let more = FootNotes.lines(of: notes)
    let last = notes[notes.count - 1].rows.count
    return (room(for: more, after: lines), room(for: Array(more.dropLast(max(0, last - 2))), after: lines))
  }

  mutating func add(_ notes: [RowNote]) {
    guard !notes.isEmpty else { return }
    if waiting.isEmpty { lines += FootNotes.lines(of: notes) } else { waiting += FootNotes.lines(of: notes) }
    height = room(for: [], after: lines)
  }

  /// The lines that stand in a height, and those that go over to the next page.
  func split(height: Double) -> (placed: [Line], carried: [Line]) {
    var rest = height - FootNotes.separator + LineMetrics.epsilon
    var count = 0
    while count < lines.count, lines[count].row.height <= rest {
      rest -= lines[count].row.height
      count += 1
    }
    return (Array(lines[..<count]), Array(lines[count...]) + waiting)
  }

  private static func lines(of notes: [RowNote]) -> [Line] {
    notes.flatMap { note in note.rows.enumerated().map { Line(row: $1, begins: $0 == 0) } }
  }
}
