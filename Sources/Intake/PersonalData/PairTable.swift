/// Pairs of neighbouring characters that say that personal data may stand near, each with what it may be. A character is its
/// bytes in UTF-8, the first the lowest, so that a text need not be decoded: eight bytes of a text hold a pair.
///
/// A table of bits, small enough for a processor's first cache, tells almost always that a pair is none; what it does not rule
/// out is looked up.
final class PairTable: Sendable {
  /// What a pair may be.
  struct Kinds: OptionSet {
    let rawValue: UInt8

    /// Something is likely to follow: 我叫, 微信, 12号.
    static let sure = Kinds(rawValue: 1)
    /// 居民, 投诉人 …: where a name is meant it stands right behind.
    static let beforeName = Kinds(rawValue: 2)
    /// 先生, 女士 …: where a name is meant it stands right before.
    static let title = Kinds(rawValue: 4)
    /// 一楼, 三栋: no door of themselves; another number has to stand close behind.
    static let storey = Kinds(rawValue: 8)
  }

  private static let slotCount = 1 << 16
  private static let placeCount = 1 << 12

  private nonisolated(unsafe) let bits: UnsafeMutablePointer<UInt8>
  private nonisolated(unsafe) let keys: UnsafeMutablePointer<UInt64>
  private nonisolated(unsafe) let kinds: UnsafeMutablePointer<UInt8>

  init(_ pairs: [(Unicode.Scalar, Unicode.Scalar, Kinds)]) {
    // Beyond that the search for a free place would be long.
    precondition(pairs.count < PairTable.placeCount / 2)
    bits = .allocate(capacity: PairTable.slotCount / 8)
    bits.initialize(repeating: 0, count: PairTable.slotCount / 8)
    keys = .allocate(capacity: PairTable.placeCount)
    keys.initialize(repeating: 0, count: PairTable.placeCount)
    kinds = .allocate(capacity: PairTable.placeCount)
    kinds.initialize(repeating: 0, count: PairTable.placeCount)
    for (first, second, kind) in pairs { add(PairTable.key(first), PairTable.key(second), kind) }
  }

  deinit {
    bits.deallocate()
    keys.deallocate()
    kinds.deallocate()
  }

  private func add(_ first: UInt32, _ second: UInt32, _ kind: Kinds) {
    let pair = PairTable.pair(first, second)
    let slot = PairTable.slot(pair)
    bits[slot >> 3] |= 1 << UInt8(slot & 7)
    let place = place(pair)
    keys[place] = pair
    kinds[place] |= kind.rawValue
  }

  /// The bytes of a character; 0 of one with more than three, which no pair has.
  static func key(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 { return value }
    if value < 0x800 { return 0x80C0 | value >> 6 | (value & 0x3F) << 8 }
    if value < 0x10000 { return 0x8080E0 | value >> 12 | (value >> 6 & 0x3F) << 8 | (value & 0x3F) << 16 }
    return 0
  }

  @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) | UInt64(second) << 24 }

  /// Of 48 bits; by the golden ratio, whose upper bits each bit of a pair reaches.
  @inline(__always)
  private static func slot(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: ((pair &<< 16) &* 0x9E37_79B9_7F4A_7C15) &>> 48)
  }

  /// Where a pair is, or would be.
  private func place(_ pair: UInt64) -> Int {
    var place = PairTable.slot(pair) & (PairTable.placeCount - 1)
    while keys[place] != 0, keys[place] != pair { place = (place + 1) & (PairTable.placeCount - 1) }
    return place
  }

  func kinds(_ pair: UInt64) -> Kinds { Kinds(rawValue: kinds[place(pair)]) }

  /// What tells that a pair is none: valid as long as the table is.
  @inline(__always)
  var screen: Screen { Screen(bits: bits) }

  struct Screen {
    fileprivate let bits: UnsafeMutablePointer<UInt8>

    /// False where the pair is none; true where it is one, or by chance. What stands above the pair's 48 bits does not matter.
    @inline(__always)
    func mayHold(_ pair: UInt64) -> Bool {
      let slot = PairTable.slot(pair)
      return bits[slot &>> 3] & (1 &<< UInt8(truncatingIfNeeded: slot & 7)) != 0
    }
  }
}
