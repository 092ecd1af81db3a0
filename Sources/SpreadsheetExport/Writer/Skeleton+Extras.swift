import CXlsxWriter

extension Skeleton {
  func add(_ extras: SheetExtras, widths: [Double], to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    if extras.isHidden { worksheet_hide(worksheet) }
    if let colour = extras.tabColour { worksheet_set_tab_color(worksheet, colour) }
    for range in extras.bars { addBars(range, to: worksheet) }
    for column in extras.hiddenColumns where widths.indices.contains(column) {
      var options = lxw_row_col_options()
      options.hidden = 1
      note(worksheet_set_column_opt(worksheet, UInt16(column), UInt16(column), widths[column], nil, &options))
    }
    for rule in extras.rules { add(rule, to: worksheet) }
    for comment in extras.notes {
      var options = lxw_comment_options()
      // In pixels: room for nineteen Han a line in the face of comments, Tahoma 8.
      options.width = 230
      options.height = UInt16(min(420, 14 * TextMeasure.lines(comment.text, width: 38) + 14))
      note(
        worksheet_write_comment_opt(
          worksheet, UInt32(comment.row), UInt16(comment.column), SpreadsheetText.escaped(comment.text), &options))
    }
    for mark in extras.marks { add(mark, to: worksheet) }
  }

  private func add(_ rule: SheetExtras.Rule, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    let strings = CStringArena()
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    switch rule.kind {
    case .choice(let formula):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = strings.copy(formula)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
    case .strictChoice(let formula):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = strings.copy(formula)
    case .locked:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      validation.value_formula = strings.copy("=FALSE")
      validation.ignore_blank = UInt8(LXW_VALIDATION_OFF.rawValue)
    case .anything: break
    }
    if rule.kind == .anything {
      validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    }
    if let title = rule.inputTitle { validation.input_title = strings.copy(title) }
    if let input = rule.input { validation.input_message = strings.copy(input) }
    if !rule.error.isEmpty { validation.error_message = strings.copy(rule.error) }
    note(
      worksheet_data_validation_range(
        worksheet, UInt32(rule.range.firstRow), UInt16(rule.range.firstColumn), UInt32(rule.range.lastRow),
        UInt16(rule.range.lastColumn), &validation))
  }

  /// A rule that always holds: the rows' own styles are not written by the library.
  private func add(_ mark: SheetExtras.Mark, to worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    let strings = CStringArena()
    guard let format = markFormat(mark.colour) else { return }
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    rule.value_string = strings.copy("=TRUE")
    rule.format = format
    note(worksheet_conditional_format_cell(worksheet, UInt32(mark.row), UInt16(mark.column), &rule))
  }
}
