import Testing

@testable import Typesetting

/// Titles part at word sense (GB/T 9704-2012, 7.3.1). Words are given, parted by |; a line holds 20 characters, as 22 pt type
/// does on 156 mm.
@Suite struct TitleShapeTests {
  static func lines(_ words: String, measure: Double = 20) -> [String] {
    var pieces: [TitleShape.Piece] = []
    for word in words.split(separator: "|") {
      for (index, character) in word.unicodeScalars.enumerated() {
        let isDigit = ("0"..."9").contains(character)
        // Digits of a number are one piece.
        if isDigit, index > 0, let last = pieces.last?.text.last, ("0"..."9").contains(last) {
          pieces[pieces.count - 1].text.append(character)
          pieces[pieces.count - 1].width += 0.5
          continue
        }
        let kind = CharacterTable.kind(of: character)
        let isAfterOpening = pieces.last?.text.last.map { "（《“".unicodeScalars.contains($0) } ?? false
        let isClosing = "）》”，、—".unicodeScalars.contains(character)
        pieces.append(
          TitleShape.Piece(
            text: [character], width: isDigit ? 0.5 : 1, isBound: kind != .han && isClosing || isAfterOpening,
            beginsWord: index == 0))
      }
    }
    let breaks = [0] + TitleShape(pieces: pieces, measure: measure).breaks() + [pieces.count]
    return zip(breaks, breaks.dropFirst()).map { low, high in
      String(String.UnicodeScalarView(pieces[low..<high].flatMap(\.text)))
    }
  }

  @Test(arguments: [
    "关于|河|街|菜场|联合|整治|意见|建议|征集|情况|的|公告",
    "关于|完善|河|街|菜场|管理|意见|建议|征集|情况|的|反馈",
    "关于|加强|未成年人|网络|保护|工作|意见|征集|情况|的|公告",
  ]) func anOfficePhraseBeginsALine(_ words: String) {
    let lines = Self.lines(words)
    #expect(lines.count == 2)
    #expect(["意见建议", "意见征集", "征集情况"].contains { lines[1].hasPrefix($0) }, "\(lines)")
  }

  @Test func noWordOfOneCharacterBeginsALine() {
    // As a dictionary parts it.
    let lines = Self.lines("关于|征求|《|云|栖|市|电动|自行|车管|理|条例|（|草案|）|》|意见|的|通告")
    #expect(!lines.contains { $0.hasPrefix("车") || $0.hasPrefix("市") || $0.hasPrefix("栖") }, "\(lines)")
    #expect(lines == ["关于征求《云栖市电动自行车管理条例", "（草案）》意见的通告"])
  }

  /// Two lines do, and the break before the bracket is none within the name.
  @Test func aNameAndItsBracketMayBeParted() {
    let lines = Self.lines("关于|《|松|亭|区|公园|绿地|管理|办法|（|征求|意见|稿|）|》|公众|意见|采纳|情况|的|反馈")
    #expect(lines == ["关于《松亭区公园绿地管理办法", "（征求意见稿）》公众意见采纳情况的反馈"])
  }

  @Test func quotationsAndRangesStayWhole() {
    let quoted = Self.lines("关于|2024|年度|“|十|件|民生|实事|”|项目|征集|结果|的|公示")
    #expect(quoted.contains { $0.contains("“十件民生实事”") }, "\(quoted)")
    let range = Self.lines("河口|区|城市|更新|三|年|行动|计划|（|2024|—|2026|年|）|公众|意见|征集|结果|公告")
    #expect(range.contains { $0.contains("（2024—2026年）") }, "\(range)")
  }
}
