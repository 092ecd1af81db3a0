import Testing

@testable import TextServices

@Suite struct LanguageRunTests {
  private static func pieces(_ text: String, _ find: ([Unicode.Scalar]) -> [Range<Int>]) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return find(scalars).map { range in
      var piece = ""
      piece.unicodeScalars.append(contentsOf: scalars[range])
      return piece
    }
  }

  @Test(arguments: [
    ("见“Harbour Street for everyone”一文", ["Harbour Street for everyone"]), ("采用LED光源和App", []),
    ("中英文（Chinese–English）对照", []),
    ("请读 The City We Want, 2nd edition, by 2030 (draft)。", ["The City We Want, 2nd edition, by 2030 (draft"]),
    ("IBM PC DOS三种", []), ("Microsoft Office Word文档", ["Microsoft Office Word"]),
    ("网址 https://example.org/a/b/c 和 a@b.example", []),
    ("A B C三类", []), ("We don't know. 我们也不知道。Nor do the others.", ["We don't know", "Nor do the others"]),
    ("全部是汉字。", []),
  ])
  func englishOfThreeWordsIsAnotherLanguage(text: String, runs: [String]) {
    #expect(Self.pieces(text) { LanguageRuns.english(in: $0) } == runs)
  }

  @Test func hanWithinEnglishAreChinese() {
    #expect(Self.pieces("the notice 《关于路灯、道路》 (路) says") { LanguageRuns.chinese(in: $0) } == ["关于路灯、道路", "路"])
  }

  @Test(arguments: [
    ("见https://example.org/a?b=1。", ["https://example.org/a?b=1"]),
    ("（http://example.org/x）", ["http://example.org/x"]),
    ("see (https://example.org/a_(b)), then", ["https://example.org/a_(b)"]),
    ("www.example.org/街", ["http://www.example.org/"]),
    ("邮箱：bridge@example.org，电话", ["mailto:bridge@example.org"]),
    ("a.b+c@mail.example.org.", ["mailto:a.b+c@mail.example.org"]),
    ("21:00至22:00，比例1:12", []), ("@某人", []), ("a@b", []), ("http://", []), ("https://。", []), ("xhttp://a.example", []),
    ("https://a.example/,https://b.example/", ["https://a.example/,https://b.example/"]),
    ("见 https://a.example/. 又", ["https://a.example/"]),
  ])
  func addressesAreFound(text: String, urls: [String]) {
    #expect(WebAddresses.find(in: Array(text.unicodeScalars)).map(\.url) == urls)
  }
}
