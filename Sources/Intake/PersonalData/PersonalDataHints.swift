import Campaigns
import TextServices

/// Whether a text can hold personal data at all, told from its bytes. Most texts cannot, and need no closer look.
///
/// One pass over the text, which branches where something is found: a letter, a number, a pair of characters of `PairTable`.
/// Most characters are nothing, and of each the pass asks only that.
struct PersonalDataHints: Sendable {
  static let shared = PersonalDataHints()

  private let pairs: PairTable

  private init() {
    var pairs: [(Unicode.Scalar, Unicode.Scalar, PairTable.Kinds)] = []
    for introduction in NameWords.introductions {
      let word = introduction.word
      pairs.append((word[word.count - 2], word[word.count - 1], introduction.isSure ? .sure : .beforeName))
    }
    for title in NameWords.titles { pairs.append((title[0], title[1], .title)) }
    for account in AccountRules.accountWords where account.word.count > 1 {
      pairs.append((account.word[0], account.word[1], .sure))
    }
    for door in TextClasses.doors.unicodeScalars {
      for before in "0123456789０１２３４５６７８９ \u{3000}\u{A0}\u{2002}\u{2003}".unicodeScalars {
        pairs.append((before, door, .sure))
      }
      let kind: PairTable.Kinds = TextClasses.storeys.contains(door.value) ? .storey : .sure
      for before in TextClasses.numerals.unicodeScalars { pairs.append((before, door, kind)) }
    }
    self.pairs = PairTable(pairs)
  }

  /// Whether the two characters end a word that a name follows.
  func introduces(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let pair = PairTable.pair(PairTable.key(first), PairTable.key(second))
    return pairs.screen.mayHold(pair) && !pairs.kinds(pair).isDisjoint(with: [.sure, .beforeName])
  }

  /// - Returns: false only where `PersonalDataFinder` finds nothing, but for what a campaign hides and what other columns say.
  func mayHold(_ text: ByteText) -> Bool {
    let screen = pairs.screen
    let bytes = text.start
    let end = text.count
    var at = 0
    var digits = 0
    var last: UInt32 = 0
    while at < end {
      let byte = bytes[at]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      var key: UInt32 = 0
      if length < 4, at + length <= end {
        for index in 0..<length { key |= UInt32(bytes[at + index]) << UInt32(8 * index) }
      }
      if length == 1 {
        if (byte | 0x20) &- 0x61 < 26 || byte == 0x40 { return true }
        if byte &- 0x30 < 10 { digits += 1 }
      } else if length == 3 {
        let wide = Wide(key.byteSwapped >> 8)
        if wide.isLetter { return true }
        if wide.isDigit { digits += 1 }
        let pair = PairTable.pair(last, key)
        if screen.mayHold(pair), confirms(text, pair, at) { return true }
        // Most of a text: eight bytes hold the character that was looked at, and one more.
        while at &+ 8 <= end {
          let word = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self)
          guard word & 0xF000_00F0 == 0xE000_00E0 else { break }
          let wide = Wide(UInt32(truncatingIfNeeded: word.byteSwapped &>> 16) & 0xFF_FFFF)
          if wide.mayBe {
            if wide.isLetter { return true }
            if wide.isDigit { digits &+= 1 }
          }
          if screen.mayHold(word), confirms(text, word & 0xFFFF_FFFF_FFFF, at &+ 3) { return true }
          at &+= 3
          key = UInt32(truncatingIfNeeded: word &>> 24) & 0xFF_FFFF
        }
      }
      last = key
      at += length
    }
    return digits >= NumberHints.leastDigits && NumberHints.mayHold(text)
  }

  /// The bytes of a character, the first the highest, beside those of full-width digits and letters.
  private struct Wide {
    private let key: UInt32

    @inline(__always)
    init(_ key: UInt32) { self.key = key }

    /// From ０ to ｚ.
    @inline(__always)
    var mayBe: Bool { key &- 0xEFBC90 <= 0xEFBD9A - 0xEFBC90 }
    @inline(__always)
    var isDigit: Bool { key &- 0xEFBC90 < 10 }
    /// From ＠ to ｚ; the few marks among them are rare.
    @inline(__always)
    var isLetter: Bool { key &- 0xEFBCA0 <= 0xEFBD9A - 0xEFBCA0 }
  }

  /// Whether the pair, whose second character is the one of three bytes at `at`, stands where personal data may.
  private func confirms(_ text: ByteText, _ pair: UInt64, _ at: Int) -> Bool {
    let kinds = pairs.kinds(pair)
    if kinds.isEmpty { return false }
    if kinds.contains(.sure) { return true }
    if kinds.contains(.beforeName), mayBeName(text, at + 3) { return true }
    if kinds.contains(.storey), hasNumber(text, at + 3) { return true }
    // The first character of a title is of three bytes too.
    return kinds.contains(.title) && isNameBefore(text, at - 3)
  }

  /// Whether a name of any kind may begin at `start`.
  private func mayBeName(_ text: ByteText, _ start: Int) -> Bool {
    guard start < text.count else { return false }
    var at = start
    let first = text.character(&at)
    if TextClasses.mayBeginName(first) { return true }
    // 居民阿依古丽·买买提 begins with any character; eight Han at most stand before its point.
    var count = 1
    var last = first
    while at < text.count, count <= 8 {
      let next = text.character(&at)
      if count == 1, TextClasses.isDoubleSurname(last, next) { return true }
      if TextClasses.isPoint(next) { return true }
      guard Unicode.Scalar(next)?.isHan ?? true else { return false }
      last = next
      count += 1
    }
    return at < text.count && TextClasses.isPoint(text.character(&at))
  }

  /// Whether a number stands among the four characters from `start` on.
  private func hasNumber(_ text: ByteText, _ start: Int) -> Bool {
    var at = start
    for _ in 0..<4 where at < text.count {
      if !TextClasses.of(text.character(&at)).isDisjoint(with: [.digit, .numeral]) { return true }
    }
    return false
  }

  /// Whether two to four characters that end before `end` may be a name with a usual surname.
  private func isNameBefore(_ text: ByteText, _ end: Int) -> Bool {
    var at = end
    var behind: UInt32 = 0
    for length in 1...4 where at > 0 {
      let character = text.character(before: &at)
      if length > 1, length < 4, TextClasses.isUsualSurname(character) { return true }
      if length > 2, TextClasses.isDoubleSurname(character, behind) { return true }
      behind = character
    }
    return false
  }
}
