import Campaigns
import Diagnostics

/// The columns of objects, whose names come one after the other. A name that is none of ours only lengthens the plan, for a
/// file may have thousands of them, each in another object.
struct ObjectPlan {
  private(set) var plan: ColumnPlan?

  private let columns: [ColumnName: CampaignDraft.ForeignHeader]
  private let questions: [Question]
  private let table: TableName
  /// Headers that the campaign names.
  private let named: Set<String>
  private var made = 0
  /// Times that a plan is made anew for names that might be ours and came late; behind them they are columns of others.
  private static let most = 16

  init(_ draft: CampaignDraft, _ table: TableName) {
    columns = draft.columns
    questions = draft.questions
    self.table = table
    named = Set(columns.values.map(\.header) + questions.compactMap(\.column))
  }

  /// The plan for all names so far.
  /// - Parameter faults: gets what is wrong with the first object's; names that come late would repeat it.
  mutating func plan(for headers: [String], line: Int, faults: inout DiagnosticLog) -> ColumnPlan {
    if let plan {
      if plan.width == headers.count { return plan }
      let new = headers[min(plan.width, headers.count)...]
      let isNamed = new.contains { named.contains($0.trimmingWhiteSpace()) }
      let isOurs = made <= ObjectPlan.most && new.contains { ColumnName.find($0.trimmingWhiteSpace()) != nil }
      if !isNamed, !isOurs, plan.extend(by: new) { return plan }
    }
    let cells = headers.map { RowRecord.Cell(text: $0, line: line, column: 1) }
    var found = DiagnosticLog()
    let wider = ColumnPlan(cells, columns: columns, questions: questions, table: table, log: &found)
    if plan == nil { faults.append(contentsOf: found) }
    plan = wider
    made += 1
    return wider
  }
}
