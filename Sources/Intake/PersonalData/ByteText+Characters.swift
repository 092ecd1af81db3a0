import Campaigns

extension ByteText {
  /// The character at `at`, which then is behind it; 0 where the bytes are none.
  func character(_ at: inout Int) -> UInt32 {
    let byte = start[at]
    let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    defer { at += length }
    guard at + length <= count else { return 0 }
    switch length {
    case 1: return byte < 0x80 ? UInt32(byte) : 0
    case 2: return (UInt32(byte) & 0x1F) << 6 | UInt32(start[at + 1]) & 0x3F
    case 3:
      return (UInt32(byte) & 0xF) << 12 | (UInt32(start[at + 1]) & 0x3F) << 6 | UInt32(start[at + 2]) & 0x3F
    default:
      return (UInt32(byte) & 7) << 18 | (UInt32(start[at + 1]) & 0x3F) << 12 | (UInt32(start[at + 2]) & 0x3F) << 6
        | UInt32(start[at + 3]) & 0x3F
    }
  }

  /// The character before `at`, which then is at its beginning.
  func character(before at: inout Int) -> UInt32 {
    at -= 1
    while at > 0, start[at] & 0xC0 == 0x80 { at -= 1 }
    var begin = at
    return character(&begin)
  }
}
