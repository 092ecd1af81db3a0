import Documents
import Testing

@testable import Templates

@Suite struct WrittenLanguageTests {
  @Test(
    arguments: [
      ("پىكىرىم بار: كۈتۈپخانا كەچتە ئوچۇق بولسۇن.", DocumentLanguage.uyghur),
      ("དཔེ་མཛོད་ཁང་དགོང་མོར་སྒོ་འབྱེད་རོགས།", .tibetan),
      ("도서관을 저녁에도 열어 주십시오.", .korean), ("ᠨᠣᠮ ᠤᠨ ᠰᠠᠩ", .mongolian), ("ꆈꌠꁱꂷ", .yi),
    ])
  func byItsLetters(text: String, language: DocumentLanguage) {
    #expect(WrittenLanguage.mayBeOther(text))
    #expect(WrittenLanguage.of(text[...]) == language)
  }

  @Test(arguments: ["希望图书馆晚上开放。", "建议设立 كىتاب 专柜，便于群众借阅。", "Wi-Fi 太慢", "", "2020"])
  func chineseIsTheDocuments(text: String) {
    #expect(WrittenLanguage.of(text[...]) == nil)
  }

  /// Han, Chinese marks and digits are told by their bytes alone.
  @Test func chineseIsNotLookedAtTwice() {
    #expect(!WrittenLanguage.mayBeOther("希望图书馆晚上、周末开放，“好”！（建议）…… 2020"))
  }
}
