import Testing

@testable import Intake

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("titel", "title"), ("isuer", "issuer"), ("Window", "window"), ("run-in", "run_in"), ("dispostion", "disposition"),
  ])
  func misspellings(_ word: String, _ meant: String) {
    let names = ["title", "issuer", "window", "run_in", "disposition", "date", "url"]
    #expect(NearestName.find(word, among: names) == meant)
  }

  @Test(arguments: ["标题", "xyz", "", "completely_different", "ab"])
  func strangers(_ word: String) {
    #expect(NearestName.find(word, among: ["title", "issuer", "date", "url"]) == nil)
  }

  /// kitten → sitting: two replacements and one insertion; ab → ba: one swap.
  @Test(arguments: [("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("same", "same", 0)])
  func distances(_ left: String, _ right: String, _ distance: Int) {
    #expect(NearestName.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
  }
}
