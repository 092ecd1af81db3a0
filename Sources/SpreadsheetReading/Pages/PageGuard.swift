/// Looks at the bytes of a page before libxml2 does, for what would take it long: it compares each attribute of a tag with
/// each, and looks through a tag or a comment again with every piece until its end has come.
///
/// Tags are told from text as that parser tells them: `<` before a letter, `/`, `!` or `?`, to the next `>` that is not within
/// a quoted value; what stands in a comment, a script or a style sheet is no tag.
struct PageGuard {
  /// Bytes of a tag or a comment at most.
  static let longestTag = 1 << 20
  /// Blanks and equals signs in a tag at most.
  static let mostAttributes = 4_096

  private enum State {
    case text
    /// Behind `<`.
    case opened
    case tag
    /// Within a value, by its quote.
    case quoted(UInt8)
    case comment
    /// Within a script or a style sheet.
    case raw
  }

  private var state = State.text
  /// Bytes since the tag or comment began.
  private var length = 0
  private var attributes = 0
  /// The last byte that was no blank.
  private var last: UInt8 = 0
  /// The first bytes of a tag, in small letters.
  private var name: [UInt8] = []
  /// Of the script or style sheet, its closing tag to come and how much of that was met.
  private var closing: [UInt8] = []
  private var met = 0
  /// Hyphens at hand that may end a comment.
  private var hyphens = 0

  private static let rawNames = ["script", "style"].map { Array($0.utf8) }

  /// What is wrong with these bytes, which follow those before.
  mutating func fault(in bytes: UnsafeRawBufferPointer) -> String? {
    for byte in bytes {
      take(byte)
      if length > PageGuard.longestTag { return "< … 1 MiB …" }
      if attributes > PageGuard.mostAttributes { return "> \(PageGuard.mostAttributes) attributes" }
    }
    return nil
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .opened }
    case .opened:
      let isTag = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      if isTag || byte == UInt8(ascii: "?") {
        state = .tag
        (length, attributes, last, name) = (1, 0, byte, [byte | 0x20])
      } else if byte != UInt8(ascii: "<") {
        state = .text
      }
    case .tag: takeInTag(byte)
    case .quoted(let quote):
      length += 1
      if byte == quote {
        state = .tag
        last = byte
      }
    case .comment:
      length += 1
      if byte == UInt8(ascii: ">"), hyphens >= 2 { end() }
      hyphens = byte == UInt8(ascii: "-") ? hyphens + 1 : 0
    case .raw:
      if met < closing.count, byte == closing[met] || (byte | 0x20 == closing[met] && met > 1) {
        met += 1
        if met == closing.count {
          state = .tag
          (length, attributes, last, name) = (met, 0, byte, [UInt8(ascii: "/")])
        }
      } else {
        met = byte == UInt8(ascii: "<") ? 1 : 0
      }
    }
  }

  private mutating func takeInTag(_ byte: UInt8) {
    length += 1
    if byte == UInt8(ascii: ">") {
      let raw = PageGuard.rawNames.first { name.starts(with: $0) && (name.count == $0.count || name[$0.count] == 0) }
      end()
      if let raw {
        state = .raw
        closing = Array("</".utf8) + raw
        met = 0
      }
      return
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), last == UInt8(ascii: "=") {
      state = .quoted(byte)
      return
    }
    if byte <= 0x20 || byte == UInt8(ascii: "=") { attributes += 1 }
    if byte > 0x20 { last = byte }
    // A name ends before a blank or a slash, which stand as 0.
    if name.count < 8 { name.append(byte <= 0x20 || byte == UInt8(ascii: "/") ? 0 : byte | 0x20) }
    // `!--`, with the bit of small letters.
    if length == 3, name == [0x21, 0x2D, 0x2D] {
      state = .comment
      hyphens = 2
    }
  }

  private mutating func end() {
    state = .text
    (length, attributes) = (0, 0)
  }
}
