import Campaigns
import Diagnostics

/// The cells of a record by the columns of its file. Who reads the row holds record and plan; here they are known by pointers,
/// for a count of owners for every row would cost more than the reading.
struct RowCells {
  let cells: RecordView
  private let known: UnsafePointer<Int>

  init(_ record: RowRecord, _ plan: ColumnPlan) {
    cells = record.view
    known = UnsafePointer(plan.known)
  }

  /// As written, were it nothing but white space.
  func raw(_ column: ColumnName) -> ByteText? {
    let cell = known[column.place]
    return cell >= 0 && cell < cells.count ? cells[cell] : nil
  }

  /// Without white space at the ends.
  func text(_ column: ColumnName) -> ByteText? {
    let cell = known[column.place]
    guard cell >= 0, cell < cells.count else { return nil }
    let text = cells[cell].trimmed
    return text.isEmpty ? nil : text
  }

  /// Who wrote the row.
  func author(_ plan: ColumnPlan) -> RowAuthor {
    var author = RowAuthor(name: text(.name), contact: text(.contact))
    if !plan.persons.isEmpty { author.persons = short(plan.persons) }
    if !plan.residences.isEmpty { author.residences = short(plan.residences) }
    return author
  }

  /// Bytes of a cell that names persons or a place at most.
  private static let longestNamed = 120

  private func short(_ places: [Int]) -> [ByteText] {
    places.compactMap { cell in
      guard cell < cells.count else { return nil }
      let text = cells[cell].trimmed
      return text.isEmpty || text.count > RowCells.longestNamed ? nil : text
    }
  }
}

extension RowRecord {
  /// Where the cell of a column stands.
  func place(_ column: ColumnName, _ plan: ColumnPlan) -> Place { place(plan[column] ?? count, in: plan) }

  /// Where a cell stands in the table of the plan.
  func place(_ cell: Int, in plan: ColumnPlan) -> Place {
    guard cell < count else { return plan.table.place(line: line) }
    let (line, column) = place(cell)
    return plan.table.place(line: line, column: column)
  }
}
