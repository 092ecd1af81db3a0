import Diagnostics
import Testing

@testable import Campaigns

@Suite struct WindowTests {
  @Test func countsBothEnds() throws {
    // 17 to 31 May are 15 days, 1 to 17 June 17: 32.
    let window = try Window(from: CalendarDate(iso: "2020-05-17"), to: CalendarDate(iso: "2020-06-17"))
    #expect(window.days == 32)
  }

  @Test func cannotEndBeforeItBegins() throws {
    let failed = #expect(throws: Failed.self) {
      try Window(
        from: CalendarDate(iso: "2020-06-17"), to: CalendarDate(iso: "2020-05-17"),
        at: .file("campaign.yaml", line: 4, column: 9))
    }
    let diagnostic = try #require(failed?.log.diagnostics.first)
    #expect(diagnostic.code == .windowReversed)
    #expect(diagnostic.place?.text == "campaign.yaml:4:9")
    #expect(diagnostic.message(in: .en) == "The window ends before it begins: 2020-06-17 to 2020-05-17.")
  }

  @Test func anEndMayBeAbsent() throws {
    let window = try Window(from: CalendarDate(iso: "2020-05-17"), to: nil)
    #expect(window.days == nil)
    #expect(window.contains(try #require(CalendarDate(iso: "2030-01-01"))))
    #expect(!window.contains(try #require(CalendarDate(iso: "2020-05-16"))))
  }
}
