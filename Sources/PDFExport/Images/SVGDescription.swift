/// What an SVG picture says of itself to those who do not see it.
struct SVGDescription {
  let title: String
  let text: String

  /// The file with `<title>` and `<desc>` as the first children of its root; unchanged where there is no root.
  func inserted(into svg: [UInt8]) -> [UInt8] {
    guard let root = firstIndex(of: "<svg", in: svg), let end = svg[root...].firstIndex(of: UInt8(ascii: ">")) else {
      return svg
    }
    let description = "\n<title>\(escaped(title))</title>\n<desc>\(escaped(text))</desc>"
    return Array(svg[...end]) + Array(description.utf8) + Array(svg[(end + 1)...])
  }

  private func firstIndex(of needle: StaticString, in bytes: [UInt8]) -> Int? {
    let length = needle.utf8CodeUnitCount
    guard bytes.count >= length else { return nil }
    return (0...(bytes.count - length)).first { start in
      (0..<length).allSatisfy { bytes[start + $0] == needle.utf8Start[$0] }
    }
  }

  /// XML 1.0, 2.2 and 2.4: its marks as entities, and no characters that it has no place for.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
