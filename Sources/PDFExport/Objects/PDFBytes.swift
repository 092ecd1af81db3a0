/// Bytes of a PDF file as they are put together: numbers, names and strings in the forms of ISO 32000-1, 7.3.
struct PDFBytes {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(bytes more: [UInt8]) { bytes += more }

  mutating func write(_ value: Int) {
    if value < 0 {
      bytes.append(UInt8(ascii: "-"))
      return write(-value)
    }
    if value < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var rest = value
      var at = buffer.count
      while rest > 0 {
        at -= 1
        buffer[at] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      bytes.append(contentsOf: buffer[at...])
    }
  }

  /// With at most three places behind the point.
  mutating func write(_ value: Double) { write(thousandths: Int((value * 1000).rounded())) }

  mutating func write(thousandths value: Int) {
    var rest = value
    if rest < 0 {
      bytes.append(UInt8(ascii: "-"))
      rest = -rest
    }
    write(rest / 1000)
    var places = rest % 1000
    guard places > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit = 100
    while places > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(places / unit))
      places %= unit
      unit /= 10
    }
  }

  /// Four hexadecimal digits.
  mutating func write(code: UInt16) {
    for shift in stride(from: 12, through: 0, by: -4) { bytes.append(PDFBytes.digit(UInt8(code >> shift & 15))) }
  }

  /// Two bytes within a literal string.
  @inline(__always)
  mutating func write(stringCode code: UInt16) {
    write(stringByte: UInt8(code >> 8))
    write(stringByte: UInt8(truncatingIfNeeded: code))
  }

  @inline(__always)
  private mutating func write(stringByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    // A bare CR would be read as LF (7.3.4.2).
    case 13:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: "r"))
    default: bytes.append(byte)
    }
  }

  @inline(__always)
  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

  /// `12 0 R`.
  mutating func write(reference number: Int) {
    write(number)
    write(" 0 R")
  }

  /// Bytes that a string may have; ISO 19005-3, 6.1.13.
  static let longestString = 32_767

  /// Whether a text is a string that a file may hold: of UTF-16 two bytes come for its mark, two for each unit.
  static func fits(_ text: String) -> Bool { text.utf16.count <= (longestString - 2) / 2 }

  /// A text string that names something which is there whole elsewhere: too long a one ends with ….
  mutating func write(label text: String) {
    guard !PDFBytes.fits(text) else { return write(text: text) }
    write(text: String(text.prefix(PDFBytes.longestString / 8)) + "…")
  }

  /// A text string: what is not ASCII as UTF-16 (7.9.2.2).
  mutating func write(text: String) {
    if text.utf8.allSatisfy({ (32..<127).contains($0) }) { return write(literal: Array(text.utf8)) }
    write("<FEFF")
    for unit in text.utf16 { write(code: unit) }
    write(">")
  }

  /// Bytes between parentheses.
  mutating func write(literal content: [UInt8]) {
    bytes.append(UInt8(ascii: "("))
    for byte in content {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// A name (7.3.5), with `#` before the digits of what must not stand in one.
  mutating func write(name: String) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "#"))
        bytes.append(PDFBytes.digit(byte >> 4))
        bytes.append(PDFBytes.digit(byte & 15))
      }
    }
  }

  /// Bytes in hexadecimal digits.
  mutating func write(hexadecimal content: [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    for byte in content {
      bytes.append(PDFBytes.digit(byte >> 4))
      bytes.append(PDFBytes.digit(byte & 15))
    }
    bytes.append(UInt8(ascii: ">"))
  }
}
