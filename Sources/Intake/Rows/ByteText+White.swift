import Campaigns

extension ByteText {
  /// The text without white space (of any width) and line ends at both ends, as `String.trimmingWhiteSpace` has it.
  @inline(__always)
  var trimmed: ByteText {
    // Nearly every cell begins and ends with a letter, digit or Han.
    guard count > 0, mayBeginWhite(start[0]) || mayEndWhite else { return self }
    return cut
  }

  @inline(never)
  private var cut: ByteText {
    var first = 0
    while first < count, let length = white(at: first) { first += length }
    var last = count
    while last > first, let length = white(before: last) { last -= length }
    return ByteText(start: start + first, count: last - first)
  }

  /// Nothing but white space.
  var isBlank: Bool {
    guard count > 0 else { return true }
    return mayBeginWhite(start[0]) && trimmed.isEmpty
  }

  /// First bytes of the characters of White_Space: ASCII, U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
  private func mayBeginWhite(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3
  }

  /// Whether the text, which has a byte, ends with the last two bytes of one of them.
  private var mayEndWhite: Bool {
    let last = start[count - 1]
    if last < 0x80 { return last <= 0x20 }
    guard count >= 2 else { return false }
    // Of C2 85, C2 A0, E1 9A 80, E2 80 80 and further, E2 81 9F and E3 80 80.
    let before = start[count - 2]
    return before == 0x80 || before == 0x81 || before == 0x9A || before == 0xC2
  }

  /// The length of the white character that begins at `at`; nil where another does.
  private func white(at: Int) -> Int? {
    let byte = start[at]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : nil }
    let length = byte < 0xE0 ? 2 : 3
    guard at + length <= count else { return nil }
    let value =
      length == 2
      ? UInt32(byte & 0x1F) << 6 | UInt32(start[at + 1] & 0x3F)
      : UInt32(byte & 0x0F) << 12 | UInt32(start[at + 1] & 0x3F) << 6 | UInt32(start[at + 2] & 0x3F)
    return byte < 0xF0 && Unicode.Scalar(value)?.isSpace == true ? length : nil
  }

  /// The length of the white character that ends before `end`; nil where another does.
  private func white(before end: Int) -> Int? {
    for length in 1...3 where end >= length {
      if start[end - length] & 0xC0 != 0x80 { return white(at: end - length) == length ? length : nil }
    }
    return nil
  }
}
