import Diagnostics
import Testing

@testable import Campaigns

private struct ListedStore: SuggestionStore {
  let list: [Suggestion]
  var count: Int { list.count }
  func rows() -> AnySequence<Suggestion> { AnySequence(list) }
  var readFailure: Diagnostic? { nil }
}

@Suite struct PublicCampaignTests {
  private let secret = "住在幸福路"

  private func campaign(_ level: PublishingLevel, columns: [String] = []) throws -> Campaign {
    let text = MaskableText("张三说：\(secret)", spans: [PersonalDataSpan(range: 0..<2, kind: .name)])
    let rows = [true, false, nil].enumerated().map { index, consent in
      Suggestion(
        id: "r\(index)", district: "东街道", name: "张三丰", contact: "000", consent: consent, text: text, groups: ["a"],
        disposition: index == 0 ? "adopted" : "noted", note: "内部",
        others: [Suggestion.Other(column: "职业", value: "教师")], origin: RowOrigin(file: "a", line: index + 2))
    }
    let groups = [
      SuggestionGroup(id: "a", heading: "甲"),
      SuggestionGroup(id: "b", heading: "不印的标题", summary: "不印的内容", isPrinted: false, why: "重复"),
    ]
    var builder = TallyBuilder(groups: groups, windows: [])
    for row in rows { builder.add(row) }
    return try Campaign(
      subject: Subject(issuers: [try #require(Issuer(name: "某局", short: nil))], topic: "题"),
      publication: Publication(level: level, publicColumns: columns), statements: Statements(groups: groups),
      store: ListedStore(list: rows), tally: builder.tally)
  }

  private func rows(_ campaign: Campaign) -> [PublicSuggestion] {
    Array(PublicCampaign(campaign).rows)
  }

  @Test func aSummaryReleasesNoWordOfACitizen() throws {
    #expect(rows(try campaign(.summary)).map(\.text) == [nil, nil, nil])
  }

  @Test func textsAreReleasedMaskedAndOnlyWithConsent() throws {
    #expect(rows(try campaign(.texts)).map(\.text) == ["张**说：\(secret)", nil, nil])
  }

  @Test func aColumnLeavesOnlyWhereItIsNamedAndThenMasked() throws {
    #expect(rows(try campaign(.summary)).map(\.others) == [[], [], []])
    #expect(
      rows(try campaign(.summary, columns: ["name", "contact", "职业"])).map(\.others).first == ["张**", "****", "教师"])
  }

  @Test func aGroupThatIsNotPrintedKeepsItsCountAndLosesItsWords() throws {
    let published = PublicCampaign(try campaign(.summary))
    let group = try #require(published.group("b"))
    #expect(group.heading.isEmpty && group.summary == nil && group.why == nil)
    #expect(published.figures[FigureID("group", "b", "count")]?.count == 0)
  }

  @Test func smallCellsOfTheCrossAreWithheldTogether() throws {
    let figures = PublicCampaign(try campaign(.summary)).figures
    #expect(figures[FigureID("group", "a", "count")]?.count == 3)
    // adopted 1 and noted 2, both below 3.
    #expect(figures[FigureID("group", "a", "disposition", "adopted", "count")] == nil)
    #expect(figures[FigureID("group", "a", "disposition", "noted", "count")] == nil)
    #expect(figures[FigureID("disposition", "noted", "count")]?.count == 2)
  }
}
