import Campaigns

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Text of a cell as bytes.
enum CellText {
  /// Whether XML takes the bytes as they stand: no mark of XML's, no control but tab and line feed, nothing that looks like an
  /// escape of `SpreadsheetText` or cannot stand in XML. What is not plain may still need no change.
  static func isPlain(_ text: ByteText) -> Bool {
    guard text.count > ByteVector.size else { return isPlain(short: text) }
    var at = 0
    while at + ByteVector.size < text.count {
      if isSuspect(text.start + at) { return false }
      at += ByteVector.size
    }
    // The last sixteen with the one before, some of them again; behind the last byte nothing is read.
    return !isSuspect(text.start + text.count - ByteVector.size - 1) && !isSuspect(text.start[text.count - 1])
  }

  private static func isPlain(short text: ByteText) -> Bool {
    for at in 0..<text.count {
      if isSuspect(text.start[at]) { return false }
      if text.start[at] == 0xef, at + 1 < text.count, text.start[at + 1] == 0xbf { return false }
    }
    return true
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0a || byte == 0x26 || byte == 0x3c || byte == 0x3e || byte == 0x5f
  }

  /// - Parameter start: of sixteen bytes and the one behind them.
  @inline(__always)
  private static func isSuspect(_ start: UnsafePointer<UInt8>) -> Bool {
    let bytes = ByteVector(at: start)
    let control = bytes.less(0x20) .& .!(bytes.equal(0x09) .| bytes.equal(0x0a))
    let mark = bytes.equal(0x26) .| bytes.equal(0x3c, mask: 0xfd) .| bytes.equal(0x5f)
    // U+FFC0 to U+FFFF, of which two cannot stand in XML, begin so.
    let last = bytes.equal(0xef) .& ByteVector(at: start + 1).equal(0xbf)
    return ByteVector.isAny(control .| mark .| last)
  }

  /// As `SpreadsheetText.needsPreserving`.
  static func needsPreserving(_ text: ByteText) -> Bool {
    guard text.count > 0 else { return false }
    return text.start[0] <= 0x20 || text.start[text.count - 1] <= 0x20 || memchr(text.start, 0x0a, text.count) != nil
  }
}
