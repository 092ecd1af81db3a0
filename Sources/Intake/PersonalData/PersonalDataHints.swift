import Campaigns
import TextServices

/// Whether a text can hold personal data at all, told from its bytes. Most texts cannot, and need no closer look.
///
/// One pass over the text, which asks of each character whether it is a letter or a digit or ends a pair of `PairTable`. Most
/// are nothing, so that many are asked at once, and what is found is looked at thereafter.
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
    !pairs.kinds(PairTable.key(first), PairTable.key(second)).isDisjoint(with: [.sure, .beforeName])
  }

  /// - Returns: false only where `PersonalDataFinder` finds nothing, but for what a campaign hides and what other columns say.
  func mayHold(_ text: ByteText) -> Bool {
    let bytes = text.start
    let end = text.count
    var at = 0
    var digits = 0
    var last: UInt32 = 0
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 || byte == 0x40 { return true }
        if byte &- 0x30 < 10 { digits += 1 }
        last = UInt32(byte)
        at += 1
      } else if byte & 0xF0 == 0xE0, at + 3 <= end {
        let key = text.key(at)
        let wide = key.byteSwapped >> 8
        // From ＠ to ｚ; the few marks among them are rare.
        if wide &- 0xEFBCA0 <= 0xEFBD9A - 0xEFBCA0 { return true }
        if wide &- 0xEFBC90 < 10 { digits += 1 }
        let kinds = pairs.kinds(last, key)
        if !kinds.isEmpty, confirms(text, kinds, at) { return true }
        // Most of a text is gone over here.
        let gone = pairs.scan(bytes + at, count: end - at) { second in
          confirms(text, pairs.kinds(text.key(at + second - 3), text.key(at + second)), at + second)
        }
        guard let gone else { return true }
        at += gone
        last = gone > 0 ? text.key(at) : key
        at += 3
      } else if byte & 0xE0 == 0xC0, at + 1 < end {
        last = UInt32(byte) | UInt32(bytes[at + 1]) << 8
        at += 2
      } else {
        last = 0
        at += byte >= 0xF0 ? 4 : 1
      }
    }
    return digits >= NumberHints.leastDigits && NumberHints.mayHold(text)
  }

  /// Whether a pair, whose second character is the one of three bytes at `at`, stands where personal data may.
  private func confirms(_ text: ByteText, _ kinds: PairTable.Kinds, _ at: Int) -> Bool {
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
    if at < text.count {
      var behind = at
      if TextClasses.isDoubleSurname(first, text.character(&behind)) { return true }
    }
    // 居民阿依古丽·买买提 begins with any character; eight Han at most stand before its point.
    for _ in 0..<8 where at < text.count {
      // From U+4000 to U+9FFF: Han, most of them.
      if text.start[at] &- 0xE4 < 6 {
        at += 3
        continue
      }
      let next = text.character(&at)
      if TextClasses.isPoint(next) { return true }
      guard Unicode.Scalar(next)?.isHan ?? true else { return false }
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

extension ByteText {
  /// The three bytes at `at` as a key of `PairTable`.
  @inline(__always)
  fileprivate func key(_ at: Int) -> UInt32 {
    UInt32(start[at]) | UInt32(start[at + 1]) << 8 | UInt32(start[at + 2]) << 16
  }
}
