import Campaigns
import Diagnostics

/// Which ids rows have, and which they name as their doubles.
struct RowIndex {
  private var ids = RowKeyTable()
  /// Submissions that rows are points of; nil while each row is its own.
  private var submissions: RowKeyTable?
  /// Paths of the files, with the offset in the spool from which on rows are theirs.
  private var files: [(offset: Int, path: String)] = []
  /// Places of rows that name the row whose double they are.
  private var doubles: [Int] = []
  private(set) var log = DiagnosticLog()

  /// How many submissions the rows are of.
  var submissionCount: Int { submissions?.count ?? ids.count }

  mutating func begin(file path: String, offset: Int) { files.append((offset, path)) }

  /// Takes in a row that was written to the spool; reports an id that was there before, with both places.
  mutating func add(_ row: PackedRow, offset: Int, in spool: borrowing SpoolWriter) throws(Failed) {
    if let submission = row.submission, submissions == nil, !submission.isSame(row.id) {
      // Until now every submission was called as its row.
      submissions = ids
    }
    if let first = try ids.find(row.id, isKey: { other throws(Failed) in try spool.row(at: other) { $0.id.isSame(row.id) } }) {
      log.append(
        .idTwice, at: .file(path(of: offset), line: row.line),
        ["id": row.id.string, "first": try place(of: first, in: spool).text])
    } else {
      ids.insert(row.id, offset: offset)
    }
    if submissions != nil { try addSubmission(row.submission ?? row.id, offset, in: spool) }
    if row.duplicateOf != nil { doubles.append(offset) }
  }

  private mutating func addSubmission(
    _ key: ByteText, _ offset: Int, in spool: borrowing SpoolWriter
  ) throws(Failed) {
    let known = try submissions?.find(
      key, isKey: { other throws(Failed) in try spool.row(at: other) { ($0.submission ?? $0.id).isSame(key) } })
    if known == nil { submissions?.insert(key, offset: offset) }
  }

  /// `wanted`, or with a number behind it where it is taken.
  func unused(_ wanted: String, in spool: borrowing SpoolWriter) throws(Failed) -> String {
    guard try contains(wanted, in: spool) else { return wanted }
    var number = 2
    while try contains("\(wanted)_\(number)", in: spool) { number += 1 }
    return "\(wanted)_\(number)"
  }

  private func contains(_ id: String, in spool: borrowing SpoolWriter) throws(Failed) -> Bool {
    let held = HeldText(id)
    return try contains(held.text, in: spool)
  }

  private func contains(_ id: ByteText, in spool: borrowing SpoolWriter) throws(Failed) -> Bool {
    try ids.find(id, isKey: { other throws(Failed) in try spool.row(at: other) { $0.id.isSame(id) } }) != nil
  }

  /// Reports doubles of rows that are not there, or of themselves.
  mutating func checkDoubles(in spool: borrowing SpoolWriter) throws(Failed) {
    for offset in doubles {
      let (id, original) = try spool.row(at: offset) { ($0.id.string, $0.duplicateOf?.string ?? "") }
      let isThere = try contains(original, in: spool)
      if isThere, original != id { continue }
      log.append(.duplicateOfNothing, at: try place(of: offset, in: spool), ["id": id, "of": original])
    }
  }

  private func path(of offset: Int) -> String { files.last { $0.offset <= offset }?.path ?? "" }

  private func place(of offset: Int, in spool: borrowing SpoolWriter) throws(Failed) -> Place {
    .file(path(of: offset), line: try spool.row(at: offset) { $0.line })
  }
}
