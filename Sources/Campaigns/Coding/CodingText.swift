/// Text as it is compared between files and workbooks: spreadsheet programs change line ends, drop control characters and
/// blanks at the ends.
public enum CodingText {
  public static func canonical(_ text: String) -> String { isCanonical(text) ? text : made(text) }

  /// Told by bytes, since most texts are as they should be: nothing that is lost, and no blank at the ends.
  private static func isCanonical(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return true }
    if first.properties.isWhitespace || last.properties.isWhitespace { return false }
    var text = text
    return text.withUTF8 { bytes in
      for (at, byte) in bytes.enumerated() {
        if byte < 0x20 ? byte != 0x09 && byte != 0x0A : byte == 0x7F { return false }
        // U+FEFF is EF BB BF, U+FFFE EF BF BE, U+FFFF EF BF BF; full-width marks begin with EF BC and EF BD.
        if byte == 0xEF, bytes[at + 1] == 0xBB || bytes[at + 1] == 0xBF { return false }
      }
      return true
    }
  }

  private static func made(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && previous == "\r"), !isLost(scalar) {
        scalars.append(scalar)
      }
      previous = scalar
    }
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? start
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  /// What stands at the end of the words of a suggestion that a cell does not hold whole.
  public static func shorteningMark(scalars: Int, at place: String) -> String {
    "\(markStart)\(scalars) 字，见 \(place)）"
  }

  public static func isShortened(_ text: String) -> Bool { text.hasSuffix("）") && text.contains(markStart) }

  private static let markStart = "…（未完；全文 "

  private static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
