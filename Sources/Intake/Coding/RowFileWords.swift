import Campaigns
import Diagnostics
import Surroundings

/// Goes through a file of rows for the words by which it names groups and dispositions.
enum RowFileWords {
  static func learn(
    _ file: RowFiles.File, draft: CampaignDraft, world: any World, into spelling: inout FileSpelling
  ) throws(Failed) {
    guard file.isEditable else { return }
    let opened: any ReadableFile
    do { opened = try world.open(file.path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    let form = try TextFileForm(opened, path: file.path)
    switch file.format {
    case .delimited(let delimiter):
      var records = try CSVReader(form.text, path: file.path, delimiter: delimiter)
      var plan: ColumnPlan?
      while let record = try records.next() {
        if let plan {
          learn(record, plan, into: &spelling)
        } else if !record.isBlank {
          let found = self.plan(record.cells, draft, file)
          if found.isUseful { plan = found }
        }
      }
    case .jsonLines:
      var records = JSONLinesReader(form.text, path: file.path)
      var columns = ObjectPlan(draft, file.table)
      var faults = DiagnosticLog()
      while let record = try records.next() {
        learn(record, columns.plan(for: records.headers, line: 1, faults: &faults), into: &spelling)
      }
    case .json, .page, .workbook: break
    }
  }

  private static func plan(_ cells: [RowRecord.Cell], _ draft: CampaignDraft, _ file: RowFiles.File) -> ColumnPlan {
    var faults = DiagnosticLog()
    return ColumnPlan(cells, columns: draft.columns, questions: draft.questions, table: file.table, log: &faults)
  }

  private static func learn(_ record: RowRecord, _ plan: ColumnPlan, into spelling: inout FileSpelling) {
    func text(_ column: ColumnName) -> String? {
      plan[column].flatMap { $0 < record.count ? record[$0].string : nil }
    }
    spelling.learn(group: text(.group), disposition: text(.disposition))
  }
}
