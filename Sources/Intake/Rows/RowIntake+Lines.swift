import Campaigns
import Diagnostics

extension RowIntake {
  /// Whether a line within or below the table is no row of it; it is reported then.
  mutating func isAside(
    _ record: RowRecord, _ header: HeaderFinder.Header, _ table: TableName, _ lines: TableLine
  ) -> Bool {
    guard let code = lines.code(of: record) ?? (header.isRepeated(by: record) ? .headerAgain : nil) else {
      return false
    }
    if code == .headingLine {
      if header.plan[.group] == nil { heading = TableLine.heading(record).map(HeldText.init) }
      if headings.count >= DiagnosticLog.kept { closeHeadings(areFollowed: false) }
      headings.append(Diagnostic(code, at: table.place(line: record.line), ["text": TableLine.words(record)]))
      return true
    }
    log.append(
      code, at: table.place(line: record.line), code == .personLine ? [:] : ["text": TableLine.words(record)])
    return true
  }

  /// A line alone is a heading where rows follow, and none below them all.
  mutating func closeHeadings(areFollowed: Bool) {
    for found in headings { log.append(areFollowed ? found.code : .strayLine, at: found.place, found.arguments) }
    headings = []
  }

  /// Numbers of which the last digits are gone.
  mutating func tellLostDigits(_ record: RowRecord, _ plan: ColumnPlan) {
    for column in SpreadsheetHabits.numberColumns {
      guard let cell = plan[column], cell < record.count else { continue }
      let number = record[cell].trimmed
      guard SpreadsheetHabits.hasLostDigits(number.bytes), !record.isInexact(cell) else { continue }
      log.append(.digitsLost, at: record.place(cell, in: plan), ["number": number.string])
    }
  }

  /// An id by the row's number, which is said where the file has a column for ids.
  mutating func formedID(
    _ record: RowRecord, _ plan: ColumnPlan
  ) throws(Failed) -> String {
    guard plan[.id] != nil else { return try index.unused("\(writer.count + 1)", in: writer) }
    let formed = try index.unused("row\(writer.count + 1)", in: writer)
    let isPersonal = plan[.id].map { $0 < record.count && !record[$0].isBlank } ?? false
    log.append(isPersonal ? .idPersonal : .idMissing, at: plan.table.place(line: record.line), ["id": formed])
    return formed
  }
}
