/// Text as cells store it (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
enum CellText {
  /// Blanks at the ends of a text that does not ask for them to be kept do not count, as Excel has it; `_xHHHH_` is the UTF-16
  /// unit of that number.
  static func text(_ bytes: [UInt8], keepsBlanks: Bool) -> String {
    var slice = bytes[...]
    if !keepsBlanks {
      slice = slice.drop(while: isBlank)
      while let last = slice.last, isBlank(last) { slice.removeLast() }
    }
    guard slice.contains(UInt8(ascii: "_")) else { return String(decoding: slice, as: UTF8.self) }
    return unescaped(Array(slice))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func unescaped(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    var high: UInt32?
    while at < bytes.count {
      guard let unit = unit(bytes, at) else {
        if high != nil { append(0xFFFD, to: &result) }
        high = nil
        result.append(bytes[at])
        at += 1
        continue
      }
      at += 7
      // A character beyond the basic plane may stand as two units.
      if let first = high, (0xDC00..<0xE000).contains(unit) {
        append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &result)
        high = nil
        continue
      }
      if high != nil { append(0xFFFD, to: &result) }
      high = (0xD800..<0xDC00).contains(unit) ? unit : nil
      if high == nil { append(unit, to: &result) }
    }
    if high != nil { append(0xFFFD, to: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
  }

  /// The unit that `_xHHHH_` at this place names.
  private static func unit(_ bytes: [UInt8], _ at: Int) -> UInt32? {
    guard at + 6 < bytes.count, bytes[at] == UInt8(ascii: "_"), bytes[at + 1] == UInt8(ascii: "x"),
      bytes[at + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(at + 2)...(at + 5)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
