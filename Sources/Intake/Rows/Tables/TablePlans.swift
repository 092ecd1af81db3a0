import Campaigns
import Diagnostics
import SpreadsheetReading
import Surroundings

/// The columns of each table of a workbook or a page, by the names of its sheets.
struct TablePlans {
  private(set) var plans: [String: ColumnPlan] = [:]

  init(_ file: RowFiles.File, draft: CampaignDraft, world: any World) throws(Failed) {
    let opened: any ReadableFile
    do { opened = try world.open(file.path) } catch { throw Failed(DiagnosticLog([error.diagnostic])) }
    func finder(_ sheet: String) -> HeaderFinder {
      HeaderFinder(
        columns: draft.columns, questions: draft.questions,
        table: TableName(path: file.path, file: file.name, sheet: sheet))
    }
    if file.format == .workbook {
      let workbook = try WorkbookFile(opened, path: file.path, temporary: world.setting("TMPDIR"))
      for sheet in workbook.sheets
      where sheet.hasCells && sheet.visibility == .visible && file.sheets?.contains(sheet.name) != false {
        var finder = finder(sheet.name)
        var records = try SheetRecords(workbook, sheet, table: finder.table)
        _ = try finder.find(in: &records)
        plans[sheet.name] = finder.header?.plan
      }
    } else {
      let form = try EncodingProbe(opened, path: file.path).form()
      var records = try PageRecords(StreamingDecoder(opened, path: file.path, as: form), path: file.path)
      defer { records.close() }
      while let number = try records.nextTable() {
        let name = "表\(number)"
        var finder = finder(name)
        _ = try finder.find(in: &records)
        plans[name] = finder.header?.plan
      }
    }
  }
}
