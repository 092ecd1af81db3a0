import Documents
import Fonts
import Foundation
import Testing
import Typesetting

@testable import PDFExport

/// What a file claims, and that it carries what the claim needs and no more.
@Suite(.enabled(if: Tool.has("pdfinfo") && Tool.has("qpdf") && Tool.has("mutool"))) struct StandardTests {
  /// What ISO 19005-2 and -3, 6.6.4 (`pdfaid`), and ISO 14289-1, 5 (`pdfuaid`), want in the metadata.
  static let claims: [(standard: PDFStandard, name: String, part: String?, level: String?, accessible: Bool)] = [
    (.plain, "none", nil, nil, false), (.a2b, "a-2b", "2", "B", false), (.a2u, "a-2u", "2", "U", false),
    (.a2a, "a-2a", "2", "A", true), (.a3a, "a-3a", "3", "A", true),
  ]

  @Test func everyStandardIsHere() {
    #expect(Self.claims.map(\.standard) == PDFStandard.allCases)
    #expect(Self.claims.map(\.name) == PDFStandard.allCases.map(\.rawValue))
    #expect(PDFOptions().standard == .a3a)
    #expect(PDFStandard.allCases.filter(\.allowsEmbeddedFiles) == [.a3a])
  }

  @Test(arguments: claims.indices) func whatIsClaimed(_ index: Int) throws {
    let claim = Self.claims[index]
    let document = try notice()
    let options = PDFOptions(standard: claim.standard)
    try Tool.withFile(try PDFExporter(fonts: Fixture().book).pdf(document, options: options)) { path in
      let metadata = try Tool.text("pdfinfo", ["-meta", path])
      #expect(value(of: "pdfaid:part", metadata) == claim.part)
      #expect(value(of: "pdfaid:conformance", metadata) == claim.level)
      #expect(value(of: "pdfuaid:part", metadata) == (claim.accessible ? "1" : nil))
      #expect(metadata.contains("关于意见建议征集情况的反馈"))
      #expect(metadata.contains("pdfaid") == (claim.part != nil))
      #expect(metadata.contains("pdfuaid") == claim.accessible)
      let facts = try Tool.text("pdfinfo", [path]).split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
      }
      #expect(facts.contains(["Tagged:", claim.accessible ? "yes" : "no"]))
      #expect(facts.contains(["PDF", "version:", "1.7"]))
      let catalogue = try Tool.text("qpdf", ["--show-object=trailer", path])
      #expect(catalogue.contains("/ID"))
      let root = try Tool.text("mutool", ["show", path, "trailer/Root"])
      #expect(root.contains("/GTS_PDFA1") == (claim.part != nil))
      #expect(root.contains("/StructTreeRoot") == claim.accessible)
      #expect(root.contains("/MarkInfo") == claim.accessible)
      #expect(root.contains("/Lang (zh-Hans)"))
      #expect(try Tool.text("qpdf", ["--check", path]).contains("No syntax or stream encoding errors"))
    }
  }

  /// All of them can be read: the Unicode values are there whatever is claimed, and marks only where there is a structure.
  @Test(arguments: PDFStandard.allCases) func textAndMarks(_ standard: PDFStandard) throws {
    let document = try notice()
    let pdf = try PDFExporter(fonts: Fixture().book).pdf(document, options: PDFOptions(standard: standard))
    try Tool.withFile(pdf) { path in
      let text = try Tool.text("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"])
      #expect(text.withoutSpace == document.text { _ in true })
      let plain = String(
        decoding: try Tool.output("qpdf", ["--qdf", "--object-streams=disable", path, "-"]), as: UTF8.self)
      for mark in ["/MCID", "/Artifact", "/StructParents", "/StructParent ", "/Tabs"] {
        #expect(plain.contains(mark) == standard.isTagged, "\(mark)")
      }
      // Bookmarks, links and page labels are there for all.
      for entry in ["/Outlines", "/PageLabels", "/URI", "/ToUnicode"] { #expect(plain.contains(entry), "\(entry)") }
      #expect(
        try Tool.structureText(path) == (standard.isTagged ? document.text { $0 != nil } : ""), "\(standard.rawValue)")
    }
  }

  /// Without a structure nothing is said of one: what an element holds is drawn, whether or not a link belongs to a link.
  @Test func picturesAreTheSame() throws {
    let document = try notice()
    let books = try Fixture().book
    let pages = try PDFStandard.allCases.map { standard in
      try Tool.withFile(try PDFExporter(fonts: books).pdf(document, options: PDFOptions(standard: standard))) { path in
        try Tool.output("mutool", ["draw", "-q", "-r", "40", "-c", "gray", "-F", "pgm", "-o", "-", path])
      }
    }
    #expect(pages[0].count > 1000)
    for page in pages.dropFirst() { #expect(page == pages[0]) }
  }

  /// A document without an element claims what was asked for all the same: it has a structure that holds nothing.
  @Test func nothingButArtifacts() throws {
    var fixture = try Fixture()
    fixture.elements = []
    fixture.text("1", y: 800, element: nil)
    fixture.endPage()
    try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      let root = try Tool.text("mutool", ["show", path, "trailer/Root"])
      #expect(root.contains("/StructTreeRoot"))
      #expect(value(of: "pdfaid:conformance", try Tool.text("pdfinfo", ["-meta", path])) == "A")
      #expect(try Tool.text("qpdf", ["--check", path]).contains("No syntax or stream encoding errors"))
    }
  }

  /// The next volume is told of the elements that are open or may be, with marks or without: of 1,500 that were drawn,
  /// the last thousand and the root.
  @Test(arguments: PDFStandard.allCases) func nothingThatWasDrawnIsCarriedOn(_ standard: PDFStandard) throws {
    var fixture = try Fixture()
    for _ in 0..<100 {
      for line in 0..<15 { fixture.text("甲", y: 100 + 20 * Double(line), element: fixture.element(.paragraph)) }
      fixture.endPage()
    }
    var writer = try PDFDocumentWriter(
      metadata: Fixture.metadata(), fonts: fixture.book, options: PDFOptions(standard: standard)
    ) { _ in }
    for (index, page) in fixture.pages.enumerated() {
      try writer.take(page, elements: index == 0 ? fixture.elements[...] : [])
    }
    try writer.finish()
    #expect(writer.continuation().elements.count == 1_001)
  }

  private func notice() throws -> PagedDocument {
    var fixture = try Fixture()
    fixture.text("一、标题", y: 140, role: .heiti, element: fixture.element(.heading1))
    let paragraph = fixture.element(.paragraph)
    fixture.text("朱某说：“office”。", y: 180, element: paragraph)
    let link = fixture.element(.link, in: paragraph)
    fixture.text("https://a.example/", y: 220, element: link)
    fixture.add(.link(url: "https://a.example/", width: .points(80), height: .points(18), element: link), x: 79, y: 206)
    fixture.text("— 1 —", y: 790, element: nil)
    fixture.endPage(number: "1")
    return fixture.document()
  }

  private func value(of name: String, _ metadata: String) -> String? {
    guard let start = metadata.range(of: "<\(name)>"),
      let end = metadata[start.upperBound...].range(of: "</\(name)>")
    else { return nil }
    return String(metadata[start.upperBound..<end.lowerBound])
  }
}
