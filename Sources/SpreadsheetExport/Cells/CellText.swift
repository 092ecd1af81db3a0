import CProcessor
import Campaigns

/// Text of a cell as bytes.
enum CellText {
  /// What was learned of a text while it was copied.
  struct Findings {
    /// XML takes the bytes as they stand: no mark of XML's, no control but tab and line feed, nothing that looks like an
    /// escape of `SpreadsheetText` or cannot stand in XML. What is not plain may still need no change.
    var isPlain = true
    var hasBreaks = false
    /// Nothing but Han, wide marks, figures and narrow marks: every character takes one or two widths, and no word has to stay
    /// in one piece.
    var isBlocky = true
    /// Of ASCII.
    var narrow = 0
    /// Characters of two bytes or more.
    var wide = 0
  }

  /// Copies a text and looks at it on the way.
  /// - Parameter target: with room for the text and sixteen bytes more.
  static func copy(_ text: ByteText, to target: UnsafeMutablePointer<UInt8>) -> Findings {
    var findings = Findings()
    var widths = huizong_widths()
    // What is plain from the beginning, where the processor can; most texts are to their end.
    var at = huizong_copy_cell(text.start, text.count, target, &widths)
    findings.narrow = widths.narrow
    findings.wide = widths.wide
    while at + ByteVector.size < text.count {
      // Lanes count to 255.
      let stop = min(text.count - ByteVector.size, at + 255 * ByteVector.size)
      var sums = LaneCounts()
      var suspect = ByteVector.Mask(repeating: false)
      var words = suspect
      let start = at
      while at < stop {
        let bytes = ByteVector(at: text.start + at)
        bytes.store(at: target + at)
        suspect .|= CellText.suspect(bytes, next: text.start + at + 1)
        words .|= CellText.words(bytes)
        sums.add(bytes)
        at += ByteVector.size
      }
      findings.add(sums)
      if ByteVector.isAny(words) { findings.isBlocky = false }
      // What looks suspect is looked at again, one by one.
      if ByteVector.isAny(suspect .| words) {
        for place in start..<at { findings.judge(text.start[place], next: text.start[place + 1]) }
      }
    }
    while at < text.count {
      let byte = text.start[at]
      target[at] = byte
      findings.judge(byte, next: at + 1 < text.count ? text.start[at + 1] : 0)
      if byte < 0x80 { findings.narrow += 1 }
      if byte >= 0xc0 { findings.wide += 1 }
      if CellText.isWord(byte) { findings.isBlocky = false }
      at += 1
    }
    return findings
  }

  /// Controls, line feeds, `&`, `<` and `>`, and the first bytes of U+FFC0 to U+FFFF, of which two cannot stand in XML.
  /// - Parameter next: where the bytes stand that follow each of these.
  @inline(__always)
  private static func suspect(_ bytes: ByteVector, next: UnsafePointer<UInt8>) -> ByteVector.Mask {
    bytes.less(0x20) .| bytes.equal(0x26) .| bytes.equal(0x3c, mask: 0xfd)
      .| (bytes.equal(0xef) .& ByteVector(at: next).equal(0xbf))
  }

  /// Letters (and `[ \ ] ^ _`), and first bytes of characters that are not wide: other than E2 to E9, EF and F0.
  @inline(__always)
  private static func words(_ bytes: ByteVector) -> ByteVector.Mask {
    bytes.isWithin(0x41, count: 0x3a) .| bytes.isWithin(0xc0, count: 0x22) .| bytes.isWithin(0xea, count: 5)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 0x3a || byte &- 0xc0 < 0x22 || byte &- 0xea < 5
  }
}

/// Sums over vectors, lane by lane.
private struct LaneCounts {
  var narrow = SIMD16<UInt8>(repeating: 0)
  var wide = SIMD16<UInt8>(repeating: 0)

  @inline(__always)
  mutating func add(_ bytes: ByteVector) {
    // A mask is 255 where it holds, which is taken off.
    narrow &-= unsafeBitCast(bytes.less(0x80), to: SIMD16<UInt8>.self)
    wide &-= unsafeBitCast(bytes.isAtLeast(0xc0), to: SIMD16<UInt8>.self)
  }
}

extension CellText.Findings {
  fileprivate mutating func add(_ sums: LaneCounts) {
    for lane in 0..<ByteVector.size {
      narrow += Int(sums.narrow[lane])
      wide += Int(sums.wide[lane])
    }
  }

  /// What XML cannot take as it is, and line breaks.
  fileprivate mutating func judge(_ byte: UInt8, next: UInt8) {
    switch byte {
    case 0x0a: hasBreaks = true
    case 0x09: break
    case 0..<0x20, 0x26, 0x3c, 0x3e, 0x5f: isPlain = false
    case 0xef where next == 0xbf: isPlain = false
    default: break
    }
  }

  /// Lines that the text takes in a column of this many widths; nil where its words have to be looked at.
  func lines(width: Double) -> Int? {
    guard isBlocky, !hasBreaks else { return nil }
    let room = max(2, Int(width) - 1)
    let units = narrow + 2 * wide
    if units <= room { return 1 }
    // Wide characters alone fill every line to its last whole place; figures and marks may leave two more empty.
    let filled = narrow == 0 ? room & ~1 : max(2, room - 2)
    return (units + filled - 1) / filled
  }
}
