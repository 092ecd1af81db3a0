/// The least of each of many hashes over a letter's shingles (Broder 1997): of two letters as many are equal as their
/// similarity says.
///
/// A hash is an odd multiple of sixteen bits of the shingle's own with some bits turned over, which the vector units of a
/// processor do eight at a time. Nothing in it is random, so that every run finds the same.
struct MinHash: ~Copyable {
  static let lanes = 128
  /// Lanes that take their bits from one quarter of a shingle.
  private static let quarter = lanes / 4

  private let factors: UnsafeMutablePointer<Int16>
  private let turns: UnsafeMutablePointer<Int16>
  private let least: UnsafeMutablePointer<Int16>

  init() {
    factors = .allocate(capacity: MinHash.lanes)
    turns = .allocate(capacity: MinHash.lanes)
    least = .allocate(capacity: MinHash.lanes)
    for lane in 0..<MinHash.lanes {
      let bits = LetterUnits.mixed(UInt64(lane))
      factors[lane] = Int16(truncatingIfNeeded: bits | 1)
      turns[lane] = Int16(truncatingIfNeeded: bits >> 32)
      least[lane] = .max
    }
  }

  deinit {
    factors.deallocate()
    turns.deallocate()
    least.deallocate()
  }

  mutating func take(_ shingles: UnsafeBufferPointer<UInt64>) {
    let (factors, turns, least) = (factors, turns, least)
    for lane in 0..<MinHash.lanes { least[lane] = .max }
    for shingle in shingles {
      var bits = shingle
      var first = 0
      while first < MinHash.lanes {
        let own = Int16(truncatingIfNeeded: bits)
        for lane in first..<first &+ MinHash.quarter {
          let hash = (own &* factors[lane]) ^ turns[lane]
          least[lane] = hash < least[lane] ? hash : least[lane]
        }
        bits >>= 16
        first &+= MinHash.quarter
      }
    }
  }

  /// A number for the hashes of a band. The lanes of a band come from all quarters.
  func key(ofBand band: Int, _ plan: BandPlan) -> UInt32 {
    var key = LetterUnits.mixed(UInt64(band))
    for row in 0..<plan.rows {
      let lane = (band * plan.rows + row) % MinHash.lanes
      let spread = lane % 4 * MinHash.quarter + lane / 4
      key = LetterUnits.mixed(key ^ UInt64(UInt16(bitPattern: least[spread])))
    }
    return UInt32(truncatingIfNeeded: key >> 32)
  }

  /// A bit of each hash: two letters of the same hash have the same, others as often as not.
  var sketch: LetterSketch {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for lane in 0..<64 {
      low = low << 1 | MinHash.bit(least[lane])
      high = high << 1 | MinHash.bit(least[lane + 64])
    }
    return LetterSketch(low: low, high: high)
  }

  private static func bit(_ hash: Int16) -> UInt64 {
    UInt64(UInt16(bitPattern: hash &* Int16(bitPattern: 0x9E37)) >> 15)
  }
}

/// 128 bits by which letters are told apart before their words are compared.
struct LetterSketch {
  let low: UInt64
  let high: UInt64

  func agreement(with other: LetterSketch) -> Int {
    MinHash.lanes - (low ^ other.low).nonzeroBitCount - (high ^ other.high).nonzeroBitCount
  }
}
