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
      if seen.isAny {
        hints.take(seen, from: text.start + start, to: text.start + at)
        if hints.isEnough { return true }
      }
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

  /// What vectors may hold, lane by lane; a closer look tells.
  private struct Seen {
    /// Digits, letters and @, and some marks of ASCII.
    private(set) var ascii = ByteVector.Mask(repeating: false)
    /// Full-width digits, letters and @, and some full-width marks.
    private(set) var wide = ByteVector.Mask(repeating: false)
    /// First characters of what `isPattern` knows.
    private(set) var begins = ByteVector.Mask(repeating: false)

    var isAny: Bool { ByteVector.isAny(ascii .| wide .| begins) }

    /// - Parameter start: of sixteen bytes, and `reach` behind them.
    @inline(__always)
    mutating func look(_ start: UnsafePointer<UInt8>) {
      let first = ByteVector(at: start)
      let (second, third) = (ByteVector(at: start + 1), ByteVector(at: start + 2))
      ascii .|= first.isWithin(0x30, count: 0x4f)
      // EF BC 90 to 99 and from A0 on, where neither ，！（） nor ：；？ are, and all behind EF BD.
      let figure = second.equal(0xBC) .& (third.isWithin(0x90, count: 10) .| third.isAtLeast(0xA0))
      wide .|= (first.equal(0xEF) .& (figure .| second.equal(0xBD)))
      begins .|= Seen.begins(second, third)
    }

    /// By their last two bytes: 我 88 91, 本 9C AC, 姓 A7 93, 署 BD B2, 微 BE AE, 联 81 94, 聯 81 AF.
    @inline(__always)
    static func begins(_ second: ByteVector, _ third: ByteVector) -> ByteVector.Mask {
      (second.equal(0x88) .& third.equal(0x91)) .| (second.equal(0x9C) .& third.equal(0xAC))
        .| (second.equal(0xA7) .& third.equal(0x93)) .| (second.equal(0xBD) .& third.equal(0xB2))
        .| (second.equal(0xBE) .& third.equal(0xAE))
        .| (second.equal(0x81) .& (third.equal(0x94) .| third.equal(0xAF)))
    }
  }

  /// Looks closer at what may be something.
  private mutating func take(_ seen: Seen, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
    if ByteVector.isAny(seen.ascii) {
      for at in stride(from: start, to: end, by: ByteVector.size) {
        let bytes = ByteVector(at: at)
        if ByteVector.isAny(bytes.isWithin(0x30, count: 10)) { hasDigits = true }
        // And `[ \ ] ^ _ { | } ~`, which are rare.
        if ByteVector.isAny(bytes.isWithin(0x40, count: 0x3f)) { isEnough = true }
      }
    }
    if ByteVector.isAny(seen.wide) {
      for at in stride(from: start, to: end, by: ByteVector.size) where PersonalDataHints.isWide(at) { isEnough = true }
    }
    if ByteVector.isAny(seen.begins) {
      for at in stride(from: start, to: end, by: ByteVector.size) {
        ByteVector.forEach(Seen.begins(ByteVector(at: at + 1), ByteVector(at: at + 2))) { place in
          if PersonalDataHints.isPattern(at + place) { isEnough = true }
        }
      }
    }
  }

  /// Full-width digits, @ and letters: EF BC 90 to 99, A0 to BA, EF BD 81 to 9A.
  private static func isWide(_ start: UnsafePointer<UInt8>) -> Bool {
    let (second, third) = (ByteVector(at: start + 1), ByteVector(at: start + 2))
    let upper = second.equal(0xBC) .& (third.isWithin(0x90, count: 10) .| third.isWithin(0xA0, count: 27))
    let lower = second.equal(0xBD) .& third.isWithin(0x81, count: 26)
    return ByteVector.isAny(ByteVector(at: start).equal(0xEF) .& (upper .| lower))
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
