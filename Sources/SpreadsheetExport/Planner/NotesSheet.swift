import Campaigns
import Diagnostics

/// 说明: what each sheet and column is, where each figure comes from, how it is computed and rounded, what made the workbook.
struct NotesSheet {
  private static let widths: [Double] = [16, 20, 34, 36]
  private static let last = 3
  /// A sheet holds 65,530 links.
  private static let mostLinks = 60_000

  /// What the rest of the workbook is like.
  struct Surroundings {
    /// The other sheets, in order.
    let sheets: [SheetPlan]
    /// Of the sheets of rows.
    let columns: [RowColumn]
    /// Where figures stand.
    let placed: [FigureID: CellReference]
    let isContinued: Bool
  }

  private let campaign: WorkbookContent
  private let around: Surroundings
  private var builder = SheetBuilder(name: Words.notesSheet, widths: NotesSheet.widths)
  /// Cells of the figures that stand nowhere else.
  private(set) var figureCells: [FigureID: CellReference] = [:]

  var log: DiagnosticLog { builder.log }

  var plan: SheetPlan {
    let page = PageSetup(isLandscape: false, header: campaign.pageHeader, footer: Words.footer)
    return SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: page.with(breaks: builder.breaks(page)), charts: [], stream: nil)
  }

  init(_ campaign: WorkbookContent, _ around: Surroundings) {
    self.campaign = campaign
    self.around = around
    builder.add([.init(0...NotesSheet.last, .text(Words.notesSheet), CellStyle(.title))], leastHeight: 34)
    if campaign.audience == .office {
      builder.add([.init(0...NotesSheet.last, .text(Words.officeOnlyNote), CellStyle(.status))])
    }
    if campaign.status == .draft {
      builder.add([.init(0...NotesSheet.last, .text(Words.draft), CellStyle(.status))])
    }
    addSheets()
    addColumns()
    addRules()
    addCodes()
    addFigures()
    addSource()
  }

  // MARK: Parts

  private mutating func addHeading(_ text: String) {
    builder.addSpace(12)
    builder.add([.init(0...NotesSheet.last, .text(text), CellStyle(.heading))], leastHeight: 24)
  }

  private mutating func addHeader(_ first: String, _ second: String, _ third: String) {
    builder.add([
      .init(0, .text(first), CellStyle(.header)), .init(1, .text(second), CellStyle(.header)),
      .init(2...NotesSheet.last, .text(third), CellStyle(.header)),
    ])
  }

  private mutating func addSheets() {
    let top = builder.nextRow
    addHeading("各工作表")
    addHeader("工作表", "行数", "内容")
    for sheet in around.sheets {
      let words = Words.contents(of: sheet, isContinued: around.isContinued)
      var rows = CellValue.blank
      if let stream = sheet.stream { rows = .number(CellNumber(stream.numbers.count)) }
      builder.add([
        .init(
          0, .link(sheet.name, .cell(CellReference(sheet: sheet.name, row: 0, column: 0))),
          CellStyle(.text, isLink: true)),
        .init(1, rows, CellStyle(.wordNumber, .integer)),
        .init(2...NotesSheet.last, .text(words), CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top)
  }

  private mutating func addColumns() {
    let top = builder.nextRow
    addHeading("各列含义")
    addHeader("工作表", "列", "含义")
    for line in Words.columnMeanings(campaign, columns: around.columns) {
      builder.add([
        .init(0, .text(line.sheet), CellStyle(.text)), .init(1, .text(line.column), CellStyle(.text)),
        .init(2...NotesSheet.last, .text(line.meaning), CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top)
  }

  private mutating func addRules() {
    let rules = Words.rules(campaign, columns: around.columns, isContinued: around.isContinued)
    guard !rules.isEmpty else { return }
    let top = builder.nextRow
    addHeading("数字的由来")
    for (label, rule) in rules {
      builder.add([
        .init(0, .text(label), CellStyle(.factLabel)), .init(1...NotesSheet.last, .text(rule), CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top)
  }

  /// What the numbers in the columns for formulas stand for.
  private mutating func addCodes() {
    let columns = around.columns
    guard columns.contains(where: \.isCode) else { return }
    let codes = campaign.rows.codes
    var lines: [(column: RowColumn, code: Int?, meaning: String)] = []
    if columns.contains(.groupCode(0)) {
      lines.append((.groupCode(0), 0, Words.ungrouped))
      for group in campaign.allGroups {
        let heading = group.heading.isEmpty ? Words.withheldGroup : group.heading
        lines.append((.groupCode(0), codes.group(group.id), heading))
      }
    }
    if columns.contains(.dispositionCode) {
      for entry in campaign.scale.entries {
        lines.append((.dispositionCode, codes.disposition(entry.code), entry.label))
      }
    }
    if columns.contains(.channelCode) {
      for name in campaign.channelNames { lines.append((.channelCode, codes.channel(name), name)) }
    }
    if columns.contains(.districtCode) {
      for name in campaign.districts.keys { lines.append((.districtCode, codes.district(name), name)) }
    }
    let top = builder.nextRow
    addHeading("各号所指")
    addHeader("列", "号", "所指")
    for line in lines {
      guard let code = line.code else { continue }
      builder.add([
        .init(0, .text(Words.column(line.column, others: [])), CellStyle(.text)),
        .init(1, .number(CellNumber(code)), CellStyle(.wordNumber, .integer)),
        .init(2...NotesSheet.last, .text(line.meaning), CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top)
  }

  private mutating func addFigures() {
    guard !campaign.figures.figures.isEmpty else { return }
    let top = builder.nextRow
    addHeading("数字一览")
    builder.add([
      .init(0, .text("数字"), CellStyle(.headerNumber)), .init(1, .text("所在单元格"), CellStyle(.header, indent: 1)),
      .init(2, .text("标识"), CellStyle(.header)), .init(3, .text("算法"), CellStyle(.header)),
    ])
    for (index, figure) in campaign.figures.figures.enumerated() {
      var value = CellValue.number(figure.cellNumber)
      var whereabouts = CellValue.text("本表")
      var isLink = false
      if let cell = around.placed[figure.id] {
        value = .formula("=" + CellReference.quoted(cell.sheet) + "!" + cell.absolute, cached: figure.cellNumber)
        isLink = index < NotesSheet.mostLinks
        whereabouts = isLink ? .link(cell.text, .cell(cell)) : .text(cell.text)
      } else {
        figureCells[figure.id] = CellReference(sheet: builder.name, row: builder.nextRow, column: 0)
      }
      builder.add([
        .init(0, value, CellStyle(.number, figure.cellFormatWithUnit ?? figure.cellFormat)),
        .init(1, whereabouts, CellStyle(.text, indent: 1, isLink: isLink)),
        .init(2, .text(figure.id.path), CellStyle(.small)), .init(3, .text(Words.rule(of: figure)), CellStyle(.small)),
      ])
    }
    builder.keepTogether(from: top)
  }

  private mutating func addSource() {
    let top = builder.nextRow
    addHeading("出处")
    var lines: [(String, CellValue)] = [
      (Words.issuer, .text(campaign.subject.issuers.map(\.bestName).joined(separator: "、")))
    ]
    if let url = campaign.url {
      lines.append((Words.url, LinkRules.fault(of: url) == nil ? .link(url, .address(url)) : .text(url)))
    }
    if let about = campaign.subject.about, let url = about.url {
      let isLink = LinkRules.fault(of: url) == nil
      lines.append((Words.about, isLink ? .link(about.title ?? url, .address(url)) : .text(url)))
    }
    lines.append(("数据日期", .date(campaign.metadataDate)))
    lines.append(("制作程序", .text("汇总 \(Program.name) \(Program.version)")))
    for (label, value) in lines {
      let isLink = if case .link = value { true } else { false }
      let isDate = if case .date = value { true } else { false }
      builder.add([
        .init(0, .text(label), CellStyle(.factLabel)),
        .init(
          1...NotesSheet.last, value, CellStyle(.factValue, isDate ? .chineseDate : .general, isLink: isLink)),
      ])
    }
    builder.keepTogether(from: top, isWhole: true)
  }
}
