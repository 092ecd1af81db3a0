/// Text strings (ISO 32000-1, 7.9.2.2): one byte a character where all are ASCII, else UTF-16 with its mark.
enum PDFText {
  static func encoded(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ (32..<127).contains($0) || $0 == 10 }) { return Array(text.utf8) }
    return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }

  /// A string object: literal where it can be read, hexadecimal otherwise (7.3.4).
  static func written(_ bytes: [UInt8], to output: inout [UInt8]) {
    if bytes.allSatisfy({ (32..<127).contains($0) }) {
      output.append(UInt8(ascii: "("))
      for byte in bytes {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
          output.append(UInt8(ascii: "\\"))
        }
        output.append(byte)
      }
      output.append(UInt8(ascii: ")"))
      return
    }
    let digits = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "<"))
    for byte in bytes {
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
    output.append(UInt8(ascii: ">"))
  }
}
