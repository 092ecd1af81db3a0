/// Distinguished encoding (X.690), as much of it as certificates and `EnvelopedData` need.
enum DER {
  static let sequenceTag: UInt8 = 0x30
  static let setTag: UInt8 = 0x31
  static let integerTag: UInt8 = 0x02
  static let octetsTag: UInt8 = 0x04
  static let identifierTag: UInt8 = 0x06

  static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag] + length(content.count) + content }

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(sequenceTag, parts.flatMap { $0 }) }

  static let null: [UInt8] = [0x05, 0]

  /// - Parameter arcs: of which the first two are small, as `1, 2, 840`.
  static func identifier(_ arcs: [Int]) -> [UInt8] {
    var content: [UInt8] = []
    for arc in [arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2) {
      var groups = [UInt8(arc & 0x7F)]
      var rest = arc >> 7
      while rest > 0 {
        groups.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      content += groups.reversed()
    }
    return value(identifierTag, content)
  }

  private static func length(_ count: Int) -> [UInt8] {
    if count < 0x80 { return [UInt8(count)] }
    var octets: [UInt8] = []
    var rest = count
    while rest > 0 {
      octets.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    return [0x80 | UInt8(octets.count)] + octets
  }
}

/// Reads values one after another; nil where the bytes are none.
struct DERReader {
  struct Value {
    let tag: UInt8
    let content: [UInt8]
    /// With tag and length.
    let whole: [UInt8]
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func next() -> Value? {
    let start = rest.startIndex
    guard rest.count >= 2, rest[start] & 0x1F != 0x1F else { return nil }
    var at = start + 2
    var length = Int(rest[start + 1])
    if length >= 0x80 {
      let octets = length & 0x7F
      guard (1...4).contains(octets), rest.endIndex - at >= octets else { return nil }
      length = rest[at..<at + octets].reduce(0) { $0 << 8 | Int($1) }
      at += octets
    }
    guard rest.endIndex - at >= length else { return nil }
    let value = Value(tag: rest[start], content: Array(rest[at..<at + length]), whole: Array(rest[start..<at + length]))
    rest = rest[(at + length)...]
    return value
  }

  /// All values; nil where what is left is none.
  static func all(_ bytes: [UInt8]) -> [Value]? {
    var reader = DERReader(bytes)
    var values: [Value] = []
    while !reader.isAtEnd {
      guard let value = reader.next() else { return nil }
      values.append(value)
    }
    return values
  }
}
