import CProcessor
import Campaigns

/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7), sixteen at a time.
enum UTF8Check {
  struct Findings {
    var isWellFormed = false
    /// Whether U+FFFD may be among the text.
    var mayHaveReplacements = false
  }

  /// - Parameter bytes: that begin and end with a character.
  static func findings(_ bytes: UnsafeBufferPointer<UInt8>) -> Findings {
    var findings = Findings()
    guard let start = bytes.baseAddress else { return Findings(isWellFormed: true) }
    // The first and the last bytes one by one: a vector looks at three before it, and reads nothing behind the end.
    var at = 0
    while at < bytes.count, at < 3 {
      let length = UTF8Form.length(at: at, of: bytes)
      if length == 0 { return findings }
      at += length
    }
    let head = at
    var seen = Seen()
    while at + ByteVector.size <= bytes.count {
      // Most of a text at once, where the processor can.
      at += huizong_pass_utf8(start + at, bytes.count - at)
      // Four at once; what is rare is looked at again.
      let stop = max(at, min(bytes.count - ByteVector.size + 1, at + 4 * ByteVector.size))
      let first = at
      while at < stop {
        seen.look(start + at)
        at += ByteVector.size
      }
      if seen.hasRare { seen.lookCloser(from: start + first, to: start + at) }
    }
    if seen.isWrong { return findings }
    findings.mayHaveReplacements =
      seen.hasReplacements || hasReplacement(UnsafeBufferPointer(rebasing: bytes[..<head]))
      || hasReplacement(UnsafeBufferPointer(rebasing: bytes[max(0, at - 2)...]))
    // Back to the start of the last character before: none has more than four bytes.
    at = max(head, at - 3)
    while at > head, start[at] & 0xC0 == 0x80 { at -= 1 }
    while at < bytes.count {
      let length = UTF8Form.length(at: at, of: bytes)
      if length == 0 { return findings }
      at += length
    }
    findings.isWellFormed = true
    return findings
  }

  /// What vectors hold.
  private struct Seen {
    private var wrong = ByteVector.Mask(repeating: false)
    private var rare = ByteVector.Mask(repeating: false)
    private(set) var hasReplacements = false

    var isWrong: Bool { ByteVector.isAny(wrong) }
    var hasRare: Bool { ByteVector.isAny(rare) }

    /// - Parameter start: of sixteen bytes, and three before them.
    @inline(__always)
    mutating func look(_ start: UnsafePointer<UInt8>) {
      let byte = ByteVector(at: start)
      let (first, second, third) = (ByteVector(at: start - 1), ByteVector(at: start - 2), ByteVector(at: start - 3))
      // A continuation byte stands behind one of C2 to F4, and one and two further behind those of three and four.
      let isWanted = first.isAtLeast(0xC2) .| second.isAtLeast(0xE0) .| third.isAtLeast(0xF0)
      wrong .|= (byte.equal(0x80, mask: 0xC0) .^ isWanted) .| byte.equal(0xC0, mask: 0xFE)
      // First bytes behind which not every byte may stand, and the end of U+FFFD and its like.
      rare .|= first.equal(0xE0) .| first.equal(0xED) .| first.isAtLeast(0xF0) .| byte.isAtLeast(0xF0)
        .| (byte.equal(0xBD) .& first.equal(0xBF))
    }

    mutating func lookCloser(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) {
      for at in stride(from: start, to: end, by: ByteVector.size) {
        let byte = ByteVector(at: at)
        let first = ByteVector(at: at - 1)
        // E0 and F0 with what has a shorter form, ED with surrogates, F4 with what is beyond U+10FFFF.
        let short = (first.equal(0xE0) .& byte.less(0xA0)) .| (first.equal(0xF0) .& byte.less(0x90))
        let beyond = (first.equal(0xED) .& byte.isAtLeast(0xA0)) .| (first.equal(0xF4) .& byte.isAtLeast(0x90))
        wrong .|= short .| beyond .| byte.isAtLeast(0xF5)
        let replacement = byte.equal(0xBD) .& first.equal(0xBF) .& ByteVector(at: at - 2).equal(0xEF)
        if ByteVector.isAny(replacement) { hasReplacements = true }
      }
      rare = ByteVector.Mask(repeating: false)
    }
  }

  /// Whether U+FFFD is among well-formed text.
  static func hasReplacement(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var at = 0
    while at + ByteVector.size + 2 <= bytes.count {
      let found =
        ByteVector(at: start + at).equal(0xEF) .& ByteVector(at: start + at + 1).equal(0xBF)
        .& ByteVector(at: start + at + 2).equal(0xBD)
      if ByteVector.isAny(found) { return true }
      at += ByteVector.size
    }
    while at + 3 <= bytes.count {
      if start[at] == 0xEF, start[at + 1] == 0xBF, start[at + 2] == 0xBD { return true }
      at += 1
    }
    return false
  }
}
