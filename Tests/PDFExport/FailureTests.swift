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
    for options in [PDFOptions(), PDFOptions(finishing: nil)] {
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
  @Test(arguments: [1, 2, 3], [true, false]) func failingSink(_ at: Int, _ isFinished: Bool) throws {
    let document = try Fixture.notice(pages: 3)
    let exporter = PDFExporter(fonts: try Fixture().book)
    let options = PDFOptions(finishing: isFinished ? FinishingOptions() : nil)
    let pieces = Pieces()
    #expect(throws: FailureTests.full) {
      try exporter.write(document, options: options) { _ throws(Failed) in
        pieces.count += 1
        if pieces.count == at { throw FailureTests.full }
      }
    }
    #expect(pieces.count == at)
  }

  /// A document that contradicts itself is refused, and nothing of it written.
  private func expectInvalid(_ document: PagedDocument, _ reason: String) throws {
    let pieces = Pieces()
    let exporter = PDFExporter(fonts: try Fixture().book)
    let error = #expect(throws: Failed.self) {
      try exporter.write(document, options: PDFOptions(finishing: nil)) { _ in pieces.count += 1 }
    }
    #expect(error?.log.diagnostics.map(\.code) == [.exportPagesInvalid])
    #expect(error?.log.diagnostics.first?.arguments["reason"]?.contains(reason) == true)
    #expect(pieces.count == 0)
  }

  @Test func elementsMustBeThere() throws {
    var fixture = try Fixture()
    fixture.text("甲", y: 200, element: 7)
    fixture.endPage()
    try expectInvalid(fixture.document(), "element 7")
    fixture = try Fixture()
    fixture.elements = [StructureElement(role: .document, parent: 1), StructureElement(role: .paragraph, parent: 0)]
    try expectInvalid(fixture.document(), "parent")
  }

  @Test func charactersMustBeListed() throws {
    var fixture = try Fixture()
    fixture.text("甲", y: 200, element: 0)
    fixture.endPage()
    fixture.characters = [:]
    try expectInvalid(fixture.document(), "characters")
  }

  @Test(arguments: ["", "2020", "2020-13-01", "2020-6-18", "2020/06/18", "２０２０-06-18", "2020-06-00"])
  func dateMustBeADay(_ date: String) throws {
    var fixture = try Fixture()
    fixture.endPage()
    try expectInvalid(fixture.document(Fixture.metadata(date: date)), "date")
  }

  @Test func emptyPagesAndNoPages() throws {
    let fixture = try Fixture()
    let exporter = PDFExporter(fonts: fixture.book)
    #expect(try exporter.pdf(fixture.document()).prefix(5) == Array("%PDF-".utf8)[...])
    var blank = try Fixture()
    blank.endPage()
    #expect(try exporter.pdf(blank.document()).prefix(5) == Array("%PDF-".utf8)[...])
  }
}
