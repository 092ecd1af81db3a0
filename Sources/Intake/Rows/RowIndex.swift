import Campaigns
import Diagnostics

/// Which ids rows have, and which they name as their doubles.
struct RowIndex: ~Copyable {
  private var ids = RowKeys { $0.pointee.id }
  private var submissions = RowKeys { $0.pointee.submission ?? $0.pointee.id }
  /// Whether some row is a point of a submission that is not called as the row.
  private var hasSubmissions = false
  /// The tables, with the offset in the spool from which on rows are theirs.
  private var tables: [(offset: Int, table: TableName)] = []
  /// Places of rows that name the row whose double they are.
  private var doubles: [Int] = []
  private(set) var log: DiagnosticLog

  /// - Parameter limit: diagnostics of one code that are kept whole.
  init(keeping limit: Int = DiagnosticLog.kept) { log = DiagnosticLog(keeping: limit) }

  /// How many submissions the rows are of.
  var submissionCount: Int { hasSubmissions ? submissions.count : ids.count }

  mutating func begin(_ table: TableName, offset: Int) { tables.append((offset, table)) }

  /// Takes in a row that was written to the spool; reports an id that was there before, with both places.
  mutating func add(_ row: UnsafePointer<PackedRow>, offset: Int, in spool: borrowing SpoolWriter) throws(Failed) {
    if let submission = row.pointee.submission, !hasSubmissions, !submission.isSame(row.pointee.id) {
      hasSubmissions = true
      // Until now every submission was called as its row.
      try spool.forEachRow { row, other throws(Failed) in
        guard other < offset else { return false }
        _ = try submissions.insert(row, offset: other, in: spool)
        return true
      }
    }
    if hasSubmissions { _ = try submissions.insert(row, offset: offset, in: spool) }
    if let first = try ids.insert(row, offset: offset, in: spool) {
      log.append(
        .idTwice, at: place(of: offset, line: row.pointee.line),
        ["id": row.pointee.id.string, "first": try place(of: first, in: spool).text])
    }
    if row.pointee.duplicateOf != nil { doubles.append(offset) }
  }

  /// `wanted`, or with a number behind it where it is taken.
  mutating func unused(_ wanted: String, in spool: borrowing SpoolWriter) throws(Failed) -> String {
    guard try contains(wanted, in: spool) else { return wanted }
    var number = 2
    while try contains("\(wanted)_\(number)", in: spool) { number += 1 }
    return "\(wanted)_\(number)"
  }

  private mutating func contains(_ id: String, in spool: borrowing SpoolWriter) throws(Failed) -> Bool {
    try HeldText(id).withText { id throws(Failed) in try ids.contains(id, in: spool) }
  }

  /// Reports doubles of rows that are not there, or of themselves.
  mutating func checkDoubles(in spool: borrowing SpoolWriter) throws(Failed) {
    for offset in doubles {
      let (id, original) = try spool.row(at: offset) { ($0.pointee.id.string, $0.pointee.duplicateOf?.string ?? "") }
      let isThere = try contains(original, in: spool)
      if isThere, original != id { continue }
      let code: DiagnosticCode = isThere ? .duplicateOfItself : .duplicateOfNothing
      log.append(code, at: try place(of: offset, in: spool), ["id": id, "of": original])
    }
  }

  private func place(of offset: Int, line: Int) -> Place {
    tables.last { $0.offset <= offset }?.table.place(line: line) ?? .file("", line: line)
  }

  private func place(of offset: Int, in spool: borrowing SpoolWriter) throws(Failed) -> Place {
    place(of: offset, line: try spool.row(at: offset) { $0.pointee.line })
  }
}
