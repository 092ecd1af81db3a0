import Campaigns
import Diagnostics

/// 核对: every figure with where it is printed, what it comes from and room for a tick; what is still open; what was masked;
/// lines for the signatures. For the office alone.
struct CheckSheet {
  private static let widths: [Double] = [7, 40, 16, 14, 26, 34, 8, 20]
  private static let last = 7

  let plan: SheetPlan
  let log: DiagnosticLog

  /// - Parameters:
  ///   - cells: where the figures stand on the other sheets.
  ///   - places: where the rows stand.
  init(_ content: WorkbookContent, facts: CheckFacts, cells: [FigureID: CellReference], places: RowPlaces) {
    var builder = SheetBuilder(name: Words.checkSheet, widths: CheckSheet.widths)
    builder.add(
      [.init(0...CheckSheet.last, .text(Words.checkTitle + content.title), CellStyle(.title))], leastHeight: 34)
    builder.add([.init(0...CheckSheet.last, .text(Words.officeOnlyNote), CellStyle(.status))])
    // What is open comes first; the figures last, so that their heads can be printed on every page that they take.
    CheckSheet.addFindings(facts, to: &builder)
    CheckSheet.addProposals(facts, to: &builder)
    CheckSheet.addMasks(facts, to: &builder)
    var extras = SheetExtras()
    let heads = CheckSheet.addFigures(
      content, facts, cells, places, links: &extras.links, to: &builder)
    CheckSheet.addSignatures(to: &builder)
    log = builder.log
    let page = PageSetup(
      isLandscape: true, repeatedRows: heads.map { $0..<$0 + 1 } ?? 0..<0, header: content.pageHeader,
      footer: Words.footer)
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 1,
      page: page.with(breaks: builder.breaks(page)), charts: [], stream: nil, extras: extras)
  }

  private static func addHeading(_ text: String, to builder: inout SheetBuilder) {
    builder.addSpace(12)
    builder.add([.init(0...last, .text(text), CellStyle(.heading))], leastHeight: 24)
  }

  /// Gives the row of the heads.
  private static func addFigures(
    _ content: WorkbookContent, _ facts: CheckFacts, _ cells: [FigureID: CellReference], _ places: RowPlaces,
    links: inout [SheetExtras.Link], to builder: inout SheetBuilder
  ) -> Int? {
    let printed = content.figures.figures.filter { facts.prints[$0.id] != nil }
    guard !printed.isEmpty else { return nil }
    let top = builder.nextRow
    addHeading(Words.printedFigures, to: &builder)
    let heads = builder.nextRow
    builder.add([
      .init(0, .text(Words.ordinal), CellStyle(.headerCentre)), .init(1, .text(Words.figure), CellStyle(.header)),
      .init(2, .text(Words.value), CellStyle(.headerNumber)),
      .init(3, .text(Words.origin), CellStyle(.header, indent: 1)),
      .init(4, .text(Words.printedAt), CellStyle(.header)), .init(5, .text(Words.rowsBehind), CellStyle(.header)),
      .init(6, .text(Words.tick), CellStyle(.headerCentre)), .init(7, .text(Words.remark), CellStyle(.header)),
    ])
    let names = FigureNames(content)
    for (index, figure) in printed.enumerated() {
      var value = CellValue.number(figure.cellNumber)
      if let cell = cells[figure.id] {
        let target = "=" + CellReference.quoted(cell.sheet) + "!" + cell.absolute
        value = .formula(target, cached: figure.cellNumber)
        links.append(.init(row: builder.nextRow, column: 2, target: cell, tip: Words.seeCell + cell.text))
      }
      let rows = figure.rows.map { names.rows($0) } ?? "—"
      // LibreOffice does not break links into lines.
      let isShort = Double(TextMeasure.units(rows)) < widths[5] - 1
      let first = isShort ? figure.rows.flatMap { firstRow(of: $0, content, places) } : nil
      builder.add([
        .init(0, .number(CellNumber(index + 1)), CellStyle(.ordinal, .integer)),
        .init(1, .text(names.name(of: figure)), CellStyle(.text)),
        .init(
          2, value,
          CellStyle(.number, figure.cellFormatWithUnit ?? figure.cellFormat, isLink: cells[figure.id] != nil)),
        .init(3, .text(origin(of: figure, content)), CellStyle(.text, indent: 1)),
        .init(4, .text((facts.prints[figure.id] ?? []).joined(separator: "；")), CellStyle(.text)),
        .init(5, first.map { .link(rows, .cell($0)) } ?? .text(rows), CellStyle(.text, isLink: first != nil)),
        .init(6, .text("☐"), CellStyle(.ordinal)), .init(7, .blank, CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top)
    return heads
  }

  /// The first of the rows behind a figure, where that is known.
  private static func firstRow(
    of selector: RowSelector, _ content: WorkbookContent, _ places: RowPlaces
  ) -> CellReference? {
    guard let condition = selector.conditions.first else { return places.cell(ofRow: 1) }
    guard selector.conditions.count == 1 else { return nil }
    switch condition {
    case .group(let id): return places.cell(ofGroup: content.rows.codes.group(id))
    case .ungrouped: return places.cell(ofGroup: 0)
    default: return nil
    }
  }

  private static func origin(of figure: Figure, _ content: WorkbookContent) -> String {
    switch figure.rule {
    // Sums of what the office states.
    case .countOfSuggestions where figure.rows == nil: Words.computed
    case .countOfVotes where content.rows.count == 0: Words.computed
    case .countOfSuggestions, .countOfSubmissions, .countOfVotes, .countOfLetters: Words.counted
    case .share: Words.computed
    case .stated: Words.typed
    }
  }

  private static func addFindings(_ facts: CheckFacts, to builder: inout SheetBuilder) {
    addHeading(Words.openChecks, to: &builder)
    guard !facts.marksCells else {
      builder.add([.init(0...last, .text(Words.findingsElsewhere), CellStyle(.text))])
      return
    }
    let top = builder.nextRow
    guard !facts.findings.isEmpty else {
      builder.add([.init(0...last, .text(Words.nothingOpen), CellStyle(.text))])
      return
    }
    builder.add([
      .init(0, .text(Words.ordinal), CellStyle(.headerCentre)), .init(1...2, .text(Words.finding), CellStyle(.header)),
      .init(3, .text(Words.severity), CellStyle(.header, indent: 1)), .init(4, .text(Words.place), CellStyle(.header)),
      .init(5, .text(Words.advice), CellStyle(.header)), .init(6, .text(Words.tick), CellStyle(.headerCentre)),
      .init(7, .text(Words.remark), CellStyle(.header)),
    ])
    for (index, finding) in facts.findings.enumerated() {
      builder.add([
        .init(0, .number(CellNumber(index + 1)), CellStyle(.ordinal, .integer)),
        .init(1...2, .text(finding.message), CellStyle(.text)),
        .init(3, .text(finding.severity), CellStyle(.text, indent: 1)),
        .init(4, .text(finding.place), CellStyle(.text)),
        .init(5, .text(finding.hint), CellStyle(.text)), .init(6, .text("☐"), CellStyle(.ordinal)),
        .init(7, .blank, CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top - 2)
  }

  private static func addProposals(_ facts: CheckFacts, to builder: inout SheetBuilder) {
    guard !facts.proposals.isEmpty else { return }
    let top = builder.nextRow
    addHeading(Words.openProposals, to: &builder)
    builder.add([.init(0...last, .text(Words.proposalsNote), CellStyle(.note))])
    builder.add([
      .init(0, .text(Words.ordinal), CellStyle(.headerCentre)),
      .init(1, .text(Words.proposedGroup), CellStyle(.header)),
      .init(2, .text(Words.amount), CellStyle(.headerNumber)),
      .init(3...5, .text(Words.proposedRows), CellStyle(.header, indent: 1)),
      .init(6, .text(Words.tick), CellStyle(.headerCentre)), .init(7, .text(Words.remark), CellStyle(.header)),
    ])
    for (index, proposal) in facts.proposals.enumerated() {
      let more = proposal.count > proposal.rows.count ? "……" : ""
      builder.add([
        .init(0, .number(CellNumber(index + 1)), CellStyle(.ordinal, .integer)),
        .init(1, .text(proposal.group ?? Words.undecidedGroup), CellStyle(.text)),
        .init(2, .number(CellNumber(proposal.count)), CellStyle(.number, .count(unit: "条", qualifier: nil))),
        .init(3...5, .text(proposal.rows.joined(separator: "、") + more), CellStyle(.text, indent: 1)),
        .init(6, .text("☐"), CellStyle(.ordinal)), .init(7, .blank, CellStyle(.text)),
      ])
    }
    builder.keepTogether(from: top)
  }

  private static func addMasks(_ facts: CheckFacts, to builder: inout SheetBuilder) {
    guard !facts.masks.isEmpty else { return }
    let top = builder.nextRow
    addHeading(Words.masked, to: &builder)
    builder.add([
      .init(0...1, .text(Words.maskKind), CellStyle(.header)), .init(2, .text(Words.amount), CellStyle(.headerNumber)),
      .init(3...last, .text(Words.place), CellStyle(.header, indent: 1)),
    ])
    for mask in facts.masks {
      builder.add([
        .init(0...1, .text(mask.kind), CellStyle(.text)),
        .init(2, .number(CellNumber(mask.count)), CellStyle(.number, .count(unit: "处", qualifier: nil))),
        .init(3...last, .text(mask.example), CellStyle(.text, indent: 1)),
      ])
    }
    builder.keepTogether(from: top)
  }

  private static func addSignatures(to builder: inout SheetBuilder) {
    let top = builder.nextRow - 1
    builder.addSpace(24)
    let signatures = [Words.handledBy, Words.reviewedBy, Words.issuedBy].map { $0 + "：　　　　　　　　　　日期：" }
    builder.add(
      [
        .init(0...1, .text(signatures[0]), CellStyle(.factValue)),
        .init(2...4, .text(signatures[1]), CellStyle(.factValue)),
        .init(5...last, .text(signatures[2]), CellStyle(.factValue)),
      ], leastHeight: 36)
    // With the last line of what was checked.
    builder.keepTogether(from: max(0, top), isWhole: true)
  }
}
