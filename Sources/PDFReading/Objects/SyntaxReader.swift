/// Reads objects and operators from bytes: ISO 32000-1, 7.2 and 7.3. Takes any bytes: what is not PDF is passed over.
struct SyntaxReader {
  /// What stands in a file besides objects.
  enum Item {
    case object(PDFObject)
    /// An operator of a content stream, or another bare word.
    case word(ArraySlice<UInt8>)
  }

  /// How deep arrays and dictionaries may stand in one another; qpdf passes on no more than 500.
  private static let depthLimit = 512

  let bytes: [UInt8]
  private(set) var at: Int
  private var depth = 0

  init(_ bytes: [UInt8], at: Int = 0) {
    self.bytes = bytes
    self.at = at
  }

  /// The one object that `bytes` hold; null where they hold none.
  static func object(_ bytes: [UInt8]) -> PDFObject {
    var reader = SyntaxReader(bytes)
    guard case .object(let object)? = reader.next() else { return .null }
    return object
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// The next object or word; nil at the end. No bracket stands for itself: one that closes nothing is passed over.
  mutating func next() -> Item? {
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "/"):
        at += 1
        return .object(.name(readName()))
      case UInt8(ascii: "("):
        at += 1
        return .object(.string(readLiteral()))
      case UInt8(ascii: "<"):
        if at + 1 < bytes.count, bytes[at + 1] == byte {
          at += 2
          return .object(.dictionary(readDictionary()))
        }
        at += 1
        return .object(.string(readHexadecimal()))
      case UInt8(ascii: "["):
        at += 1
        return .object(.array(readElements(until: UInt8(ascii: "]"))))
      case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): at += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if let number = readNumber() { return .object(number) }
        return .word(readWord())
      default:
        let word = readWord()
        if word.elementsEqual("true".utf8) { return .object(.bool(true)) }
        if word.elementsEqual("false".utf8) { return .object(.bool(false)) }
        if word.elementsEqual("null".utf8) { return .object(.null) }
        return .word(word)
      }
    }
  }

  /// Passes over the data of an inline image, which end with `EI` between white space: 8.9.7.
  mutating func skipInlineImage() {
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "E"), bytes[at + 1] == UInt8(ascii: "I"), at > 0, Self.isSpace(bytes[at - 1]),
        at + 2 >= bytes.count || !Self.isRegular(bytes[at + 2])
      {
        at += 2
        return
      }
      at += 1
    }
    at = bytes.count
  }

  // MARK: Containers

  private mutating func readElements(until end: UInt8) -> [PDFObject] {
    var elements: [PDFObject] = []
    guard enter() else { return elements }
    defer { depth -= 1 }
    while true {
      skipSpace()
      guard at < bytes.count else { return elements }
      if bytes[at] == end {
        at += 1
        return elements
      }
      // The bracket of another container ends this one too.
      if bytes[at] == UInt8(ascii: ">"), end == UInt8(ascii: "]") { return elements }
      if bytes[at] == UInt8(ascii: "]"), end == UInt8(ascii: ">") { return elements }
      switch next() {
      case nil: return elements
      case .object(let object)?: elements.append(object)
      case .word(let word)?:
        if word.elementsEqual("R".utf8), elements.count >= 2,
          case .integer(let number) = elements[elements.count - 2],
          case .integer(let generation) = elements[elements.count - 1],
          let first = Int32(exactly: number), let second = Int32(exactly: generation)
        {
          elements.removeLast(2)
          elements.append(.reference(PDFObject.ObjectNumber(number: first, generation: second)))
        }
      }
    }
  }

  private mutating func readDictionary() -> [String: PDFObject] {
    let elements = readElements(until: UInt8(ascii: ">"))
    if at < bytes.count, bytes[at] == UInt8(ascii: ">") { at += 1 }
    var entries: [String: PDFObject] = [:]
    var index = 0
    while index + 1 < elements.count {
      guard case .name(let key) = elements[index] else {
        index += 1
        continue
      }
      entries[key] = elements[index + 1]
      index += 2
    }
    return entries
  }

  /// Where containers stand too deep the rest is not read.
  private mutating func enter() -> Bool {
    guard depth < Self.depthLimit else {
      at = bytes.count
      return false
    }
    depth += 1
    return true
  }

  // MARK: Simple objects

  private mutating func readName() -> String {
    var name: [UInt8] = []
    while at < bytes.count, Self.isRegular(bytes[at]) {
      if bytes[at] == UInt8(ascii: "#"), at + 2 < bytes.count, let high = Self.digit(bytes[at + 1]),
        let low = Self.digit(bytes[at + 2])
      {
        name.append(high << 4 | low)
        at += 3
      } else {
        name.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func readNumber() -> PDFObject? {
    let start = at
    var end = at
    while end < bytes.count, Self.isRegular(bytes[end]) { end += 1 }
    var whole = 0
    var fraction = 0.0
    var scale = 1.0
    var isReal = false
    var isNegative = false
    var digits = 0
    for index in start..<end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "-") where index == start: isNegative = true
      case UInt8(ascii: "+") where index == start: break
      case UInt8(ascii: ".") where !isReal: isReal = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        digits += 1
        if isReal {
          scale /= 10
          fraction += Double(digit) * scale
        } else {
          // Greater numbers than any file has room for stay at the limit.
          whole = whole > Int(Int32.max) * 1000 ? whole : whole * 10 + digit
        }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    at = end
    if !isReal { return .integer(isNegative ? -whole : whole) }
    let value = Double(whole) + fraction
    return .real(isNegative ? -value : value)
  }

  private mutating func readWord() -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, Self.isRegular(bytes[at]) { at += 1 }
    // A byte that begins nothing is a word of its own, so that reading goes on.
    if at == start { at += 1 }
    return bytes[start..<at]
  }

  // MARK: Strings (7.3.4)

  private mutating func readLiteral() -> [UInt8] {
    var string: [UInt8] = []
    var depth = 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        string.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return string }
        string.append(byte)
      case UInt8(ascii: "\\"): readEscape(&string)
      case 0x0D:
        if at < bytes.count, bytes[at] == 0x0A { at += 1 }
        string.append(0x0A)
      default: string.append(byte)
      }
    }
    return string
  }

  private mutating func readEscape(_ string: inout [UInt8]) {
    guard at < bytes.count else { return }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): string.append(0x0A)
    case UInt8(ascii: "r"): string.append(0x0D)
    case UInt8(ascii: "t"): string.append(0x09)
    case UInt8(ascii: "b"): string.append(0x08)
    case UInt8(ascii: "f"): string.append(0x0C)
    case 0x0A: break
    case 0x0D: if at < bytes.count, bytes[at] == 0x0A { at += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var code = UInt16(byte - UInt8(ascii: "0"))
      var count = 1
      while count < 3, at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[at]) {
        code = code << 3 | UInt16(bytes[at] - UInt8(ascii: "0"))
        at += 1
        count += 1
      }
      string.append(UInt8(truncatingIfNeeded: code))
    default: string.append(byte)
    }
  }

  private mutating func readHexadecimal() -> [UInt8] {
    var string: [UInt8] = []
    var high: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: ">") { break }
      guard let digit = Self.digit(byte) else { continue }
      if let first = high {
        string.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { string.append(high << 4) }
    return string
  }

  // MARK: Characters (7.2.2)

  private mutating func skipSpace() {
    while at < bytes.count {
      if Self.isSpace(bytes[at]) {
        at += 1
      } else if bytes[at] == UInt8(ascii: "%") {
        while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      } else {
        return
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: !isSpace(byte)
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
