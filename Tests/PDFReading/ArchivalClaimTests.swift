import Testing

@testable import PDFReading

/// What metadata claim by ISO 19005, in both forms that XMP has for a property.
@Suite struct ArchivalClaimTests {
  private static func packet(
    _ content: String, prefix: String = "pdfaid", space: String = "http://www.aiim.org/pdfa/ns/id/"
  )
    -> [UInt8]
  {
    Array("<rdf:Description rdf:about=\"\" xmlns:\(prefix)=\"\(space)\"\(content)</rdf:Description>".utf8)
  }

  @Test(arguments: [
    ("><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", "PDF/A-3a"),
    ("><pdfaid:part> 2 </pdfaid:part>\n<pdfaid:conformance>\nU</pdfaid:conformance>", "PDF/A-2u"),
    (" pdfaid:part=\"1\" pdfaid:conformance='B'>", "PDF/A-1b"), ("><pdfaid:part>4</pdfaid:part>", "PDF/A-4"),
    ("><pdfaid:part>4</pdfaid:part><pdfaid:conformance>F</pdfaid:conformance>", "PDF/A-4f"),
  ])
  func claims(content: String, name: String) {
    #expect(ArchivalClaim(Self.packet(content))?.name == name)
  }

  @Test(arguments: [
    ">", "><pdfaid:part>3</pdfaid:part>", "><pdfaid:part>x</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    "><pdfaid:part>1</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>",
    "><pdfaid:part>5</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    "></pdfaid:part><pdfaid:part>", "><pdfuaid:part>1</pdfuaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    "><pdfaid:part>3",
  ])
  func noClaim(content: String) { #expect(ArchivalClaim(Self.packet(content)) == nil) }

  @Test func theNamespaceCountsAndNotThePrefix() {
    let content = "><q:part>2</q:part><q:conformance>B</q:conformance>"
    #expect(ArchivalClaim(Self.packet(content, prefix: "q"))?.name == "PDF/A-2b")
    #expect(ArchivalClaim(Self.packet(content, prefix: "q", space: "http://www.aiim.org/pdfua/ns/id/")) == nil)
    #expect(ArchivalClaim([0xFF, 0xFE]) == nil)
  }
}
