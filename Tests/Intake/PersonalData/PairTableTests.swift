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

  /// Of what it went along every pair is given, and nothing of it is other than a character of three bytes, or a full-width digit
  /// or letter; and nothing is read behind the end, which lies among other characters here.
  @Test func givesEveryPair() {
    var generator = SystemRandomNumberGenerator()
    let pieces = [
      "路灯", "建议", "民居", "，", "：", "？", "。", "信", "楼", "居民", "微信", "一楼", "３", "ａ", "ｚ", "＠", "8", "é", "𠮷", " ",
    ]
    var longest = 0
    var pairs = 0
    for round in 0..<20_000 {
      var text = "甲"
      // Few pieces that end it, so that it goes far.
      let most = round % 3 == 0 ? pieces.count : round % 3 == 1 ? 12 : 9
      for _ in 0..<Int.random(in: 0...(round % 50 == 0 ? 300 : 24), using: &generator) {
        text += pieces[Int.random(in: 0..<most, using: &generator)]
      }
      let bytes = Array(text.utf8)
      // A character that would be found stands right behind what may be read.
      let whole = bytes + Array("居民".utf8)
      var found: [Int] = []
      let gone = whole.withUnsafeBufferPointer {
        PairTableTests.table.scan($0.baseAddress!, count: bytes.count) { second in
          found.append(second)
          return false
        }
      }
      guard let gone else {
        Issue.record("\(text): ended")
        continue
      }
      #expect(gone % 3 == 0 && gone < bytes.count, "\(text): \(gone)")
      longest = max(longest, gone)
      let behind = Array(String(decoding: bytes[..<min(bytes.count, gone + 3)], as: UTF8.self).unicodeScalars)
      var wanted: [Int] = []
      for (number, (first, second)) in zip(behind, behind.dropFirst()).enumerated() {
        let isThree = second.value >= 0x800 && second.value < 0x10000
        let isWide = (0xFF10...0xFF5A).contains(second.value) && !"：；＜＝＞？".unicodeScalars.contains(second)
        #expect(isThree && !isWide, "\(text): \(second) within \(gone)")
        let kinds = PairTableTests.table.kinds(PairTable.key(first), PairTable.key(second))
        if !kinds.isEmpty { wanted.append(3 * (number + 1)) }
      }
      // By accident others may be given, of a table of four pairs hardly ever.
      #expect(found == wanted || wanted.allSatisfy { found.contains($0) } && found.count <= wanted.count + 1, "\(text)")
      pairs += wanted.count
    }
    // Most of a plain text goes at once, or nothing, where the processor cannot.
    #expect(longest == 0 || longest > 700)
    #expect(longest == 0 || pairs > 1_000)
  }

  @Test func endsWhereEnoughWasSeen() {
    let text = Array("请居民代表把微信群的意见转告社区，谢谢大家的支持".utf8)
    var calls = 0
    let gone = text.withUnsafeBufferPointer {
      PairTableTests.table.scan($0.baseAddress!, count: text.count) { _ in
        calls += 1
        return true
      }
    }
    #expect(gone == nil && calls == 1 || gone == 0 && calls == 0)
  }
}
