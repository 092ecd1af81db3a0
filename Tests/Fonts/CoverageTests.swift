import Diagnostics
import Fonts
import Glibc
import Testing

@Suite struct CoverageTests {
  private static let roles: [FontRole] = [.fangsong, .kaiti]

  /// All 6,763 hanzi of GB 2312, decoded by the C library, are in every Fandol face.
  @Test func fandolHasTheHanziOfGB2312() throws {
    let book = try Fixture.book()
    let hanzi = try #require(Self.hanziOfGB2312())
    #expect(hanzi.count == 6763)
    for role in [FontRole.fangsong, .xiaobiaosong, .heiti, .kaiti, .songti] {
      let strangers = hanzi.filter { book.face(for: role, $0)?.isFallback != false }
      #expect(strangers.isEmpty, "\(role)")
    }
    #expect(book.log.isEmpty)
  }

  /// The ten characters of the seed that Fandol lacks, and given names of citizens.
  @Test(arguments: roles)
  func lxgwStandsInForFandol(role: FontRole) throws {
    let book = try Fixture.book()
    for scalar in "內別強決沒沖為眾脈脫堃喆镕昇垚翀玥祎旻赟頔曌囧".unicodeScalars {
      let selection = book.face(for: role, scalar)
      #expect(Fixture.name(selection, in: book) == "LXGWWenKai-Light", "\(scalar)")
      #expect(selection?.isFallback == true)
    }
    for scalar in "区民族，。、（）《》“”‘’…①〇ABC123".unicodeScalars {
      #expect(Fixture.name(book.face(for: role, scalar), in: book)?.hasPrefix("Fandol") == true, "\(scalar)")
    }
  }

  /// The manifest's exceptions are choices, not fallbacks.
  @Test(arguments: [FontRole.fangsong, .xiaobiaosong, .heiti, .kaiti, .songti])
  func exceptionsComeFirst(role: FontRole) throws {
    let book = try Fixture.book()
    let dash = [.heiti: "FandolHei-Regular", .kaiti: "FandolKai-Regular"][role] ?? "FandolSong-Bold"
    #expect(Fixture.name(book.face(for: role, "—"), in: book) == dash)
    #expect(book.face(for: role, "—")?.isFallback == false)
    #expect(Fixture.name(book.face(for: role, "￥"), in: book) == "LXGWWenKai-Light")
    #expect(book.face(for: role, "￥")?.isFallback == false)
    #expect(Fixture.name(book.face(for: role, "～"), in: book) == "LXGWWenKai-Light")
  }

  /// All 13,053 hanzi of Big5 (5401 of level 1, 7652 of level 2), decoded by the C library, are in the faces for
  /// Traditional text: none comes from a fallback.
  @Test(arguments: [(FontRole.kaishu, "LXGWWenKai-Light"), (.kaishuBold, "LXGWWenKai-Bold")])
  func lxgwHasTheHanziOfBig5(role: FontRole, name: String) throws {
    let book = try Fixture.book()
    let hanzi = try #require(
      Self.hanzi(charset: "BIG5", lead: 0xA4...0xF9, trail: Array(0x40...0x7E) + Array(0xA1...0xFE)))
    #expect(hanzi.count >= 13_051)
    let strangers = hanzi.filter { Fixture.name(book.face(for: role, $0), in: book) != name }
    #expect(strangers.isEmpty, "\(strangers.prefix(20))")
  }

  @Test(arguments: [(FontRole.latin, "LiberationSerif"), (.latinBold, "LiberationSerif-Bold")])
  func liberationHasPinyinAndZhuang(role: FontRole, name: String) throws {
    let book = try Fixture.book()
    for scalar in "Az09āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹƋƌƼƽƧƨЗзЧчƄƅ%@.,:;/".unicodeScalars {
      #expect(Fixture.name(book.face(for: role, scalar), in: book) == name, "\(scalar)")
    }
  }

  @Test(arguments: [
    ("ئۇيغۇر", "NotoNaskhArabic-Regular"), ("བོད་ཡིག", "NotoSerifTibetan-Regular"),
    ("ᠮᠣᠩᠭᠣᠯ", "NotoSansMongolian-Regular"), ("ꆈꌠꁱꂷ", "NuosuSIL-Regular"),
  ])
  func minorityScriptsHaveTheirFace(text: String, name: String) throws {
    let book = try Fixture.book()
    for scalar in text.unicodeScalars {
      let selection = book.face(for: .fangsong, scalar)
      #expect(Fixture.name(selection, in: book) == name)
      #expect(selection?.isFallback == false)
    }
  }

  @Test func saysOnceThatAnOptionalFaceIsWanted() throws {
    let book = try Fixture.book()
    // A private-use character and an unassigned one: nobody has them.
    #expect(book.face(for: .songti, "\u{F8FE}") == nil)
    #expect(book.face(for: .songti, "\u{0378}") == nil)
    #expect(book.log.count(of: .fontOptionalMissing) == (Fixture.hasNotoCJK ? 0 : 1))
    #expect(!book.log.hasErrors)
  }

  /// What is never seen does not change the face of a run, and spaces need no glyph of their own.
  @Test func invisibleCharactersStay() throws {
    let book = try Fixture.book()
    for scalar in ["\u{200B}", "\u{2060}", "\u{FE0F}", "\u{E0100}", "\u{3000}", "\u{2009}", "\u{A0}"]
      as [Unicode.Scalar]
    {
      #expect(book.face(for: .fangsong, scalar) == FaceSelection(face: FaceID(rawValue: 0), isFallback: false))
    }
  }

  @Test func answersAreStable() throws {
    let book = try Fixture.book()
    for scalar in "强強—\u{20000}\u{F8FE}".unicodeScalars {
      #expect(book.face(for: .fangsong, scalar) == book.face(for: .fangsong, scalar))
    }
  }

  /// Rows 16–87 of GB 2312, by iconv.
  private static func hanziOfGB2312() -> [Unicode.Scalar]? {
    hanzi(charset: "GB2312", lead: 0xB0...0xF7, trail: Array(0xA1...0xFE))
  }

  /// What the C library makes of every pair of bytes and is a unified ideograph.
  private static func hanzi(charset: String, lead: ClosedRange<UInt8>, trail: [UInt8]) -> [Unicode.Scalar]? {
    let converter = iconv_open("UTF-32LE", charset)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var hanzi: [Unicode.Scalar] = []
    for row in lead {
      for cell in trail {
        var input = [CChar(bitPattern: row), CChar(bitPattern: cell)]
        var output = [UInt32](repeating: 0, count: 2)
        let left = input.withUnsafeMutableBufferPointer { source in
          output.withUnsafeMutableBytes { target in
            var from = source.baseAddress
            var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
            var fromLeft = 2
            var toLeft = 8
            return iconv(converter, &from, &fromLeft, &to, &toLeft)
          }
        }
        if left != -1, let scalar = Unicode.Scalar(output[0]), scalar.properties.isUnifiedIdeograph {
          hanzi.append(scalar)
        }
        iconv(converter, nil, nil, nil, nil)
      }
    }
    return hanzi
  }
}
