import Campaigns

/// A quick look for a short value in a text.
enum ByteSearch {
  /// Whether the first character of the value stands in the text, in either width where it is of ASCII.
  static func mayHold(_ text: ByteText, beginningOf value: ByteText) -> Bool {
    var start = 0
    while start < value.count, value.start[start] <= 0x20 { start += 1 }
    guard start < value.count else { return false }
    let first = value.start[start]
    if first < 0x80 { return text.bytes.contains { $0 == first || $0 == 0xEF } }
    guard first >= 0xE0, first < 0xF0, start + 2 < value.count, text.count >= 3 else { return true }
    // The forms that are made narrow.
    if first == 0xEF || first == 0xE3 && value.start[start + 1] == 0x80 { return true }
    return holds(text, value, start)
  }

  /// Whether a Han of the value, of which only parts may be looked for, stands in the text, or letters stand in both.
  static func shares(_ text: ByteText, _ value: ByteText) -> Bool {
    var hasLetters = false
    var at = 0
    while at < value.count {
      let byte = value.start[at]
      if byte &- 0xE4 < 6, at + 2 < value.count {
        if text.count >= 3, holds(text, value, at) { return true }
        at += 3
      } else {
        // Full-width letters begin with 0xEF.
        if (byte | 0x20) &- 0x61 < 26 || byte == 0xEF { hasLetters = true }
        at += 1
      }
    }
    return hasLetters && text.bytes.contains { ($0 | 0x20) &- 0x61 < 26 || $0 == 0xEF }
  }

  /// A bit for each Han of a text, of which several have the same, and one each for letters and for digits: texts that have
  /// no bit in common have no word in common.
  static func signature(_ text: ByteText) -> UInt64 {
    var bits: UInt64 = 0
    var at = 0
    while at < text.count {
      let byte = text.start[at]
      if byte &- 0xE4 < 6, at + 2 < text.count {
        bits |= 1 << (UInt64(text.start[at + 1] &* 29 &+ text.start[at + 2] &* 13 &+ byte) % 61)
        at += 3
        continue
      }
      if (byte | 0x20) &- 0x61 < 26 { bits |= 1 << 61 }
      if byte &- 0x30 < 10 { bits |= 1 << 62 }
      // Full-width letters and digits.
      if byte == 0xEF { bits |= 3 << 61 }
      at += 1
    }
    return bits
  }

  /// Whether the three bytes of the value from `start` on stand in the text, which has three or more.
  private static func holds(_ text: ByteText, _ value: ByteText, _ start: Int) -> Bool {
    let (first, second, third) = (value.start[start], value.start[start + 1], value.start[start + 2])
    var at = 0
    while at + 2 < text.count {
      if text.start[at + 2] == third, text.start[at] == first, text.start[at + 1] == second { return true }
      at += 1
    }
    return false
  }
}
