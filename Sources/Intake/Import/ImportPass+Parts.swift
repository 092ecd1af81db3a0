import Campaigns
import Diagnostics

/// Rows of which several cells are suggestions, or of which the outcome is a tick.
extension ImportPass {
  /// A row for each cell of a suggestion: the first under the row's id, the others under numbers behind it, and all of one
  /// submission. One row where no more than one cell is filled.
  func parted(_ values: [String], _ record: RowRecord, _ table: ImportedTable) -> [[String]] {
    guard !table.parts.isEmpty, let text = ours.firstIndex(of: .text), let part = header.indices.dropLast().last else {
      return [values]
    }
    let filled = table.parts.filter { cell in
      cell == table.known[.text]
        ? !values[text].allSatisfy(\.isWhitespace) && !record.isContinued(cell)
        : cell < record.count && !record.isBlank(cell) && !record.isContinued(cell)
    }
    if filled.isEmpty { return [values] }
    let (id, submission) = (ours.firstIndex(of: .id), ours.firstIndex(of: .submission))
    return filled.enumerated().map { index, cell in
      var row = values
      row[part] = table.header(cell)
      if cell != table.known[.text] { row[text] = treated(record[cell].string, .text, table, record, cell) }
      guard filled.count > 1 else { return row }
      let own = id.map { values[$0].trimmingWhiteSpace() } ?? ""
      if let submission, row[submission].allSatisfy(\.isWhitespace) {
        row[submission] = own.isEmpty ? values[values.count - 1] : own
      }
      if let id, index > 0, !own.isEmpty { row[id] = unused("\(own)-\(index + 1)") }
      return row
    }
  }

  /// The outcome that a row ticks; what is none, and what is more than one, is told.
  func outcome(_ ticks: OutcomeTicks, _ record: RowRecord, _ place: Place, _ unticked: inout Int) -> String {
    let reading = ticks.reading { $0 < record.count ? record[$0].string : "" }
    switch reading {
    case .outcome(let word): return word
    case .none: unticked += 1
    case .several: result.log.append(.ticksSeveral, at: place, [:])
    case .unclear: result.log.append(.ticksUnclear, at: place, [:])
    }
    return ""
  }

  /// That columns were joined, once the table is whole.
  func ticked(_ table: ImportedTable, _ unticked: Int) -> [Diagnostic] {
    guard let ticks = table.ticks else { return [] }
    let headers = ticks.columns.map { ColumnPlan.quoted(table.names[$0.cell]) }.joined(separator: "、")
    return [
      Diagnostic(
        .ticksJoined, at: table.name.place(line: table.headerLine), ["headers": headers, "count": "\(unticked)"])
    ]
  }
}
