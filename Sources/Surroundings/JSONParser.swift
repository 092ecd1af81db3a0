/// Reads JSON text byte by byte; lines and columns are counted only when something is wrong.
struct JSONParser {
  private let bytes: [UInt8]
  private let firstLine: Int
  private var at = 0
  private var depth = 0

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  mutating func document() throws(JSONProblem) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw unexpected("end of text") }
    return value
  }

  // MARK: Values

  private mutating func value() throws(JSONProblem) -> JSONValue {
    skipSpace()
    guard at < bytes.count else { throw problem(.ended) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONProblem) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONProblem) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONProblem) -> JSONValue
  ) throws(JSONProblem) -> JSONValue {
    guard depth < JSONValue.depthLimit else { throw problem(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    at += 1
    return try read(&self)
  }

  private mutating func object() throws(JSONProblem) -> JSONValue {
    var members: [JSONMember] = []
    var names: Set<String> = []
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard at < bytes.count else { throw problem(.ended) }
      guard bytes[at] == UInt8(ascii: "\"") else { throw unexpected("\"") }
      let start = at
      let name = try string()
      guard names.insert(name).inserted else { throw problem(.duplicateName(name), at: start) }
      skipSpace()
      guard take(":") else { throw unexpected(":") }
      members.append(JSONMember(name, try value()))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw unexpected(", }") }
    }
  }

  private mutating func array() throws(JSONProblem) -> JSONValue {
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      elements.append(try value())
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw unexpected(", ]") }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches =
      at + length <= bytes.count && (0..<length).allSatisfy { bytes[at + $0] == (word.utf8Start + $0).pointee }
    guard matches else { throw unexpected("a value") }
    at += length
    return value
  }

  // MARK: Numbers (RFC 8259 §6)

  private mutating func number() throws(JSONProblem) -> String {
    let start = at
    _ = take("-")
    // No zero stands before another digit.
    if !take("0"), digits() == 0 { throw problem(.invalidNumber, at: start) }
    if take("."), digits() == 0 { throw problem(.invalidNumber, at: start) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw problem(.invalidNumber, at: start) }
    }
    if at < bytes.count, isDigit(bytes[at]) { throw problem(.invalidNumber, at: start) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, isDigit(bytes[at]) { at += 1 }
    return at - start
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  // MARK: Strings (RFC 8259 §7)

  private mutating func string() throws(JSONProblem) -> String {
    at += 1
    var text = ""
    while true {
      let start = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
        at += 1
      }
      guard let piece = String(validating: bytes[start..<at], as: UTF8.self) else {
        throw problem(.invalidString, at: start)
      }
      text += piece
      guard at < bytes.count else { throw problem(.ended) }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return text
      case UInt8(ascii: "\\"): text.unicodeScalars.append(try escape())
      default: throw problem(.invalidString)
      }
    }
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    let start = at
    guard at + 1 < bytes.count else { throw problem(.ended) }
    at += 2
    switch bytes[at - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw problem(.invalidString, at: start)
    }
    guard let first = unit() else { throw problem(.invalidString, at: start) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    // A character beyond the basic plane is written as two units.
    guard first < 0xDC00, take("\\"), take("u"), let second = unit(), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem(.invalidString, at: start) }
    return scalar
  }

  private mutating func unit() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
      at += 1
    }
    return unit
  }

  // MARK: Bytes and places

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private func unexpected(_ expected: String) -> JSONProblem {
    guard at < bytes.count else { return problem(.ended) }
    var end = at + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return problem(.unexpected(found: String(decoding: bytes[at..<end], as: UTF8.self), expected: expected))
  }

  private func problem(_ reason: JSONProblem.Reason, at offset: Int? = nil) -> JSONProblem {
    var line = firstLine
    var column = 1
    for byte in bytes[..<(offset ?? at)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONProblem(reason: reason, line: line, column: column)
  }
}
