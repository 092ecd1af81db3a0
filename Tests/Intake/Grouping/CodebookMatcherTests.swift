import Campaigns
import Diagnostics
import Testing

@testable import Intake

@Suite struct CodebookMatcherTests {
  private static func item(_ text: String, _ weight: Int = 1000, _ folding: LetterFolding) throws -> Codebook.Item {
    Codebook.Item(
      pieces: try CodebookPattern.pieces(of: text, folding), weight: weight, text: text, place: .field(text))
  }

  private static func codebook(_ groups: [NaiveMatcher.Group]) throws -> Codebook {
    let folding = LetterFolding()
    return Codebook(
      try groups.enumerated().map { index, group in
        Codebook.Group(
          id: "\(index)", heading: "", above: group.above,
          items: try group.items.map { try item($0.text, $0.weight, folding) },
          exclusions: try group.exclusions.map { try item($0, 1000, folding) })
      })
  }

  private static func judge(_ text: String, _ matcher: CodebookMatcher) -> GroupVerdict {
    HeldText(text).withText { matcher.judge($0) }
  }

  /// Groups as `路灯 照明=2 夜里…暗 | -红绿灯`.
  private static func verdict(_ text: String, _ groups: String...) throws -> String {
    judge(text, CodebookMatcher(try codebook(groups.map(group)))).described
  }

  private static func group(_ words: String) -> NaiveMatcher.Group {
    var group = NaiveMatcher.Group()
    for word in words.split(separator: "/").map(String.init) {
      let parts = word.split(separator: "=")
      if word.hasPrefix("-") {
        group.exclusions.append(String(word.dropFirst()))
      } else {
        group.items.append((String(parts[0]), parts.count > 1 ? Int(parts[1]) ?? 0 : 1000))
      }
    }
    return group
  }

  @Test func wordsAreFoundWhateverTheirForm() throws {
    #expect(try Self.verdict("路燈坏了", "路灯") == "proposed 0:1000")
    #expect(try Self.verdict("路 灯\u{3000}坏了", "路灯") == "proposed 0:1000")
    // A line or a sentence ends between them.
    #expect(try Self.verdict("走路\n灯坏了", "路灯") == "none")
    #expect(try Self.verdict("走路，灯坏了", "路灯") == "none")
    #expect(try Self.verdict("ＬＥＤ灯", "led") == "proposed 0:1000")
    #expect(try Self.verdict("Parking is dear", "park") == "none")
    #expect(try Self.verdict("Parking is dear", "park*") == "proposed 0:1000")
    #expect(try Self.verdict("The car-park’s  lights", "car park/lights=500") == "proposed 0:1500")
    #expect(try Self.verdict("请打12345", "1234") == "none")
    #expect(try Self.verdict("5G信号差", "5g") == "proposed 0:1000")
  }

  @Test func patternsStayWithinASentenceAndTwentyCharacters() throws {
    #expect(try Self.verdict("夜里根本就看不清", "夜里…看不清") == "proposed 0:1000")
    #expect(try Self.verdict("夜里看不清", "夜里*看不清") == "proposed 0:1000")
    #expect(try Self.verdict("夜里，真的看不清", "夜里...看不清") == "proposed 0:1000")
    #expect(try Self.verdict("夜里很吵。白天看不清", "夜里…看不清") == "none")
    let twenty = String(repeating: "很", count: 20)
    #expect(try Self.verdict("夜里\(twenty)暗", "夜里…暗") == "proposed 0:1000")
    #expect(try Self.verdict("夜里\(twenty)很暗", "夜里…暗") == "none")
    // The second 夜里 is near enough.
    #expect(try Self.verdict("夜里\(twenty)很夜里暗", "夜里…暗") == "proposed 0:1000")
    #expect(try Self.verdict("3.5吨的车。不要进", "车…不要") == "none")
  }

  @Test func longerWordsAndExclusions() throws {
    // 停车场 is said of the second group, and no 停车 stands beside it.
    #expect(try Self.verdict("停车场太小", "停车", "停车场") == "proposed 1:1000")
    #expect(try Self.verdict("停车场太小，停车难", "停车", "停车场") == "undecided 0:1000 1:1000")
    // An exclusion that contains a word takes its place away, any other the group.
    #expect(try Self.verdict("红绿灯坏了", "灯/-红绿灯") == "none")
    #expect(try Self.verdict("红绿灯和路口的灯坏了", "灯/-红绿灯") == "proposed 0:1000")
    #expect(try Self.verdict("学校门口的灯坏了", "灯/-学校") == "none")
    #expect(try Self.verdict("学校门口的灯坏了", "灯/-学校", "门口=400") == "undecided 1:400")
  }

  @Test func scoresAndTies() throws {
    #expect(try Self.verdict("路灯和车位", "路灯", "车位") == "undecided 0:1000 1:1000")
    #expect(try Self.verdict("路灯和车位", "路灯=1001", "车位") == "proposed 0:1001 1:1000")
    #expect(try Self.verdict("路灯路灯路灯", "路灯=400") == "undecided 0:400")
    #expect(try Self.verdict("路灯很暗", "路灯=600/暗=400") == "proposed 0:1000")
    #expect(try Self.verdict("", "路灯") == "none")
    #expect(Self.judge("路灯", CodebookMatcher(Codebook())) == .none)
    var inner = Self.group("路灯")
    inner.above = [0]
    let nested = CodebookMatcher(try Self.codebook([Self.group("灯/路"), inner]))
    #expect(Self.judge("路，灯。路灯", nested).described == "proposed 0:2000 1:1000")
    #expect(Self.judge("灯，路灯", nested).described == "proposed 1:1000 0:1000")
  }

  @Test func groundsAreTheTextsOwnWords() throws {
    let matcher = CodebookMatcher(try Self.codebook([Self.group("夜里…看不清/路灯/LED")]))
    let text = "Ｌed 路 燈坏了，夜里 根本看不清"
    guard case .proposed(let candidate, nil) = Self.judge(text, matcher) else { return #expect(Bool(false)) }
    let bytes = Array(text.utf8)
    let words = candidate.grounds.map { $0.pieces.map { String(decoding: bytes[$0], as: UTF8.self) } }
    #expect(words == [["Ｌed"], ["路 燈"], ["夜里", "看不清"]])
    #expect(matcher.finds == [[1, 1, 1]])
  }

  /// Compared with a matcher that tries every place.
  @Test(arguments: 0..<8)
  func asNaively(_ seed: Int) throws {
    var generator = SystemRandomNumberGenerator()
    let folding = LetterFolding()
    let alphabet = Array("灯燈路不亮aＡb1 ，。")
    func text(_ lengths: ClosedRange<Int>, from characters: [Character]) -> String {
      String(
        (0..<Int.random(in: lengths, using: &generator)).map { _ in characters.randomElement(using: &generator) ?? "灯" }
      )
    }
    func word() -> String {
      while true {
        let word = text(1...3, from: alphabet.dropLast(2))
        let pattern = Int.random(in: 0..<4) == 0 ? word + "…" + text(0...2, from: alphabet) : word
        if (try? CodebookPattern.pieces(of: pattern, folding)) != nil { return pattern }
      }
    }
    var decided: [String: Int] = [:]
    for _ in 0..<25 {
      let groups = (0..<3).map { index in
        var group = NaiveMatcher.Group()
        var known: Set<[Codebook.Piece]> = []
        for _ in 0..<Int.random(in: 1...4) {
          let word = word()
          guard let pieces = try? CodebookPattern.pieces(of: word, folding), known.insert(pieces).inserted else {
            continue
          }
          group.items.append((word, [500, 1000, 1000, 2000].randomElement() ?? 1000))
        }
        for _ in 0..<Int.random(in: 0...1) { group.exclusions.append(word()) }
        if index == 2, Bool.random() { group.above = [0] }
        return group
      }
      let naive = NaiveMatcher(groups: groups)
      let matcher = CodebookMatcher(try Self.codebook(groups))
      for _ in 0..<20 {
        let text = text(0...30, from: alphabet)
        let verdict = Self.judge(text, matcher).described
        #expect(verdict == naive.judge(text), "\(text) \(groups)")
        decided[String(verdict.prefix(4)), default: 0] += 1
      }
    }
    // Each kind of verdict was among them.
    #expect(decided.keys.sorted() == ["none", "prop", "unde"])
  }
}
