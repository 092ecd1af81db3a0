/// Numbers as ZIP has them: least byte first.
extension [UInt8] {
  mutating func append16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func append32(_ value: Int) {
    append16(value)
    append16(value >> 16)
  }

  mutating func append64(_ value: Int) {
    append32(value)
    append32(value >> 32)
  }

  /// Nil where the array ends before.
  func number(at offset: Int, bytes: Int) -> Int? {
    guard offset >= 0, offset <= count - bytes else { return nil }
    var value = 0
    for index in stride(from: offset + bytes - 1, through: offset, by: -1) {
      guard value >> 55 == 0 else { return nil }
      value = value << 8 | Int(self[index])
    }
    return value
  }
}
