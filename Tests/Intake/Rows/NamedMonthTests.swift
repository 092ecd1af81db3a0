import Campaigns
import Testing

@testable import Intake

/// Days whose month is an English word.
@Suite struct NamedMonthTests {
  @Test(arguments: [
    "11 March 2025", "11 Mar 2025", "March 11, 2025", "Mar 11th 2025", "11th March 2025", "11-Mar-2025", "11.MAR.2025",
    "Tuesday, 11 March 2025", "Tue 11 Mar 2025 10:30", "11 March, 2025", "  11  March  2025 ",
  ])
  func days(_ text: String) { #expect(DayReader(isDayFirst: false).read(text)?.iso == "2025-03-11") }

  @Test func everyMonth() {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    for (index, name) in names.enumerated() {
      let day = DayReader(isDayFirst: true).read("1 \(name) 2024")
      #expect(day?.month == index + 1)
      #expect(DayReader(isDayFirst: true).read("1 \(name.prefix(3)) 2024") == day)
    }
    #expect(DayReader(isDayFirst: true).read("30 Sept 2024")?.month == 9)
  }

  @Test(arguments: [
    "March", "11 March", "March 2025", "31 April 2025", "11 Marches 2025", "11 March 25", "2025 March 11",
    "11 11 2025 March",
    "March May 2025", "11 March 2025 to 12 April 2025", "11 March 2025abc", "of March 2025", "11 March 20250",
  ])
  func noDays(_ text: String) { #expect(DayReader(isDayFirst: true).read(text) == nil) }

  @Test func months() {
    let month = DayReader(isDayFirst: true).readMonth("February 2024")
    #expect(month?.from.iso == "2024-02-01" && month?.to.iso == "2024-02-29")
    #expect(DayReader(isDayFirst: true).readMonth("11 February 2024") == nil)
    #expect(DayReader(isDayFirst: true).readMonth("February") == nil)
  }
}
