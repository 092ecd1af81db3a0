/// The text form of keys and certificates (RFC 7468).
enum PEM {
  struct Block {
    let label: String
    let bytes: [UInt8]
  }

  /// The blocks of a text, in their order; words around them are passed over.
  static func blocks(_ text: String) -> [Block] {
    let (begin, finish, dashes) = ("-----BEGIN ", "-----END ", "-----")
    var blocks: [Block] = []
    var label: String?
    var letters: [UInt8] = []
    for line in TagLines.split(text) {
      if line.hasPrefix(begin), line.hasSuffix(dashes), line.utf8.count > begin.utf8.count + dashes.utf8.count {
        label = String(line.dropFirst(begin.count).dropLast(dashes.count))
        letters = []
      } else if let open = label, line.hasPrefix(finish) {
        // A block that is no base64 has its label still: what it is for can be told.
        blocks.append(Block(label: open, bytes: decoded(letters) ?? []))
        label = nil
      } else if label != nil {
        letters += line.utf8
      }
    }
    return blocks
  }

  /// Base64 (RFC 4648, 4); nil for anything else.
  static func decoded(_ letters: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var value = 0
    for letter in letters.filter({ $0 != 0x20 && $0 != 0x09 }) {
      let digit: Int
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = Int(letter) - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = Int(letter) - 97 + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = Int(letter) - 48 + 52
      case UInt8(ascii: "+"): digit = 62
      case UInt8(ascii: "/"): digit = 63
      case UInt8(ascii: "="): continue
      default: return nil
      }
      value = (value << 6 | digit) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(value >> bits & 0xFF))
      }
    }
    return bytes
  }
}
