import Campaigns
import Diagnostics
import Testing

@testable import Intake

/// Phrases by figures that were worked out by hand.
@Suite struct PhraseTests {
  private func counted(_ letters: [String], least: Int = 3, _ body: (PhraseCounts, borrowing PhraseSample) -> Void) {
    var sample = PhraseSample(LetterFolding())
    for (number, letter) in letters.enumerated() {
      HeldText(letter).withText { sample.append($0, of: UInt64(number)) }
    }
    body(PhraseCounts(sample, least: least), sample)
  }

  private func phrase(_ text: String, _ counts: PhraseCounts, _ sample: borrowing PhraseSample) -> (
    phrase: PhraseCounts.Phrase, number: Int32
  )? {
    for phrases in counts.phrases {
      for (number, phrase) in phrases.enumerated()
      where sample.phrase(phrase.first..<phrase.first + phrase.length) == text { return (phrase, Int32(number)) }
    }
    return nil
  }

  /// 甲乙 3 of 8, 甲 3, 乙 5: log(3/8 / (3/8 · 5/8)) / -log(3/8) = log 1.6 / log 2.667 = 0.4792.
  @Test func cohesion() throws {
    counted(["甲乙", "甲乙", "甲乙", "丙丁"]) { counts, sample in
      #expect(phrase("甲乙", counts, sample).map { abs(counts.cohesion($0.phrase) - 1) < 1e-9 } == true)
    }
    counted(["甲乙", "甲乙", "甲乙", "乙", "乙"]) { counts, sample in
      #expect(phrase("甲乙", counts, sample).map { abs(counts.cohesion($0.phrase) - 0.4792) < 5e-5 } == true)
      #expect(phrase("甲乙", counts, sample)?.phrase.letters == 3)
    }
  }

  /// Beside 儿童绘本 stand a border, 买, a border: log2 3 = 1.585; behind 童绘 always 本.
  @Test func freedom() throws {
    counted(["儿童绘本旧", "买儿童绘本", "儿童绘本，破"]) { counts, sample in
      let symbols = sample.symbols
      guard let whole = phrase("儿童绘本", counts, sample), let part = phrase("童绘", counts, sample) else {
        return #expect(Bool(false))
      }
      let free = counts.freedom(length: 4, of: [whole.number], symbols)
      #expect(abs((free[whole.number] ?? 0) - 1.58496) < 1e-5)
      #expect(counts.freedom(length: 2, of: [part.number], symbols)[part.number] == 0)
      #expect(phrase("绘本旧", counts, sample) == nil)
    }
  }

  /// Words of letters are one symbol each, numbers none.
  @Test func wordsOfLetters() {
    counted(["The Bus Stop, please", "a bus  stop", "bus stop 12345", "电话13800138000"]) { counts, sample in
      #expect(phrase("Bus Stop", counts, sample)?.phrase.letters == 3)
      #expect(!sample.symbols.contains { sample.word($0)?.contains("1") == true })
    }
  }

  /// By Python, from the definition: 2 Σ O log(O/E).
  @Test(arguments: [(10, 1, 100, 100, 8.97598), (20, 10, 100, 100, 3.98656), (4, 1, 100, 100, 1.97360)])
  func likelihoodRatio(_ inside: Int, _ outside: Int, _ all: Int, _ others: Int, _ expected: Double) {
    #expect(abs(PhraseFinder.likelihoodRatio(inside, outside, (all, others)) - expected) < 5e-4)
  }

  // MARK: Headings

  private func headings(
    _ rows: [(text: String, contact: String, group: String)], codebook: String = "", duplicates: Bool = true
  ) throws -> [String] {
    let lines = rows.enumerated().map {
      "R\($0.offset + 1),\"\($0.element.text)\",\($0.element.contact),\($0.element.group)\n"
    }
    let world = Loading.world([
      "campaign.yaml": Loading.minimum + "groups: [{id: g, heading: 组\(codebook)}]\n",
      "suggestions.csv": "id,text,contact,group\n" + lines.joined(),
    ])
    let loader = CampaignLoader(world: world, comparingLetters: duplicates)
    let campaign = try loader.load(folder: "a/b").value
    let survey = try CampaignGrouper(campaign, codebook: try loader.codebook(of: "a/b")).survey { _ in }
    return survey.headings.map { "\($0.phrase) \($0.letters): \($0.rows.joined(separator: " "))" }
  }

  private let books = [
    "儿童阅览室的儿童绘本太旧，希望多买儿童绘本。", "能不能增加儿童绘本，孩子们不够看。", "儿童绘本破损很多，请及时更换。",
  ]

  @Test func severalPeopleSayIt() throws {
    #expect(try headings(books.enumerated().map { ($1, "\($0)", "") }) == ["儿童绘本 3: R1 R2 R3"])
    // One person wrote two of them.
    #expect(try headings([(books[0], "1", ""), (books[1], "1", ""), (books[2], "2", "")]).isEmpty)
    #expect(try headings([(books[0], "1", ""), (books[1], "2", "")]).isEmpty)
  }

  @Test func lettersThatSayTheSameCountOnce() throws {
    let letters = [books[0], books[0], books[0].replacing("。", with: "！"), books[1]]
    #expect(try headings(letters.enumerated().map { ($1, "\($0)", "") }).isEmpty)
    #expect(try headings((letters + [books[2]]).enumerated().map { ($1, "\($0)", "") }) == ["儿童绘本 3: R1 R4 R5"])
  }

  /// Of twenty letters two thirds speak of the same street: it is no heading, and others do not go with it.
  @Test func whatMostLettersHaveIsNoHeading() throws {
    let wishes = ["儿童绘本太旧", "少儿童绘本", "儿童绘本破了", "路灯太暗", "井盖松了", "树挡窗子", "狗叫得凶"]
    var letters = (0..<14).map {
      "桂花巷\(["北", "南", "口", "里", "东"][$0 % 5])头，" + wishes[$0 % wishes.count] + String(repeating: "唉", count: $0)
    }
    letters += (0..<7).map { "第\($0)栋" + ["电梯", "水管", "屋顶", "楼道", "门禁", "车库", "信箱"][$0] }
    #expect(try headings(letters.enumerated().map { ($1, "\($0)", "") }).allSatisfy { !$0.hasPrefix("桂花巷") })
    #expect(PhraseFinder.isEverywhere(11, 20) && !PhraseFinder.isEverywhere(10, 20) && !PhraseFinder.isEverywhere(3, 3))
  }

  /// What all letters have is no heading, nor what a word of the codebook speaks of.
  @Test func onlyWhatTellsApart() throws {
    let others = ["绿化带里的儿童绘本展很好", "广场上儿童绘本展太吵", "门口儿童绘本展不错", "停车场儿童绘本展"]
    let rows = books.enumerated().map { ($1, "a\($0)", "") } + others.enumerated().map { ($1, "b\($0)", "g") }
    #expect(try headings(rows).isEmpty)
    #expect(
      try headings(books.enumerated().map { ($1, "\($0)", "") }, codebook: ", codebook: {words: 绘本}").isEmpty)
  }
}
