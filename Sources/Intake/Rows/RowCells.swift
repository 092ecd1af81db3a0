import Campaigns
import Diagnostics

/// The cells of a record by the columns of its file.
struct RowCells: ~Copyable {
  let record: RowRecord
  let plan: ColumnPlan
  /// The plan's, at hand.
  private let known: UnsafeMutablePointer<Int>

  init(_ record: RowRecord, _ plan: ColumnPlan) {
    self.record = record
    self.plan = plan
    known = plan.known
  }

  /// As written; nil where there is nothing but white space.
  func raw(_ column: ColumnName) -> ByteText? {
    let cell = known[column.place]
    guard cell >= 0, cell < record.count else { return nil }
    let text = record[cell]
    return text.isBlank ? nil : text
  }

  /// Without white space at the ends.
  func text(_ column: ColumnName) -> ByteText? {
    let cell = known[column.place]
    guard cell >= 0, cell < record.count else { return nil }
    let text = record[cell].trimmed
    return text.isEmpty ? nil : text
  }

  func place(_ column: ColumnName) -> Place { place(plan[column] ?? record.count) }

  func place(_ cell: Int) -> Place {
    guard cell < record.count else { return .file(plan.path, line: record.line) }
    let (line, column) = record.place(cell)
    return .file(plan.path, line: line, column: column)
  }
}
