/// Reads one JSON object (RFC 8259) as names and texts: strings as they are, numbers and words as written, nothing for
/// null, lists of plain values joined by `；`, anything deeper as its JSON.
struct JSONObjectParser {
  struct Member {
    let name: String
    let text: String
    /// Of the value, in bytes.
    let offset: Int
  }

  /// Nesting that is read; deeper is a fault.
  static let depthLimit = 32

  private let bytes: [UInt8]
  /// Where reading stopped, in bytes.
  private(set) var at = 0
  /// The deepest list or object of the value that was passed over last.
  private var deepest = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil where the bytes are not one object; `at` says where.
  mutating func members() -> [Member]? {
    var members: [Member] = []
    guard take(0x7B) else { return nil }
    if !take(0x7D) {
      repeat {
        skipBlanks()
        guard let name = string(), take(0x3A) else { return nil }
        skipBlanks()
        let offset = at
        guard let text = value() else { return nil }
        members.append(Member(name: name, text: text, offset: offset))
      } while take(0x2C)
      guard take(0x7D) else { return nil }
    }
    skipBlanks()
    return at == bytes.count ? members : nil
  }

  private mutating func value() -> String? {
    guard let first = peek() else { return nil }
    switch first {
    case 0x22: return string()
    case 0x5B: return list()
    case 0x7B:
      let start = at
      guard skipValue(depth: 1) else { return nil }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    default: return word()
    }
  }

  private mutating func list() -> String? {
    let start = at
    deepest = 1
    guard skipValue(depth: 1) else { return nil }
    let end = at
    guard deepest == 1 else { return String(decoding: bytes[start..<end], as: UTF8.self) }
    at = start + 1
    var texts: [String] = []
    if !take(0x5D) {
      repeat {
        skipBlanks()
        guard let text = value() else { return nil }
        texts.append(text)
      } while take(0x2C)
    }
    at = end
    return texts.joined(separator: "；")
  }

  /// A number, `true` or `false` as written; `null` is no text.
  private mutating func word() -> String? {
    let start = at
    while at < bytes.count, isWordByte(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if text == "null" { return "" }
    if text == "true" || text == "false" || JSONObjectParser.isNumber(text) { return text }
    at = start
    return nil
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let last = text.utf8.last, (0x30...0x39).contains(last), let first = text.utf8.first,
      first == 0x2D || (0x30...0x39).contains(first)
    else { return false }
    return Double(text)?.isFinite ?? false
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  private mutating func string() -> String? {
    guard peek() == 0x22 else { return nil }
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x22:
        at += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default:
        text.append(byte)
        at += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard at + 1 < bytes.count else { return nil }
    let start = at
    at += 2
    switch bytes[start + 1] {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75:
      guard let first = hexadecimal() else { break }
      if (0xDC00...0xDFFF).contains(first) { break }
      if (0xD800...0xDBFF).contains(first) {
        guard at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { break }
        at += 2
        guard let second = hexadecimal(), (0xDC00...0xDFFF).contains(second) else { break }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      }
      return Unicode.Scalar(first)
    default: break
    }
    at = start
    return nil
  }

  private mutating func hexadecimal() -> UInt32? {
    guard at + 4 <= bytes.count, bytes[at] != 0x2B, bytes[at] != 0x2D else { return nil }
    defer { at += 4 }
    return UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
  }

  /// Passes over a value of any depth.
  private mutating func skipValue(depth: Int) -> Bool {
    guard depth <= JSONObjectParser.depthLimit, let first = peek() else { return false }
    switch first {
    case 0x22: return string() != nil
    case 0x5B:
      at += 1
      deepest = max(deepest, depth)
      if take(0x5D) { return true }
      repeat {
        skipBlanks()
        guard skipValue(depth: depth + 1) else { return false }
      } while take(0x2C)
      return take(0x5D)
    case 0x7B:
      at += 1
      deepest = max(deepest, depth)
      if take(0x7D) { return true }
      repeat {
        skipBlanks()
        guard string() != nil, take(0x3A) else { return false }
        skipBlanks()
        guard skipValue(depth: depth + 1) else { return false }
      } while take(0x2C)
      return take(0x7D)
    default: return word() != nil
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { at += 1 }
  }
}
