import Testing

@testable import PDFExport

@Suite struct ArtifactMarkerTests {
  private func marked(_ content: String) -> String? {
    Array(content.utf8).withUnsafeBufferPointer(ArtifactMarker.marked).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func markedContentStaysAsItIs() {
    #expect(marked("/P << /MCID 0 >> BDC BT (a) Tj ET 0 0 9 9 re f EMC") == nil)
    #expect(marked("q 1 0 0 1 0 0 cm 0 g Q") == nil)
    #expect(marked("") == nil)
  }

  @Test func textOutsideIsMarked() {
    #expect(marked("0 g BT (a) Tj ET Q") == "0 g /Artifact BMC\nBT (a) Tj ET\nEMC Q")
  }

  /// The operands of the first operator belong to the path; a clipping path ends with `n` (ISO 32000-1, 8.5.4).
  @Test func pathIsMarkedWithItsOperands() {
    #expect(marked("1 0 0 rg 1 2 3 4 re f* 0 g") == "1 0 0 rg /Artifact BMC\n1 2 3 4 re f*\nEMC 0 g")
    #expect(marked("1 2 m 3 4 l S") == "/Artifact BMC\n1 2 m 3 4 l S\nEMC")
    #expect(marked("1 2 3 4 re W* n q") == "/Artifact BMC\n1 2 3 4 re W* n\nEMC q")
  }

  @Test func objectsShadingsAndInlineImages() {
    #expect(marked("/x5 Do") == "/Artifact BMC\n/x5 Do\nEMC")
    #expect(marked("/s0 sh") == "/Artifact BMC\n/s0 sh\nEMC")
    #expect(marked("BI /W 1 ID \u{1}BT EIx EI Q") == "/Artifact BMC\nBI /W 1 ID \u{1}BT EIx EI\nEMC Q")
  }

  /// Operators inside strings, names and comments are none; strings nest and escape (7.3.4.2).
  @Test func operandsHideOperators() {
    #expect(marked("/P BMC (a\\) ET EMC \\( (b) BT) Tj EMC") == nil)
    #expect(marked("/P BMC <424D> /EMC gs % EMC\n[(EMC) 1] TJ EMC") == nil)
    #expect(
      marked("/P << /A (EMC) >> BDC /Q BMC EMC BT ET EMC BT ET")
        == "/P << /A (EMC) >> BDC /Q BMC EMC BT ET EMC /Artifact BMC\nBT ET\nEMC")
  }

  /// Whatever is read ends, and nothing is lost.
  @Test(arguments: ["(", "<", "<<", "(\\", "BI", "BT", "}{)", "1 2 re", "%", "/"]) func brokenContentEnds(
    _ content: String
  ) {
    let result = marked(content) ?? content
    #expect(result.contains(content))
  }
}
