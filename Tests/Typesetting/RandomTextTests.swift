import Documents
import Testing

@testable import Typesetting

/// SplitMix64, seeded: the same texts on every run.
struct FixedGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// What must hold for any text.
@Suite struct RandomTextTests {
  static let noStart = Set("，。、；：？！）》」』】〕〉”’…—·".map(String.init))
  static let noEnd = Set("（《「『【〔〈“‘".map(String.init))

  /// Han with well-formed marks, words and numbers among them, as prose has them.
  static func prose(_ length: Int, _ generator: inout FixedGenerator) -> String {
    var result = ""
    var count = 0
    while count < length {
      switch Int.random(in: 0..<40, using: &generator) {
      case 0...2: result += "，"
      case 3: result += "。"
      case 4: result += "、"
      case 5: result += "“汉字”"
      case 6: result += "（汉）"
      case 7: result += "《汉》"
      case 8: result += "：“汉，”"
      case 9: result += ["——", "……", "·", "～"].randomElement(using: &generator) ?? ""
      case 10: result += String(Int.random(in: 1..<100_000, using: &generator))
      case 11: result += ["App", "Email", "GB/T 9704", "PDF/A-3u", "5.6%"].randomElement(using: &generator) ?? ""
      case 12: result += "《汉字》（汉）"
      default: break
      }
      for _ in 0..<Int.random(in: 1...4, using: &generator) { result += "汉" }
      count = result.unicodeScalars.count
    }
    return result
  }

  /// Anything after anything.
  static func noise(_ length: Int, _ generator: inout FixedGenerator) -> String {
    let alphabet = Array("汉字，。、；：？！“”‘’（）《》—…·/～%℃￥ abc123-.@\u{3000}①〇".unicodeScalars)
    var result = ""
    for _ in 0..<length {
      result.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "汉")
    }
    return result
  }

  @Test(arguments: 0..<60)
  func prosePassesEveryRule(_ seed: Int) throws {
    var generator = FixedGenerator(state: UInt64(seed))
    let text = Self.prose(400, &generator)
    let result = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] })
      .typeset(Sheet.document([Sheet.paragraph(text)]))
    let lines = result.value.pages.indices.flatMap { result.value.lines($0) }
    #expect(lines.flatMap { $0.map(\.text) }.joined() == text)
    for (number, line) in lines.enumerated() {
      let visible = line.filter { $0.text != " " }
      let first = try #require(visible.first)
      let last = try #require(visible.last)
      if number > 0 { #expect(!Self.noStart.contains(first.text), "\(line.map(\.text).joined())") }
      #expect(!Self.noEnd.contains(last.text), "\(line.map(\.text).joined())")
      guard number < lines.count - 1 else { continue }
      let width: [Double]
      if last.text == "·" {
        // A glyph of 1 em in the middle of half a cell.
        width = [8 + Sheet.cell / 4]
      } else if Self.noStart.contains(last.text), last.text != "—", last.text != "…" {
        width = [Sheet.cell / 2, Sheet.cell]
      } else if last.text.unicodeScalars.allSatisfy(\.isASCII) {
        width = [8]
      } else {
        width = [Sheet.cell]
      }
      #expect(width.contains { abs(last.x + $0 - Sheet.right) < 0.3 }, "\(seed) \(line.map(\.text).joined())")
    }
    let last = try #require(lines.last)
    #expect(last.filter { !Self.noStart.contains($0.text) && !Self.noEnd.contains($0.text) }.count > 1)
    #expect(result.log.count(of: .lineOverfull) == 0)
  }

  @Test(arguments: 0..<60)
  func noiseIsPreservedAndFits(_ seed: Int) throws {
    var generator = FixedGenerator(state: UInt64(1000 + seed))
    let text = Self.noise(500, &generator)
    let result = try Typesetter(glyphs: MadeUpGlyphs(), words: { _ in [] })
      .typeset(Sheet.document([Sheet.paragraph(text)]))
    let lines = result.value.pages.indices.flatMap { result.value.lines($0) }
    let bare = { (text: String) in text.filter { $0 != " " && $0 != "\u{3000}" } }
    #expect(bare(lines.flatMap { $0.map(\.text) }.joined()) == bare(text))
    for line in lines {
      // Ink of made-up marks is narrower than their em; letters and Han fill theirs.
      for character in line where character.text != " " && character.text != "\u{3000}" {
        let isMark = Self.noStart.contains(character.text)
        let width = isMark ? 0.4 * 16 : character.text.unicodeScalars.allSatisfy(\.isASCII) ? 8 : 15.7
        let isReported = result.log.count(of: .lineOverfull) > 0
        #expect(character.x + width <= Sheet.right + 0.3 || isReported, "\(seed) \(line.map(\.text).joined())")
      }
    }
  }

  /// Texts that leave nothing to choose.
  @Test(arguments: [
    "", " ", "，", "\n\n", String(repeating: "，", count: 300), String(repeating: "（", count: 300),
    String(repeating: "—", count: 301), String(repeating: "…", count: 300), String(repeating: " ", count: 300),
    String(repeating: "a", count: 3000), String(repeating: "/", count: 300), "\u{301}\u{301}", "汉\u{301}",
    String(repeating: "汉\n", count: 100), "\u{FEFF}\u{200B}", "，a，", String(repeating: "￥", count: 100),
  ])
  func oddTexts(_ text: String) throws {
    let style = DocumentStyle.official
    let table = Table(
      columns: Array(repeating: Table.Column(header: [.text(text, .office)]), count: 30),
      rows: [Array(repeating: [.text("汉字，1", .office)], count: 30)])
    let page = try Sheet.set(
      [
        .title([.text(text, .office)]), .heading(level: 2, [.text(text, .office)]), Sheet.paragraph(text),
        .table(table),
        .signOff(SignOff(issuers: [[.text(text, .office)]], date: [.text(text, .office)], seal: .space)),
        .officialHead(OfficialHead(marks: [[.text(text, .office)]], number: nil, form: .red)),
      ], style: style)
    #expect(!page.pages.isEmpty)
  }

  /// Twice the text, twice the time: the ratio for eight times the text is near 8, far from 64.
  @Test func timeIsLinear() throws {
    var generator = FixedGenerator(state: 7)
    let short = Self.prose(5_000, &generator)
    let long = String(repeating: short, count: 8)
    let clock = ContinuousClock()
    let time = { (text: String) throws -> Double in
      var best = Double.infinity
      for _ in 0..<3 {
        let duration = try clock.measure { _ = try Sheet.set([Sheet.paragraph(text)]) }
        best = min(best, Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds))
      }
      return best
    }
    #expect(try time(long) < 16 * time(short))
  }
}
