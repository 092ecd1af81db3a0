import CProcessor

/// Pairs of neighbouring characters that say that personal data may stand near, each with what it may be. A character is its
/// bytes in UTF-8, the first the lowest, so that a text need not be decoded.
///
/// A byte of the pair's slot tells almost always that it is none; what that does not rule out is looked up.
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

  private nonisolated(unsafe) let slots: UnsafeMutablePointer<UInt8>
  private nonisolated(unsafe) let keys: UnsafeMutablePointer<UInt64>
  private nonisolated(unsafe) let kinds: UnsafeMutablePointer<UInt8>

  init(_ pairs: [(Unicode.Scalar, Unicode.Scalar, Kinds)]) {
    // Beyond that the search for a free place would be long.
    precondition(pairs.count < PairTable.placeCount / 2)
    slots = .allocate(capacity: PairTable.slotCount)
    slots.initialize(repeating: 0, count: PairTable.slotCount)
    keys = .allocate(capacity: PairTable.placeCount)
    keys.initialize(repeating: 0, count: PairTable.placeCount)
    kinds = .allocate(capacity: PairTable.placeCount)
    kinds.initialize(repeating: 0, count: PairTable.placeCount)
    for (first, second, kind) in pairs { add(PairTable.key(first), PairTable.key(second), kind) }
  }

  deinit {
    slots.deallocate()
    keys.deallocate()
    kinds.deallocate()
  }

  private func add(_ first: UInt32, _ second: UInt32, _ kind: Kinds) {
    slots[PairTable.slot(first, second)] = 1
    let place = place(first, second)
    keys[place] = PairTable.both(first, second)
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

  private static func both(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  @inline(__always)
  private static func slot(_ first: UInt32, _ second: UInt32) -> Int { Int(huizong_pair_hash(first, second) >> 16) }

  /// Where a pair is, or would be.
  private func place(_ first: UInt32, _ second: UInt32) -> Int {
    let wanted = PairTable.both(first, second)
    var place = PairTable.slot(first, second) & (PairTable.placeCount - 1)
    while keys[place] != 0, keys[place] != wanted { place = (place + 1) & (PairTable.placeCount - 1) }
    return place
  }

  /// What a pair of characters is, each by its key.
  @inline(__always)
  func kinds(_ first: UInt32, _ second: UInt32) -> Kinds {
    if slots[PairTable.slot(first, second)] == 0 { return [] }
    return Kinds(rawValue: kinds[place(first, second)])
  }

  /// How many bytes may be passed over from a character of three bytes on that was looked at: before the next characters stand
  /// that are a pair, perhaps, or are not of three bytes, or are full-width digits or letters. Never too many.
  @inline(__always)
  func passed(_ start: UnsafePointer<UInt8>, count: Int) -> Int { huizong_pass_pairs(start, count, slots) }
}
