/// Counts by number, in the order in which the numbers first came.
struct NumberCounts {
  private(set) var ordered: [(key: Int, count: Int)] = []
  /// Places in `ordered` plus one, by the hash of the key; 0: none.
  private var slots = [Int32](repeating: 0, count: 256)

  mutating func add(_ key: Int) {
    var at = slot(key)
    while slots[at] != 0 {
      let place = Int(slots[at]) - 1
      if ordered[place].key == key {
        ordered[place].count += 1
        return
      }
      at = (at + 1) & (slots.count - 1)
    }
    ordered.append((key, 1))
    slots[at] = Int32(truncatingIfNeeded: ordered.count)
    // Hardly any key finds its place taken, so that the first look is nearly always the last.
    if ordered.count * 8 > slots.count { grow() }
  }

  /// By the golden ratio, which spreads neighbours.
  private func slot(_ key: Int) -> Int {
    let mixed = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> (64 - UInt64(slots.count.trailingZeroBitCount)))
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (place, entry) in ordered.enumerated() {
      var at = slot(entry.key)
      while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
      slots[at] = Int32(truncatingIfNeeded: place + 1)
    }
  }
}
