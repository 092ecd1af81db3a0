import Campaigns

/// Text as a cell stores it (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML cannot hold is written `_xHHHH_`, and what
/// looks like that already is guarded by `_x005F_`.
enum SpreadsheetText {
  /// UTF-16 units that Excel keeps in a cell.
  static let limit = 32_767

  /// `text` so that XML can hold it and readers get it back to the last character.
  static func escaped(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    return HeldText(text).withText { String(decoding: escaped($0), as: UTF8.self) }
  }

  /// The same as bytes.
  static func escaped(_ text: ByteText) -> [UInt8] {
    let bytes = text.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var start = 0
    for at in bytes.indices {
      let value: UInt32
      var next = at + 1
      if let unfit = unfit(bytes, at: at) {
        value = unfit
        next = at + (unfit < 0x20 ? 1 : 3)
      } else if bytes[at] == UInt8(ascii: "_"), looksEscaped(bytes, at: at) {
        value = UInt32(UInt8(ascii: "_"))
      } else {
        continue
      }
      result += bytes[start..<at]
      result += "_x\(hexadecimal(value))_".utf8
      start = next
    }
    result += bytes[start...]
    return result
  }

  /// Whether blanks at an edge or line breaks ask for `xml:space="preserve"`.
  static func needsPreserving(_ text: ByteText) -> Bool {
    guard let first = text.bytes.first, let last = text.bytes.last else { return false }
    return first <= 0x20 || last <= 0x20 || text.bytes.contains(0x0a)
  }

  private static func needsEscape(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0a || $0 == 0x5f || $0 == 0xef }
  }

  private static func looksEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    // What is written as an escape itself begins with the `_` that would end this one.
    index + 6 < bytes.count && bytes[index + 1] == UInt8(ascii: "x")
      && (bytes[index + 6] == UInt8(ascii: "_") || unfit(bytes, at: index + 6) != nil)
      && bytes[(index + 2)...(index + 5)].allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }

  /// What XML cannot hold, and the carriage return, which would become a line feed in every XML parser: its number.
  private static func unfit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    switch bytes[index] {
    case 0x09, 0x0a: nil
    case 0..<0x20: UInt32(bytes[index])
    case 0xef where index + 2 < bytes.count && bytes[index + 1] == 0xbf && bytes[index + 2] >= 0xbe:
      0xffc0 | UInt32(bytes[index + 2] & 0x3f)
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([12, 8, 4, 0].map { digits[Int(value >> $0 & 15)] })
  }
}

extension SpreadsheetText {
  /// `text` for an XML attribute, where `_xHHHH_` means nothing: what XML cannot hold becomes a blank.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value & 0xfffe == 0xfffe ? " " : $0 }))
  }
}

extension SpreadsheetText {
  /// Whether Excel would say of a cell with this text that it holds a number: digits with what may stand between, before
  /// and behind them, and days.
  static func looksLikeNumber(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 64, bytes.contains(where: { (48...57).contains($0) }) else {
      return false
    }
    let allowed = Set(" 0123456789.,+-/:%()$Ee".utf8)
    return first != UInt8(ascii: "E") && first != UInt8(ascii: "e") && bytes.allSatisfy { allowed.contains($0) }
  }
}
