import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import SpreadsheetExport

/// Columns that the form does not know, read together for each row, against a search for each of them.
@Suite struct OtherColumnTests {
  /// Rows that have some of forty columns, in any order, some twice, some with names too long to be shared.
  private static func rows() -> [Suggestion] {
    var generator = SystemRandomNumberGenerator()
    let names = (0..<40).map { $0 % 5 == 0 ? "栏\($0)" + String(repeating: "长", count: 30) : "栏\($0)" }
    return (0..<300).map { number in
      let columns = names.shuffled(using: &generator).prefix(Int.random(in: 0...40, using: &generator))
      let twice = columns.prefix(2)
      return Suggestion(
        id: "\(number)", text: MaskableText("内容"),
        others: (columns + twice).enumerated().map { .init(column: $0.element, value: "值\($0.offset)") },
        origin: RowOrigin(file: "suggestions.csv", line: number + 2))
    }
  }

  @Test func everyValueIsThatOfItsColumn() throws {
    let stored = OtherColumnTests.rows()
    let rows = SheetRows(try Campaign(subject: SampleCampaigns.subject, store: MemoryStore(stored)))
    #expect(Set(rows.otherColumns).count == 40 && rows.otherColumns.count == 40)
    var reader = CellReader(rows)
    try rows.visit { row, number, words throws(Failed) in
      guard case .whole(let row) = row else { return false }
      reader.begin(row, words: words)
      for (index, name) in rows.otherColumns.enumerated() {
        let text = reader.text(row.content(of: .other(index), &reader))?.withText { $0.string }
        #expect(text == stored[number - 1].others.first { $0.column == name }?.value)
      }
      return true
    }
  }
}
