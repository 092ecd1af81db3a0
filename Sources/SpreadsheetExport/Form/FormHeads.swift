import Campaigns

extension FormContent.Rows {
  /// The rows with heads in the workbook's words, where that changes nothing.
  func named(by writer: FormWriter) -> FormContent.Rows {
    var heads = heads
    for index in renamable.sorted() {
      guard let field = Form.rowColumns.first(where: { $0.path == columns[index] }) else { continue }
      let label = writer.say(field.label)
      if !heads.contains(label) { heads[index] = label }
    }
    return FormContent.Rows(heads: heads, columns: columns, records: records, renamable: renamable)
  }
}
