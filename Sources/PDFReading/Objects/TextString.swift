/// Text strings of PDF: ISO 32000-1, 7.9.2.2.
enum TextString {
  /// UTF-16 in either order and UTF-8 by their marks, else PDFDocEncoding. What is not well formed becomes U+FFFD.
  static func decode(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    var text = ""
    for byte in bytes { text.unicodeScalars.append(documentEncoding(byte)) }
    return text
  }

  /// Half a unit at the end is passed over; so is the escape that names a language (7.9.2.2, U+001B … U+001B).
  static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool = true) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var isInEscape = false
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      let unit = isBigEndian ? first << 8 | second : second << 8 | first
      if unit == 0x1B { isInEscape.toggle() } else if !isInEscape { units.append(unit) }
      at += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Annex D.3: Latin-1 but for these.
  static func documentEncoding(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0x18...0x1F: breves[Int(byte) - 0x18]
    case 0x80...0xA0: marks[Int(byte) - 0x80]
    default: Unicode.Scalar(byte)
    }
  }

  private static let breves: [Unicode.Scalar] = [
    "\u{2D8}", "\u{2C7}", "\u{2C6}", "\u{2D9}", "\u{2DD}", "\u{2DB}", "\u{2DA}", "\u{2DC}",
  ]
  private static let marks: [Unicode.Scalar] = [
    "\u{2022}", "\u{2020}", "\u{2021}", "\u{2026}", "\u{2014}", "\u{2013}", "\u{192}", "\u{2044}", "\u{2039}",
    "\u{203A}", "\u{2212}", "\u{2030}", "\u{201E}", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{201A}",
    "\u{2122}", "\u{FB01}", "\u{FB02}", "\u{141}", "\u{152}", "\u{160}", "\u{178}", "\u{17D}", "\u{131}", "\u{142}",
    "\u{153}", "\u{161}", "\u{17E}", "\u{FFFD}", "\u{20AC}",
  ]
}
