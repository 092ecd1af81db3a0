import Campaigns
import Testing

@testable import Intake

/// Sixteen bytes at a time, against one by one.
@Suite struct UTF8Tests {
  /// Characters at the ends of the ranges of table 3-7, and some that look like their neighbours.
  private static let scalars: [UInt32] = [
    0x00, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0x4E00, 0xCFFF, 0xD7FF, 0xE000, 0xFFBD, 0xFFC0, 0xFFEF, 0xFFFC,
    0xFFFE,
    0xFFFF, 0x10000, 0x20BB7, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFF,
  ]

  private static func text(_ generator: inout SystemRandomNumberGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      if let scalar = scalars.randomElement(using: &generator).flatMap(Unicode.Scalar.init) {
        text.unicodeScalars.append(scalar)
      }
    }
    return Array(text.utf8)
  }

  private func check(_ bytes: [UInt8]) -> Bool {
    // Pieces in the middle of a larger buffer: nothing outside of it may matter.
    let around = [0xC2] + bytes + [0x80]
    return around.withUnsafeBufferPointer { buffer in
      let findings = UTF8Check.findings(UnsafeBufferPointer(rebasing: buffer[1..<(1 + bytes.count)]))
      let isWellFormed = UTF8Form(bytes[...]).isWellFormed
      guard findings.isWellFormed == isWellFormed else { return false }
      guard isWellFormed, bytes.contains([0xEF, 0xBF, 0xBD]) else { return true }
      return findings.mayHaveReplacements
    }
  }

  @Test func wellFormedText() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let bytes = UTF8Tests.text(&generator)
      #expect(check(bytes), "\(bytes)")
      #expect(check(bytes + [0xEF, 0xBF, 0xBD] + bytes), "\(bytes)")
    }
  }

  /// One byte changed, lost or put in.
  @Test func damagedText() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<6000 {
      var bytes = UTF8Tests.text(&generator)
      if bytes.isEmpty { continue }
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let byte = UInt8.random(in: 0...255, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.remove(at: place)
      default: bytes.insert(byte, at: place)
      }
      #expect(check(bytes), "\(bytes)")
    }
  }

  /// Every sequence of two bytes, and the three and four that begin so, at every place of a vector.
  @Test func everyBeginning() {
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0)...0xFF {
        for tail in [[], [0x80], [0xBF, 0xBF]] as [[UInt8]] {
          let head = [UInt8](repeating: 0x61, count: Int(first) % 70)
          let bytes = head + [first, second] + tail + [UInt8](repeating: 0x61, count: Int(second) % 70)
          if !check(bytes) { Issue.record("\(bytes)") }
        }
      }
    }
  }

  /// However a text is cut, the judge says of it what it says of the whole.
  @Test func blocksCutAnywhere() {
    var generator = SystemRandomNumberGenerator()
    for round in 0..<3000 {
      var bytes = UTF8Tests.text(&generator)
      if round % 3 == 0, !bytes.isEmpty { bytes.removeLast() }
      if round % 5 == 0, !bytes.isEmpty { bytes[bytes.count / 2] = UInt8.random(in: 0x80...0xFF, using: &generator) }
      var judge = UTF8Judge()
      var isWellFormed = true
      var rest = bytes[...]
      while !rest.isEmpty {
        let block = Array(rest.prefix(Int.random(in: 1...24, using: &generator)))
        rest = rest.dropFirst(block.count)
        isWellFormed = isWellFormed && block.withUnsafeBytes { judge.isWellFormed($0) }
      }
      isWellFormed = isWellFormed && judge.isWhole
      #expect(isWellFormed == UTF8Form(bytes[...]).isWellFormed, "\(bytes)")
      if isWellFormed, bytes.contains([0xEF, 0xBF, 0xBD]) { #expect(judge.hasReplacements) }
    }
  }
}
