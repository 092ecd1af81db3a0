import CXlsxWriter

extension Skeleton {
  func add(_ table: TablePlan, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    let strings = CStringArena()
    var heads = table.titles.map { title in
      var head = lxw_table_column()
      head.header = strings.copy(title)
      return head
    }
    heads.withUnsafeMutableBufferPointer { heads in
      // A null pointer ends them.
      var pointers = heads.indices.map { heads.baseAddress?.advanced(by: $0) } + [nil]
      pointers.withUnsafeMutableBufferPointer { pointers in
        var options = lxw_table_options()
        options.name = strings.copy(table.name)
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 2
        options.columns = pointers.baseAddress
        note(
          worksheet_add_table(
            worksheet, UInt32(table.range.firstRow), UInt16(table.range.firstColumn), UInt32(table.range.lastRow),
            UInt16(table.range.lastColumn), &options))
      }
    }
  }

  func add(_ link: SheetExtras.Link, on sheet: SheetPlan, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    // The words are those of the sheet's first cell, so that no text comes into the file that is in no cell.
    let words = sheet[0, 0]?.text ?? sheet.name
    let style = sheet.rows[link.row].cells.first { $0.column == link.column }?.style ?? CellStyle(.text)
    note(
      worksheet_write_url_opt(
        worksheet, UInt32(link.row), UInt16(link.column), "internal:" + link.target.text, format(style),
        SpreadsheetText.escaped(words), link.tip))
  }

  func addBars(_ range: CellRange, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    var bars = lxw_conditional_format()
    bars.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    bars.bar_color = StyleTable.bar
    bars.data_bar_2010 = 1
    bars.bar_solid = 1
    bars.bar_no_border = 1
    // From nothing: bars that begin at the least number lie.
    bars.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    bars.min_value = 0
    note(
      worksheet_conditional_format_range(
        worksheet, UInt32(range.firstRow), UInt16(range.firstColumn), UInt32(range.lastRow), UInt16(range.lastColumn),
        &bars))
  }

  /// Keeps green corners off what is meant so: words that look like numbers, sums of a part of a column, formulas unlike
  /// those beside them.
  func quieten(_ sheet: SheetPlan, _ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    var words: [String] = []
    var hasFormulas = false
    for (row, line) in sheet.rows.enumerated() {
      for cell in line.cells {
        switch cell.value {
        case .text(let text), .textFormula(_, cached: let text), .link(let text, _):
          guard SpreadsheetText.looksLikeNumber(text) else { continue }
          words.append(CellReference.letters(of: cell.column) + String(row + 1))
        case .formula: hasFormulas = true
        default: break
        }
      }
    }
    guard !sheet.columnWidths.isEmpty, !sheet.rows.isEmpty else { return }
    let all = "A1:" + CellReference.letters(of: sheet.columnWidths.count - 1) + String(sheet.rows.count)
    if !words.isEmpty {
      // A long list of cells makes Excel slow.
      let cells = words.count > 200 ? all : words.joined(separator: " ")
      note(worksheet_ignore_errors(worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), cells))
    }
    guard hasFormulas else { return }
    note(worksheet_ignore_errors(worksheet, UInt8(LXW_IGNORE_FORMULA_DIFFERS.rawValue), all))
    note(worksheet_ignore_errors(worksheet, UInt8(LXW_IGNORE_FORMULA_RANGE.rawValue), all))
  }
}
