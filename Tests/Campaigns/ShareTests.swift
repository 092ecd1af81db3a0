import Testing

@testable import Campaigns

@Suite struct ShareTests {
  /// ROUND(part/base, 3), half up.
  @Test(arguments: [
    (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 8, "12.5%"), (1, 16, "6.3%"), (1, 2000, "0.1%"), (0, 7, "0.0%"),
    (7, 7, "100.0%"), (1, 400, "0.3%"),
  ])
  func roundsHalfUp(part: Int, base: Int, text: String) throws {
    #expect(try #require(Share(part: part, base: base)).text == text)
  }

  @Test func hasNoValueWithoutABase() {
    #expect(Share(part: 0, base: 0) == nil)
    #expect(Share(part: -1, base: 2) == nil)
  }

  @Test func aStatedShareMayBeOffByOneUnitOfItsLastPlace() throws {
    // 176 of 735 are 23.946 %.
    #expect(try #require(StatedShare("23.9%")).agrees(part: 176, whole: 735))
    #expect(try #require(StatedShare("24%")).agrees(part: 176, whole: 735))
    #expect(try #require(StatedShare("23")).agrees(part: 176, whole: 735))
    #expect(!(try #require(StatedShare("25%")).agrees(part: 176, whole: 735)))
    #expect(!(try #require(StatedShare("23.8%")).agrees(part: 176, whole: 735)))
  }

  @Test func aStatedShareIsPrintedAsStated() {
    #expect(StatedShare("29.50%")?.text == "29.50%")
    #expect(StatedShare("0.05")?.text == "0.05%")
    #expect(StatedShare("7")?.text == "7%")
    #expect(StatedShare("1.23456") == nil)
    #expect(StatedShare("-3") == nil)
    #expect(StatedShare("") == nil)
    #expect(StatedShare("999999999999999999999") == nil)
  }
}
