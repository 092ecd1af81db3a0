import Testing

@testable import Campaigns

@Suite struct ByteTextTests {
  /// Texts around the sizes that vectors and words of the machine have.
  private static let texts: [String] =
    (0..<40).map { String(repeating: "a", count: $0) } + (0..<20).map { String(repeating: "意见", count: $0) + "末" }
    + ["é", "e\u{301}", "\0", "\0\0", "aaaaaaab", "baaaaaaa", "aaaaaaaabaaaaaaaa", "aaaaaaaacaaaaaaaa"]

  @Test func sameBytesAndNoOthers() {
    let held = ByteTextTests.texts.map { HeldText($0) }
    for (first, one) in zip(ByteTextTests.texts, held) {
      #expect(one.text.string == first)
      for (second, other) in zip(ByteTextTests.texts, held) {
        let isSame = Array(first.utf8) == Array(second.utf8)
        #expect(one.text.isSame(other.text) == isSame)
        // One of two different texts stands before the other.
        #expect(one.text.precedes(other.text) != (isSame || other.text.precedes(one.text)))
      }
    }
  }

  @Test func numbersPrecedeInTheirOrder() {
    let numbers = [0, 1, 9, 10, 99, 100, 1234, 99_999, 100_000].map { HeldText("\($0)") }
    for (one, next) in zip(numbers, numbers.dropFirst()) {
      #expect(one.text.precedes(next.text))
      #expect(!next.text.precedes(one.text))
    }
  }

  /// Against a dictionary of arrays of bytes.
  @Test func textsAreNumberedAsTheyCome() {
    var index = ByteIndex()
    var expected: [[UInt8]: Int] = [:]
    let many = ByteTextTests.texts + (0..<5000).map { "第\($0)街道" } + (0..<3000).map { "\($0)" }
    for text in many + many.reversed() {
      let held = HeldText(text)
      let bytes = Array(text.utf8)
      #expect(index.find(held.text) == expected[bytes])
      if expected[bytes] == nil {
        #expect(index.insert(held.text) == expected.count)
        expected[bytes] = expected.count
      }
    }
    #expect(index.count == expected.count)
    #expect(index.size == expected.keys.reduce(0) { $0 + $1.count })
  }
}
