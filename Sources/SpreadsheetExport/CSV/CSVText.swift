import Campaigns

/// Text of a CSV file: which has to be kept from being run, and which to be quoted.
enum CSVText {
  /// Put before a text once more where it would be taken for a formula.
  static let guardMark = UInt8(ascii: "'")

  /// What a guarded text matches (ECMA-262). Whoever takes one apostrophe off each text that matches has the texts back.
  static let guardedPattern = "^'+[=+\\-@\\t\\r\\n＝＋－＠]"

  /// Whether spreadsheet programs may run a text: one that begins with = + - @, a tab, a line end or the wide forms of the
  /// signs (OWASP, CSV Injection). Apostrophes before these count in, so that a guarded text is told from one that was
  /// written so.
  static func needsGuard(_ text: ByteText) -> Bool {
    var at = 0
    while at < text.count, text.start[at] == guardMark { at += 1 }
    guard at < text.count else { return false }
    switch text.start[at] {
    case 0x3d, 0x2b, 0x2d, 0x40, 0x09, 0x0a, 0x0d: return true
    // U+FF0B, U+FF0D, U+FF1D, U+FF20 in UTF-8: EF BC 8B, 8D, 9D, A0.
    case 0xef:
      guard at + 2 < text.count, text.start[at + 1] == 0xbc else { return false }
      return [0x8b, 0x8d, 0x9d, 0xa0].contains(text.start[at + 2])
    default: return false
    }
  }

  /// Whether a text has to stand in quotes (RFC 4180, 2.6): one with a comma, a quote or a line end.
  static func needsQuotes(_ text: ByteText) -> Bool {
    var at = 0
    while at + ByteVector.size <= text.count {
      let bytes = ByteVector(at: text.start + at)
      // CR is 0D and LF 0A.
      let found = bytes.equal(0x22) .| bytes.equal(0x2c) .| bytes.equal(0x0a) .| bytes.equal(0x0d)
      if ByteVector.isAny(found) { return true }
      at += ByteVector.size
    }
    while at < text.count {
      switch text.start[at] {
      case 0x22, 0x2c, 0x0a, 0x0d: return true
      default: at += 1
      }
    }
    return false
  }
}
