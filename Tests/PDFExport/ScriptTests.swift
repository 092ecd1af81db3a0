import Documents
import Fonts
import Foundation
import PDFExport
import Surroundings
import Testing
import Typesetting

/// Scripts that a bureau of ethnic affairs prints, from the document to what poppler reads.
@Suite(.enabled(if: Tool.has("pdftotext"))) struct ScriptTests {
  /// A sentence of each, on an office that asked the public.
  static let sentences: [DocumentLanguage: String] = [
    .uyghur: "2020-يىلى 5-ئاينىڭ 17-كۈنىدىن 6-ئاينىڭ 17-كۈنىگىچە، رايونلۇق ئىدارە (تور ئارقىلىق) ئاممىدىن پىكىر ئالدى.",
    .kazakh: "2020-جىلى 17-مامىردان 17-ماۋسىمعا دەيىن ءبىز كوپشىلىكتەن پىكىر جينادىق.",
    .tibetan: "མང་ཚོགས་ཀྱི་བསམ་འཆར་བསྡུ་ལེན་བྱས་པ་རེད།",
    .korean: "2020년 5월 17일부터 6월 17일까지 우리 구는 주민의 의견을 수렴하였습니다.",
    .yi: "ꆈꌠꉙꐊꆈꌠꁱꂷ",
    .zhuang: "Giz raeuz bi 2020 aeu gij eiqgienq daihgya.",
  ]
  static let mongolian = "ᠠᠷᠠᠳ ᠲᠦᠮᠡᠨ ᠦ ᠰᠠᠨᠠᠯ ᠰᠠᠨᠠᠭᠤᠯᠭ᠎ᠠ ᠵᠢ ᠠᠪᠤᠪᠠ᠃"

  static func pdf(_ blocks: [Block], language: DocumentLanguage = .simplified) throws -> [UInt8] {
    let fonts = try FontBook(folder: Fixture.root + "/fonts", world: SystemWorld())
    let document = Document(
      metadata: DocumentMetadata(title: "题", issuer: "某局", language: language, date: "2020-06-18"),
      style: .official, blocks: blocks)
    let paged = try Typesetter(fonts: fonts).typeset(document).value
    return try PDFExporter(fonts: fonts).pdf(paged)
  }

  @Test(arguments: sentences.keys.sorted { $0.rawValue < $1.rawValue })
  func sentencesAreReadInTheirOrder(language: DocumentLanguage) throws {
    let text = try #require(Self.sentences[language])
    let long = Array(repeating: text, count: 5).joined(separator: " ")
    let pdf = try Self.pdf([
      .paragraph(Paragraph([.text(long, .office)], language: language)),
      .paragraph(
        Paragraph([.text("有人说：", .office), .language(language, [.text(text, .office)]), .text("如上。", .office)])),
    ])
    try Tool.withFile(pdf) { path in
      let wanted = (long + "有人说：" + text + "如上。").filter { !$0.isWhitespace }
      let spoken = try Tool.structureText(path)
      #expect(spoken == wanted)
    }
  }

  /// Letters with vowels above and below are copied whole, with nothing between them.
  @Test(arguments: [DocumentLanguage.tibetan, .korean, .yi, .zhuang])
  func copiedTextIsTheSource(language: DocumentLanguage) throws {
    let text = try #require(Self.sentences[language])
    let pdf = try Self.pdf([.paragraph(Paragraph([.text(text, .office)], language: language))])
    try Tool.withFile(pdf) { path in
      let copied = try Tool.text("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]).replacing("\n", with: " ")
      #expect(copied.contains(text))
    }
  }

  /// Uyghur letters have the forms that join them: HarfBuzz' own choice for the whole word.
  @Test func lettersJoin() throws {
    let fonts = try FontBook(folder: Fixture.root + "/fonts", world: SystemWorld())
    let word = Array("ئۇيغۇر".unicodeScalars)
    let face = try #require(fonts.face(for: .latin, word[0])?.face)
    let joined = fonts.shape(word[...], face: face, language: .uyghur, direction: .rightToLeft).map(\.glyph)
    let document = Document(
      metadata: DocumentMetadata(title: "题", issuer: "某局", language: .simplified, date: "2020-06-18"), style: .official,
      blocks: [.paragraph(Paragraph([.text("ئۇيغۇر", .office)], language: .uyghur))])
    let page = try #require(try Typesetter(fonts: fonts).typeset(document).value.pages.first)
    var drawn: [UInt32] = []
    for placed in page.items {
      if case .text(let run) = placed.item, run.face == face { drawn += run.glyphs.map(\.id) }
    }
    // From left to right as HarfBuzz gives them; by characters as the page has them.
    #expect(drawn == joined.reversed())
  }

  /// A vertical line is turned a quarter clockwise: its words run downwards, and the next line stands to its right.
  @Test func mongolianRunsDownwards() throws {
    let text = Array(repeating: Self.mongolian, count: 4).joined(separator: " ")
    let pdf = try Self.pdf([.vertical(VerticalText(paragraphs: [[.text(text, .office)]], lines: 8))])
    try Tool.withFile(pdf) { path in
      let spoken = try Tool.structureText(path)
      #expect(spoken == text.filter { !$0.isWhitespace })
      let boxes = try Tool.text("pdftotext", ["-bbox", path, "-"])
      let words = boxes.matches(
        of: /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">\p{Script=Mongolian}/
      )
      .compactMap { match in Double(match.1).flatMap { x in Double(match.2).map { (x: x, y: $0) } } }
      #expect(words.count > 8)
      // 天头 37 mm; eight lines of 225 / 22 mm.
      let top = 37 * 72 / 25.4
      #expect(words.allSatisfy { $0.y > top - 1 && $0.y < top + 8 * 225 / 22 * 72 / 25.4 })
      #expect(Set(words.map { Int($0.x / 10) }).count > 3)
    }
  }
}
