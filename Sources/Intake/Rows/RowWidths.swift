import Campaigns
import Diagnostics

/// Rows of delimited text that are wider than their header by blank cells. Where every row is so, the program that wrote the
/// file left delimiters at the ends of its lines; where other rows are as wide as the header, a delimiter within a text has
/// most likely parted it, and what stands behind it is one cell too far to the right.
struct RowWidths {
  private let plan: ColumnPlan
  private var asWide = false
  private var wider: DiagnosticLog

  /// - Parameter limit: diagnostics of one code that are kept whole.
  init(_ plan: ColumnPlan, keeping limit: Int) {
    self.plan = plan
    wider = DiagnosticLog(keeping: limit)
  }

  /// What is to be said once all rows are read.
  var findings: DiagnosticLog { asWide ? wider : DiagnosticLog() }

  /// - Parameter reader: knows which groups and dispositions there are.
  mutating func look(at record: RowRecord, _ reader: borrowing RowReader) {
    guard record.count != plan.width else {
      asWide = true
      return
    }
    guard record.count > plan.width else { return }
    var arguments = ["cells": "\(record.count)", "width": "\(plan.width)"]
    let cells = RowCells(record, plan)
    if let column = RowWidths.checked.first(where: { column in
      cells.text(column).map { !reader.isPlausible($0.string, under: column) } ?? false
    }) {
      arguments["column"] = column.rawValue
      wider.append(.rowShifted, at: record.place(column, plan), arguments)
    } else {
      wider.append(.rowWidened, at: plan.table.place(line: record.line), arguments)
    }
  }

  /// Columns whose words are known.
  private static let checked: [ColumnName] = [.group, .disposition, .consent, .received]
}

extension RowReader {
  /// Names of groups in a cell are no longer, in bytes.
  private var longestGroups: Int { 1 << 12 }

  /// Whether a cell holds what belongs under a column whose words are known.
  func isPlausible(_ cell: String, under column: ColumnName) -> Bool {
    switch column {
    case .group: !groups.resolver.declaresGroups || cell.utf8.count <= longestGroups && groups.resolver.knows(cell)
    case .disposition: dispositions.resolver.knows(cell)
    case .consent: ConsentWords.consent(cell) != nil
    case .received: isDay(cell)
    default: true
    }
  }
}
