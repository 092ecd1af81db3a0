import Documents
import Testing

@testable import Typesetting

@Suite struct TranscriptTests {
  @Test func saysWhatStandsWhere() throws {
    let figure = Inline.text("9", TextSource(.figure, identity: "received.total"))
    let page = try Sheet.set([
      .paragraph(Paragraph([.text("共", .office), figure], indent: .none))
    ])
    // A4 is 595.28 × 841.89 pt; the block begins at 79.37 and 104.88 pt, the baseline 14.08 pt lower. 9 begins after a
    // cell of 15.79 pt and the gap by which a run at the line's end, with one gap, would take a cell: 15.79 − 8 = 7.79.
    // The number ends 14 pt from 521.57 and is 42 pt wide; its baseline is 7 mm and 0.38 × 14 pt below 742.68.
    #expect(
      page.transcript() == """
        page 1 595.28 × 841.89
          79.37,118.96 face 0 16.00 #1 共 | 0.00
          102.96,118.96 face 1 16.00 #1 9 | 0.00
          465.57,767.84 face 0 14.00 — 1 — | 0.00 14.00 17.50 24.50 28.00
          prints received.total line 1
        structure
          0 Document
          1 P in 0

        """)
  }
}
