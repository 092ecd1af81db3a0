import CProcessor

/// Pairs of neighbouring characters that say that personal data may stand near, each with what it may be. A character is its
/// bytes in UTF-8, the first the lowest, so that a text need not be decoded.
///
/// A bit tells almost always that a pair is none; what that does not rule out is looked up.
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

  private static let placeCount = 1 << 12

  private nonisolated(unsafe) let slots: UnsafeMutablePointer<UInt8>
  private nonisolated(unsafe) let keys: UnsafeMutablePointer<UInt64>
  private nonisolated(unsafe) let kinds: UnsafeMutablePointer<UInt8>

  init(_ pairs: [(Unicode.Scalar, Unicode.Scalar, Kinds)]) {
    // Beyond that the search for a free place would be long.
    precondition(pairs.count < PairTable.placeCount / 2)
    slots = .allocate(capacity: HUIZONG_PAIR_SLOTS)
    slots.initialize(repeating: 0, count: HUIZONG_PAIR_SLOTS)
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
    let hash = huizong_pair_hash(first, second)
    slots[Int(huizong_pair_slot(hash))] |= 1 << UInt8(huizong_pair_bit(hash))
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

  /// Where a pair is, or would be.
  private func place(_ first: UInt32, _ second: UInt32) -> Int {
    let wanted = PairTable.both(first, second)
    var place = Int(huizong_pair_hash(first, second) >> 16) & (PairTable.placeCount - 1)
    while keys[place] != 0, keys[place] != wanted { place = (place + 1) & (PairTable.placeCount - 1) }
    return place
  }

  /// What a pair of characters is, each by its key.
  @inline(__always)
  func kinds(_ first: UInt32, _ second: UInt32) -> Kinds {
    let hash = huizong_pair_hash(first, second)
    guard slots[Int(huizong_pair_slot(hash))] >> UInt8(huizong_pair_bit(hash)) & 1 != 0 else { return [] }
    return Kinds(rawValue: kinds[place(first, second)])
  }

  /// Goes along a text from a character of three bytes on, as long as characters of three bytes follow that are no full-width
  /// digits or letters, and not too far. It may stop before it has to.
  /// - Parameter body: takes where the second character stands of each pair that is of the table, perhaps; gives whether it has
  ///   seen enough.
  /// - Returns: by how many bytes it went, each pair of characters within which was looked at; nil where `body` has seen enough.
  @inline(__always)
  func scan(_ start: UnsafePointer<UInt8>, count: Int, _ body: (Int) -> Bool) -> Int? {
    var marks = huizong_pair_marks()
    let gone = huizong_scan_pairs(start, count, slots, &marks)
    return withUnsafeBytes(of: &marks) { buffer in
      let words = buffer.assumingMemoryBound(to: UInt64.self)
      var at = 0
      while at < gone {
        var word = words[at / (3 * UInt64.bitWidth)]
        while word != 0 {
          if body(at + 3 * (word.trailingZeroBitCount + 1)) { return nil }
          word &= word &- 1
        }
        at += 3 * UInt64.bitWidth
      }
      return gone
    }
  }
}
