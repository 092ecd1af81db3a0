import Campaigns
import Documents
import Fonts
import SpreadsheetExport
import Testing
import Typesetting

@testable import Reports

/// The outputs are read back: a figure that came out otherwise than the table has it is found.
@Suite struct ReconciliationTests {
  private let figures = FigureTable([
    Figure(id: .total, value: .count(735), unit: "条", rule: .stated),
    Figure(id: .submissions, value: .count(96), unit: "份", rule: .stated),
  ])

  private func page(_ runs: [(text: String, identity: String?)]) -> Frame {
    let items = runs.map { text, identity in
      Frame.Placed(
        Point(x: .zero, y: .zero),
        .text(
          GlyphRun(
            face: FaceID(rawValue: 0), size: .points(16), colour: .black,
            clusters: text.map { GlyphRun.Cluster(text: String($0), glyphs: []) }, element: nil,
            source: identity.map { TextSource(.figure, identity: $0) })))
    }
    return Frame(width: .points(595), height: .points(842), items: items, prints: [])
  }

  private func disagreements(_ runs: [(text: String, identity: String?)]) -> [String] {
    Reconciliation(figures: figures).findings(in: page(runs), number: 1).diagnostics.compactMap {
      $0.arguments["printed"]
    }
  }

  @Test func whatAgreesIsSilent() {
    #expect(disagreements([("共", nil), ("735", "received.total"), ("条", nil), ("96", "received.submissions")]).isEmpty)
  }

  @Test func aNumeralMayBeSetInTwoRunsOrPrintedTwice() {
    #expect(disagreements([("73", "received.total"), ("5", "received.total")]).isEmpty)
    #expect(disagreements([("735", "received.total"), ("，", nil), ("735", "received.total")]).isEmpty)
    #expect(disagreements([("735", "received.total"), ("735", "received.total")]).isEmpty)
  }

  @Test(arguments: ["736", "73", "7355", "七三五"])
  func aWrongNumeralIsFound(text: String) {
    #expect(disagreements([("共", nil), (text, "received.total"), ("条", nil)]) == [text])
  }

  @Test func figuresOfASidewaysTableAreReadToo() {
    let upright = page([("共", nil), ("736", "received.total"), ("条", nil)])
    let turned = Frame(
      width: upright.width, height: upright.height,
      items: [Frame.Placed(Point(x: .zero, y: upright.height), .turned(upright.items, .counterclockwise))], prints: [])
    let found = Reconciliation(figures: figures).findings(in: turned, number: 1).diagnostics
    #expect(found.map { $0.arguments["printed"] } == ["736"])
  }

  @Test func aCellThatShowsAnotherNumberIsFound() {
    let cell = CellReference(sheet: "汇总", row: 4, column: 2)
    func count(_ shown: CellNumber?) -> Int {
      let workbook = WorkbookFigures(cells: [.total: cell], values: shown.map { [.total: $0] } ?? [:])
      return Reconciliation(figures: figures).findings(in: workbook).diagnostics.count
    }
    #expect(count(CellNumber(735)) == 0)
    #expect(count(CellNumber(734)) == 1)
    #expect(count(nil) == 1)
  }
}
