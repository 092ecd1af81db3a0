import Campaigns
import TestSupport
import Testing

@testable import SpreadsheetExport

@Suite struct FormulaBudgetTests {
  @Test func takesWholeTablesOrNone() {
    var budget = FormulaBudget(reads: 1_000)
    let taken = [(10, 60), (10, 41), (10, 40), (0, 5), (.max, 2)].map { budget.take($0.0, each: $0.1) }
    #expect(taken == [true, false, true, true, false])
    #expect(budget.reads == 0)
  }

  /// Formulas as far as they go, the same numbers beyond, totals always live.
  @Test func tablesBeyondItHaveValues() throws {
    let content = WorkbookContent(PublicCampaign(try SampleCampaigns.rows()))
    let rows = try RowsSheets(content, rowsPerSheet: 1_000)
    // A row may be in two groups there.
    #expect(rows.formulas.readsOfPair == 2 * 2 * content.rows.count)
    func cross(_ budget: FormulaBudget) -> SheetPlan {
      CrossSheet(content, formulas: rows.formulas, counts: rows.crosses, budget: budget).plan
    }
    func formulas(_ plan: SheetPlan) -> (crossing: [String], totals: [String]) {
      let all = plan.rows.flatMap(\.cells).compactMap { cell -> String? in
        if case .formula(let formula, _) = cell.value { formula } else { nil }
      }
      // Two criteria at once make a cell of the table; a total has one.
      let isCrossing = { (formula: String) in formula.split(separator: "+")[0].split(separator: ",").count > 2 }
      return (all.filter(isCrossing), all.filter { !isCrossing($0) })
    }
    func numbers(_ plan: SheetPlan) -> [CellNumber] {
      plan.rows.flatMap(\.cells).compactMap {
        switch $0.value {
        case .number(let number), .formula(_, let number): number
        default: nil
        }
      }
    }
    let (live, dead) = (cross(.standard), cross(FormulaBudget(reads: 3)))
    #expect(!formulas(live).crossing.isEmpty)
    #expect(formulas(dead).crossing.isEmpty)
    #expect(formulas(dead).totals == formulas(live).totals)
    #expect(numbers(dead) == numbers(live))
    let notes = { (plan: SheetPlan) in
      plan.rows.flatMap(\.cells).compactMap(\.value.text).filter { $0 == Words.valuesNote }
    }
    #expect(notes(live).isEmpty)
    #expect(notes(dead).count == 1)
  }
}
