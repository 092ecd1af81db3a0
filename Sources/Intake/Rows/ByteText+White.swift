import Campaigns

extension ByteText {
  /// The text without white space (of any width) and line ends at both ends, as `String.trimmingWhiteSpace` has it.
  var trimmed: ByteText {
    guard count > 0 else { return self }
    // Nearly every cell begins and ends with a letter, digit or Han.
    if !mayBeginWhite(start[0]), !mayEndWhite(start[count - 1]) { return self }
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

  /// Last bytes of the same.
  private func mayEndWhite(_ byte: UInt8) -> Bool {
    byte <= 0x20 || (0x80...0x8A).contains(byte) || byte == 0x9F || byte == 0xA0 || (0xA8...0xAF).contains(byte)
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
