import Campaigns
import Diagnostics

/// Finds where, below the rows of one table, another one begins with a header of its own: the same columns in another order, or
/// others. A mechanical reading by the first header would take names for opinions.
struct OtherTables {
  enum Step {
    case row
    /// It stands under a header that has no column of suggestions.
    case unread
    /// A header, which `finder` has now; behind it a record that was read already.
    case header(held: RowRecord?)
  }

  private(set) var finder: HeaderFinder
  /// The header under which the records stand.
  private(set) var header: HeaderFinder.Header
  private var log = DiagnosticLog()
  /// The header without suggestions under which the records stand, and how many do.
  private var unread: (line: Int, headers: String, count: Int)?

  init(below finder: HeaderFinder, _ header: HeaderFinder.Header) {
    self.finder = finder
    self.header = header
  }

  mutating func step<Records: RecordReader>(
    _ record: RowRecord, in records: inout Records
  ) throws(Failed) -> Step {
    guard let words = HeaderWords(record, below: header) else {
      if unread == nil { return .row }
      // The same header again, below rows that are not read.
      if header.isRepeated(by: record) {
        close()
        return .row
      }
      unread?.count += 1
      return .unread
    }
    close()
    let line = record.line
    guard words.hasText else {
      unread = (line, words.shown, 0)
      return .unread
    }
    var next = finder.anew()
    let held = try next.find(in: &records, from: record)
    guard let found = next.header else {
      unread = (line, words.shown, 0)
      return .unread
    }
    (finder, header) = (next, found)
    log.append(.otherHeader, at: finder.table.place(line: line), ["headers": words.shown])
    records.endHeader(at: header.lastLine)
    return .header(held: held)
  }

  /// What is told of them once all records are read.
  mutating func closed() -> DiagnosticLog {
    close()
    return log
  }

  /// Tells of what is not read, once it is whole.
  private mutating func close() {
    guard let unread else { return }
    log.append(
      .headerUnread, at: finder.table.place(line: unread.line),
      ["headers": unread.headers, "count": "\(unread.count)"])
    self.unread = nil
  }
}

/// The words of a record that is a header and not the one above it again.
private struct HeaderWords {
  let hasText: Bool
  let shown: String

  /// Bytes of a header's cell at most, and columns that it names where none holds suggestions.
  private static let longest = 60
  private static let leastColumns = 3

  init?(_ record: RowRecord, below header: HeaderFinder.Header) {
    guard HeaderWords.mayBegin(record), !header.isRepeated(by: record) else { return nil }
    let filled = (0..<record.count).filter { !record.isBlank($0) }
    let names = filled.map { record[$0].trimmed.string }
    guard names.contains(where: ColumnName.isExact),
      names.allSatisfy({ name in
        name.contains(where: \.isLetter) && !name.contains { "。！；，!;,".contains($0) }
      })
    else { return nil }
    let own = Set(header.cells.map { $0.text.trimmingWhiteSpace() })
    var columns: Set<ColumnName> = []
    var known: Set<Int> = []
    for (cell, name) in zip(filled, names) {
      let found = ColumnName.find(name)
      let column = found.flatMap { $0.rank < ColumnWording.weakRank ? $0.column : nil }
      if let column { columns.insert(column) }
      if column != nil || own.contains(name) || PersonHeaders.kind(of: name) != nil { known.insert(cell) }
    }
    // What stands under the suggestions is a header's word too: 电话 | 建议 | 路灯太暗 is a row.
    if let text = header.plan[.text], text < record.count, !record.isBlank(text), !known.contains(text) { return nil }
    let others = filled.count - known.count
    hasText = columns.contains(.text)
    guard
      hasText
        ? columns.count > 1 && others * 3 <= filled.count
        : columns.count >= HeaderWords.leastColumns && others == 0 && header.plan[.text] != nil
    else { return nil }
    shown = names.prefix(12).map(ColumnPlan.quoted).joined(separator: "、")
  }

  /// Digits of a date, a telephone or an id.
  private static let numbered = 4

  /// Nearly all rows hold a number or a long text, and are passed at once.
  private static func mayBegin(_ record: RowRecord) -> Bool {
    var filled = 0
    for cell in 0..<record.count where !record.isBlank(cell) {
      let text = record[cell]
      if text.count > longest || text.bytes[0] &- 0x30 < 10 || record.isContinued(cell) { return false }
      var digits = 0
      for byte in text.bytes where byte &- 0x30 < 10 { digits += 1 }
      if digits >= numbered { return false }
      filled += 1
    }
    return filled > 1
  }
}
