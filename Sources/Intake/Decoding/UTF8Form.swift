/// What the bytes of a file look like when taken as UTF-8 (Unicode 15, table 3-7).
struct UTF8Form {
  /// Offset of the first byte that starts no well-formed sequence.
  private(set) var firstBad: Int?
  /// How many bytes start no well-formed sequence.
  private(set) var badCount = 0
  /// How many sequences of two or more bytes are well formed.
  private(set) var multibyteCount = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = UTF8Form.length(at: index, of: bytes)
      if length == 0 {
        if firstBad == nil { firstBad = index }
        badCount += 1
        index += 1
      } else {
        if length > 1 { multibyteCount += 1 }
        index += length
      }
    }
  }

  /// Where the first byte stands that starts no well-formed sequence; what is behind it is not looked at.
  static func firstBad(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = length(at: index, of: bytes)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  var isWellFormed: Bool { firstBad == nil }

  /// Damaged UTF-8 (a cut tail, a byte lost) and no legacy encoding: legacy text has hardly a well-formed sequence.
  var isDamaged: Bool { badCount > 0 && multibyteCount >= 8 && multibyteCount >= 8 * badCount }

  /// The length of the well-formed sequence at `index`, 0 where there is none.
  static func length<Bytes: RandomAccessCollection>(at index: Int, of bytes: Bytes) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return 0 }
    for offset in stride(from: 2, to: length, by: 1) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
