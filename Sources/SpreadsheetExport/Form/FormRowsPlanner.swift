import Campaigns
import Diagnostics

/// Lays out a sheet of suggestions: heads, what there is, and lines to fill in.
struct FormRowsPlanner {
  /// Lines that a fresh sheet offers, and those behind the last row.
  private static let freshLines = 60
  private static let furtherLines = 20
  /// Rows to which lists reach.
  private static let listed = 5_000
  /// Columns in which staff decide; a sheet without them gets them.
  private static let decisions = ["group", "disposition", "reason"]

  private(set) var builder: SheetBuilder
  private var extras = SheetExtras()
  private let columnCount: Int

  init(_ rows: FormContent.Rows?, name: String, _ writer: FormWriter) {
    var heads = rows?.heads ?? Form.rowColumns.map { writer.label($0) }
    var columns: [String?] = rows?.columns ?? Form.rowColumns.map(\.path)
    if rows != nil {
      for path in FormRowsPlanner.decisions where !columns.contains(path) {
        guard let field = Form.rowColumns.first(where: { $0.path == path }) else { continue }
        heads.append(writer.say(field.label))
        columns.append(path)
      }
    }
    let fields = columns.map { path in Form.rowColumns.first { $0.path == path } }
    columnCount = heads.count
    builder = SheetBuilder(
      name: name,
      widths: zip(heads, fields).map { head, field in
        field?.width ?? Double(min(30, max(12, TextMeasure.units(head) + 3)))
      })
    builder.add(heads.enumerated().map { .init($0.offset, .text($0.element), CellStyle(.header)) }, leastHeight: 24)
    for record in rows?.records ?? [] {
      builder.add(
        fields.indices.map { column in
          let kind = fields[column]?.kind ?? .text
          let text = column < record.count ? record[column] : ""
          return .init(column, FormRowsPlanner.value(text, kind), writer.style(kind, in: .rowInput))
        })
    }
    for _ in 0..<(rows == nil ? FormRowsPlanner.freshLines : FormRowsPlanner.furtherLines) {
      builder.add(
        fields.enumerated().map { .init($0.offset, .blank, writer.style($0.element?.kind ?? .text, in: .rowInput)) })
    }
    extras.frozenColumns = 1
    let last = max(builder.nextRow, FormRowsPlanner.listed)
    for (column, field) in fields.enumerated() {
      guard let field else { continue }
      let range = CellRange(firstRow: 1, firstColumn: column, lastRow: last, lastColumn: column)
      if field.path == "group" {
        extras.rules.append(
          .init(
            range: range, kind: .choice(formula: "=" + FormChoicesSheet.groupHeadings),
            inputTitle: writer.say(field.label),
            input: writer.say(field.help), error: writer.say(FormRowsPlanner.groupError)))
      } else if let rule = writer.rule(field, range, onTable: true) {
        extras.rules.append(rule)
      }
    }
  }

  /// Only what is shown as it was written becomes a number or a day.
  private static func value(_ text: String, _ kind: FormKind) -> CellValue {
    if text.isEmpty { return .blank }
    switch kind {
    case .count:
      if let number = Int(text), String(number) == text, abs(number) < 1_000_000_000_000_000 {
        return .number(CellNumber(number))
      }
    case .date:
      if let day = FormWriter.day(text) { return .date(day) }
    default: break
    }
    return .text(text)
  }

  func plan(footer: String) -> SheetPlan {
    SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: [], frozenRows: 1,
      page: PageSetup(isLandscape: true, repeatedRows: 0..<1, header: nil, footer: footer), charts: [], stream: nil,
      extras: extras)
  }

  private static let groupError = FormWords(
    "这不是“分组”表里的一个标题。归入几个分组的用“；”隔开，可以继续；否则请从清单中选。",
    "This is no heading of the sheet Groups. Several are parted by “；”, which may stay; else choose from the list.")
}
