import Testing

@testable import Campaigns

@Suite struct TallyTests {
  private func row(
    _ id: String, submission: String? = nil, groups: [String] = [], disposition: String? = nil
  ) -> Suggestion {
    Suggestion(
      id: id, submission: submission, text: MaskableText("意见"), groups: groups, disposition: disposition,
      origin: RowOrigin(file: "suggestions.csv", line: 2))
  }

  private let groups = [
    SuggestionGroup(
      id: "a", heading: "甲", disposition: "adopted",
      children: [
        SuggestionGroup(id: "a1", heading: "甲一"), SuggestionGroup(id: "a2", heading: "甲二", disposition: "noted"),
      ]),
    SuggestionGroup(id: "b", heading: "乙"),
  ]

  @Test func aRowCountsOnceInAGroupAboveTheTwoThatItNames() {
    var builder = TallyBuilder(groups: groups, windows: [])
    builder.add(row("1", groups: ["a1", "a2"]))
    builder.add(row("2", groups: ["a"]))
    builder.add(row("3"))
    let tally = builder.tally
    #expect(tally.groups["a"]?.count == 2)
    #expect(tally.groups["a1"]?.count == 1)
    #expect(tally.groups["a2"]?.count == 1)
    #expect(tally.groups["b"] == nil)
    #expect(tally.ungrouped == 1)
    #expect(tally.inSeveralGroups == 1)
    #expect(tally.suggestions == 3)
  }

  @Test func submissionsAndSuggestionsAreCountedApart() {
    var builder = TallyBuilder(groups: [], windows: [])
    builder.add(row("1", submission: "s"))
    builder.add(row("2", submission: "s"))
    builder.add(row("3"))
    #expect(builder.tally.submissions == 2)
    #expect(builder.tally.suggestions == 3)
  }

  @Test func aRowTakesTheNearestDispositionAboveIt() {
    let hierarchy = GroupHierarchy(groups)
    #expect(hierarchy.disposition(of: row("1", groups: ["a1"])) == "adopted")
    #expect(hierarchy.disposition(of: row("1", groups: ["a2"])) == "noted")
    #expect(hierarchy.disposition(of: row("1", groups: ["a2"], disposition: "pending")) == "pending")
    #expect(hierarchy.disposition(of: row("1", groups: ["b"])) == nil)
  }

  @Test func daysOutsideTheWindowAreCountedApart() throws {
    let window = try Window(from: CalendarDate(iso: "2020-05-17"), to: CalendarDate(iso: "2020-06-17"))
    var builder = TallyBuilder(groups: [], windows: [window])
    for day in ["2020-05-16", "2020-05-17", "2020-06-17", "2020-06-18"] {
      builder.add(
        Suggestion(
          id: day, received: CalendarDate(iso: day), text: MaskableText("意见"), origin: RowOrigin(file: "a", line: 1)))
    }
    #expect(builder.tally.outsideWindow == 2)
    #expect(builder.tally.suggestions == 4)
  }
}
