/// Words of the characters that nearly every text is made of: ASCII with its full-width forms, Han characters of the two first
/// blocks, marks of punctuation that stand alone.
enum PlainWords {
  private static let blank = UInt8(ascii: " ")
  private static let digits = Array("0123456789abcdef".utf8)

  /// Of each ASCII character the one that stands for it among words.
  private static let folded: [UInt8] = (0..<128).map { (unit: UInt8) in
    switch unit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): unit | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): unit
    default: blank
    }
  }

  /// - Returns: false, and nothing is appended, where there is a character that is not plain.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) -> Bool {
    let before = result.count
    let isPlain = folded.withUnsafeBufferPointer { folded in
      var at = 0
      while at < text.count {
        let unit = text[at]
        if unit < 0x80 {
          result.append(folded[Int(unit)])
          at += 1
          continue
        }
        guard unit & 0xF0 == 0xE0, at + 2 < text.count else { return false }
        let scalar = UInt32(unit & 15) << 12 | UInt32(text[at + 1] & 63) << 6 | UInt32(text[at + 2] & 63)
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: append(han: scalar, to: &result)
        case 0xFF01...0xFF5E: result.append(folded[Int(scalar - 0xFEE0)])
        // Blanks, stops, brackets, quotation marks, dashes.
        case 0x3000...0x3004, 0x3008...0x3020, 0x2010...0x2027: result.append(blank)
        default: return false
        }
        at += 3
      }
      return true
    }
    if !isPlain { result.removeLast(result.count - before) }
    return isPlain
  }

  private static func append(han scalar: UInt32, to result: inout [UInt8]) {
    let (z, h) = (UInt8(ascii: "z"), UInt8(ascii: "h"))
    func digit(_ shift: UInt32) -> UInt8 { digits[Int(scalar >> shift & 15)] }
    result.append(blank)
    result.append(z)
    result.append(h)
    result.append(digit(12))
    result.append(digit(8))
    result.append(digit(4))
    result.append(digit(0))
    result.append(z)
    result.append(h)
    result.append(blank)
  }
}
