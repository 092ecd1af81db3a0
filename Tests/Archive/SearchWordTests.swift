import Testing

@testable import Archive

@Suite struct SearchWordTests {
  /// What is done without Unicode's tables agrees with them for every character, alone and among others.
  @Test func plainCharactersAreAsTheTablesHaveThem() {
    var wrong: [UInt32] = []
    for value: UInt32 in 0...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar) + "a" + String(scalar) + "市"
      if SearchWords.indexed(text) != SearchWords.indexedByTables(text) { wrong.append(value) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20))")
  }

  @Test(arguments: [
    "", " ", "\n", "Ｈｅｌｌｏ，世界！", "cafe\u{301} ae\u{301}", "e \u{301} 市\u{301} \u{301}", "ΑΣ ΑΣΑ", "가\u{1100}\u{1161} x",
    "多种树（2020年）\n第2条：PM2.5", "𠀀𠀁〇々", "İ I ǅ", "\u{FEFF}一\r\n二",
  ])
  func textsAreAsTheTablesHaveThem(_ text: String) {
    #expect(SearchWords.indexed(text) == SearchWords.indexedByTables(text))
  }

  /// Written down by hand: U+5E02, U+6C11, letters of either width in lower case, nothing of the marks.
  @Test func hanBecomeWords() {
    #expect(SearchWords.indexed("市民Ａb，9").split(separator: " ") == ["zh5e02zh", "zh6c11zh", "ab", "9"])
  }
}
