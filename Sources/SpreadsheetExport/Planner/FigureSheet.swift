import Campaigns
import Diagnostics

/// A sheet of tables in which each figure stands once, as a number or a formula.
struct FigureSheet {
  /// 序号, 标题, count, share, 处理结果: together as wide as A4 upright.
  static let widths: [Double] = [11, 40, 11, 11, 21]
  static let last = 4

  let campaign: WorkbookContent
  let formulas: RowFormulas
  let lines: [GroupOrdinals.Line]
  var builder: SheetBuilder
  var figureCells: [FigureID: CellReference] = [:]
  var charts: [ChartPlan] = []
  var log = DiagnosticLog()
  /// The row with which its tables begin.
  private var start = 0

  private init(_ campaign: WorkbookContent, name: String, title: String, formulas: RowFormulas) {
    self.campaign = campaign
    self.formulas = formulas
    lines = GroupOrdinals(campaign.statements).lines
    builder = SheetBuilder(name: name, widths: FigureSheet.widths)
    addHead(title)
    start = builder.nextRow
  }

  /// 汇总: facts, groups, dispositions, breakdowns.
  static func summary(_ campaign: WorkbookContent, formulas: RowFormulas) -> FigureSheet {
    var sheet = FigureSheet(campaign, name: Words.summarySheet, title: campaign.title, formulas: formulas)
    sheet.addFacts()
    sheet.addGroups()
    sheet.addReasons()
    sheet.addDispositions()
    sheet.addBreakdowns()
    return sheet
  }

  /// 渠道与地区.
  static func channels(_ campaign: WorkbookContent, formulas: RowFormulas) -> FigureSheet {
    var sheet = FigureSheet(campaign, name: Words.channelsSheet, title: Words.channelsSheet, formulas: formulas)
    sheet.addChannels()
    sheet.addDistricts()
    return sheet
  }

  /// 走势: the days of the window and those on which something was received.
  static func trend(_ campaign: WorkbookContent, formulas: RowFormulas) -> FigureSheet {
    var sheet = FigureSheet(campaign, name: Words.trendSheet, title: Words.trendSheet, formulas: formulas)
    sheet.addDays()
    return sheet
  }

  /// 问卷: a block a question.
  static func questionnaire(_ campaign: WorkbookContent, formulas: RowFormulas) -> FigureSheet {
    var sheet = FigureSheet(
      campaign, name: Words.questions, title: Words.questions, formulas: formulas)
    sheet.addQuestions()
    return sheet
  }

  /// Whether there is nothing on it but its title.
  var isEmpty: Bool { builder.nextRow == start }

  var plan: SheetPlan {
    SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: PageSetup(isLandscape: false, repeatedRows: 0, header: nil, footer: Words.footer), charts: charts,
      stream: nil)
  }

  private mutating func addHead(_ title: String) {
    builder.add([.init(0...FigureSheet.last, .text(title), CellStyle(.title))], leastHeight: 34)
    if campaign.audience == .office {
      builder.add([.init(0...FigureSheet.last, .text(Words.officeOnlyNote), CellStyle(.status))])
    }
    if campaign.status == .draft {
      builder.add([.init(0...FigureSheet.last, .text(Words.draft), CellStyle(.status))])
    }
    builder.addSpace(6)
  }

  mutating func addHeading(_ text: String) {
    builder.addSpace(12)
    builder.add([.init(0...FigureSheet.last, .text(text), CellStyle(.heading))], leastHeight: 24)
  }

  /// A row of a table: what is left of it to the right stays empty and takes the look of its kind.
  mutating func addRow(_ pieces: [SheetBuilder.Piece], rest: CellStyle.Role = .text) {
    let next = (pieces.last?.columns.upperBound ?? -1) + 1
    guard next <= FigureSheet.last else { return builder.add(pieces) }
    builder.add(pieces + (next...FigureSheet.last).map { .init($0, .blank, CellStyle(rest)) })
  }

  mutating func addNote(_ text: String) {
    builder.add([.init(0...FigureSheet.last, .text(text), CellStyle(.note))])
  }

  // MARK: Figures

  /// A count in the coming row; remembers where it stands.
  mutating func count(_ figure: Figure, column: Int = 2, role: CellStyle.Role = .number) -> SheetBuilder.Piece {
    remember(figure.id, column: column)
    return .init(column, value(of: figure), CellStyle(role, figure.cellFormat))
  }

  /// A count of rows as the formula that counts them, with what it comes to; else the number.
  func value(of figure: Figure) -> CellValue {
    guard figure.rule == .countOfSuggestions, let rows = figure.rows, let formula = formulas.formula(for: rows) else {
      return .number(figure.cellNumber)
    }
    return .formula(formula, cached: figure.cellNumber)
  }

  /// A share in the coming row: as a formula where its part stands in column C of the row and its base on the sheet, so
  /// that whoever doubts it can follow it.
  mutating func share(_ figure: Figure?, of part: Figure?, column: Int = 3, role: CellStyle.Role = .number)
    -> SheetBuilder.Piece
  {
    guard let figure else { return .init(column, .text("—"), CellStyle(role)) }
    remember(figure.id, column: column)
    let style = CellStyle(role, figure.cellFormat)
    guard case .share(let share) = figure.value, let part, part.count == share.part, let baseID = figure.base,
      let base = figureCells[baseID], campaign.figures[baseID]?.count == share.base
    else { return .init(column, .number(figure.cellNumber), style) }
    let partCell = CellReference(sheet: builder.name, row: builder.nextRow, column: 2).a1
    return .init(column, .formula("=ROUND(\(partCell)/\(base.absolute),3)", cached: figure.cellNumber), style)
  }

  mutating func remember(_ id: FigureID, column: Int) {
    if figureCells[id] == nil {
      figureCells[id] = CellReference(sheet: builder.name, row: builder.nextRow, column: column)
    }
  }

  /// `=SUM(C5:C9)`.
  func sum(_ rows: Range<Int>) -> String { "=SUM(C\(rows.lowerBound + 1):C\(rows.upperBound))" }
}

extension Figure {
  var cellNumber: CellNumber {
    switch value {
    case .count(let count): CellNumber(count)
    case .share(let share): CellNumber(share)
    case .statedShare(let share): CellNumber(share)
    }
  }

  /// Shows the number as it is printed, without unit: the column's head names that.
  var cellFormat: NumberFormat {
    switch value {
    case .count: qualifier.flatMap { .count("", $0) } ?? .integer
    case .share: .share(places: 1)
    case .statedShare(let share): .share(places: share.places)
    }
  }

  /// Shows the number with its unit, where that can stand in a format code.
  var cellFormatWithUnit: NumberFormat? {
    unit.flatMap { .count($0, qualifier) }
  }
}
