import Campaigns
import Diagnostics

/// The keys of rows, each once. As long as each stands behind the one before it, as numbers that are counted up do, the last
/// one tells whether the next is new; only then is a table built.
struct RowKeys: ~Copyable {
  /// What the key of a row is.
  private let key: (UnsafePointer<PackedRow>) -> ByteText
  private var last = RowBuffer()
  private var lastOffset = 0
  private var sorted = 0
  private var table: RowKeyTable?

  init(_ key: @escaping (UnsafePointer<PackedRow>) -> ByteText) { self.key = key }

  var count: Int { table?.count ?? sorted }

  /// Takes in the key of a row that was written to the spool.
  /// - Returns: the row before it that has the same key.
  mutating func insert(_ row: UnsafePointer<PackedRow>, offset: Int, in spool: borrowing SpoolWriter) throws(Failed)
    -> Int?
  {
    let key = key(row)
    if table == nil {
      if sorted == 0 || last.since(0).precedes(key) {
        keep(key, offset)
        return nil
      }
      if last.since(0).isSame(key) { return lastOffset }
      try build(in: spool, before: offset)
    }
    if let known = try find(key, in: spool) { return known }
    table?.insert(key, offset: offset)
    return nil
  }

  /// Whether some row has the key.
  mutating func contains(_ key: ByteText, in spool: borrowing SpoolWriter) throws(Failed) -> Bool {
    if table == nil {
      if sorted == 0 || last.since(0).precedes(key) { return false }
      if last.since(0).isSame(key) { return true }
      try build(in: spool, before: spool.offset)
    }
    return try find(key, in: spool) != nil
  }

  private mutating func keep(_ key: ByteText, _ offset: Int) {
    sorted += 1
    lastOffset = offset
    last.removeAll()
    last.reserve(key.count)
    last.put(key)
  }

  private func find(_ key: ByteText, in spool: borrowing SpoolWriter) throws(Failed) -> Int? {
    try table?.find(
      key, isKey: { other throws(Failed) in try spool.row(at: other) { self.key($0).isSame(key) } })
  }

  /// Makes the table of all rows up to one.
  private mutating func build(in spool: borrowing SpoolWriter, before end: Int) throws(Failed) {
    var table = RowKeyTable()
    last.removeAll()
    try spool.forEachRow { row, offset in
      guard offset < end else { return false }
      let key = key(row)
      // In their order, so that equal ones are neighbours.
      if table.count == 0 || !last.since(0).isSame(key) {
        table.insert(key, offset: offset)
        last.removeAll()
        last.reserve(key.count)
        last.put(key)
      }
      return true
    }
    self.table = table
  }
}
