import Documents
import Fonts
import Surroundings
import TestSupport
import Testing

@testable import Typesetting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The rules of lines over invented text of every difficulty, with the fonts that are shipped. 48,000 characters, or as
/// many as `HUIZONG_CORPUS` says; `make acceptance` takes a million.
@Suite struct CorpusTests {
  static let length = getenv("HUIZONG_CORPUS").flatMap { Int(String(cString: $0)) } ?? 48_000
  static let fonts = String(#filePath.dropLast("/Tests/Typesetting/CorpusTests.swift".count)) + "/fonts"

  static func style(
    _ composition: DocumentStyle.Composition, level: ProhibitionLevel = .gb, paragraphs: ParagraphStyle = .official,
    hangsStops: Bool = false
  ) -> DocumentStyle {
    let official = DocumentStyle.official
    return DocumentStyle(
      page: official.page, composition: composition, prohibition: level, body: official.body, title: official.title,
      headings: official.headings, table: official.table, pageNumber: official.pageNumber, paragraphs: paragraphs,
      mark: official.mark, hangsStops: hangsStops)
  }

  struct Kind: Sendable, CustomTestStringConvertible {
    let script: Corpus.Script
    let composition: DocumentStyle.Composition
    let share: Int
    var testDescription: String { "\(script) \(composition)" }
  }

  static let kinds = [
    Kind(script: .hans, composition: .grid, share: 4), Kind(script: .hant, composition: .grid, share: 2),
    Kind(script: .hans, composition: .free, share: 1), Kind(script: .hant, composition: .free, share: 1),
  ]

  @Test(arguments: kinds) func everyRuleHolds(_ kind: Kind) throws {
    let style = Self.style(kind.composition)
    let book = try FontBook(folder: Self.fonts, world: SystemWorld())
    var judge = LineJudge(fonts: book, style: style)
    var source = ""
    var rest = Self.length * kind.share / 8
    var seed: UInt64 = 0
    // Document by document, so that a million characters need no more memory than fifty thousand.
    while rest > 0 {
      var corpus = Corpus(seed: seed, script: kind.script)
      let paragraphs = corpus.paragraphs(characters: min(rest, 50_000))
      let document = Document(
        metadata: DocumentMetadata(
          title: "题", issuer: "局", language: kind.script == .hans ? .simplified : .traditional, date: "2020-06-18"),
        style: style, headNote: nil, blocks: paragraphs.map { .paragraph(Paragraph([.text($0, .office)])) })
      let pages = try Typesetter(glyphs: book, words: { _ in [] }).typeset(document)
      #expect(pages.log.count(of: .lineOverfull) == 0)
      #expect(pages.log.count(of: .lineUnadjusted) == 0)
      judge.judge(pages.value)
      source += paragraphs.joined()
      rest -= 50_000
      seed += 1
    }
    let bare = { (text: String) in String(text.unicodeScalars.filter { $0 != " " }) }
    #expect(judge.text == bare(source))
    #expect(judge.findings.count == 0, "\(judge.findings.count): \(judge.findings.prefix(20).joined(separator: "\n"))")
    #expect(judge.onGrid.of > 0 || kind.composition == .free)
  }

  /// The judge is one: of the same text set by other rules it says what breaks these.
  @Test(arguments: [
    ("begins a line", style(.grid, level: .none)), ("ends a line", style(.grid, level: .none)),
    ("past the block", style(.grid, hangsStops: true)),
    ("not flush", style(.free, paragraphs: ParagraphStyle(gap: 0, headingGap: 0, isJustified: false))),
  ])
  func theJudgeSeesWhatIsWrong(_ rule: String, _ other: DocumentStyle) throws {
    let book = try FontBook(folder: Self.fonts, world: SystemWorld())
    var corpus = Corpus(seed: 0, script: .hans)
    let document = Sheet.document(corpus.paragraphs(characters: 6_000).map { Sheet.paragraph($0) }, style: other)
    var judge = LineJudge(fonts: book, style: Self.style(other.composition))
    judge.judge(try Typesetter(glyphs: book, words: { _ in [] }).typeset(document).value)
    #expect(judge.findings.contains { $0.hasPrefix(rule) })
  }
}
