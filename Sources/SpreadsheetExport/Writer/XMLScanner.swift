/// Tells whole XML from cut XML: libxlsxwriter writes its parts without a look at the disk's answer, so that a full one
/// leaves parts that end or lack a piece anywhere.
enum XMLScanner {
  /// Whether each element is closed by its own end tag and nothing follows the root.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { isWhole($0) }
  }

  private static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var open: [Range<Int>] = []
    var roots = 0
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        // Outside the root only white space may stand.
        if bytes[at] > 0x20, open.isEmpty { return false }
        at += 1
        continue
      }
      guard let end = tagEnd(bytes, from: at + 1) else { return false }
      let first = bytes[at + 1]
      if first == UInt8(ascii: "/") {
        guard let name = open.popLast(), bytes[name].elementsEqual(bytes[at + 2..<end]) else { return false }
      } else if first != UInt8(ascii: "?") {
        if open.isEmpty { roots += 1 }
        if bytes[end - 1] != UInt8(ascii: "/") { open.append(name(bytes, from: at + 1, to: end)) }
      }
      at = end + 1
    }
    return roots == 1 && open.isEmpty
  }

  /// Where the tag ends that begins here; nil where it does not, or is empty.
  private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    var quote: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: "<") { return nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return at > start ? at : nil
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      at += 1
    }
    return nil
  }

  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Range<Int> {
    var at = start
    while at < end, bytes[at] > 0x20 { at += 1 }
    return start..<at
  }
}
