import Campaigns

/// Whether a text can hold personal data at all, told from its bytes. Most texts cannot, and need no closer look.
struct PersonalDataHints {
  /// Fewer digits make no number of a person: the shortest is a telephone's without its area code.
  private static let leastDigits = 7
  /// More marks between two digits part two numbers.
  private static let mostMarks = 3
  /// Bytes of the longest pattern behind its first.
  private static let reach = 5

  private var hasDigits = false
  /// A plate has a letter and a digit; addresses and accounts have letters; names and some accounts stand behind words.
  private var isEnough = false

  /// - Returns: false only where `PersonalDataFinder` finds nothing, but for what a campaign hides and what other columns say.
  static func mayHold(_ text: ByteText) -> Bool {
    var hints = PersonalDataHints()
    let whole = ByteVector.size + reach
    guard text.count >= whole else { return mayHold(short: text) }
    var at = 0
    while at + whole < text.count {
      // Four at once: what they hold is asked once.
      let stop = min(text.count - whole, at + 4 * ByteVector.size)
      var seen = Seen()
      let start = at
      while at < stop {
        seen.look(text.start + at)
        at += ByteVector.size
      }
      hints.take(seen, from: text.start + start, to: text.start + at)
      if hints.isEnough { return true }
    }
    // The last ones, some of them again, and what follows them, in which no pattern begins.
    let last = text.start + text.count - whole
    var seen = Seen()
    seen.look(last)
    hints.take(seen, from: last, to: last + ByteVector.size)
    if hints.isEnough { return true }
    let tail = ByteText(start: text.start + text.count - whole + ByteVector.size, count: reach)
    return isLettered(tail) || (hints.hasDigits || hasDigits(tail)) && hasNumber(text)
  }

  private static func mayHold(short text: ByteText) -> Bool {
    if isLettered(text) || hasDigits(text) && hasNumber(text) { return true }
    guard text.count > reach else { return false }
    for at in 0..<(text.count - reach) where isPattern(text.start + at) { return true }
    return false
  }

  /// Letters, @ and what else is not Han: with full-width forms, which begin with EF BC and EF BD.
  private static func isLettered(_ text: ByteText) -> Bool {
    for at in 0..<text.count {
      if text.start[at] &- 0x40 < 0x3f { return true }
      guard text.start[at] == 0xEF, at + 2 < text.count else { continue }
      let third = text.start[at + 2]
      if text.start[at + 1] == 0xBC, third &- 0x90 < 10 || third &- 0xA0 < 27 { return true }
      if text.start[at + 1] == 0xBD, third &- 0x81 < 26 { return true }
    }
    return false
  }

  private static func hasDigits(_ text: ByteText) -> Bool { text.bytes.contains { $0 &- 0x30 < 10 } }

  /// Whether so many digits stand together, with no more than blanks, dashes, points or brackets between them.
  private static func hasNumber(_ text: ByteText) -> Bool {
    var at = 0
    while let first = digit(in: text, from: at) {
      var digits = 0
      var marks = 0
      at = first
      scan: while at < text.count {
        switch text.start[at] {
        case 0x30...0x39:
          digits += 1
          marks = 0
          if digits >= leastDigits { return true }
        // Dashes begin with E2, full-width marks and blanks with E3 and EF.
        case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0xE2, 0xE3, 0xEF:
          marks += 1
          if marks > mostMarks { break scan }
        case 0x80...0xBF: break
        default: break scan
        }
        at += 1
      }
    }
    return false
  }

  /// The next digit.
  private static func digit(in text: ByteText, from start: Int) -> Int? {
    var at = start
    while at + ByteVector.size <= text.count {
      if let first = ByteVector.first(ByteVector(at: text.start + at).isWithin(0x30, count: 10)) { return at + first }
      at += ByteVector.size
    }
    while at < text.count {
      if text.start[at] &- 0x30 < 10 { return at }
      at += 1
    }
    return nil
  }

  /// What vectors hold, lane by lane.
  private struct Seen {
    private(set) var digits = ByteVector.Mask(repeating: false)
    private(set) var letters = ByteVector.Mask(repeating: false)
    /// First bytes of full-width forms.
    private(set) var wide = ByteVector.Mask(repeating: false)
    private(set) var hasPattern = false

    /// - Parameter start: of sixteen bytes, and `reach` behind them.
    @inline(__always)
    mutating func look(_ start: UnsafePointer<UInt8>) {
      let first = ByteVector(at: start)
      let second = ByteVector(at: start + 1)
      digits = digits .| first.isWithin(0x30, count: 10)
      // Letters and @ (and `[ \ ] ^ _ { | } ~`, which are rare).
      letters = letters .| first.isWithin(0x40, count: 0x3f)
      wide = wide .| (first.equal(0xEF) .& second.equal(0xBC, mask: 0xFE))
      let begins = Seen.begins(second, ByteVector(at: start + 2))
      guard ByteVector.isAny(begins) else { return }
      var isFound = false
      ByteVector.forEach(begins) { place in
        if PersonalDataHints.isPattern(start + place) { isFound = true }
      }
      if isFound { hasPattern = true }
    }

    /// The first characters of what `isPattern` knows, by their last two bytes, and some others: 88 91, 9C AC, A7 93, BD B2, 81 94,
    /// 81 AF, BE AE.
    @inline(__always)
    static func begins(_ second: ByteVector, _ third: ByteVector) -> ByteVector.Mask {
      (third.isWithin(0x91, count: 4) .| third.isWithin(0xAC, count: 7))
        .& (second.equal(0x81) .| second.equal(0x88) .| second.equal(0x9C) .| second.equal(0xA7)
          .| second.isWithin(0xBD, count: 2))
    }
  }

  /// Looks closer at what may be something.
  private mutating func take(_ seen: Seen, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
    if ByteVector.isAny(seen.digits) { hasDigits = true }
    if seen.hasPattern || ByteVector.isAny(seen.letters) { isEnough = true }
    if ByteVector.isAny(seen.wide),
      PersonalDataHints.isLettered(ByteText(start: start, count: end - start + 2))
    {
      isEnough = true
    }
  }

  /// Whether what precedes a name or an account begins here: 我叫, 我的, 我是, 本人, 姓名, 署名, 联系, 聯絡, 聯繫, 微信.
  private static func isPattern(_ start: UnsafePointer<UInt8>) -> Bool {
    func value(_ at: Int) -> UInt32 { UInt32(start[at]) << 16 | UInt32(start[at + 1]) << 8 | UInt32(start[at + 2]) }
    switch value(0) {
    case 0xE6_8891:  // 我
      let next = value(3)
      return next == 0xE5_8FAB || next == 0xE7_9A84 || next == 0xE6_98AF
    case 0xE6_9CAC: return value(3) == 0xE4_BABA  // 本
    case 0xE5_A793, 0xE7_BDB2: return value(3) == 0xE5_908D  // 姓, 署
    case 0xE8_8194: return value(3) == 0xE7_B3BB  // 联
    case 0xE8_81AF:  // 聯
      let next = value(3)
      return next == 0xE7_B5A1 || next == 0xE7_B9AB
    case 0xE5_BEAE: return value(3) == 0xE4_BFA1  // 微
    default: return false
    }
  }
}
