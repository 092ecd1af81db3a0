import Campaigns
import Diagnostics

/// Hidden: what drop-down lists offer, and the names by which they find it.
struct FormChoicesSheet {
  static let flags = "form_yes_no"
  static let levels = "form_levels"
  static let dispositions = "form_dispositions"
  static let groupIDs = "form_group_ids"
  static let groupHeadings = "form_group_headings"
  private static let standardScale = "form_standard_scale"
  /// Rows above the lists: a title, and the heads.
  private static let first = 2

  let plan: SheetPlan
  let names: [WorkbookPlan.Name]
  let log: DiagnosticLog

  /// A name for the list of a field, which has the same one wherever the field has the same choices.
  static func name(of field: FormField) -> String {
    "form_"
      + (field.kind.choices.map(\.value).joined(separator: "_").lowercased().filter {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
      }).prefix(60)
      + "_\(field.kind.choices.count)"
  }

  /// - Parameter groupCount: lines of groups that are filled in.
  init(_ writer: FormWriter, groupCount: Int, _ tables: [String: (sheet: String, lines: FormSheetPlanner.Lines)]) {
    var lists: [(name: String, words: [CellValue])] = [
      (FormChoicesSheet.flags, ["true", "false"].map { writer.value(.init(.text($0)), .flag) }),
      (FormChoicesSheet.levels, (1...SuggestionGroup.deepestLevel).map { .number(CellNumber($0)) }),
      (FormChoicesSheet.standardScale, Form.standardScale.map { .text(writer.say($0)) }),
    ]
    for field in Form.facts + Form.tables.flatMap(\.fields) + Form.rowColumns {
      guard !field.kind.choices.isEmpty, field.kind != .flag else { continue }
      let name = FormChoicesSheet.name(of: field)
      if !lists.contains(where: { $0.name == name }) {
        lists.append((name, field.kind.choices.map { .text(writer.say($0.words)) }))
      }
    }
    let sheet = writer.say(Form.choicesName)
    let quoted = CellReference.quoted(sheet)
    // The last group that is not empty: offering empty ones would make Excel open the list at its end.
    let groups = tables["groups"]
    var builder = SheetBuilder(name: sheet, widths: [18] + lists.map { _ in 22 })
    var head: [SheetBuilder.Piece] = [.init(0, .text(writer.say(Form.choicesTitle)), CellStyle(.small))]
    if let groups {
      let range = FormChoicesSheet.range(groups.sheet, groups.lines, "heading")
      let row = groups.lines.range.firstRow
      head.append(
        .init(
          1, .formula("=SUMPRODUCT(MAX((\(range)<>\"\")*(ROW(\(range))-\(row))))", cached: CellNumber(groupCount)),
          CellStyle(.number, .integer)))
    }
    builder.add(head)
    builder.add(lists.enumerated().map { .init($0.offset + 1, .text($0.element.name), CellStyle(.header)) })
    for row in 0..<(lists.map(\.words.count).max() ?? 0) {
      builder.add(
        lists.enumerated().compactMap { column, list in
          row < list.words.count ? .init(column + 1, list.words[row], CellStyle(.text)) : nil
        })
    }
    var names = lists.enumerated().map { index, list in
      let column = CellReference.letters(of: index + 1)
      let (top, bottom) = (FormChoicesSheet.first + 1, FormChoicesSheet.first + list.words.count)
      return WorkbookPlan.Name(name: list.name, formula: "=\(quoted)!$\(column)$\(top):$\(column)$\(bottom)")
    }
    if let scale = tables["dispositions"] {
      let own = FormChoicesSheet.range(scale.sheet, scale.lines, "label")
      names.append(
        .init(
          name: FormChoicesSheet.dispositions,
          formula: "=IF(COUNTA(\(own))>0,\(own),\(FormChoicesSheet.standardScale))"))
    }
    if let groups {
      for (name, field) in [(FormChoicesSheet.groupIDs, "id"), (FormChoicesSheet.groupHeadings, "heading")] {
        let range = FormChoicesSheet.range(groups.sheet, groups.lines, field)
        let start = range.prefix { $0 != ":" }
        names.append(.init(name: name, formula: "=\(start):INDEX(\(range),MAX(1,\(quoted)!$B$1))"))
      }
    }
    self.names = names
    log = builder.log
    var extras = SheetExtras()
    extras.isHidden = true
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 2,
      page: PageSetup(isLandscape: true, header: nil, footer: writer.footer), charts: [], stream: nil, extras: extras)
  }

  /// `分组!$C$5:$C$520`.
  private static func range(_ sheet: String, _ lines: FormSheetPlanner.Lines, _ field: String) -> String {
    let letters = CellReference.letters(of: lines.columns[field] ?? 0)
    return CellReference.quoted(sheet)
      + "!$\(letters)$\(lines.range.firstRow + 1):$\(letters)$\(lines.range.lastRow + 1)"
  }
}
