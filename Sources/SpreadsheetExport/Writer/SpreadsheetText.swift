/// Text as a cell stores it (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML cannot hold is written `_xHHHH_`, and what
/// looks like that already is guarded by `_x005F_`.
enum SpreadsheetText {
  /// UTF-16 units that Excel keeps in a cell.
  static let limit = 32_767

  /// `text` so that XML can hold it and readers get it back to the last character.
  static func escaped(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x09, 0x0a: result.append(scalar)
      case _ where isUnfit(scalar): result.append(contentsOf: "_x\(hexadecimal(scalar.value))_".unicodeScalars)
      case 0x5f where looksEscaped(scalars, at: index): result.append(contentsOf: "_x005F_".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether blanks at an edge or line breaks ask for `xml:space="preserve"`.
  static func needsPreserving(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first <= 0x20 || last <= 0x20 || bytes.contains(0x0a)
  }

  private static func needsEscape(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0a || $0 == 0x5f || $0 == 0xef }
  }

  private static func looksEscaped(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    // What is written as an escape itself begins with the `_` that would end this one.
    index + 6 < scalars.count && scalars[index + 1] == "x" && (scalars[index + 6] == "_" || isUnfit(scalars[index + 6]))
      && scalars[index + 2...index + 5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// What XML cannot hold, and the carriage return, which would become a line feed in every XML parser.
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20
      ? scalar.value != 0x09 && scalar.value != 0x0a : scalar.value == 0xfffe || scalar.value == 0xffff
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
