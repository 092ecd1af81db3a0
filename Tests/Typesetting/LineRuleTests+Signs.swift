import Documents
import Testing

@testable import Typesetting

/// Signs that belong to what stands beside them.
extension LineRuleTests {
  /// A full-width sign is that of the number after it (GB/T 15835-2011: a number is not parted): it never ends a line, and
  /// no gap stands between them.
  @Test(arguments: ["－", "＋"]) func aSignStaysWithItsNumber(_ sign: String) throws {
    for composition in [DocumentStyle.Composition.grid, .free] {
      for count in 0..<30 {
        let lines = try lines(han(count) + "由\(sign)5℃降至\(sign)10℃" + han(30), style(composition))
        for line in lines { #expect(text(line).last.map { String($0) } != sign, "\(count)") }
        for (character, next) in lines.flatMap({ zip($0, $0.dropFirst()) }) where character.text == sign {
          #expect(next.x - character.x <= (composition == .grid ? Sheet.cell : 16) + 0.01)
        }
      }
    }
  }

  /// Between two numbers it connects them: it begins no line. Between Han it is a character as others.
  @Test func aSignBetweenNumbersConnectsThem() throws {
    for count in 0..<30 {
      for line in try lines(han(count) + "5－10" + han(30), style(.grid)) { #expect(text(line).first != "－") }
    }
    let starts = try (0..<30).flatMap { try lines(han($0) + "甲－乙" + han(30), style(.grid)).map { text($0).first } }
    #expect(starts.contains("－"))
  }

  /// @ before a name and # about a topic stand against it.
  @Test func signsOfNamesAndTopicsHaveNoGap() throws {
    for composition in [DocumentStyle.Composition.grid, .free] {
      let line = try lines("关注@河口发布的#菜场整治#话题", style(composition))[0]
      for (character, next) in zip(line, line.dropFirst()) where "@#".contains(character.text) {
        // A sign is half an em of 16 pt wide.
        #expect(abs(next.x - character.x - 8) < 0.01)
      }
    }
    for count in 0..<30 {
      for line in try lines(han(count) + "@河口发布#话题#" + han(30), style(.free)) {
        #expect(text(line).last != "@" && !text(line).hasSuffix("布#"))
        #expect(!(text(line).hasPrefix("#汉")))
      }
    }
  }
}
