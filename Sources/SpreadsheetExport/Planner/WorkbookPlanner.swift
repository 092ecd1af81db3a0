import Campaigns
import Diagnostics

/// Lays out the tally workbook of a campaign. What is not there has no sheet.
///
/// Every figure has one cell, a number or a formula over the rows; other sheets refer to it.
public struct WorkbookPlanner {
  let content: WorkbookContent
  private let facts: CheckFacts?
  private let rowsPerSheet: Int

  /// The workbook for everybody: 汇总, 分组, 交叉, 走势, 渠道与地区, 问卷, 意见 where rows are published, 说明.
  public init(_ campaign: PublicCampaign) { self.init(campaign, rowsPerSheet: RowStream.rowsPerSheet) }

  init(_ campaign: PublicCampaign, rowsPerSheet: Int) {
    content = WorkbookContent(campaign)
    facts = nil
    self.rowsPerSheet = rowsPerSheet
  }

  /// The workbook for the office alone, with every row and every column, and 核对 before all.
  public init(internalOf campaign: Campaign, published: PublicCampaign, facts: CheckFacts) {
    content = WorkbookContent(campaign, published: published)
    self.facts = facts
    rowsPerSheet = RowStream.rowsPerSheet
  }

  /// Texts of rows that a cell cannot hold (32,767 UTF-16 units) go on on the sheet 续文, with a warning.
  /// - Throws: `workbook.text-too-long` where a text of another sheet does not fit, `workbook.too-wide`.
  public func plan() throws(Failed) -> Warned<WorkbookPlan> {
    let rows = try RowsSheets(
      content, rowsPerSheet: rowsPerSheet, keeping: facts.map { FindingsSheet.columns(of: $0, content.rows) } ?? [])
    let summary = FigureSheet.summary(content, formulas: rows.formulas, places: rows.places)
    let tables = [
      summary, .trend(content, formulas: rows.formulas),
      .channels(content, formulas: rows.formulas, known: summary.figureCells),
      .questionnaire(content, formulas: rows.formulas),
    ].enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map(\.element)
    var log = rows.log
    var cells: [FigureID: CellReference] = [:]
    for table in tables {
      log.append(contentsOf: table.log)
      log.append(contentsOf: table.builder.log)
      cells.merge(table.figureCells) { placed, _ in placed }
    }
    let cross = CrossSheet(content, formulas: rows.formulas, counts: rows.crosses)
    log.append(contentsOf: cross.log)
    cells.merge(cross.figureCells) { placed, _ in placed }
    var sheets = tables.map(\.plan)
    if !cross.isEmpty { sheets.insert(cross.plan, at: 1) }
    if content.hasGroupTexts {
      let groups = GroupsSheet(content, cells: cells)
      log.append(contentsOf: groups.log)
      sheets.insert(groups.plan, at: 1)
    }
    var rowPlans = rows.plans
    if let facts {
      let duplicates = try DuplicateClusters(content.rows, letters: content.letters)
      if !duplicates.clusters.isEmpty {
        let sheet = DuplicatesSheet(content, duplicates, places: rows.places)
        log.append(contentsOf: sheet.log)
        sheets.append(sheet.plan)
      }
      // Figures that stand only on the notes, which come later, have their number here.
      let check = CheckSheet(content, facts: facts, cells: cells, places: rows.places)
      log.append(contentsOf: check.log)
      sheets.insert(check.plan, at: 0)
      if facts.marksCells {
        let findings = FindingsSheet(content, facts: facts, rows: &rowPlans)
        log.append(contentsOf: findings.log)
        sheets.insert(findings.plan, at: 1)
      }
    }
    sheets += rowPlans + rows.continuations
    let notes = NotesSheet(
      content,
      .init(sheets: sheets, columns: rows.columns, placed: cells, isContinued: !rows.continuations.isEmpty))
    log.append(contentsOf: notes.log)
    cells.merge(notes.figureCells) { placed, _ in placed }
    sheets.append(notes.plan)
    if log.hasErrors { throw Failed(log) }
    var names: [WorkbookPlan.Name] = []
    for (name, id) in [(Words.suggestions, FigureID.total), (Words.submissions, .submissions)] {
      if let cell = cells[id] { names.append(WorkbookPlan.Name(name: name, cell: cell)) }
    }
    names += tables.flatMap(\.names)
    if content.audience == .office {
      for index in sheets.indices { sheets[index].extras.tabColour = StyleTable.warning }
    }
    return Warned(
      WorkbookPlan(
        sheets: sheets, properties: properties, names: names, figureCells: cells),
      log)
  }

  private var properties: WorkbookProperties {
    let title = content.audience == .office ? Words.officeOnly + content.title : content.title
    return WorkbookProperties(
      title: content.status == .draft ? title + "（" + Words.draft + "）" : title, subject: content.subject.topic,
      author: content.subject.issuers.map(\.bestName).joined(separator: "、"),
      status: content.status == .draft ? Words.draft : nil, created: content.metadataDate)
  }
}
