/// The different runs of three units of a text, by which two texts are compared.
struct ShingleSet: ~Copyable {
  /// Units of a shingle.
  static let length = 3
  /// A text of fewer units is compared as a whole only: a single character would be a quarter of it.
  static let leastUnits = 10

  /// Each shingle once, in the order of the text.
  private var shingles: UnsafeMutablePointer<UInt64>
  private(set) var count = 0
  /// The shingles at the places of their numbers; 0 where there is none.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask = 511

  init() {
    slots = .allocate(capacity: mask + 1)
    shingles = .allocate(capacity: (mask + 1) / 2)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit {
    slots.deallocate()
    shingles.deallocate()
  }

  mutating func take(_ units: borrowing LetterUnits) {
    count = 0
    let all = units.count - ShingleSet.length + 1
    if all * 2 > mask + 1 { grow(to: all) }
    slots.update(repeating: 0, count: mask + 1)
    guard all > 0 else { return }
    for index in 0..<all {
      let shingle = ShingleSet.shingle(units, at: index)
      var at = Int(truncatingIfNeeded: shingle) & mask
      while slots[at] != 0, slots[at] != shingle { at = (at + 1) & mask }
      if slots[at] == 0 {
        slots[at] = shingle
        shingles[count] = shingle
        count += 1
      }
    }
  }

  /// A number for the units from `index` on, never 0.
  @inline(__always)
  private static func shingle(_ units: borrowing LetterUnits, at index: Int) -> UInt64 {
    let first = units[index] &* 0xA076_1D64_78BD_642F
    let second = units[index + 1] &* 0xE703_7ED1_A0B4_28DB
    let third = units[index + 2] &* 0x8EBC_6AF0_9C88_C6E3
    return LetterUnits.mixed(first &+ second &+ third) | 1 << 63
  }

  private mutating func grow(to all: Int) {
    slots.deallocate()
    shingles.deallocate()
    while all * 2 > mask + 1 { mask = mask * 2 + 1 }
    slots = .allocate(capacity: mask + 1)
    shingles = .allocate(capacity: (mask + 1) / 2)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  func withShingles(_ body: (UnsafeBufferPointer<UInt64>) -> Void) {
    body(UnsafeBufferPointer(start: shingles, count: count))
  }

  /// Jaccard's coefficient of two sets: how many shingles both have, of how many there are.
  func overlap(with other: borrowing ShingleSet) -> (shared: Int, all: Int) {
    var shared = 0
    for index in 0..<other.count {
      let shingle = other.shingles[index]
      var at = Int(truncatingIfNeeded: shingle) & mask
      while slots[at] != 0, slots[at] != shingle { at = (at + 1) & mask }
      if slots[at] != 0 { shared += 1 }
    }
    return (shared, count + other.count - shared)
  }
}
