/// Puts right what Cairo's SVG lacks.
struct SVGFinisher {
  let title: String
  let text: String

  /// The file with `<title>` and `<desc>` as the first children of its root, for those who do not see it, and without
  /// the number that Cairo gives each surface of a process; unchanged where there is no root.
  func finished(_ svg: [UInt8]) -> [UInt8] {
    guard let root = firstIndex(of: "<svg", in: svg[...]), let end = svg[root...].firstIndex(of: UInt8(ascii: ">"))
    else { return svg }
    let description = "\n<title>\(escaped(title))</title>\n<desc>\(escaped(text))</desc>"
    return svg[...end] + Array(description.utf8) + withoutSurfaceNumber(svg[(end + 1)...])
  }

  private func withoutSurfaceNumber(_ svg: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let name: StaticString = " id=\"surface"
    guard let start = firstIndex(of: name, in: svg) else { return svg }
    let number = start + name.utf8CodeUnitCount
    guard let quote = svg[number...].firstIndex(of: UInt8(ascii: "\"")) else { return svg }
    return svg[..<start] + svg[(quote + 1)...]
  }

  private func firstIndex(of needle: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let length = needle.utf8CodeUnitCount
    var start = bytes.startIndex
    while start + length <= bytes.endIndex {
      // A picture has a megabyte of paths: most bytes are passed over by their first comparison.
      if bytes[start] == needle.utf8Start[0], (1..<length).allSatisfy({ bytes[start + $0] == needle.utf8Start[$0] }) {
        return start
      }
      start += 1
    }
    return nil
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
