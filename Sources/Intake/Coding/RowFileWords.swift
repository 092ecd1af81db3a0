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
      let headers = try RowHeaders(form.text, file, delimiter: delimiter, draft: draft)
      while let record = try records.next() {
        if let plan = headers.plan(ofRowAt: record.line) { learn(record, plan, into: &spelling) }
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

  private static func learn(_ record: RowRecord, _ plan: ColumnPlan, into spelling: inout FileSpelling) {
    func text(_ column: ColumnName) -> String? {
      plan[column].flatMap { $0 < record.count ? record[$0].string : nil }
    }
    spelling.learn(group: text(.group), disposition: text(.disposition))
  }
}
