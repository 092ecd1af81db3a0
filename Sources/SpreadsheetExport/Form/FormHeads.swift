import Campaigns

/// Heads of suggestions in the workbook's words, where that changes nothing: only our own names are replaced, and only where
/// nothing of the campaign goes by them.
struct FormHeads {
  private let writer: FormWriter
  /// Heads that the campaign names.
  private var named: Set<String> = []

  init(_ content: FormContent, _ writer: FormWriter) {
    self.writer = writer
    for (table, field) in [("questions", "column"), ("columns", "header")] {
      for line in content.tables[table] ?? [] {
        if case .text(let name) = line.cells[field]?.value { named.insert(name) }
      }
    }
    if case .list(let names) = content.facts["public_columns"]?.value { named.formUnion(names) }
  }

  func renamed(_ rows: FormContent.Rows) -> FormContent.Rows {
    var heads = rows.heads
    for (index, head) in heads.enumerated() where rows.columns[index] == head && !named.contains(head) {
      guard let field = Form.rowColumns.first(where: { $0.path == head }) else { continue }
      let label = writer.say(field.label)
      if !heads.contains(label), !named.contains(label) { heads[index] = label }
    }
    return FormContent.Rows(heads: heads, columns: rows.columns, records: rows.records)
  }
}
