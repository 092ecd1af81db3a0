import Campaigns
import Diagnostics

/// Where in the spool the rows are that have a key, by the key's hash: eight bytes a row and not the key itself, so that a
/// million ids take sixteen megabytes. Whether two keys are the same, the spool is asked.
struct RowKeyTable {
  private struct Slot {
    /// The upper half of the hash, of which the place follows.
    var hash: UInt32 = 0
    /// Of the row in the spool, in units of `SpoolWriter.alignment`, plus one; 0: no row.
    var place: UInt32 = 0
  }

  private let hasher = ByteHash()
  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private(set) var count = 0

  /// The row that has the key.
  /// - Parameter isKey: whether the row at an offset has it.
  func find(_ key: ByteText, isKey: (Int) throws(Failed) -> Bool) throws(Failed) -> Int? {
    let hash = hash(key)
    var at = place(hash)
    while slots[at].place != 0 {
      if slots[at].hash == hash {
        let offset = Int(slots[at].place - 1) * SpoolWriter.alignment
        if try isKey(offset) { return offset }
      }
      at = (at + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Takes in a row whose key is not there.
  mutating func insert(_ key: ByteText, offset: Int) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    count += 1
    put(Slot(hash: hash(key), place: UInt32(offset / SpoolWriter.alignment + 1)))
  }

  private func hash(_ key: ByteText) -> UInt32 { UInt32(truncatingIfNeeded: hasher.hash(key) >> 32) }

  private func place(_ hash: UInt32) -> Int {
    Int(hash >> (32 - UInt32(slots.count.trailingZeroBitCount)))
  }

  private mutating func put(_ slot: Slot) {
    var at = place(slot.hash)
    while slots[at].place != 0 { at = (at + 1) & (slots.count - 1) }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.place != 0 { put(slot) }
  }
}
