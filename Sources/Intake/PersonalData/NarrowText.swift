import Campaigns

/// Scalars of a text with full-width forms of ASCII made narrow, one for one, so that offsets stay the same.
enum NarrowText {
  static func scalars(_ text: String) -> [Unicode.Scalar] {
    var text = text
    return text.withUTF8 { bytes in bytes.baseAddress.map { scalars(ByteText(start: $0, count: bytes.count)) } ?? [] }
  }

  static func scalars(_ text: ByteText) -> [Unicode.Scalar] {
    // At most one of each byte.
    Array(unsafeUninitializedCapacity: text.count) { scalars, count in
      var at = 0
      while at < text.count {
        scalars.initializeElement(at: count, to: narrow(Unicode.Scalar(text.character(&at)) ?? "\u{FFFD}"))
        count += 1
      }
    }
  }

  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
    case 0x3000, 0xA0, 0x2002, 0x2003: " "
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { value &- 0x30 < 10 }
  var isLatin: Bool { (value | 0x20) &- 0x61 < 26 }
  var isUpperLatin: Bool { value &- 0x41 < 26 }
  /// 0 to 9; 10 for X.
  var digit: Int { isDigit ? Int(value - 0x30) : 10 }
  var lowered: Unicode.Scalar { isUpperLatin ? Unicode.Scalar(UInt8(value + 0x20)) : self }
}

typealias Scalars = [Unicode.Scalar]

func words(_ list: String...) -> [Scalars] {
  list.flatMap { $0.split(separator: " ").map { Array($0.unicodeScalars) } }
}

extension [Unicode.Scalar] {
  /// Whether the word stands at `at`.
  func has(_ word: Scalars, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= count else { return false }
    for offset in word.indices where self[start + offset] != word[offset] { return false }
    return true
  }

  /// Whether the word ends right before `end`.
  func has(_ word: Scalars, before end: Int) -> Bool { has(word, at: end - word.count) }

  func hasAny(_ words: [Scalars], before end: Int) -> Bool { words.contains { has($0, before: end) } }

  func hasAny(_ words: [Scalars], at start: Int) -> Bool { words.contains { has($0, at: start) } }

  func endOfDigits(_ at: Int) -> Int {
    var end = at
    while end < count, self[end].isDigit { end += 1 }
    return end
  }

  /// The last place before `end` where one of the words ends, at most `reach` back and within the sentence.
  func lastEnd(of words: [Scalars], before end: Int, within reach: Int) -> Int? {
    var at = end
    while at > 0, end - at <= reach {
      if hasAny(words, before: at) { return at }
      if self[at - 1].endsSentence { return nil }
      at -= 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "!", "?", "\n", "\r": true
    default: false
    }
  }
}
