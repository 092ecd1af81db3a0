import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Rows that say the same: what counts as the same, what is measured, and that a person has the last word.
@Suite struct LetterFinderTests {
  /// Rows with the ids R1, R2 …
  private func loaded(_ texts: [String], yaml: String = "", column: [Int: String] = [:]) throws -> Warned<Campaign> {
    let lines = texts.enumerated().map { index, text in
      "R\(index + 1),\"\(text.replacing("\"", with: "\"\""))\",\(column[index + 1] ?? "")\n"
    }
    let world = Loading.world([
      "campaign.yaml": Loading.minimum + yaml, "suggestions.csv": "id,text,duplicate_of\n" + lines.joined(),
    ])
    return try CampaignLoader(world: world, comparingLetters: true).load(folder: "a/b")
  }

  private func letters(_ texts: [String], yaml: String = "", column: [Int: String] = [:]) throws -> LetterClusters {
    try #require(try loaded(texts, yaml: yaml, column: column).value.letters)
  }

  /// As `1: 2 same 10000, 5 near 8500`.
  private func described(_ letters: LetterClusters) -> [String] {
    (0..<letters.count).map { index in
      let cluster = letters[index]
      return "\(cluster.head): "
        + cluster.others.map { "\($0.row) \($0.bond) \($0.similarity)" }.joined(separator: ", ")
    }
  }

  @Test func sameButForBlanksMarksWidthCaseAndScript() throws {
    let found = try letters([
      "建议延长开放时间，增设 5 盏路灯（ＬＥＤ）。", "建議延長開放時間,增設5盞路燈(led)!!", "  建议延长\n开放时间　增设５盏路灯LED\u{200B}",
      "建议延长开放时间，增设 6 盏路灯（ＬＥＤ）。",
    ])
    #expect(described(found) == ["1: 2 same 10000, 3 same 10000"])
    #expect(found.repetitions == 2)
    #expect(found.distinct == 2)
    #expect(found.largest == 3)
  }

  /// A single character is too much of a short text: 同意 and 不同意 are not alike, nor 支持 and 我支持.
  @Test func shortTextsAreTheSameOrNot() throws {
    let found = try letters([
      "支持", "同意", "支持！", "不同意", "我支持", "支 持。", "", "。。", "", "我同意这个方案吧好", "我同意这个方案吧好的",
    ])
    #expect(described(found) == ["1: 3 same 10000, 6 same 10000"])
    #expect(found[0].isShort)
    // Nine times 支持 is no letter that somebody handed round.
    #expect(found.largest == nil)
    #expect(found.distinct == 9)
  }

  /// 20 ideographs have 18 shingles; one more at the end makes 19, of which 18 are shared: 18/19 = 0.9473….
  @Test(arguments: [(947, ["1: 2 near 9473"]), (948, [])])
  func thresholdIsMeant(_ threshold: Int, _ expected: [String]) throws {
    let text = "建议在公园东门增设路灯和长椅并且修平路面"
    #expect(text.count == 20)
    let yaml = "duplicates: {threshold: 0.\(threshold)}\n"
    #expect(try described(letters([text, text + "吧"], yaml: yaml)) == expected)
  }

  /// English letters are compared word by word: 12 words have 10 shingles, of which a word in the middle changes three.
  @Test func wordsOfLettersAreUnits() throws {
    let text = "Please keep the old oak trees along the river and plant more"
    let found = try letters(
      [text, "PLEASE keep the old oak trees beside the river, and plant more!"], yaml: "duplicates: {threshold: 0.5}\n")
    // 7 of 13.
    #expect(described(found) == ["1: 2 near 5384"])
  }

  /// Of three texts in a row whose ends are far apart, the third stands alone: similarity is measured to the first.
  @Test func noChains() throws {
    var writer = LetterWriter(seed: 4)
    let parts = (0..<12).map { _ in writer.ownWords(10) }
    let one = parts[0..<10].joined()
    let two = parts[1..<11].joined()
    let three = parts[2..<12].joined()
    // 100 ideographs, 98 shingles. One and two share 88: 88/108. Two and three the same; one and three 78: 78/118.
    #expect(try described(letters([one, two, three])) == ["1: 2 near 8148"])
    // Between two heads that are both near, the nearer; here the second stands alone, and the first two are apart.
    #expect(try described(letters([one, three, two])) == ["1: 3 near 8148"])
  }

  @Test(arguments: [600, 700, 800, 900])
  func agreesWithBruteForce(_ threshold: Int) throws {
    var writer = LetterWriter(seed: UInt64(threshold))
    let bases = (0..<12).map { _ in writer.letter(clauses: 3 + writer.number(below: 5)) }
    var texts: [String] = []
    for _ in 0..<360 {
      switch writer.number(below: 3) {
      case 0: texts.append(writer.letter(clauses: 2 + writer.number(below: 6)))
      case 1: texts.append(writer.edited(bases[writer.number(below: bases.count)]))
      // A letter of a letter.
      default: texts.append(writer.edited(writer.edited(bases[writer.number(below: 4)])))
      }
    }
    let found = try letters(texts, yaml: "duplicates: {threshold: 0.\(threshold)}\n")
    var heads = Array(texts.indices)
    var near = 0
    let sets = texts.map(NaiveSimilarity.shingles)
    for index in 0..<found.count {
      let cluster = found[index]
      for member in cluster.others {
        heads[member.row - 1] = cluster.head - 1
        let (shared, all) = NaiveSimilarity.measure(sets[member.row - 1], sets[cluster.head - 1])
        #expect(shared * 1000 >= threshold * all)
        #expect(member.similarity == shared * 10_000 / all)
        if member.bond == .near { near += 1 }
      }
    }
    let expected = NaiveSimilarity.heads(of: texts, threshold: threshold)
    #expect(near > 60)
    // Hashes may miss one of a thousand; here they miss none. All are with a head that is as near as
    // any, where two are near.
    let alone = zip(texts.indices, zip(heads, expected)).filter { ($0 == $1.0) != ($0 == $1.1) }.count
    #expect(alone == 0)
    #expect(zip(heads, expected).filter { $0 != $1 }.count <= 2)
    #expect(found.repetitions == zip(texts.indices, heads).filter { $0 != $1 }.count)
  }

  @Test func sameFromMemoryAndFromAFile() throws {
    var writer = LetterWriter(seed: 9)
    let bases = (0..<6).map { _ in writer.letter(clauses: 4) }
    let texts = (0..<200).map { _ in writer.edited(bases[writer.number(below: bases.count)]) }
    let store = try #require(try loaded(texts).value.store as? SpoolStore)
    let finder = LetterFinder(rule: DuplicateRule(), temporary: "/tmp", places: PlaceIndex())
    let inMemory = try finder.find(in: store).clusters
    #expect(inMemory.count > 3)
    #expect(try finder.find(in: store, keysInMemory: 0).clusters == inMemory)
  }

  // MARK: A person's word

  private static let letter = "建议在公园东门增设路灯和长椅，希望延长晚间开放的时间，请把健身步道的路面修平。"

  @Test func splitAndJoined() throws {
    let texts = [
      LetterFinderTests.letter, LetterFinderTests.letter + "谢谢", "完全是另外一件事情的来信内容", LetterFinderTests.letter, "支持",
      LetterFinderTests.letter + "!",
    ]
    #expect(
      try described(letters(texts)) == ["1: 2 near 9444, 4 same 10000, 6 same 10000"])
    // The first goes: the next is what the others are measured by.
    #expect(
      try described(letters(texts, yaml: "duplicates: {split: [[R1]]}\n")) == ["2: 4 near 9444, 6 near 9444"])
    #expect(
      try described(letters(texts, yaml: "duplicates: {split: [[R1, R6], [R4]]}\n")) == ["1: 6 same 10000"])
    #expect(
      try described(letters(texts, yaml: "duplicates: {join: [[R3, R5]]}\n")) == [
        "1: 2 near 9444, 4 same 10000, 6 same 10000", "3: 5 person 0",
      ])
    #expect(
      try described(letters(texts, yaml: "duplicates: {split: [R2；R4], join: [[R2, R3]]}\n")) == [
        "2: 3 person 0, 4 near 9444", "1: 6 same 10000",
      ])
    // A column of the rows joins, too.
    #expect(
      try described(letters(texts, column: [3: "R6"])) == [
        "1: 2 near 9444, 3 person 0, 4 same 10000, 6 same 10000"
      ])
  }

  @Test func whatIsSaidOfAPersonsWords() throws {
    let texts = [LetterFinderTests.letter, LetterFinderTests.letter, "完全是另外一件事情的来信内容"]
    func codes(_ yaml: String) throws -> [String] {
      try loaded(texts, yaml: "duplicates: \(yaml)\n").log.diagnostics.map(\.code.id).filter {
        $0 != "duplicates.counted"
      }
    }
    #expect(try codes("{join: [[R1, R3]], split: [[R2]]}") == [])
    #expect(try codes("{join: [[R1, X-9999]]}") == ["duplicates.id-unknown"])
    #expect(try codes("{join: [[R1, R33]]}") == ["duplicates.id-misspelt"])
    #expect(try codes("{split: [[R3]]}") == ["duplicates.split-idle"])
    #expect(try codes("{split: [[R2]], join: [[R1, R2]]}") == ["duplicates.split-undone"])
    #expect(
      Loading.findings(yaml: Loading.minimum + "duplicates: {threshold: 0.3}\n").first?.hasPrefix(
        "duplicates.threshold") == true)
    #expect(
      Loading.findings(yaml: Loading.minimum + "duplicates: {join: [[R1]]}\n").first?.hasPrefix("duplicates.list-short")
        == true)
    #expect(
      Loading.findings(yaml: Loading.minimum + "duplicates: {split: [[R1], [R1]]}\n").first?.hasPrefix(
        "duplicates.id-twice") == true)
    #expect(try loaded(texts, yaml: "duplicates: no\n").value.letters == nil)
  }

  @Test(arguments: [
    ("0.8", 800), ("1", 1000), ("0.875", 875), ("80%", 800), ("87.5％", 875), ("0.8755", nil), ("eight", nil),
    ("-1", nil),
    (".8", nil),
  ])
  func thresholds(_ text: String, _ expected: Int?) {
    #expect(DuplicateFields.thousandths(text) == expected)
  }

  // MARK: Figures

  @Test func figuresOnlyWhereTheCampaignAsks() throws {
    let texts = [LetterFinderTests.letter, LetterFinderTests.letter, "支持", "支持", "反对"]
    func figures(_ yaml: String) throws -> [String] {
      let table = FigureTable(of: try loaded(texts, yaml: yaml).value)
      return [FigureID.distinct, .largest].map { table[$0]?.text ?? "—" }
    }
    #expect(try figures("") == ["—", "—"])
    #expect(try figures("duplicates: yes\n") == ["3条", "2条"])
    #expect(try figures("duplicates: yes\ncounts: {distinct: 4}\n") == ["4条", "2条"])
    let stated = try loaded(texts, yaml: "duplicates: yes\ncounts: {distinct: 4}\n").value
    let findings = CampaignChecks(stated, figures: FigureTable(of: stated)).findings()
    #expect(findings.count(of: .totalDisagrees) == 1)
  }
}
