import CXlsxWriter
import Campaigns
import Diagnostics

/// Has libxlsxwriter 1.1.4 write everything of a workbook but the streamed rows. Owns the library's workbook.
///
/// What the library does badly is kept from it: text comes escaped, addresses, formats and page heads are measured before,
/// no list validation, table, conditional format or date reaches it, names of sheets are ours.
final class Skeleton {
  private let plan: WorkbookPlan
  private let file: TemporaryFile
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var markFormats: [UInt32: UnsafeMutablePointer<lxw_format>] = [:]
  private var fault: lxw_error?

  private init(_ plan: WorkbookPlan) throws(Failed) {
    self.plan = plan
    // Twelve small parts and the texts, each once as a part and once in the archive, with room to spare.
    file = try TemporaryFile(need: (1 << 20) + 4 * plan.textSize)
    var options = lxw_workbook_options()
    let path = file.path
    let folder = file.folder
    workbook = path.withCString { name in
      folder.withCString { tmpdir in
        options.tmpdir = UnsafeMutablePointer(mutating: tmpdir)
        return workbook_new_opt(name, &options)
      }
    }
    if workbook == nil { throw Skeleton.failed("workbook_new") }
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// The finished file: a whole workbook in which the first row of each streamed sheet holds one empty cell for each style
  /// of `StreamStyles`.
  static func make(_ plan: WorkbookPlan) throws(Failed) -> [UInt8] {
    try NumericLocale.withPlainNumbers { () throws(Failed) in
      let skeleton = try Skeleton(plan)
      try skeleton.fill()
      return try skeleton.close()
    }
  }

  private static func failed(_ reason: String) -> Failed { Failed(.workbookSkeletonFailed, ["reason": reason]) }

  private func fill() throws(Failed) {
    setProperties()
    for (index, sheet) in plan.sheets.enumerated() {
      guard let worksheet = sheet.name.withCString({ workbook_add_worksheet(workbook, $0) }) else {
        throw Skeleton.failed(sheet.name)
      }
      fill(worksheet, sheet, index)
    }
    for name in plan.names {
      note(workbook_define_name(workbook, name.name, name.formula))
    }
    if let fault { throw Skeleton.failed(Skeleton.words(fault)) }
  }

  private func close() throws(Failed) -> [UInt8] {
    // It frees the workbook, whatever it returns.
    let result = workbook_close(workbook)
    workbook = nil
    guard result == LXW_NO_ERROR else { throw Skeleton.failed(Skeleton.words(result)) }
    return try file.contents()
  }

  private static func words(_ error: lxw_error) -> String { String(cString: lxw_strerror(error)) }

  func note(_ result: lxw_error) {
    if result != LXW_NO_ERROR, fault == nil { fault = result }
  }

  private func setProperties() {
    let properties = plan.properties
    let strings = CStringArena()
    var document = lxw_doc_properties()
    document.title = strings.copy(SpreadsheetText.escaped(properties.title))
    if let subject = properties.subject { document.subject = strings.copy(SpreadsheetText.escaped(subject)) }
    document.author = strings.copy(SpreadsheetText.escaped(properties.author))
    if let status = properties.status { document.status = strings.copy(status) }
    document.created = properties.created.ordinal * 86_400 - 8 * 3_600
    note(workbook_set_properties(workbook, &document))
  }

  private func fill(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: SheetPlan, _ index: Int) {
    for (column, width) in sheet.columnWidths.enumerated() {
      note(worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, nil))
    }
    if let stream = sheet.stream {
      // A table has a filter of its own, and writes heads that the marks of styles replace.
      if let table = sheet.extras.table { add(table, to: worksheet) }
      fill(worksheet, stream, columns: sheet.columnWidths.count, hasFilter: sheet.extras.table == nil)
    } else {
      // A merge writes its own first cell; the true one must come after it.
      for merge in sheet.merges {
        note(
          worksheet_merge_range(
            worksheet, UInt32(merge.firstRow), UInt16(merge.firstColumn), UInt32(merge.lastRow),
            UInt16(merge.lastColumn), "", nil))
      }
      // Links and tables write cells of their own, which the true ones replace.
      if let table = sheet.extras.table { add(table, to: worksheet) }
      for link in sheet.extras.links { add(link, on: sheet, to: worksheet) }
      for (index, row) in sheet.rows.enumerated() {
        note(worksheet_set_row(worksheet, UInt32(index), row.height, nil))
        for cell in row.cells { write(cell, row: UInt32(index), to: worksheet) }
      }
    }
    worksheet_freeze_panes(worksheet, UInt32(sheet.frozenRows), UInt16(sheet.extras.frozenColumns))
    add(sheet.extras, widths: sheet.columnWidths, to: worksheet)
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    set(sheet.page, of: worksheet)
    let (columns, rows) = (sheet.columnWidths.count, sheet.rows.count + (sheet.stream?.numbers.count ?? 0))
    let printed = (columns: sheet.page.printedColumns ?? columns, rows: sheet.page.printedRows ?? rows)
    if printed.columns < columns || printed.rows < rows {
      note(worksheet_print_area(worksheet, 0, 0, UInt32(printed.rows - 1), UInt16(printed.columns - 1)))
    }
    for range in sheet.shades { shade(range, of: worksheet) }
    if sheet.stream == nil { quieten(sheet, worksheet) }
    for (number, chart) in sheet.charts.enumerated() {
      insert(chart, sheet: sheet.name, AlternativeTexts.mark(sheet: index, chart: number), into: worksheet)
    }
  }

  private func fill(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ stream: RowStream, columns: Int, hasFilter: Bool
  ) {
    for (column, style) in StreamStyles.all.enumerated() {
      note(worksheet_write_blank(worksheet, 0, UInt16(column), format(style)))
    }
    let last = UInt32(stream.numbers.count)
    if hasFilter { note(worksheet_autofilter(worksheet, 0, 0, last, UInt16(columns - 1))) }
    // Numbers kept as text are meant so: ids and telephone numbers.
    note(
      worksheet_ignore_errors(
        worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
        "A2:\(CellReference.letters(of: columns - 1))\(last + 1)"))
  }

  private func write(_ cell: SheetPlan.Cell, row: UInt32, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    let column = UInt16(cell.column)
    let format = format(cell.style)
    switch cell.value {
    case .blank: note(worksheet_write_blank(worksheet, row, column, format))
    case .text(let text):
      // The library takes an empty string for a blank by itself.
      note(worksheet_write_string(worksheet, row, column, SpreadsheetText.escaped(text), format))
    case .number(let number): note(worksheet_write_number(worksheet, row, column, number.double, format))
    case .formula(let formula, let cached):
      note(worksheet_write_formula_num(worksheet, row, column, formula, format, cached.double))
    case .textFormula(let formula, let cached):
      note(worksheet_write_formula_str(worksheet, row, column, formula, format, SpreadsheetText.escaped(cached)))
    case .date(let date):
      note(worksheet_write_number(worksheet, row, column, Double(date.spreadsheetSerial), format))
    // An address of a cell carries its text in an attribute too.
    case .link(let text, .cell) where text.utf8.count > LinkRules.limit:
      note(worksheet_write_string(worksheet, row, column, SpreadsheetText.escaped(text), format))
    case .link(let text, let target):
      let address: String
      switch target {
      case .address(let url): address = url
      case .cell(let cell): address = "internal:" + cell.text
      }
      note(worksheet_write_url_opt(worksheet, row, column, address, format, SpreadsheetText.escaped(text), nil))
    }
  }

  private func set(_ page: PageSetup, of worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    let a4: UInt8 = 9  // ECMA-376 part 1, 18.3.1.63, paperSize
    worksheet_set_paper(worksheet, a4)
    if page.isLandscape { worksheet_set_landscape(worksheet) }
    worksheet_set_margins(
      worksheet, PageSetup.sideMargin, PageSetup.sideMargin, PageSetup.endMargin, PageSetup.endMargin)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_center_horizontally(worksheet)
    if let first = page.repeatedRows.first, let last = page.repeatedRows.last {
      note(worksheet_repeat_rows(worksheet, UInt32(first), UInt32(last)))
    }
    if !page.breaks.isEmpty {
      // A 0 ends them; the library keeps at most 1,023.
      var breaks = page.breaks.prefix(1_000).map { UInt32($0) } + [0]
      note(worksheet_set_h_pagebreaks(worksheet, &breaks))
    }
    if let header = page.header { note(worksheet_set_header(worksheet, SpreadsheetText.plain(header))) }
    note(worksheet_set_footer(worksheet, page.footer))
  }

  private func shade(_ range: CellRange, of worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    var scale = lxw_conditional_format()
    scale.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    scale.min_color = 0xffffff
    scale.max_color = StyleTable.shade
    note(
      worksheet_conditional_format_range(
        worksheet, UInt32(range.firstRow), UInt16(range.firstColumn), UInt32(range.lastRow), UInt16(range.lastColumn),
        &scale))
  }

  private func insert(
    _ chart: ChartPlan, sheet: String, _ alternative: String, into worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    guard let made = ChartMaker.make(chart, sheet: sheet, in: workbook) else {
      fault = LXW_ERROR_NULL_PARAMETER_IGNORED
      return
    }
    let strings = CStringArena()
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = strings.copy(alternative)
    note(worksheet_insert_chart_opt(worksheet, UInt32(chart.row), UInt16(chart.column), made, &options))
  }

  /// What a marked cell looks like beside its own style.
  func markFormat(_ colour: UInt32) -> UnsafeMutablePointer<lxw_format>? {
    if let format = markFormats[colour] { return format }
    guard let format = workbook_add_format(workbook) else {
      fault = LXW_ERROR_MEMORY_MALLOC_FAILED
      return nil
    }
    format_set_bg_color(format, colour)
    markFormats[colour] = format
    return format
  }

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else {
      fault = LXW_ERROR_MEMORY_MALLOC_FAILED
      return nil
    }
    FormatMaker.fill(format, style)
    formats[style] = format
    return format
  }
}

extension WorkbookPlan {
  /// Bytes of all texts that the library gets.
  fileprivate var textSize: Int {
    sheets.reduce(0) { size, sheet in
      sheet.rows.reduce(size) { $0 + $1.cells.reduce(0) { $0 + 64 + ($1.value.text?.utf8.count ?? 0) } }
    }
  }
}
