/// Some of the rows: a bit a row.
struct RowBits {
  private var bits: [UInt64]
  /// Rows that are in it.
  private(set) var count = 0

  /// - Parameter rows: how many there are in all.
  init(rows: Int) { bits = [UInt64](repeating: 0, count: rows / 64 + 1) }

  /// - Parameter row: from 0.
  mutating func insert(_ row: Int) {
    guard !contains(row) else { return }
    bits[row >> 6] |= 1 << UInt64(row & 63)
    count += 1
  }

  func contains(_ row: Int) -> Bool { bits[row >> 6] >> UInt64(row & 63) & 1 == 1 }
}
