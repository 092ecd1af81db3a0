import Campaigns
import Diagnostics

/// 说明: what each column means, where each figure comes from, how it is computed and rounded.
struct NotesSheet {
  private static let widths: [Double] = [14, 20, 64]

  let plan: SheetPlan
  /// Cells of the figures that stand nowhere else.
  let figureCells: [FigureID: CellReference]
  let log: DiagnosticLog

  init(
    _ campaign: WorkbookContent, columns: [RowColumn], placed: [FigureID: CellReference], isContinued: Bool
  ) {
    var builder = SheetBuilder(name: Words.notesSheet, widths: NotesSheet.widths)
    builder.add([.init(0...2, .text(Words.notesSheet), CellStyle(.title))], leastHeight: 34)
    if campaign.audience == .office {
      builder.add([.init(0...2, .text(Words.officeOnlyNote), CellStyle(.status))])
    }
    builder.addSpace(6)
    NotesSheet.addColumns(campaign, columns, to: &builder)
    NotesSheet.addRules(campaign, columns, isContinued: isContinued, to: &builder)
    NotesSheet.addCodes(campaign, columns, to: &builder)
    figureCells = NotesSheet.addFigures(campaign, placed, to: &builder)
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: PageSetup(isLandscape: false, header: campaign.pageHeader, footer: Words.footer), charts: [], stream: nil)
  }

  private static func addHeader(_ words: [String], to builder: inout SheetBuilder) {
    builder.add(words.enumerated().map { .init($0.offset, .text($0.element), CellStyle(.header)) })
  }

  private static func addHeading(_ text: String, to builder: inout SheetBuilder) {
    builder.add([.init(0...2, .text(text), CellStyle(.heading))], leastHeight: 24)
  }

  private static func addColumns(
    _ campaign: WorkbookContent, _ columns: [RowColumn], to builder: inout SheetBuilder
  ) {
    addHeading("各列含义", to: &builder)
    addHeader(["工作表", "列", "含义"], to: &builder)
    var lines: [(String, String, String)] = []
    if !campaign.allGroups.isEmpty {
      lines.append((Words.summarySheet, Words.ordinal, "分组在公布的通知中的序数；“—”表示该组不单独印出，但计入合计。"))
      lines.append((Words.summarySheet, Words.heading, "分组的标题；下级分组向右缩进。"))
    }
    let figures = campaign.figures.figures
    if figures.contains(where: { $0.count != nil }) {
      lines.append((Words.summarySheet, "数量各列", "列名写明单位（条、份、票等）；单位不同的数量不相加，也不相比。"))
    }
    if figures.contains(where: { $0.count == nil }) {
      lines.append((Words.summarySheet, Words.share, "占基数的百分比；选中单元格可见算式和基数。"))
    }
    if !campaign.allGroups.isEmpty {
      lines.append((Words.summarySheet, Words.disposition, "发文机关对该组意见的处理；一组有几种处理的，分别写明条数。"))
    }
    for column in columns {
      lines.append(
        (
          Words.rowsSheet, Words.column(column, others: campaign.rows.otherColumns),
          Words.meaning(of: column, for: campaign.audience)
        ))
    }
    for (sheet, column, meaning) in lines {
      builder.add([
        .init(0, .text(sheet), CellStyle(.text)), .init(1, .text(column), CellStyle(.text)),
        .init(2, .text(meaning), CellStyle(.text)),
      ])
    }
  }

  private static func addRules(
    _ campaign: WorkbookContent, _ columns: [RowColumn], isContinued: Bool, to builder: inout SheetBuilder
  ) {
    var rules: [(String, String)] = []
    let figures = campaign.figures.figures
    if !figures.isEmpty {
      rules.append(("来源", "写明“统计”的数字由逐条登记的意见统计得出；写明“机关公布”的数字是发文机关所述，照原样列出，未作改动。"))
    }
    if figures.contains(where: { $0.rule == .share }) {
      rules.append(("百分比", "各自四舍五入到0.1%，算式为 ROUND(数量/基数, 3)；各项之和因此可能不等于100%。"))
    }
    if campaign.figures[.ungrouped] != nil { rules.append((Words.ungrouped, "没有归入任何分组的意见，计入合计。")) }
    if campaign.audience == .everybody, campaign.rows.count > 0, !columns.contains(.text) {
      rules.append(("原文", "本次只公布汇总结果，不公布意见原文。"))
    }
    if isContinued {
      rules.append(
        (
          Words.continuationSheet,
          "一个单元格至多容纳32767个字符；更长的文字，开头留在“\(Words.rowsSheet)”表并注明未完，其余按编号、列、段接在“\(Words.continuationSheet)”表。"
        ))
    }
    guard !rules.isEmpty else { return }
    builder.addSpace(12)
    addHeading("数字的由来", to: &builder)
    for (label, rule) in rules {
      builder.add([.init(0, .text(label), CellStyle(.factLabel)), .init(1...2, .text(rule), CellStyle(.text))])
    }
  }

  /// What the numbers in the columns for formulas stand for.
  private static func addCodes(
    _ campaign: WorkbookContent, _ columns: [RowColumn], to builder: inout SheetBuilder
  ) {
    guard columns.contains(where: \.isCode) else { return }
    let codes = campaign.rows.codes
    var lines: [(column: String, code: Int?, meaning: String)] = []
    if columns.contains(.groupCode(0)) {
      let title = Words.column(.groupCode(0), others: [])
      lines.append((title, 0, Words.ungrouped))
      for group in campaign.allGroups {
        lines.append((title, codes.group(group.id), group.heading.isEmpty ? Words.withheldGroup : group.heading))
      }
    }
    if columns.contains(.dispositionCode) {
      let title = Words.column(.dispositionCode, others: [])
      for entry in campaign.scale.entries { lines.append((title, codes.disposition(entry.code), entry.label)) }
    }
    if columns.contains(.channelCode) {
      for name in campaign.channelNames {
        lines.append((Words.column(.channelCode, others: []), codes.channel(name), name))
      }
    }
    if columns.contains(.districtCode) {
      for name in campaign.districts.keys {
        lines.append((Words.column(.districtCode, others: []), codes.district(name), name))
      }
    }
    builder.addSpace(12)
    addHeading("各号所指", to: &builder)
    addHeader(["列", "号", "所指"], to: &builder)
    for line in lines {
      guard let code = line.code else { continue }
      builder.add([
        .init(0, .text(line.column), CellStyle(.text)),
        .init(1, .number(CellNumber(code)), CellStyle(.number, .integer)),
        .init(2, .text(line.meaning), CellStyle(.text, indent: 1)),
      ])
    }
  }

  private static func addFigures(
    _ campaign: WorkbookContent, _ placed: [FigureID: CellReference], to builder: inout SheetBuilder
  ) -> [FigureID: CellReference] {
    var added: [FigureID: CellReference] = [:]
    guard !campaign.figures.figures.isEmpty else { return added }
    builder.addSpace(12)
    addHeading("数字一览", to: &builder)
    addHeader(["数字", "所在单元格", "标识和算法"], to: &builder)
    for (index, figure) in campaign.figures.figures.enumerated() {
      let cell = placed[figure.id]
      let isLink = cell != nil && index < mostLinks
      var whereabouts = CellValue.text("本表")
      if let cell { whereabouts = isLink ? .link(cell.text, .cell(cell)) : .text(cell.text) }
      let value: CellValue
      var style = CellStyle(.number, figure.cellFormatWithUnit ?? figure.cellFormat)
      if cell == nil {
        value = .number(figure.cellNumber)
        added[figure.id] = CellReference(sheet: builder.name, row: builder.nextRow, column: 0)
      } else {
        value = .text(figure.text)
        style = CellStyle(.number)
      }
      builder.add([
        .init(0, value, style),
        .init(1, whereabouts, CellStyle(.text, indent: 1, isLink: isLink)),
        .init(2, .text(figure.id.path + "：" + rule(of: figure)), CellStyle(.text)),
      ])
    }
    return added
  }

  /// A sheet holds 65,530 links.
  private static let mostLinks = 60_000

  private static func rule(of figure: Figure) -> String {
    var words: String
    switch figure.rule {
    case .countOfSuggestions: words = "统计，按条"
    case .countOfSubmissions: words = "统计，按件（一件可含几条）"
    case .countOfVotes: words = "统计，按票"
    case .share: words = "由数量算出"
    case .stated: words = "机关公布"
    }
    if let base = figure.base { words += "，基数 \(base.path)" }
    if let rows = figure.rows { words += "，取行 \(rows.text)" }
    return words + "。"
  }
}
