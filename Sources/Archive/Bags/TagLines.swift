/// Lines of a tag file.
enum TagLines {
  /// Ended by LF, CR or CRLF (RFC 8493, 2.1.1). What stands behind the last end is a line too, if only an empty one.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    forEach(text) { line, _ in lines.append(line) }
    return lines
  }

  /// - Parameter body: takes each line and its index from 0.
  static func forEach(_ text: String, _ body: (String, Int) -> Void) {
    var index = 0
    var line: [UInt8] = []
    var wasReturn = false
    func end() {
      body(String(decoding: line, as: UTF8.self), index)
      line.removeAll(keepingCapacity: true)
      index += 1
    }
    for unit in text.utf8 {
      switch unit {
      case UInt8(ascii: "\n"):
        if !wasReturn { end() }
        wasReturn = false
      case UInt8(ascii: "\r"):
        end()
        wasReturn = true
      default:
        line.append(unit)
        wasReturn = false
      }
    }
    end()
  }

  /// Whether a file has more lines than this; nothing is kept of it.
  /// - Parameter isWide: of units of two octets. Their order is passed over: a line that a unit of the other order seems to end is
  ///   one too many, which only counts where there are as many lines as the limit allows.
  static func isLonger(_ file: ReadFile, than limit: Int, isWide: Bool) throws(DiskProblem) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 8)
    defer { buffer.deallocate() }
    var (offset, lines, wasReturn) = (0, 0, false)
    while lines <= limit {
      let count = try file.read(into: buffer, at: offset)
      if count == 0 { return false }
      let step = isWide ? 2 : 1
      for at in stride(from: 0, to: count, by: step) {
        var unit = buffer[at]
        if isWide {
          guard at + 1 < count, unit == 0 || buffer[at + 1] == 0 else { continue }
          unit |= buffer[at + 1]
        }
        if unit == UInt8(ascii: "\r") || unit == UInt8(ascii: "\n") && !wasReturn { lines += 1 }
        wasReturn = unit == UInt8(ascii: "\r")
      }
      offset += count
    }
    return true
  }
}
