import Testing

@testable import PDFReading

@Suite struct FontTests {
  /// 9.10.3, with the forms of the example there.
  @Test func mapsOfCharacters() {
    let map = CharacterMap(
      Array(
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfrange <0000> <005E> <0020> <005F> <0061> [<00660066> <00660069> <00660066006C>] endbfrange
        3 beginbfchar <3A51> <D840DC3E> <3A52> <> <3A53> <4E004E8C> endbfchar
        2 beginbfrange <4000> <4002> <D840DC3E> <5000> <5001> <00410042> endbfrange
        endcmap CMapName currentdict /CMap defineresource pop end end
        """.utf8))
    #expect(map.text(of: 0) == " " && map.text(of: 0x5E) == "~")
    #expect(map.text(of: 0x5F) == "ff" && map.text(of: 0x60) == "fi" && map.text(of: 0x61) == "ffl")
    #expect(map.text(of: 0x62) == nil && map.text(of: 0xFFFF) == nil)
    #expect(map.text(of: 0x3A51) == "\u{2003E}" && map.text(of: 0x3A52) == "" && map.text(of: 0x3A53) == "一二")
    #expect(map.text(of: 0x4000) == "\u{2003E}" && map.text(of: 0x4002) == "\u{20040}")
    #expect(map.text(of: 0x5001) == "AC")
  }

  /// 9.7.6.3: codes of one byte and of two in one map.
  @Test func codesHaveTheLengthOfTheirSpace() {
    let map = CharacterMap(
      Array("2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange 1 begincidrange <8140> <817E> 633".utf8)
        + Array(" endcidrange /WMode 1 def".utf8))
    let bytes: [UInt8] = [0x41, 0x81, 0x40, 0x81, 0x20, 0x9F]
    #expect(map.length(of: bytes, at: 0) == 1)
    #expect(map.length(of: bytes, at: 1) == 2)
    #expect(map.length(of: bytes, at: 3) == 1)
    #expect(map.length(of: bytes, at: 5) == 1)
    #expect(map.identifier(of: 0x8141) == 634 && map.identifier(of: 0x817F) == nil && map.isVertical)
  }

  @Test func damagedMapsGiveWhatCanBeMadeOut() {
    for text in [
      "", "endbfchar", "<00> endbfchar", "<00> <0041> <01> endbfchar", "<FF> <00> <0041> endbfrange",
      "beginbfrange [[[",
      "<00> <FFFFFFFF> <FFFF> endbfrange", "<00000000> <FFFFFFFF> [] endbfrange", "0 <01> /A endbfrange",
      "<> <> endcodespacerange", "<0000000000> <FFFFFFFFFF> endcodespacerange", "<00> <01> -1 endcidrange",
    ] {
      let map = CharacterMap(Array(text.utf8))
      #expect(map.length(of: [0, 1], at: 0) == 1, "\(text)")
      for code in [0, 1, 0xFF, UInt32.max] { _ = (map.text(of: code), map.identifier(of: code)) }
    }
    #expect(CharacterMap(Array("<00> <0041> <01> endbfchar".utf8)).text(of: 0) == "A")
  }

  @Test func simpleEncodings() {
    let windows = SimpleEncoding(
      base: "WinAnsiEncoding", differences: [65: "uni4E00", 66: "u2003E", 67: "one.oldstyle", 68: "nothing", 69: "q"])
    #expect((65...70).map { windows.text(of: $0) } == ["一", "\u{2003E}", "1", "\u{FFFD}", "q", "F"])
    // Annex D.2.
    #expect(
      [0x27, 0x60, 0x80, 0x81, 0x96, 0xE9].map { windows.text(of: $0) } == ["'", "`", "€", "\u{FFFD}", "–", "é"])
    let standard = SimpleEncoding(base: nil, differences: [:])
    #expect([0x27, 0x60, 0x41].map { standard.text(of: $0) } == ["’", "‘", "A"])
  }

  @Test func compositeFontsTellTextAndWidth() throws {
    var pdf = HandmadePDF()
    pdf.add("<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>")
    pdf.add("<</Subtype/CIDFontType2/DW 700/W[1[250 300]10 12 400 20 19 1 30]>>")
    pdf.addStream(Array("<0001> <4E00> <0002> <> endbfchar".utf8))
    pdf.add("<</Subtype/Type0/Encoding/UniGB-UCS2-V/DescendantFonts[<</DW2[800 -900]>>]>>")
    try reading(pdf.bytes()) { file in
      let font = try #require(try file.font(.reference(.init(number: 4, generation: 0))))
      var at = 0
      let bytes: [UInt8] = [0, 1, 0, 2, 0, 11, 0, 20, 1]
      var glyphs: [PageFont.Glyph] = []
      while at < bytes.count { glyphs.append(font.next(in: bytes, at: &at)) }
      #expect(glyphs.map(\.code) == [1, 2, 11, 20, 1])
      #expect(glyphs.map(\.width) == [250, 300, 400, 700, 250])
      #expect(glyphs.map(\.text) == ["一", "", "\u{FFFD}", "\u{FFFD}", "一"])
      let vertical = try #require(try file.font(.reference(.init(number: 7, generation: 0))))
      at = 0
      let glyph = vertical.next(in: [0x4E, 0x8C], at: &at)
      #expect(glyph.text == "二" && glyph.width == -900 && vertical.isVertical)
    }
  }
}
