import Diagnostics
import Documents
import Fonts
import PDFExport
import Testing
import Typesetting

@Suite struct FailureTests {
  static let full = Failed(.diskFull, ["path": "notice.pdf"])

  private final class Pieces {
    var count = 0
    var bytes: [UInt8] = []
  }

  @Test func piecesMakeTheFile() throws {
    let document = try Fixture.notice(pages: 3)
    let exporter = PDFExporter(fonts: try Fixture().book)
    for options in PDFStandard.allCases.map(PDFOptions.init(standard:)) {
      let pieces = Pieces()
      try exporter.write(document, options: options) { piece in
        pieces.count += 1
        pieces.bytes += piece
      }
      #expect(pieces.count > 1)
      #expect(try exporter.pdf(document, options: options) == pieces.bytes)
    }
  }

  /// What the closure throws comes out, whichever piece it throws at, and it is left alone afterwards.
  @Test(arguments: [1, 2], PDFStandard.allCases) func failingSink(_ at: Int, _ standard: PDFStandard) throws {
    let document = try Fixture.notice(pages: 3)
    let exporter = PDFExporter(fonts: try Fixture().book)
    let options = PDFOptions(standard: standard)
    let pieces = Pieces()
    #expect(throws: FailureTests.full) {
      try exporter.write(document, options: options) { _ throws(Failed) in
        pieces.count += 1
        if pieces.count == at { throw FailureTests.full }
      }
    }
    #expect(pieces.count == at)
  }

  /// A document that contradicts itself is refused; what was written by then is no file that anything opens.
  private func expectInvalid(_ document: PagedDocument, _ reason: String) throws {
    let pieces = Pieces()
    let exporter = PDFExporter(fonts: try Fixture().book)
    let error = #expect(throws: Failed.self) {
      try exporter.write(document) { pieces.bytes += $0 }
    }
    #expect(error?.log.diagnostics.map(\.code) == [.exportPagesInvalid])
    #expect(error?.log.diagnostics.first?.arguments["reason"]?.contains(reason) == true)
    #expect(!String(decoding: pieces.bytes, as: UTF8.self).contains("startxref"))
  }

  @Test func elementsMustBeThere() throws {
    var fixture = try Fixture()
    fixture.text("甲", y: 200, element: 7)
    fixture.endPage()
    try expectInvalid(fixture.document(), "element 7")
    fixture = try Fixture()
    fixture.elements = [StructureElement(role: .document, parent: 1), StructureElement(role: .paragraph, parent: 0)]
    fixture.endPage()
    try expectInvalid(fixture.document(), "parent")
  }

  @Test func aLinkMustBeOne() throws {
    for element in [nil, 1, 9] {
      var fixture = try Fixture()
      _ = fixture.element(.paragraph)
      fixture.add(
        .link(url: "https://a.example/", width: .points(80), height: .points(18), element: element), x: 100, y: 100)
      fixture.endPage()
      try expectInvalid(fixture.document(), "link")
    }
  }

  @Test func aLinkMustLeadToAPage() throws {
    var fixture = try Fixture()
    let link = fixture.element(.link)
    fixture.add(
      .jump(page: 2, Point(x: .zero, y: .zero), words: "第二章", width: .points(80), height: .points(18), element: link),
      x: 1, y: 1)
    fixture.endPage()
    try expectInvalid(fixture.document(), "page 2")
  }

  @Test(arguments: ["", "2020", "2020-13-01", "2020-6-18", "2020/06/18", "２０２０-06-18", "2020-06-00"])
  func dateMustBeADay(_ date: String) throws {
    var fixture = try Fixture()
    fixture.endPage()
    try expectInvalid(fixture.document(Fixture.metadata(date: date)), "date")
  }

  /// A page may be empty; a file without a page is none (ISO 32000-1, 7.7.3).
  @Test func emptyPagesAndNoPages() throws {
    var fixture = try Fixture()
    try expectInvalid(fixture.document(), "no page")
    fixture.endPage()
    #expect(try PDFExporter(fonts: fixture.book).pdf(fixture.document()).prefix(5) == Array("%PDF-".utf8)[...])
  }
}
