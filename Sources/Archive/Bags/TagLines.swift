/// Lines of a tag file.
enum TagLines {
  /// Ended by LF, CR or CRLF (RFC 8493, 2.1.1). What stands behind the last end is a line too, if only an empty one.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var wasReturn = false
    for unit in text.utf8 {
      switch unit {
      case UInt8(ascii: "\n"):
        if !wasReturn { take(&line, &lines) }
        wasReturn = false
      case UInt8(ascii: "\r"):
        take(&line, &lines)
        wasReturn = true
      default:
        line.append(unit)
        wasReturn = false
      }
    }
    take(&line, &lines)
    return lines
  }

  private static func take(_ line: inout [UInt8], _ lines: inout [String]) {
    lines.append(String(decoding: line, as: UTF8.self))
    line.removeAll(keepingCapacity: true)
  }
}
