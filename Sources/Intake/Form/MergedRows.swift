import Campaigns

/// The rows of a sheet in which cells are merged, as rows that say the same where nothing is merged: a suggestion over several
/// rows is one row, and of an id over several suggestions each has its own, with the id as that of what came in.
struct MergedRows {
  /// A column that the sheet does not have and its rows need.
  let addedHeads: [String]

  private let plan: ColumnPlan
  /// Rows so far under the id at hand.
  private var continued = 1

  init(_ plan: ColumnPlan, mayBeMerged: (Int) -> Bool) {
    self.plan = plan
    let isNeeded = plan[.id].map(mayBeMerged) == true && plan[.submission] == nil
    addedHeads = isNeeded ? [ColumnName.submission.rawValue] : []
  }

  /// Nothing of a row that is none: a blank one, or one whose suggestion is that of a row above, of which what else it says is
  /// not read from the sheet either.
  mutating func cells(of record: RowRecord) -> [String]? {
    if record.isBlank { return nil }
    if let text = plan[.text], record.isContinued(text) { return nil }
    var cells = record.cells.map(\.text)
    guard let id = plan[.id], id < cells.count else { return cells }
    let own = cells[id].trimmingWhiteSpace()
    let isOfSeveral = !own.isEmpty && (record.isContinued(id) || record.isSpanning(id))
    continued = record.isContinued(id) ? continued + 1 : 1
    if !own.isEmpty, record.isContinued(id) { cells[id] = "\(own)-\(continued)" }
    if !addedHeads.isEmpty {
      while cells.count < plan.width { cells.append("") }
      cells = Array(cells.prefix(plan.width)) + [isOfSeveral ? own : ""]
    } else if isOfSeveral, let submission = plan[.submission] {
      while cells.count <= submission { cells.append("") }
      if cells[submission].trimmingWhiteSpace().isEmpty { cells[submission] = own }
    }
    return cells
  }
}
