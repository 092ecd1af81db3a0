/// Classes of single characters, before their neighbours are looked at.
enum CharacterTable {
  /// What a character may be by itself. Dashes, quotes, solidus and interpunct depend on their neighbours and are
  /// settled where units are formed.
  enum Kind: UInt8 {
    case han, opening, closing, pause, stop, emDash, ellipsis, connector, shortConnector, interpunct, solidus, prefix,
      postfix, quoteOpening, quoteClosing, letter, digit, westernMark, extender, space, ideographicSpace, lineBreak,
      ignored
  }

  // GB/T 15834-2011, 4.8–4.15: marks that come in pairs, first halves and second halves.
  // 〈〉《》「」『』【】〔〕〖〗〘〙〚〛 and the full-width forms of （［｛｟.
  // 4.1–4.7: stops; those within a sentence and those at its end.
  static func kind(of scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value >= 0x4E00 && value <= 0x9FFF { return .han }
    if value < 0x80 { return ascii(value) }
    switch value {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B,
      0xFF5F:
      return .opening
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301E, 0x301F, 0xFF09, 0xFF3D,
      0xFF5D, 0xFF60:
      return .closing
    case 0x2018, 0x201C: return .quoteOpening
    case 0x2019, 0x201D: return .quoteClosing
    case 0x3001, 0xFF0C, 0xFF1B, 0xFF1A: return .pause
    case 0x3002, 0xFF1F, 0xFF01, 0xFF0E, 0x203C, 0x2047, 0x2048, 0x2049: return .stop
    case 0x2014, 0x2015, 0x2E3A: return .emDash
    case 0x2026, 0x22EF: return .ellipsis
    case 0xFF5E, 0x301C: return .connector
    case 0x2013: return .shortConnector
    case 0x00B7, 0x2027, 0x30FB: return .interpunct
    case 0xFF0F: return .solidus
    case 0xFFE5, 0xFF04, 0xFFE1, 0x2116: return .prefix
    case 0xFF05, 0x2103, 0x2109: return .postfix
    case 0x00A0, 0x2002...0x200A, 0x202F, 0x205F: return .space
    case 0x3000: return .ideographicSpace
    case 0x2028, 0x2029, 0x85: return .lineBreak
    case 0x00AD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .ignored
    // Hangul and Yi: syllables that make words, set at the width that the face gives them.
    case 0x1100...0x11FF, 0x3131...0x318E, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF: return .letter
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x0300...0x036F: return .extender
    default: break
    }
    if isWide(value) { return .han }
    let properties = scalar.properties
    if properties.isGraphemeExtend { return .extender }
    if properties.numericType == .decimal { return .digit }
    if properties.isAlphabetic { return .letter }
    return .westernMark
  }

  /// Whether its place depends on its ink: a mark that may have an empty half, one that stands in the middle of half a
  /// cell, a dash that must meet the next.
  static func isPlacedByInk(_ scalar: Unicode.Scalar) -> Bool {
    switch kind(of: scalar) {
    case .opening, .closing, .pause, .stop, .quoteOpening, .quoteClosing, .interpunct, .solidus, .emDash: true
    default: false
    }
  }

  private static func ascii(_ value: UInt32) -> Kind {
    switch value {
    case 0x0A, 0x0D: .lineBreak
    case 0x20, 0x09: .space
    case 0x2F: .solidus
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x00..<0x20, 0x7F: .ignored
    default: .westernMark
    }
  }

  /// Characters that take a cell: UAX #11 wide and full-width but for Hangul and Yi, and those of its ambiguous ones that
  /// Chinese type sets on the full body (numbers in circles, Roman numerals, arrows, geometric signs).
  static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF,
      0x1F200...0x1F2FF, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    case 0x2105, 0x2121, 0x2160...0x217F, 0x2190...0x21FF, 0x2460...0x24FF, 0x25A0...0x26FF, 0x2700...0x27BF, 0x203B:
      true
    default: false
    }
  }

  /// Western marks that close: they stand against what precedes them and never begin a line.
  static func closesWestern(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x00BB, 0x203A, 0x2019, 0x201D: true
    // ، ؛ ؟ ۔ of Arabic letters, ་ ། ༎ ༔ of Tibetan, ᠂ ᠃ ᠄ ᠅ of Mongolian.
    case 0x060C, 0x061B, 0x061F, 0x06D4, 0x0F0B, 0x0F0D...0x0F11, 0x0F14, 0x1802...0x1805: true
    default: false
    }
  }

  /// Western marks that open: they stand against what follows and never end a line.
  static func opensWestern(_ value: UInt32) -> Bool {
    switch value {
    case 0x28, 0x5B, 0x7B, 0x00AB, 0x2039, 0x2018, 0x201C: true
    default: false
    }
  }

  /// Where a word of one of these scripts may be parted: after the mark between two Tibetan syllables (་), between two
  /// Yi syllables, and, to save a line, between two Hangul syllables, which otherwise keep to their word.
  static func breakWithinWord(_ before: UInt32, _ after: UInt32) -> BreakKind? {
    switch before {
    case 0x0F0B where (0x0F40...0x0F6C).contains(after) || (0x0F20...0x0F33).contains(after): .allowed
    case 0xA000...0xA4CF where (0xA000...0xA4CF).contains(after): .allowed
    case 0xAC00...0xD7A3 where (0xAC00...0xD7A3).contains(after): .weak
    default: nil
    }
  }

  /// Whether text that holds the character may need the bidirectional algorithm: letters of right-to-left scripts.
  @inline(__always)
  static func isRightToLeft(_ value: UInt32) -> Bool {
    value &- 0x590 < 0x370 || value &- 0xFB1D < 0x3E3 || value &- 0x10800 < 0x800 || value &- 0x1E800 < 0x800
  }

  enum PartOfDate { case numeral, unit }

  /// What a Han may be in a date written in Han; nil for all others.
  static func partOfDate(_ scalar: Unicode.Scalar) -> PartOfDate? {
    switch scalar.value {
    // 〇 一 七 三 九 二 五 八 六 十 四 零
    case 0x3007, 0x4E00, 0x4E03, 0x4E09, 0x4E5D, 0x4E8C, 0x4E94, 0x516B, 0x516D, 0x5341, 0x56DB, 0x96F6: .numeral
    // 年 日 月
    case 0x5E74, 0x65E5, 0x6708: .unit
    default: nil
    }
  }

  /// Han that measure or count what a number before them says (GB/T 15835-2011: a number is not parted from its unit
  /// where the line can help it).
  static let units: Set<UInt32> = Set(
    ("年月日时時分秒号號条條份件人个個次名项項票元角万萬亿億千百户戶家页頁岁歲级級类類组組位封场場期届屆周天里米吨噸度章节節款"
      + "公平立毫厘克升亩畝顷頃台辆輛套只隻处處所座栋棟棵株批起宗倍成折股层層楼樓室路门門村镇鎮小美多余餘几幾")
      .unicodeScalars
      .map(\.value))
}
