import Campaigns
import Diagnostics

/// Finds the header of a table among its first records: below titles and notes, of one row or two.
struct HeaderFinder {
  /// Records among which a header is looked for.
  static let depth = 8

  struct Header {
    let plan: ColumnPlan
    /// Of both rows, where there are two.
    let cells: [RowRecord.Cell]
    /// Of the row that can be a header by itself.
    let line: Int
    let lastLine: Int
    let faults: DiagnosticLog
    /// An example of a name made of two rows; nil where the header has one.
    let joined: String?

    /// Exports that were put together have the header again between their parts.
    func isRepeated(by record: RowRecord) -> Bool {
      guard let text = plan[.text], text < record.count, record[text].count <= cells[text].text.utf8.count + 8,
        record[text].string.trimmingWhiteSpace() == cells[text].text.trimmingWhiteSpace()
      else { return false }
      return cells.indices.allSatisfy { cell in
        cell >= record.count || record.isBlank(cell) || HeaderFinder.isSame(record[cell].string, cells[cell].text)
      }
    }
  }

  /// Whether a cell says what the header says; the mark at the beginning of a file stays within one made of several.
  static func isSame(_ cell: String, _ header: String) -> Bool {
    func plain(_ text: String) -> String {
      text.unicodeScalars.contains("\u{FEFF}")
        ? text.replacing("\u{FEFF}", with: "").trimmingWhiteSpace() : text.trimmingWhiteSpace()
    }
    return plain(cell) == plain(header)
  }

  let columns: [ColumnName: CampaignDraft.ForeignHeader]
  let questions: [Question]
  let table: TableName

  /// Which header is which column, by the headers; nil: `columns` says it.
  var choose: (([String]) -> [ColumnName: CampaignDraft.ForeignHeader])?
  /// Whether headers without a column of suggestions are those of a table all the same.
  var accepts: (([String]) -> Bool)?

  private(set) var header: Header?
  /// Whether it is no table but a form that was filled in: labels at the left, contents at the right.
  private(set) var isForm = false
  /// The first record that is not blank.
  private(set) var first: (line: Int, cells: [RowRecord.Cell]) = (1, [])
  /// The records above the header that are not blank.
  private(set) var above: [[RowRecord.Cell]] = []
  /// What stands alone on a line above the header.
  var titles: [String] {
    olderTitles
      + above.compactMap { cells in
        let filled = cells.filter { !$0.isBlank }
        return filled.count == 1 ? filled[0].text.trimmingWhiteSpace() : nil
      }
  }
  /// Those of the tables before.
  private var olderTitles: [String] = []
  /// The first line of all that is not blank.
  private(set) var top: Int?

  init(columns: [ColumnName: CampaignDraft.ForeignHeader], questions: [Question], table: TableName) {
    self.columns = columns
    self.questions = questions
    self.table = table
  }

  /// The same, with nothing found yet.
  func anew() -> HeaderFinder {
    var finder = HeaderFinder(columns: columns, questions: questions, table: table)
    finder.choose = choose
    finder.accepts = accepts
    finder.olderTitles = titles
    return finder
  }

  /// Reads up to the header and the record behind it.
  /// - Parameter begun: a record that was read already.
  /// - Returns: the record behind, where it is not part of the header.
  mutating func find<Records: RecordReader>(
    in records: inout Records, from begun: RowRecord? = nil
  ) throws(Failed) -> RowRecord? {
    for depth in 0..<HeaderFinder.depth {
      var record = depth == 0 && begun != nil ? begun : try records.next()
      while record?.isBlank == true { record = try records.next() }
      guard let record else { return nil }
      let cells = record.cells
      let line = record.line
      if top == nil {
        first = (line, cells)
        top = line
      }
      var faults = DiagnosticLog()
      let plan = plan(cells, &faults)
      guard isUseful(plan, cells) else {
        above.append(cells)
        continue
      }
      if let upper = above.last, let joined = HeaderRows.joined(above: upper, cells) {
        above.removeLast()
        if top == upper.first?.line { top = line }
        settle(joined, line: line, lastLine: line)
        if let header, isUseful(header.plan, joined) { return try records.next() }
      }
      header = Header(plan: plan, cells: cells, line: line, lastLine: line, faults: faults, joined: nil)
      var next = try records.next()
      while next?.isBlank == true { next = try records.next() }
      if HeaderFinder.isForm(above, cells, next?.cells) {
        header = nil
        isForm = true
        return nil
      }
      guard let following = next else { return nil }
      guard let joined = HeaderRows.joined(cells, over: following.cells) else { return next }
      settle(joined, line: line, lastLine: following.line)
      return nil
    }
    return nil
  }

  /// Whether the line that would be a header is one of a form: what stands above or below it begins with a label too, and
  /// beside the label there is but the one content.
  private static func isForm(
    _ above: [[RowRecord.Cell]], _ line: [RowRecord.Cell], _ below: [RowRecord.Cell]?
  ) -> Bool {
    let filled = line.filter { !$0.isBlank }
    guard filled.count == 2, isLabel(filled[0]), !isLabel(filled[1]) else { return false }
    let others = (above + (below.map { [$0] } ?? [])).map { $0.filter { !$0.isBlank } }
    let lines = others.filter { $0.count > 1 }
    return !lines.isEmpty && lines.allSatisfy { $0.count == 2 && isLabel($0[0]) && !isLabel($0[1]) }
  }

  /// Bytes of the longest label of a form.
  private static let longestLabel = 200

  private static func isLabel(_ cell: RowRecord.Cell) -> Bool {
    // What somebody wrote is no label, however long it takes to see.
    guard cell.text.utf8.count <= longestLabel else { return false }
    let text = cell.text.trimmingWhiteSpace()
    if text.hasSuffix("：") || text.hasSuffix(":") { return text.count <= 16 }
    return ColumnName.find(text).map { $0.rank < ColumnWording.weakRank } ?? false
  }

  private mutating func settle(_ cells: [RowRecord.Cell], line: Int, lastLine: Int) {
    var faults = DiagnosticLog()
    let plan = plan(cells, &faults)
    let name = cells.first { $0.text.contains(HeaderRows.joint) }?.text ?? cells.first?.text ?? ""
    header = Header(plan: plan, cells: cells, line: line, lastLine: lastLine, faults: faults, joined: name)
  }

  private func plan(_ cells: [RowRecord.Cell], _ faults: inout DiagnosticLog) -> ColumnPlan {
    let chosen = choose?(cells.map { $0.text.trimmingWhiteSpace() }) ?? columns
    return ColumnPlan(cells, columns: chosen, questions: questions, table: table, log: &faults)
  }

  private func isUseful(_ plan: ColumnPlan, _ cells: [RowRecord.Cell]) -> Bool {
    // Below the first line a record of names and numbers is a line of facts: `comments,197`.
    let filled = cells.filter { !$0.isBlank }
    let words = filled.count { $0.text.contains(where: \.isLetter) }
    if !above.isEmpty, words * 2 <= filled.count { return false }
    return plan.isUseful || accepts?(cells.map { $0.text.trimmingWhiteSpace() }) == true
  }
}
