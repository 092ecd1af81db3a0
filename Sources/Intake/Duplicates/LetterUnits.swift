import Campaigns

/// A text as it is compared: its ideographs (and syllables, and characters of scripts that are written without blanks), one
/// unit each, and its words of letters and digits, one unit each.
struct LetterUnits: ~Copyable {
  private let folding: LetterFolding
  private var units: UnsafeMutablePointer<UInt64>
  private var capacity = 256
  private(set) var count = 0

  init(_ folding: LetterFolding) {
    self.folding = folding
    units = .allocate(capacity: capacity)
  }

  deinit { units.deallocate() }

  /// A character's number, or a number of a word's own.
  subscript(index: Int) -> UInt64 { units[index] }

  /// - Parameter text: any bytes; what is no UTF-8 parts words.
  mutating func take(_ text: ByteText) {
    if text.count > capacity {
      units.deallocate()
      capacity = text.count * 2
      units = .allocate(capacity: capacity)
    }
    count = 0
    var word: UInt64 = 0
    var at = 0
    let bytes = text.start
    let end = text.count
    while at < end {
      var scalar = UInt32(bytes[at])
      var length = 1
      if scalar >= 0x80 {
        (scalar, length) = LetterUnits.scalar(bytes + at, end - at)
      }
      at += length
      let folded = scalar < 0x1_0000 ? UInt32(folding.fold(scalar)) : folding.foldRare(scalar)
      if LetterFolding.isUnit(folded) {
        if word != 0 {
          put(word)
          word = 0
        }
        put(UInt64(folded))
      } else if folded > UInt32(LetterFolding.nothing) {
        // Never below 2^32, so that no word is a character.
        word = LetterUnits.mixed(word ^ UInt64(folded)) | 1 << 63
      } else if folded == UInt32(LetterFolding.gap), word != 0 {
        put(word)
        word = 0
      }
    }
    if word != 0 { put(word) }
  }

  /// Whether both have the same units in the same order.
  func isSame(_ other: borrowing LetterUnits) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where units[index] != other.units[index] { return false }
    return true
  }

  /// A number for all of the text.
  var hash: UInt64 {
    var hash = LetterUnits.mixed(UInt64(count) &+ 1)
    for index in 0..<count { hash = LetterUnits.mixed(hash ^ units[index]) }
    return hash
  }

  private mutating func put(_ unit: UInt64) {
    units[count] = unit
    count += 1
  }

  /// A bijection that leaves no bit where it was (the finaliser of SplitMix64, Steele et al. 2014).
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// The character that begins with a byte from 0x80 on, and its bytes.
  @inline(__always)
  static func scalar(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[0])
    if first >= 0xE0, first < 0xF0, count >= 3 {
      return ((first & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F), 3)
    }
    if first >= 0xC0, first < 0xE0, count >= 2 { return ((first & 0x1F) << 6 | UInt32(bytes[1] & 0x3F), 2) }
    if first >= 0xF0, count >= 4 {
      let high = (first & 0x07) << 18 | UInt32(bytes[1] & 0x3F) << 12
      return (high | UInt32(bytes[2] & 0x3F) << 6 | UInt32(bytes[3] & 0x3F), 4)
    }
    return (0x20, 1)
  }
}
