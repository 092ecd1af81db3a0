/// What of a font is needed to tell the text and the advance of the codes of a string: ISO 32000-1, 9.6, 9.7 and 9.10.
final class PageFont {
  struct Glyph {
    let code: UInt32
    /// In thousandths of an em, along the line.
    let width: Double
    /// Whether word spacing applies: the code 32 of one byte (9.3.3).
    let isSpace: Bool
    let text: String
  }

  enum Coding {
    /// One byte a code.
    case simple(SimpleEncoding)
    /// Two bytes, which are the character identifier.
    case identity
    /// Two bytes of UTF-16: the predefined maps `Uni…-UCS2-…` and `Uni…-UTF16-…`.
    case unicode
    case map(CharacterMap)
  }

  let coding: Coding
  let toUnicode: CharacterMap?
  var widths: [UInt32: Double] = [:]
  var defaultWidth = 1000.0
  let isVertical: Bool
  private var texts: [UInt32: String] = [:]

  init(coding: Coding, toUnicode: CharacterMap?, isVertical: Bool) {
    self.coding = coding
    self.toUnicode = toUnicode
    self.isVertical = isVertical
  }

  /// The glyph of the code at `index`, which moves behind it.
  func next(in bytes: [UInt8], at index: inout Int) -> Glyph {
    let length =
      switch coding {
      case .simple: 1
      case .identity, .unicode: 2
      case .map(let map): map.length(of: bytes, at: index)
      }
    var code: UInt32 = 0
    // A code that the string's end cuts off is taken as far as it goes.
    let end = min(index + length, bytes.count)
    for byte in bytes[index..<end] { code = code << 8 | UInt32(byte) }
    index = end
    return Glyph(code: code, width: width(of: code), isSpace: length == 1 && code == 32, text: text(of: code))
  }

  private func width(of code: UInt32) -> Double {
    if isVertical { return defaultWidth }
    if case .map(let map) = coding { return widths[map.identifier(of: code) ?? code] ?? defaultWidth }
    return widths[code] ?? defaultWidth
  }

  private func text(of code: UInt32) -> String {
    if let known = texts[code] { return known }
    let text = toUnicode?.text(of: code) ?? ownText(of: code)
    texts[code] = text
    return text
  }

  /// What a code says without a `ToUnicode` map; U+FFFD where that is not known.
  private func ownText(of code: UInt32) -> String {
    switch coding {
    case .simple(let encoding): encoding.text(of: UInt8(truncatingIfNeeded: code))
    case .unicode: String(decoding: [UInt16(truncatingIfNeeded: code)], as: UTF16.self)
    case .identity, .map: "\u{FFFD}"
    }
  }
}
