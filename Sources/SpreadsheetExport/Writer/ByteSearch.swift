/// Plain searches in the bytes of an XML part.
extension [UInt8] {
  /// Where `text` begins at or after `start`.
  func index(of text: StaticString, from start: Int = 0) -> Int? {
    withUnsafeBufferPointer { bytes in
      let length = text.utf8CodeUnitCount
      guard start >= 0, length > 0, bytes.count - length >= start else { return nil }
      let first = text.utf8Start[0]
      var at = start
      while at <= bytes.count - length {
        if bytes[at] == first {
          var matched = 1
          while matched < length, bytes[at + matched] == text.utf8Start[matched] { matched += 1 }
          if matched == length { return at }
        }
        at += 1
      }
      return nil
    }
  }

  func count(of text: StaticString) -> Int {
    var count = 0
    var at = 0
    while let found = index(of: text, from: at) {
      count += 1
      at = found + text.utf8CodeUnitCount
    }
    return count
  }

  /// The decimal number that begins at `start`.
  func decimal(from start: Int) -> Int? {
    var value: Int?
    for byte in self[Swift.min(start, count)...] {
      guard (0x30...0x39).contains(byte), (value ?? 0) < 1 << 40 else { break }
      value = (value ?? 0) * 10 + Int(byte - 0x30)
    }
    return value
  }

  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(decimal value: Int) { append(contentsOf: String(value).utf8) }
}
