import Campaigns
import Testing

@testable import SpreadsheetExport

/// Texts and numbers of cells as bytes, against the same as strings: of any content, at any length, so that every place of a
/// vector is met. Copies are held in exactly as many bytes as they have.
@Suite struct CellTextTests {
  private static let pieces = [
    "a", "Z", "7", " ", "_", "_x0041_", "&", "<", ">", "\"", "'", "\t", "\n", "\r", "\r\n", "\u{0}", "\u{1f}", "\u{7f}",
    "é",
    "ß", "\u{300}", "中", "，", "。", "“", "…", "—", "\u{3000}", "！", "ｋ", "\u{fffd}", "\u{fffe}", "\u{ffff}", "\u{ffc0}",
    "\u{e000}",
    "한", "𠮷", "🙂", "\u{40000}", "\u{10ffff}",
  ]

  private static func text(_ generator: inout SystemRandomNumberGenerator, most: Int = 12) -> String {
    let before = Bool.random(using: &generator) ? Int.random(in: 0...70, using: &generator) : 0
    var text = String(repeating: Bool.random(using: &generator) ? "民" : "m", count: before)
    for _ in 0..<Int.random(in: 0...most, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
    return text + String(repeating: "众", count: before > 0 ? Int.random(in: 0...12, using: &generator) : 0)
  }

  /// By the rules of XML 1.0 (2.2, 2.4) and of `_xHHHH_` (ECMA-376 part 1, 22.9.2.19).
  private static func stands(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || "&<>".unicodeScalars.contains(scalar)
        || scalar.value == 0xfffe || scalar.value == 0xffff
    } && !text.contains("_x0041_")
  }

  @Test func copies() {
    var generator = SystemRandomNumberGenerator()
    var plain = 0
    for _ in 0..<20_000 {
      let text = CellTextTests.text(&generator)
      let count = text.utf8.count
      let target = UnsafeMutablePointer<UInt8>.allocate(capacity: count + ByteVector.size)
      defer { target.deallocate() }
      let findings = HeldText(text).withText { CellText.copy($0, to: target) }
      #expect(UnsafeBufferPointer(start: target, count: count).elementsEqual(text.utf8))
      if findings.isPlain {
        plain += 1
        if !CellTextTests.stands(text) { Issue.record("\(text.debugDescription) is not plain") }
      }
      #expect(findings.hasBreaks == text.utf8.contains(0x0a))
      #expect(findings.narrow == text.utf8.count { $0 < 0x80 })
      #expect(findings.wide == text.unicodeScalars.count { $0.value >= 0x80 })
    }
    #expect(plain > 2_000)
  }

  @Test func linesAreThoseOfTheString() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let text = CellTextTests.text(&generator, most: 60)
      let width = Double(Int.random(in: 1...70, using: &generator))
      let lines = HeldText(text).withText { TextMeasure.lines($0, width: width) }
      if lines != TextMeasure.lines(text, width: width) { Issue.record("\(text.debugDescription) in \(width)") }
    }
  }

  @Test func partsAreTheWholeAndFit() {
    var generator = SystemRandomNumberGenerator()
    for round in 0..<40 {
      var text = ""
      let wanted = 32_700 + round * 2_500
      while text.utf16.count < wanted { text += CellTextTests.text(&generator, most: 60) }
      let parts = HeldText(text).withText { held in
        CellParts.parts(of: held).map { ByteText(start: held.start + $0.lowerBound, count: $0.count).string }
      }
      #expect(parts.joined().utf8.elementsEqual(text.utf8))
      #expect(parts.allSatisfy { !$0.isEmpty && $0.utf16.count <= 32_767 })
      #expect((parts.count > 1) == (text.utf16.count > 32_767))
      if parts.count > 1 { #expect((parts[0] + CellParts.mark).utf16.count <= 32_767) }
      for (one, next) in zip(parts, parts.dropFirst()) { #expect(!(one.hasSuffix("\r") && next.hasPrefix("\n"))) }
    }
  }

  @Test func digits() {
    let target = UnsafeMutablePointer<UInt8>.allocate(capacity: Digits.room)
    defer { target.deallocate() }
    func written(_ number: Int) -> String {
      String(decoding: UnsafeBufferPointer(start: target, count: Digits.write(number, to: target)), as: UTF8.self)
    }
    for number in 0..<20_000 { #expect(written(number) == String(number)) }
    var power = 1
    while power < .max / 10 {
      for number in [power - 1, power, power + 1, power * 9] { #expect(written(number) == String(number)) }
      power *= 10
    }
    for _ in 0..<20_000 {
      let number = Int.random(in: 0..<(1 << Int.random(in: 1...62)))
      #expect(written(number) == String(number))
    }
    #expect(written(.max) == "9223372036854775807")
  }
}
