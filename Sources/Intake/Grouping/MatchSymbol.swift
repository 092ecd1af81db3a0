/// What a text consists of where words of a codebook are looked for in it: folded characters (`LetterFolding`), and between
/// them what parts words.
enum MatchSymbol {
  /// Between two words of letters and digits; ideographs stand side by side whatever blanks are between them.
  static let space: UInt32 = 1
  /// A mark within a sentence.
  static let mark: UInt32 = 2
  /// The end of a sentence or of a line.
  static let end: UInt32 = 3
  /// From here on symbols are characters.
  static let characters: UInt32 = 4

  /// Whether the symbol is part of a word of letters and digits.
  @inline(__always)
  static func isInWord(_ symbol: UInt32) -> Bool { symbol >= characters && !LetterFolding.isUnit(symbol) }

  /// What a character that is no part of a word parts: the least of the three that it is.
  ///
  /// - Parameter isBeforeBlank: white space or nothing stands behind it. Only there a full stop ends a sentence (3.5).
  static func gap(_ scalar: UInt32, isBeforeBlank: Bool) -> UInt32 {
    switch scalar {
    // 。！？；!?; and the ends of lines and paragraphs.
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F, 0x3B, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: end
    case 0x2E, 0xFF0E: isBeforeBlank ? end : space
    // White space, and what stands within names and compounds: - ' ’ · _ &
    case 0x09, 0x20, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F, 0x2D, 0x2010, 0x2011, 0x27, 0x2019, 0xB7, 0x5F,
      0x26:
      space
    default: mark
    }
  }
}
