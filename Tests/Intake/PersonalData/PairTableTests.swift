import Testing

@testable import Intake

@Suite struct PairTableTests {
  private static let table = PairTable([
    ("居", "民", .beforeName), ("微", "信", .sure), ("一", "楼", .storey), ("1", "号", .sure),
  ])

  @Test func tellsWhatAPairIs() {
    func kinds(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> PairTable.Kinds {
      PairTableTests.table.kinds(PairTable.key(first), PairTable.key(second))
    }
    #expect(kinds("居", "民") == .beforeName)
    #expect(kinds("微", "信") == .sure)
    #expect(kinds("1", "号") == .sure)
    #expect(kinds("民", "居").isEmpty)
    #expect(kinds("意", "见").isEmpty)
  }

  /// What is passed over has no pair, no other than characters of three bytes, and no full-width digit or letter; and nothing is
  /// read behind the end, which lies among other characters here.
  @Test func passesOnlyWhatIsNothing() {
    var generator = SystemRandomNumberGenerator()
    let pieces = [
      "路灯", "建议", "民居", "，", "：", "？", "。", "信", "楼", "居民", "微信", "一楼", "３", "ａ", "ｚ", "＠", "8", "é", "𠮷", " ",
    ]
    var longest = 0
    for round in 0..<20_000 {
      var text = "甲"
      let rare = round % 3 == 0
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        text +=
          pieces[rare ? Int.random(in: 0..<pieces.count, using: &generator) : Int.random(in: 0..<9, using: &generator)]
      }
      let bytes = Array(text.utf8)
      // A character that would stop stands right behind what may be read.
      let whole = bytes + Array("居民".utf8)
      let passed = whole.withUnsafeBufferPointer { PairTableTests.table.passed($0.baseAddress!, count: bytes.count) }
      #expect(passed % 3 == 0 && passed < bytes.count, "\(text): \(passed)")
      longest = max(longest, passed)
      let behind = Array(String(decoding: bytes[..<min(bytes.count, passed + 3)], as: UTF8.self).unicodeScalars)
      for (first, second) in zip(behind, behind.dropFirst()) {
        let isThree = second.value >= 0x800 && second.value < 0x10000
        let isWide = (0xFF10...0xFF5A).contains(second.value) && !"：；＜＝＞？".unicodeScalars.contains(second)
        let pair = PairTableTests.table.kinds(PairTable.key(first), PairTable.key(second))
        #expect(isThree && !isWide && pair.isEmpty, "\(text): \(first)\(second) within \(passed)")
      }
    }
    // Most of a plain text goes at once, or nothing, where the processor cannot.
    #expect(longest == 0 || longest > 24)
  }
}
