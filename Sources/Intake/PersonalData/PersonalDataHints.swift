import Campaigns

/// Whether a text can hold personal data at all, told from its bytes. Most texts cannot, and need no closer look.
struct PersonalDataHints {
  /// Fewer digits make no number of a person: the shortest is a telephone's without its area code.
  private static let leastDigits = 7
  /// More marks between two digits part two numbers.
  private static let mostMarks = 3

  private var digits = 0
  private var hasLetters = false
  private var hasOther = false

  /// - Returns: false only where `PersonalDataFinder` finds nothing, but for what a campaign hides and what other columns say.
  static func mayHold(_ text: ByteText) -> Bool {
    var hints = PersonalDataHints()
    var at = 0
    // Patterns have six bytes at most.
    while at + ByteVector.size + 5 <= text.count {
      hints.look(text.start + at)
      if hints.hasLetters || hints.hasOther { return true }
      at += ByteVector.size
    }
    if at < text.count {
      // Behind the text nothing is read.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * ByteVector.size + 6) { copy in
        guard let start = copy.baseAddress else { return }
        copy.initialize(repeating: 0)
        start.update(from: text.start + at, count: text.count - at)
        hints.look(start)
        if text.count - at > ByteVector.size { hints.look(start + ByteVector.size) }
      }
    }
    // A plate has a letter and a digit; addresses and accounts have letters.
    if hints.hasLetters || hints.hasOther { return true }
    return hints.digits >= leastDigits && hasNumber(text)
  }

  /// Whether so many digits stand together, with no more than blanks, dashes, points or brackets between them.
  private static func hasNumber(_ text: ByteText) -> Bool {
    var digits = 0
    var marks = 0
    for byte in text.bytes {
      switch byte {
      case 0x30...0x39:
        digits += 1
        marks = 0
        if digits >= leastDigits { return true }
      // Dashes begin with E2, full-width marks and blanks with E3 and EF.
      case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0xE2, 0xE3, 0xEF:
        marks += 1
        if marks > mostMarks { digits = 0 }
      case 0x80...0xBF: break
      default: digits = 0
      }
    }
    return false
  }

  /// - Parameter start: of sixteen bytes, and five behind them.
  @inline(__always)
  private mutating func look(_ start: UnsafePointer<UInt8>) {
    let first = ByteVector(at: start)
    let (second, third) = (ByteVector(at: start + 1), ByteVector(at: start + 2))
    // Digits, letters and @ (and `[ \ ] ^ _ { | } ~`, which are rare): all that is ASCII and no mark or control.
    let digit = first.isWithin(0x30, count: 10)
    if ByteVector.isAny(digit) { digits += ByteVector.count(digit) }
    let letter = first.isWithin(0x40, count: 0x3f)
    // Full-width digits, @ and letters: EF BC 90 to 99, A0 to BA, EF BD 81 to 9A.
    let wide =
      first.equal(0xEF)
      .& ((second.equal(0xBC) .& (third.isWithin(0x90, count: 10) .| third.isWithin(0xA0, count: 27)))
        .| (second.equal(0xBD) .& third.isWithin(0x81, count: 26)))
    if ByteVector.isAny(letter .| wide) { hasLetters = true }
    // The first characters of introductions of names, and of 微信, by their last two bytes.
    let begins =
      (second.equal(0x88) .& third.equal(0x91)) .| (second.equal(0x9C) .& third.equal(0xAC))
      .| (second.equal(0xA7) .& third.equal(0x93)) .| (second.equal(0xBD) .& third.equal(0xB2))
      .| (second.equal(0x81) .& (third.equal(0x94) .| third.equal(0xAF)))
      .| (second.equal(0xBE) .& third.equal(0xAE))
    guard ByteVector.isAny(begins) else { return }
    var isFound = false
    ByteVector.forEach(begins) { place in
      if PersonalDataHints.isPattern(start + place) { isFound = true }
    }
    if isFound { hasOther = true }
  }

  /// The first two characters of what precedes a name or an account, as six bytes.
  private static let patterns: [UInt64] = ["我叫", "我的", "我是", "本人", "姓名", "署名", "联系", "聯絡", "聯繫", "微信"].map {
    $0.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func isPattern(_ start: UnsafePointer<UInt8>) -> Bool {
    var value: UInt64 = 0
    for index in stride(from: 5, through: 0, by: -1) { value = value << 8 | UInt64(start[index]) }
    return patterns.contains(value)
  }
}
