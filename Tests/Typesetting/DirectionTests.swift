import Documents
import Testing

@testable import Typesetting

/// Text that runs from right to left, and where units stand on a line of both directions; UAX #9.
@Suite struct DirectionTests {
  /// UAX #9, L2: the levels of `car means CAR.` in a paragraph from left to right, and of `<car MEANS CAR.=` in one from
  /// right to left, where capitals stand for letters that run to the left.
  @Test func unitsAreReversedLevelByLevel() {
    func shown(_ text: String, _ levels: String) -> String {
      let characters = Array(text)
      return String(VisualOrder.order(of: levels.compactMap { UInt8(String($0)) }).map { characters[$0] })
    }
    #expect(shown("car means CAR.", "00000000001110") == "car means RAC.")
    #expect(shown("car MEANS CAR.", "22211111111111") == ".RAC SNAEM car")
    let levels = [(1, 13), (2, 9), (4, 3), (3, 10), (2, 1), (1, 2)].map { String(repeating: "\($0.0)", count: $0.1) }
    #expect(
      shown("DID YOU SAY ’he said “car MEANS CAR”‘?", levels.joined())
        == "?‘he said “RAC SNAEM car”’ YAS UOY DID")
  }

  static func set(_ text: String, _ language: DocumentLanguage?, indent: Paragraph.Indent = .twoCharacters) throws
    -> PagedDocument
  {
    try Sheet.set([.paragraph(Paragraph([.text(text, .office)], indent: indent, language: language))])
  }

  /// Letters are 8 pt wide: the first one ends two cells before the right edge, the next stands to its left.
  @Test func uyghurBeginsAtTheRight() throws {
    let line = try Self.set("ئاب", .uyghur).lines()[0]
    #expect(line.map(\.text).joined() == "ئاب")
    let first = Sheet.right - 2 * Sheet.cell - 8
    for (index, character) in line.enumerated() { #expect(abs(character.x - (first - 8 * Double(index))) < 1e-6) }
  }

  /// A number within stands by its digits from left to right; the full stop at the end stands at the left.
  @Test func numbersKeepTheirDirection() throws {
    // From the right: ئا (2 × 8), a space of 4, 17 (2 × 8), a space, ب, a full stop.
    let line = try Self.set("ئا 17 ب.", .uyghur, indent: .none).lines()[0]
    let places = Dictionary(line.filter { $0.text != " " }.map { ($0.text, Sheet.right - $0.x) }) { first, _ in first }
    #expect(abs((places["ئ"] ?? 0) - 8) < 1e-6)
    #expect(abs((places["ا"] ?? 0) - 16) < 1e-6)
    // 16 + 4 + 16: the 1 begins there, and the 7 stands to its right.
    #expect(abs((places["1"] ?? 0) - 36) < 1e-6)
    #expect(abs((places["7"] ?? 0) - 28) < 1e-6)
    #expect(abs((places["ب"] ?? 0) - 48) < 1e-6)
    #expect(abs((places["."] ?? 0) - 56) < 1e-6)
  }

  /// Words that are said to be of another language are isolated: the number that begins them stands at their right.
  @Test func wordsWithinChineseStandByThemselves() throws {
    let block = Block.paragraph(
      Paragraph(
        [.text("汉", .office), .language(.uyghur, [.text("17 ئا.", .office)]), .text("字", .office)], indent: .none))
    let line = try Sheet.set([block]).lines()[0]
    let places = Dictionary(line.filter { $0.text != " " }.map { ($0.text, $0.x - Sheet.left) }) { first, _ in first }
    let order = ["汉", ".", "ا", "ئ", "1", "7", "字"]
    let sorted = places.sorted { $0.value < $1.value }.map(\.key)
    #expect(sorted == order)
  }

  /// Full lines reach both edges: what is missing goes to the spaces between words.
  @Test func linesAreFlushOnBothSides() throws {
    let text = Array(repeating: "ئابدە", count: 40).joined(separator: " ")
    let page = try Self.set(text, .uyghur, indent: .none)
    let lines = page.lines()
    #expect(lines.count > 2)
    for line in lines.dropLast() {
      let inked = line.filter { $0.text != " " }
      #expect(abs((inked.map(\.x).min() ?? 0) - Sheet.left) < 0.01)
      #expect(abs((inked.map(\.x).max() ?? 0) + 8 - Sheet.right) < 0.01)
    }
    #expect(page.texts().joined() == text)
  }

  /// A Tibetan line ends after the mark between two syllables (་), never before it nor before a shad.
  @Test func tibetanBreaksAfterTheTsheg() throws {
    let text = String(repeating: "བོད་ཡིག་", count: 30) + "བོད།"
    let texts = try Self.set(text, .tibetan).texts()
    #expect(texts.count > 2)
    for line in texts.dropLast() { #expect(line.hasSuffix("་")) }
    for line in texts { #expect(!line.hasPrefix("་") && !line.hasPrefix("།")) }
    #expect(texts.joined() == text)
  }

  /// Hangul words keep together as long as that costs little.
  @Test func koreanBreaksBetweenWords() throws {
    let text = Array(repeating: "의견을", count: 40).joined(separator: " ")
    let texts = try Self.set(text, .korean).texts()
    #expect(texts.count > 1)
    for line in texts.dropLast() { #expect(line.hasSuffix("의견을 ")) }
  }

  @Test func structureNamesTheLanguage() throws {
    let page = try Sheet.set([
      Sheet.paragraph("汉字"), .paragraph(Paragraph([.text("ئاب", .office)], language: .uyghur)),
      .paragraph(Paragraph([.text("汉", .office), .language(.tibetan, [.text("བོད", .office)])])),
    ])
    let named = page.elements.filter { $0.language != nil }.map { [$0.role.tag.description, $0.language?.rawValue] }
    #expect(named == [["P", "ug"], ["Span", "bo"]])
  }

  /// Words, numbers, marks and Han in any order, in paragraphs of both directions: nothing is lost, nothing leaves the text
  /// block, no two characters stand in one place.
  @Test(arguments: 1...60) func mixedTextKeepsItsPlaces(_ seed: Int) throws {
    var generator = RandomBlockTests.Generator(state: UInt64(seed))
    let pieces = [
      "ئابدە", " ", "2020", "（", "）", "汉字", "abc", "،", ".", "-", "“", "”", "，", "مەن ", "12%", "。", "བོད་", " ",
    ]
    var text = "始"
    for _ in 0..<(20 + generator.next(200)) { text += pieces[generator.next(pieces.count)] }
    for language in [DocumentLanguage.simplified, .uyghur] {
      let set = try Sheet.set([.paragraph(Paragraph([.text(text, .office)], language: language))])
      #expect(set.pages.indices.flatMap { set.texts($0) }.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in set.pages.indices.flatMap({ set.lines($0) }) {
        // Two marks may share an em, and then begin in one place.
        let letters = line.filter { $0.text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } }.map(\.x).sorted()
        #expect((letters.first ?? Sheet.left) >= Sheet.left - 0.1 && (letters.last ?? 0) <= Sheet.right - 7.9)
        for (left, right) in zip(letters, letters.dropFirst()) { #expect(right - left > 7.9) }
      }
    }
  }
}
