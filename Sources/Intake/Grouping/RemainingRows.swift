/// Which rows no word of a codebook says anything of: a bit a row.
struct RemainingRows {
  private var bits: [UInt64]
  private(set) var rows = 0
  /// Rows that remain.
  private(set) var count = 0

  init(capacity: Int) {
    bits = []
    bits.reserveCapacity(capacity / 64 + 1)
  }

  mutating func append(_ isRemaining: Bool) {
    if rows & 63 == 0 { bits.append(0) }
    if isRemaining {
      bits[rows >> 6] |= 1 << UInt64(rows & 63)
      count += 1
    }
    rows += 1
  }

  /// - Parameter row: from 0.
  func contains(_ row: Int) -> Bool { bits[row >> 6] >> UInt64(row & 63) & 1 == 1 }
}
