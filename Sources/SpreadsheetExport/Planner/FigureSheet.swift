import Campaigns
import Diagnostics

/// A sheet of tables in which each figure stands once, as a number or a formula.
struct FigureSheet {
  /// 序号, 标题, count, share, base, 处理结果: together as wide as A4 upright.
  static let widths: [Double] = [12, 35, 12, 10, 10, 21]
  static let last = 5

  let campaign: WorkbookContent
  let formulas: RowFormulas
  let lines: [GroupOrdinals.Line]
  var builder: SheetBuilder
  var figureCells: [FigureID: CellReference] = [:]
  var charts: [ChartPlan] = []
  var bars: [CellRange] = []
  var links: [SheetExtras.Link] = []
  var names: [WorkbookPlan.Name] = []
  let places: RowPlaces
  var repeatedRows = 0..<0
  /// Where figures stand on sheets before this one.
  private let known: [FigureID: CellReference]
  var log = DiagnosticLog()
  /// The row with which its tables begin.
  private var start = 0

  private init(
    _ campaign: WorkbookContent, name: String, title: String, formulas: RowFormulas,
    known: [FigureID: CellReference] = [:], places: RowPlaces = .none
  ) {
    self.campaign = campaign
    self.places = places
    self.known = known
    self.formulas = formulas
    lines = GroupOrdinals(campaign.statements).lines
    builder = SheetBuilder(name: name, widths: FigureSheet.widths)
    addHead(title)
    start = builder.nextRow
  }

  /// 汇总: facts, groups, dispositions, breakdowns.
  static func summary(_ campaign: WorkbookContent, formulas: RowFormulas, places: RowPlaces) -> FigureSheet {
    var sheet = FigureSheet(
      campaign, name: Words.summarySheet, title: campaign.title, formulas: formulas, places: places)
    sheet.addFacts()
    sheet.addGroups()
    sheet.addReasons()
    sheet.addDispositions()
    sheet.addBreakdowns()
    return sheet
  }

  /// 渠道与地区.
  /// - Parameter known: where the figures of the summary stand.
  static func channels(
    _ campaign: WorkbookContent, formulas: RowFormulas, known: [FigureID: CellReference]
  ) -> FigureSheet {
    var sheet = FigureSheet(
      campaign, name: Words.channelsSheet, title: Words.channelsSheet, formulas: formulas, known: known)
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
    let page = PageSetup(
      isLandscape: false, repeatedRows: repeatedRows, header: campaign.pageHeader, footer: Words.footer)
    var extras = SheetExtras()
    extras.bars = bars
    extras.links = links
    return SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: page.with(breaks: builder.breaks(page)), charts: charts, stream: nil, extras: extras)
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
  /// - Parameter target: where a press on it leads.
  mutating func count(_ figure: Figure, leadingTo target: CellReference? = nil) -> SheetBuilder.Piece {
    remember(figure.id, column: 2)
    if let target { link(2, to: target, tip: Words.firstRow + target.text) }
    return .init(2, value(of: figure), CellStyle(.number, figure.cellFormat, isLink: target != nil))
  }

  /// A count of rows as the formula that counts them, with what it comes to; else the number.
  func value(of figure: Figure) -> CellValue {
    guard figure.rule == .countOfSuggestions, let rows = figure.rows, let formula = formulas.formula(for: rows) else {
      return .number(figure.cellNumber)
    }
    return .formula(formula, cached: figure.cellNumber)
  }

  /// A share in the coming row with its base beside it: as formulas where its part stands in column C of the row, so that
  /// whoever doubts it can follow it.
  mutating func share(_ figure: Figure?, of part: Figure?) -> [SheetBuilder.Piece] {
    guard let figure else {
      return [.init(3, .text("—"), CellStyle(.number)), .init(4, .blank, CellStyle(.number))]
    }
    remember(figure.id, column: 3)
    let base = figure.base.flatMap { campaign.figures[$0] }
    let basePiece = self.base(base)
    let style = CellStyle(.number, figure.cellFormat)
    guard case .share(let share) = figure.value, let part, part.count == share.part, base?.count == share.base else {
      return [.init(3, .number(figure.cellNumber), style), basePiece]
    }
    return [.init(3, .formula(roundedShare, cached: figure.cellNumber), style), basePiece]
  }

  /// A share that is printed nowhere, of rows that were counted; nothing where its base is not known.
  func share(of part: Int, in base: FigureID) -> [SheetBuilder.Piece] {
    guard let figure = campaign.figures[base], figure.rule == .countOfSuggestions, let count = figure.count,
      let share = Share(part: part, base: count)
    else { return [] }
    return [
      .init(3, .formula(roundedShare, cached: CellNumber(share)), CellStyle(.number, .share(places: 1))),
      self.base(figure),
    ]
  }

  /// The base of the coming row's share: the cell in which it stands, else the number.
  private func base(_ figure: Figure?) -> SheetBuilder.Piece {
    guard let figure else { return .init(4, .blank, CellStyle(.number)) }
    var value = CellValue.number(figure.cellNumber)
    if let cell = figureCells[figure.id] {
      value = .formula("=" + cell.absolute, cached: figure.cellNumber)
    } else if let cell = known[figure.id] {
      value = .formula("=" + CellReference.quoted(cell.sheet) + "!" + cell.absolute, cached: figure.cellNumber)
    }
    return .init(4, value, CellStyle(.base, figure.cellFormat))
  }

  private var roundedShare: String { "=ROUND(C\(builder.nextRow + 1)/E\(builder.nextRow + 1),3)" }

  /// Makes a link of a cell of the coming row.
  mutating func link(_ column: Int, to target: CellReference, tip: String) {
    links.append(.init(row: builder.nextRow, column: column, target: target, tip: tip))
  }

  /// Names the counts of the rows from this one on.
  mutating func addName(_ name: String, from row: Int) {
    guard builder.nextRow > row else { return }
    names.append(
      WorkbookPlan.Name(
        name: name,
        formula: "=\(CellReference.quoted(builder.name))!$C$\(row + 1):$C$\(builder.nextRow)"))
  }

  /// Bars in a column of the rows from this one on.
  mutating func addBars(from row: Int, column: Int) {
    guard builder.nextRow > row + 1 else { return }
    bars.append(CellRange(firstRow: row, firstColumn: column, lastRow: builder.nextRow - 1, lastColumn: column))
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
