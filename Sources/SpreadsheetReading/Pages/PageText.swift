/// The text of a cell as a page shows it: white space between words is one blank, and what breaks lines ends them.
struct PageText {
  private var bytes: [UInt8] = []
  private var isBlankDue = false

  var count: Int { bytes.count }

  var text: String {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x20 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    for byte in more {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        isBlankDue = true
        continue
      }
      if isBlankDue, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
      isBlankDue = false
      bytes.append(byte)
    }
  }

  /// - Parameter isParagraph: no line is broken that is empty.
  mutating func breakLine(isParagraph: Bool) {
    isBlankDue = false
    guard let last = bytes.last else { return }
    if isParagraph, last == 0x0A { return }
    bytes.append(0x0A)
  }
}
