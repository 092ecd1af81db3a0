/// Writes strings as YAML 1.2 scalars that read back exactly.
enum YAMLScalar {
  /// A string on one line: plain where it is safe everywhere, else in double quotes.
  static func line(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A string that may have several lines: a literal block where it can be one, else quoted.
  /// - Parameter indent: of the key it belongs to, in blanks.
  static func text(_ text: String, indent: Int) -> String {
    let scalars = text.unicodeScalars
    let isBlock = text.count > 60 || scalars.contains("\n")
    let canBeBlock =
      scalars.allSatisfy { $0 == "\n" || isPrintable($0) } && scalars.first != " " && scalars.first != "\n"
      && scalars.last != "\n" && scalars.last != " "
    guard isBlock, canBeBlock else { return line(text) }
    let margin = String(repeating: " ", count: indent + 2)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
    return "|-\n" + lines.joined(separator: "\n")
  }

  /// Plain in block and flow context, and no number, date, boolean or null.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " " else { return false }
    guard scalars.contains(where: \.isHan) else { return false }
    guard first.isHan || first == "《" || first == "“" || first == "（" || first == "【" || first.isASCIILetter else {
      return false
    }
    return scalars.allSatisfy { isPrintable($0) && !":#,[]{}\"'`&*!|>%@\\".unicodeScalars.contains($0) }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      scalar.value != 0x2028 && scalar.value != 0x2029
    default: false
    }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }

  /// A comment on lines of its own.
  static func comment(_ text: String, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    let clean = text.unicodeScalars.map { isPrintable($0) || $0 == "\n" ? $0 : " " }
    return String(clean).split(separator: "\n").map { margin + "# " + $0 }.joined(separator: "\n")
  }
}
