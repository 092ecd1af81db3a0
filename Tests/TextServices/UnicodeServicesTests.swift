import Testing
import TextServices

@Suite struct UnicodeServicesTests {
  // MARK: UAX #14

  @Test(arguments: [
    // CL: no break before a closing mark; ID: a break between ideographs.
    ("意见，建议", [1, 3, 4, 5]), ("《条例》、《办法》", [2, 5, 7, 9]), ("（一）", [3]), ("汇总；公布", [1, 3, 4, 5]),
    // LB25: a number with its sign is whole.
    ("增12.5%多", [1, 6, 7]),
    // Words are whole, spaces stand at the end of the line.
    ("you said", [4, 8]),
    // Beyond the basic plane a scalar is two units of ICU's.
    ("\u{20000}\u{20001}，见", [1, 3, 4]), ("", []),
  ])
  func linesBreak(text: String, breaks: [Int]) {
    #expect(WordBoundaries.lineBreaks(in: text) == breaks)
    #expect(WordBoundaries.lineBreaks(in: Array(text.unicodeScalars)) == breaks)
  }

  // MARK: UAX #29 with the dictionary

  @Test(arguments: [
    ("民族团结进步", [2, 4, 6]), ("意见建议", [2, 4]), ("民族團結", [2, 4]), ("\u{20000}意见", [1, 3]), ("", []),
  ])
  func wordsEnd(text: String, ends: [Int]) {
    #expect(WordBoundaries.words(in: text) == ends)
  }

  @Test func wordsOfEnglish() {
    #expect(WordBoundaries.words(in: "You said, we did", locale: "en") == [3, 4, 8, 9, 10, 12, 13, 16])
  }

  // MARK: UAX #11

  @Test(
    arguments: [
      ("、", EastAsianWidth.wide), ("国", .wide), ("，", .full), ("Ａ", .full), ("　", .full), ("ｱ", .half), ("a", .narrow),
      ("“", .ambiguous), ("—", .ambiguous), ("…", .ambiguous), ("①", .ambiguous), ("א", .neutral), ("ƅ", .neutral),
    ] as [(Unicode.Scalar, EastAsianWidth)])
  func widths(scalar: Unicode.Scalar, width: EastAsianWidth) {
    #expect(EastAsianWidth.of(scalar) == width)
    #expect(EastAsianWidth.of(scalar).isWide == (width == .full || width == .wide))
  }

  // MARK: UAX #24

  @Test(
    arguments: [
      ("国", "Hani"), ("〇", "Hani"), ("々", "Hani"), ("a", "Latn"), ("ā", "Latn"), ("，", "Zyyy"), ("1", "Zyyy"),
      ("\u{301}", "Zinh"), ("ئ", "Arab"), ("བ", "Tibt"), ("ᠮ", "Mong"), ("ꆈ", "Yiii"), ("한", "Hang"),
      ("\u{378}", "Zzzz"),
    ] as [(Unicode.Scalar, String)])
  func scripts(scalar: Unicode.Scalar, name: String) {
    #expect(Scripts.script(of: scalar).name == name)
  }

  @Test func runsOfOneScript() {
    #expect(
      Scripts.runs(in: "（意见）No. 3、བོད".unicodeScalars) == [
        ScriptRun(range: 0..<4, script: .han), ScriptRun(range: 4..<10, script: .latin),
        ScriptRun(range: 10..<13, script: .tibetan),
      ])
    #expect(Scripts.runs(in: "12%".unicodeScalars) == [ScriptRun(range: 0..<3, script: .common)])
    #expect(Scripts.runs(in: "".unicodeScalars) == [])
  }

  // MARK: UAX #9

  @Test func levels() {
    #expect(Bidi.levels(of: "a ا1 b".unicodeScalars) == [0, 0, 1, 2, 0, 0])
    #expect(Bidi.levels(of: "ا a".unicodeScalars) == [1, 1, 2])
    #expect(Bidi.levels(of: "ا a".unicodeScalars, direction: .leftToRight) == [1, 0, 0])
    #expect(Bidi.levels(of: "\u{20000}ا".unicodeScalars) == [0, 1])
    #expect(Bidi.levels(of: "".unicodeScalars) == [])
  }

  // MARK: UAX #15

  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("u\u{308}\u{30C}", "\u{1DA}"), ("\u{F900}", "\u{8C48}"),
    ("意见", "意见"), ("abc", "abc"), ("", ""), ("\u{FB2C}", "\u{5E9}\u{5BC}\u{5C1}"),
    ("\u{1D160}", "\u{1D158}\u{1D165}\u{1D16E}"),
  ])
  func composes(text: String, composed: String) {
    #expect(Array(Normalization.nfc(text).unicodeScalars) == Array(composed.unicodeScalars))
  }
}
