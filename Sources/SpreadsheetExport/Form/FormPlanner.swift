import Campaigns
import Diagnostics
import Packaging

/// Lays out the fill-in workbook of a campaign.
struct FormPlanner {
  /// Rows of suggestions that are laid out in memory.
  static let mostRows = 50_000

  private let content: FormContent
  private let writer: FormWriter
  private let title: String
  private let author: String
  private let date: CalendarDate

  /// - Parameters:
  ///   - title: of the campaign, for the workbook's properties.
  ///   - date: the day that it says it was made.
  init(_ content: FormContent, in voice: FormVoice, title: String, date: CalendarDate) {
    self.content = content
    self.date = date
    self.title = title
    let issuers = [content.facts["issuer[0].name"]] + (content.tables["issuer"] ?? []).map { $0.cells["name"] }
    let names = issuers.compactMap { cell in if case .text(let name) = cell?.value { name } else { nil } }
    author = names.isEmpty ? Program.name : names.joined(separator: "、")
    writer = FormWriter(voice: voice)
  }

  /// - Throws: `form.text-too-long` for each text that a cell cannot hold, `form.rows-many`.
  func plan() throws(Failed) -> WorkbookPlan {
    let count = content.rows.reduce(0) { $0 + $1.records.count }
    if count > FormPlanner.mostRows {
      throw Failed(.formRowsMany, ["count": "\(count)", "limit": "\(FormPlanner.mostRows)"])
    }
    var log = DiagnosticLog()
    let guide = FormGuideSheet(writer)
    log.append(contentsOf: guide.log)
    var sheets = [guide.plan]
    var tables: [String: (sheet: String, lines: FormSheetPlanner.Lines)] = [:]
    for form in Form.sheets {
      let sheet = FormSheetPlanner(form, content, writer)
      log.append(contentsOf: sheet.builder.log)
      for lines in sheet.lines { tables[lines.table] = (sheet.builder.name, lines) }
      sheets.append(sheet.plan(footer: writer.footer))
      if form.name == Form.sheetBeforeRows.name { sheets += rows(&log) }
    }
    let choices = FormChoicesSheet(writer, groupCount: content.tables["groups"]?.count ?? 0, tables)
    sheets.append(choices.plan)
    for index in sheets.indices { sheets[index].extras.tabColour = colour(index) }
    // Long texts are named by the cell that they would have had.
    log = log.mapping {
      $0.code == .cellTextTooLong ? [Diagnostic(.formTextTooLong, at: $0.place, $0.arguments)] : [$0]
    }
    if log.hasErrors { throw Failed(log) }
    var properties = WorkbookProperties(
      title: title, subject: nil, author: author, status: nil, created: date)
    properties.language = writer.voice.tag
    return WorkbookPlan(sheets: sheets, properties: properties, names: choices.names, figureCells: [:])
  }

  private func rows(_ log: inout DiagnosticLog) -> [SheetPlan] {
    let name = writer.say(Form.rowsName)
    let tables: [FormContent.Rows?] = content.rows.isEmpty ? [nil] : content.rows
    return tables.enumerated().map { index, rows in
      let planner = FormRowsPlanner(
        rows?.named(by: writer), name: index == 0 ? name : "\(name)(\(index + 1))", writer)
      log.append(contentsOf: planner.builder.log)
      return planner.plan(footer: writer.footer)
    }
  }

  /// What everybody fills in has the accent, the rest is quiet.
  private func colour(_ index: Int) -> UInt32 {
    index > 0 && index <= 3 + max(0, content.rows.count - 1) ? StyleTable.accent : StyleTable.rule
  }
}

extension WorkbookExporter {
  /// Rows of suggestions that a fill-in workbook takes.
  public static let mostFormRows = FormPlanner.mostRows

  /// The workbook in which a campaign is filled in.
  /// - Throws: what `FormPlanner.plan` and `WorkbookWriter.write` throw.
  public static func export(
    form content: FormContent, in voice: FormVoice, title: String, date: CalendarDate, to sink: any ZipSink,
    _ options: WorkbookOptions = WorkbookOptions()
  ) throws(Failed) {
    try WorkbookWriter.write(
      try FormPlanner(content, in: voice, title: title, date: date).plan(), rows: nil, to: sink, options)
  }
}
