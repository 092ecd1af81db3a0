/// Pairs of neighbouring characters that say that personal data may stand near, each with what it may be. Characters are keys:
/// their bytes in UTF-8, the first the highest, so that a text need not be decoded.
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
    let slot = PairTable.slot(first, second)
    bits[Int(slot >> 3)] |= 1 << UInt8(slot & 7)
    let place = place(first, second)
    keys[place] = PairTable.both(first, second)
    kinds[place] |= kind.rawValue
  }

  static func key(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    if value < 0x80 { return value }
    if value < 0x800 { return 0xC080 | (value & 0x7C0) << 2 | value & 0x3F }
    if value < 0x10000 { return 0xE0_8080 | (value & 0xF000) << 4 | (value & 0xFC0) << 2 | value & 0x3F }
    // What a pair is of has three bytes at most.
    return 0
  }

  @inline(__always)
  private static func both(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// Two odd numbers without a pattern: the bits of both characters reach the upper half.
  @inline(__always)
  private static func slot(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1 &+ second &* 0x85EB_CA77) >> 16
  }

  /// Where a pair is, or would be.
  private func place(_ first: UInt32, _ second: UInt32) -> Int {
    let wanted = PairTable.both(first, second)
    var place = Int(PairTable.slot(first, second)) & (PairTable.placeCount - 1)
    while keys[place] != 0, keys[place] != wanted { place = (place + 1) & (PairTable.placeCount - 1) }
    return place
  }

  /// 0 where the pair is none; 1 where it is one, or by chance.
  @inline(__always)
  func hint(_ first: UInt32, _ second: UInt32) -> UInt8 {
    let slot = PairTable.slot(first, second)
    return bits[Int(slot >> 3)] >> UInt8(slot & 7) & 1
  }

  func kinds(_ first: UInt32, _ second: UInt32) -> Kinds { Kinds(rawValue: kinds[place(first, second)]) }
}
