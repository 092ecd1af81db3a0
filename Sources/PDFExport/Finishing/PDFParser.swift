/// Reads objects in PDF's syntax (ISO 32000-1, 7.2 and 7.3). Strict: what it does not know is an error.
struct PDFParser {
  /// Where the reading ended, and why.
  struct Fault: Error {
    let position: Int
    let expected: String
  }

  /// Objects inside objects; Cairo's go six deep.
  private static let deepest = 64

  let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private unowned let file: PDFFile
  private let home: Int?

  init(_ bytes: ArraySlice<UInt8>, home: Int?, in file: PDFFile) {
    self.bytes = bytes
    position = bytes.startIndex
    self.home = home
    self.file = file
  }

  mutating func object(depth: Int = 0) throws(Fault) -> PDFObject.Value {
    skipSpace()
    guard depth < PDFParser.deepest, let byte = peek() else { throw fault("an object") }
    switch byte {
    case UInt8(ascii: "/"):
      position += 1
      return .name(String(decoding: regular(), as: UTF8.self))
    case UInt8(ascii: "("): return .string(try literal())
    case UInt8(ascii: "["):
      position += 1
      return .array(try array(depth: depth))
    case UInt8(ascii: "<"):
      if peek(1) == byte {
        position += 2
        return .dictionary(try dictionary(depth: depth))
      }
      return .string(try hexadecimal())
    default:
      return try tokenOrReference()
    }
  }

  /// Whether the keyword follows, which is then passed over.
  mutating func skip(_ keyword: StaticString) -> Bool {
    skipSpace()
    let count = keyword.utf8CodeUnitCount
    guard position + count <= bytes.endIndex else { return false }
    for index in 0..<count where bytes[position + index] != keyword.utf8Start[index] { return false }
    position += count
    return true
  }

  /// A number without sign and point.
  mutating func integer() throws(Fault) -> Int {
    skipSpace()
    guard let value = PDFParser.integer(regular()) else { throw fault("a number") }
    return value
  }

  mutating func skipSpace() {
    while let byte = peek() {
      if byte == UInt8(ascii: "%") {
        while let inside = peek(), inside != 10, inside != 13 { position += 1 }
      } else if PDFParser.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Past the end of line that ends a keyword: CR LF or LF (7.3.8.1).
  mutating func skipLineEnd() -> Bool {
    if peek() == 13 { position += 1 }
    guard peek() == 10 else { return false }
    position += 1
    return true
  }

  // MARK: Parts

  private mutating func array(depth: Int) throws(Fault) -> [PDFObject] {
    var items: [PDFObject] = []
    while true {
      skipSpace()
      guard let byte = peek() else { throw fault("]") }
      if byte == UInt8(ascii: "]") {
        position += 1
        return items
      }
      items.append(PDFObject(try object(depth: depth + 1), home: home, in: file))
    }
  }

  private mutating func dictionary(depth: Int) throws(Fault) -> [(key: String, value: PDFObject)] {
    var entries: [(key: String, value: PDFObject)] = []
    while true {
      if skip(">>") { return entries }
      guard case .name(let key) = try object(depth: depth + 1) else { throw fault("a key") }
      entries.append((key, PDFObject(try object(depth: depth + 1), home: home, in: file)))
    }
  }

  /// `12`, `-0.5`, `true`, or `12 0 R`.
  private mutating func tokenOrReference() throws(Fault) -> PDFObject.Value {
    let token = regular()
    guard !token.isEmpty else { throw fault("an object") }
    guard let number = PDFParser.integer(token) else {
      guard PDFParser.isNumber(token) || PDFParser.words.contains(Array(token)) else { throw fault("an object") }
      return .token(Array(token))
    }
    let after = position
    skipSpace()
    if regular().elementsEqual([UInt8(ascii: "0")]) {
      skipSpace()
      if regular().elementsEqual([UInt8(ascii: "R")]) { return .reference(number) }
    }
    position = after
    return .token(Array(token))
  }

  private mutating func literal() throws(Fault) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        if depth > 0 { result.append(byte) }
        depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
        result.append(byte)
      case UInt8(ascii: "\\"): try escaped(into: &result)
      default: result.append(byte)
      }
    }
    throw fault(")")
  }

  private mutating func escaped(into result: inout [UInt8]) throws(Fault) {
    guard let byte = peek() else { throw fault("a character") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case 13: if peek() == 10 { position += 1 }
    case 10: break
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - 48)
      for _ in 0..<2 {
        guard let digit = peek(), (48...55).contains(digit) else { break }
        value = value * 8 + Int(digit - 48)
        position += 1
      }
      result.append(UInt8(truncatingIfNeeded: value))
    default: result.append(byte)
    }
  }

  private mutating func hexadecimal() throws(Fault) -> [UInt8] {
    position += 1
    var digits: [UInt8] = []
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: ">") {
        if digits.count % 2 == 1 { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
      }
      if PDFParser.isSpace(byte) { continue }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault("a hexadecimal digit") }
      digits.append(UInt8(digit))
    }
    throw fault(">")
  }

  // MARK: Characters

  private static let words: [[UInt8]] = ["true", "false", "null"].map { Array($0.utf8) }

  private func fault(_ expected: String) -> Fault { Fault(position: position, expected: expected) }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.endIndex ? bytes[position + ahead] : nil
  }

  private mutating func regular() -> ArraySlice<UInt8> {
    let start = position
    while let byte = peek(), !PDFParser.isSpace(byte), !PDFParser.isDelimiter(byte) { position += 1 }
    return bytes[start..<position]
  }

  private static func integer(_ token: ArraySlice<UInt8>) -> Int? {
    guard !token.isEmpty, token.count <= 15, token.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return token.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private static func isNumber(_ token: ArraySlice<UInt8>) -> Bool {
    token.contains { (48...57).contains($0) }
      && token.allSatisfy {
        (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
      }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
