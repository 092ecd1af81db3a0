import Diagnostics

/// What is told of tables that have no usable header.
extension RowIntake {
  /// One table with rows is enough; where there is none, the first one that is not empty shows what was looked at.
  mutating func report(
    _ unused: [(table: TableName, first: FirstCells)], isUsed: Bool, _ file: RowFiles.File
  ) {
    guard !isUsed else {
      for (table, first) in unused where !first.cells.isEmpty {
        log.append(.sheetUnused, at: table.place(), ["sheet": table.sheet ?? ""])
      }
      return
    }
    if let found = unused.first(where: { !$0.first.cells.isEmpty }) {
      reportUnused(found.first, found.table)
    } else if file.sheets == nil {
      log.append(.inputEmpty, at: .file(file.path), ["path": file.path])
    }
  }

  /// What a table begins with that has no usable header.
  struct FirstCells {
    var line = 1
    var cells: [RowRecord.Cell] = []
    var isForm = false
  }

  mutating func reportUnused(_ first: FirstCells, _ table: TableName) {
    guard !first.cells.isEmpty else {
      log.append(.inputEmpty, at: .file(table.path), ["path": table.path])
      return
    }
    if first.isForm { return log.append(.formNotTable, at: table.place(line: first.line)) }
    reportNoText(first.cells, at: table.place(line: first.line))
  }

  mutating func reportNoText(_ headers: [RowRecord.Cell], at place: Place) {
    let names = headers.prefix(12).map { ColumnPlan.quoted($0.text.trimmingWhiteSpace()) }.joined(separator: "、")
    log.append(.textColumnMissing, at: place, ["headers": names])
  }
}
