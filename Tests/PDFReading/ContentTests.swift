import TestSupport
import Testing

@testable import PDFReading

/// Content streams as other writers make them, judged by mupdf.
@Suite struct ContentTests {
  /// Each character takes half an em.
  private static let font =
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[\(widths)]>>"
  private static let widths = [String](repeating: "500", count: 95).joined(separator: " ")
  private static let fonts = "/Font<</F 5 0 R>>"

  /// - Returns: the lines of the page, after mupdf has agreed to the first character of each.
  private func lines(
    _ content: String, page: String = "", resources: String = "", others: [(String, String)] = []
  ) throws -> [PageLine] {
    var pdf = HandmadePDF(page: "/Contents 4 0 R/Resources<<\(Self.fonts)\(resources)>>" + page)
    pdf.addStream(Array(content.utf8))
    pdf.add(Self.font)
    for (content, entries) in others { pdf.addStream(Array(content.utf8), entries) }
    let folder = ScratchFolder()
    let path = folder.write(pdf.bytes(), to: "content.pdf")
    let lines = try PDFFile(path: path).lines(ofPage: 1)
    _ = try output("mutool", "draw", "-q", "-F", "stext", "-o", folder.file("page.xml"), path, "1")
    let theirs = StructuredText(try #require(folder.read("page.xml"))).characters
    #expect(lines.map(\.text.bare).joined() == theirs.map(\.text).joined())
    var at = 0
    for line in lines where at < theirs.count {
      let first = theirs[at]
      #expect(abs(line.x - first.x) < 0.01 && abs(line.y - first.y) < 0.01, "\(line) \(first)")
      #expect(abs(line.angle - first.angle) < 0.1, "\(line) \(first)")
      at += line.text.bare.unicodeScalars.count
    }
    return lines
  }

  @Test func textIsPlacedByEveryOperator() throws {
    let lines = try lines(
      """
      BT /F 10 Tf 50 700 Td (one) Tj 0 -20 Td (two) Tj 0 -30 TD (three) Tj T* (four) Tj 15 TL (five) ' \
      2 1 (six 6) " 3 Ts T* (raised) Tj 0 Ts ( low) Tj 1 0 0 1 300 300 Tm [(sev) -100 (en) 900 (x)] TJ \
      50 Tz 0 -40 Td (half) Tj (ed) Tj ET
      q 2 0 0 2 10 20 cm BT /F 8 Tf 1 0 0 1 20 30 Tm (twice) Tj ET Q BT 20 20 Td (once) Tj ET
      """)
    #expect(
      lines.map(\.text) == [
        "one", "two", "three", "four", "five", "six 6", "raised low", "sevenx", "halfed", "twice", "once",
      ])
    #expect(lines.map { $0.y.rounded() } == [142, 162, 192, 222, 237, 252, 264, 542, 582, 762, 822])
    #expect(lines[9].size == 16 && lines[10].size == 10)
  }

  @Test func gapsAreSpaces() throws {
    let lines = try lines(
      "BT /F 10 Tf 50 700 Td (a) Tj 8 0 Td (b) Tj 9 0 Td (c) Tj [(d) -330 (e) -350 (f)] TJ 4 Tc 0 -20 Td (gh) Tj ET")
    // 3, 4, 0, 3.3 and 3.5 pt between letters of 5 pt, of 10 pt height.
    #expect(lines.map(\.text) == ["ab cde f", "g h"])
  }

  @Test func turnedTextHasALineOfItsOwn() throws {
    let lines = try lines(
      "BT /F 10 Tf 0 1 -1 0 100 200 Tm (up) Tj (wards) Tj 1 0 0 1 100 200 Tm (level) Tj ET "
        + "q 0 -1 1 0 300 400 cm BT 5 6 Td (down) Tj 0 -12 Td (again) Tj ET Q")
    #expect(lines.map(\.text) == ["upwards", "level", "down", "again"])
    #expect(lines.map(\.angle) == [90, 0, -90, -90])
  }

  @Test(arguments: [0, 90, 180, 270, -90])
  func placesAreThoseOfThePageAsItIsShown(turn: Int) throws {
    let lines = try lines(
      "BT /F 10 Tf 100 200 Td (here) Tj ET", page: "/Rotate \(turn)/CropBox[20 30 500 700]")
    #expect(lines.map(\.text) == ["here"])
    #expect(lines.map(\.x) == [[80, 170, 400, 500, 500][[0, 90, 180, 270, -90].firstIndex(of: turn) ?? 0]])
  }

  @Test func formsAreDrawnWhereTheyStand() throws {
    let form =
      "/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Matrix[1 0 0 1 5 7]/Resources<<\(Self.fonts)/XObject<</B 7 0 R>>>>"
    let lines = try lines(
      "q 1 0 0 1 100 100 cm /A Do Q BT /F 10 Tf 10 10 Td (after) Tj ET", resources: "/XObject<</A 6 0 R>>",
      others: [
        ("BT /F 10 Tf 1 2 Td (outer) Tj ET q 1 0 0 1 50 50 cm q q /B Do", form),
        ("BT /F 6 Tf (inner) Tj ET Q Q Q", "/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<<\(Self.fonts)>>"),
      ])
    #expect(lines.map(\.text) == ["outer", "inner", "after"])
    #expect(lines.map(\.x) == [106, 155, 10])
  }

  /// 14.9.4: what a sequence is said as, inline and by a list of properties; nothing where that is empty.
  @Test func textIsSaidAsItsSequenceSays() throws {
    var pdf = HandmadePDF(
      page: "/Contents 4 0 R/Resources<<\(Self.fonts)/Properties<</P 6 0 R/Q<</ActualText 7 0 R>>>>>>")
    pdf.addStream(
      Array(
        """
        BT /F 10 Tf 50 700 Td /Span<</ActualText<FEFF67D0>>>BDC (**) Tj EMC (a) Tj /Span/P BDC (b) Tj (c) Tj EMC \
        /Span/Q BDC (d) Tj EMC /Span<</ActualText()>>BDC (e) Tj EMC (f) Tj
        /Span<</ActualText(out)>>BDC /Span<</ActualText(in)>>BDC (g) Tj EMC (h) Tj EMC EMC (i) Tj ET
        """.utf8))
    pdf.add(Self.font)
    pdf.add("<</ActualText(X)>>")
    pdf.add("(\\357\\273\\277\\346\\234\\261)")
    let lines = try reading(pdf.bytes()) { file in try file.lines(ofPage: 1) }
    #expect(lines.map(\.text) == ["某aX朱fouti"])
  }

  @Test func artifactsAreToldApart() throws {
    let lines = try lines(
      "BT /F 10 Tf 50 700 Td /P<</MCID 0>>BDC (text) Tj EMC /Artifact BMC ( aside) Tj EMC /Span BMC ( on) Tj EMC ET "
        + "/Artifact<</Type/Pagination>>BDC /P BMC BT 50 20 Td (1) Tj ET EMC EMC BT 50 10 Td (x) Tj ET",
      resources: "")
    #expect(lines.map(\.text) == ["text", "aside", "on", "1", "x"])
    #expect(lines.map(\.isArtifact) == [false, true, false, true, false])
  }

  @Test func whatIsNoTextIsPassedOver() throws {
    let lines = try lines(
      "q 10 0 0 10 0 0 cm BI /W 4 /H 1 /BPC 8 /CS /G ID E(EI\nEI Q 0 0 m 9 9 l S % (comment) Tj\n"
        + "BT /F 10 Tf 50 700 Td (te\\\nxt\\051\\(\\)) Tj <20 61 6> Tj ET")
    #expect(lines.map(\.text) == ["text)() a`"])
  }

  /// The parts of a content are one stream, parted by white space: 7.8.2.
  @Test func contentMayStandInParts() throws {
    var pdf = HandmadePDF(page: "/Contents[4 0 R 6 0 R 9 0 R 7 0 R]/Resources<<\(Self.fonts)>>")
    pdf.addStream(Array("BT /F 10 Tf 50 700".utf8))
    pdf.add(Self.font)
    pdf.addStream(Array("Td (one)".utf8))
    pdf.addStream(Array("Tj ET".utf8))
    let lines = try reading(pdf.bytes()) { file in try file.lines(ofPage: 1) }
    #expect(lines.map(\.text) == ["one"])
  }
}
