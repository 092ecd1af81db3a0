import Campaigns
import Diagnostics
import Numbering
import TestSupport
import Testing

@testable import SpreadsheetExport

@Suite struct PlannerTests {
  private func plan(_ campaign: Campaign) throws -> WorkbookPlan {
    try WorkbookPlanner(PublicCampaign(campaign)).plan().value
  }

  /// The texts of a sheet, row by row.
  private func texts(_ sheet: SheetPlan?) -> [[String]] {
    (sheet?.rows ?? []).map { $0.cells.compactMap(\.value.text) }
  }

  private func number(_ value: CellValue?) -> CellNumber? {
    switch value {
    case .number(let number), .formula(_, let number): number
    default: nil
    }
  }

  @Test func sheetsOfEachKind() throws {
    #expect(
      try plan(SampleCampaigns.rows()).sheets.map(\.name)
        == ["汇总", "分组", "交叉", "走势", "渠道与地区", "意见", "说明"])
    #expect(try plan(SampleCampaigns.stated()).sheets.map(\.name) == ["汇总", "说明"])
    #expect(try plan(SampleCampaigns.headingsOnly()).sheets.map(\.name) == ["汇总", "说明"])
    #expect(try plan(SampleCampaigns.nothing()).sheets.map(\.name) == ["汇总", "说明"])
  }

  /// The promise that reconciliation rests on: each figure stands somewhere, and there with its own value.
  @Test func everyFigureStandsInItsCell() throws {
    for campaign in [
      try SampleCampaigns.rows(), try SampleCampaigns.rows(level: .summary, several: true),
      try SampleCampaigns.stated(), try SampleCampaigns.stated(counts: [100, 20]), try SampleCampaigns.questionnaire(),
      try SampleCampaigns.nothing(),
    ] {
      let released = PublicCampaign(campaign)
      let plan = try WorkbookPlanner(released).plan().value
      #expect(!released.figures.figures.isEmpty)
      for figure in released.figures.figures {
        let cell = try #require(plan.figureCells[figure.id], "\(figure.id.path)")
        let value = number(plan[sheet: cell.sheet]?[cell.row, cell.column])
        #expect(value == figure.cellNumber, "\(figure.id.path) in \(cell.text)")
      }
      #expect(plan.figureCells.count == released.figures.figures.count)
    }
  }

  @Test func ladderFollowsTheNotice() throws {
    let sheet = try plan(SampleCampaigns.rows())[sheet: "汇总"]
    let ordinals = texts(sheet).compactMap(\.first)
    // One section with a heading stands before the groups; the group that is not printed has no number.
    #expect(Array(ordinals.drop { $0 != "二、" }.prefix(6)) == ["二、", "三、", "（一）", "（二）", "四、", "—"])
    #expect(texts(sheet).contains { $0.contains("（本组不单独公布）") && $0.first == "—" })
    #expect(Ladder.number(20, level: 1) == "二十、")
    #expect(Ladder.number(31, level: 2) == "（三十一）")
    #expect(Ladder.number(10, level: 3) == "10.")
    #expect(Ladder.number(100, level: 4) == "（100）")
    #expect(Ladder.han(10) == "十")
    #expect(Ladder.han(19) == "十九")
  }

  @Test func totalsAndSharesAreFormulas() throws {
    let plan = try plan(SampleCampaigns.stated())
    let sheet = try #require(plan[sheet: "汇总"])
    let total = try #require(plan.figureCells[.total])
    guard case .formula(let sum, let cached) = sheet[total.row, 2] else { throw Missing() }
    #expect(sum == "=SUM(C\(total.row - 2):C\(total.row))")
    #expect(cached == CellNumber(735))
    let share = try #require(plan.figureCells[FigureID("group", "g1", "share")])
    guard case .formula(let rounded, let value) = sheet[share.row, share.column] else { throw Missing() }
    #expect(rounded == "=ROUND(C\(share.row + 1)/E\(share.row + 1),3)")
    #expect(sheet[share.row, 4] == .formula("=$C$\(total.row + 1)", cached: CellNumber(735)))
    #expect(value == CellNumber(digits: 333, places: 3))
    // 3 × 33.3 % is 99.9 %.
    #expect(texts(sheet).contains(["因四舍五入，各项之和可能不等于100%。"]))
  }

  @Test func sharesThatSumNeedNoNote() throws {
    let sheet = try plan(SampleCampaigns.stated(counts: [245, 490]))[sheet: "汇总"]
    let groups = texts(sheet).prefix { $0 != ["处理情况"] }
    // 33.3 % and 66.7 %.
    #expect(!groups.contains(["因四舍五入，各项之和可能不等于100%。"]))
  }

  /// What the office states disagrees with itself: both numbers stay.
  @Test func disagreeingTotalsStandBesideEachOther() throws {
    let plan = try plan(SampleCampaigns.stated(counts: [100, 20]))
    let sheet = try #require(plan[sheet: "汇总"])
    let total = try #require(plan.figureCells[.total])
    #expect(sheet[total.row, 2] == .number(CellNumber(735)))
    #expect(number(sheet[total.row - 1, 2]) == CellNumber(120))
    #expect(sheet[total.row - 1, 0] == .text("各组合计"))
    #expect(texts(sheet).contains { $0.first?.hasPrefix("各组合计与收到的总数不同") == true })
  }

  @Test func rowsInSeveralGroupsAreSaidToBe() throws {
    let sheet = try plan(SampleCampaigns.rows(several: true))[sheet: "汇总"]
    #expect(texts(sheet).contains { $0.first?.hasPrefix("同一条意见可以归入几个分组") == true })
    let once = try plan(SampleCampaigns.rows())[sheet: "汇总"]
    #expect(!texts(once).contains { $0.first?.hasPrefix("同一条意见可以归入几个分组") == true })
  }

  @Test func nestedGroupsAreNotCountedTwice() throws {
    let plan = try plan(SampleCampaigns.rows())
    let total = try #require(plan.figureCells[.total])
    guard case .formula(let sum, let cached) = plan[sheet: "汇总"]?[total.row, 2] else { throw Missing() }
    #expect(cached == CellNumber(48))
    // Four groups at the top and the rows without one; the two below 三、 are left out.
    #expect(sum.split(separator: "+").count == 5)
  }

  @Test func whatIsNotKnownHasNoRow() throws {
    let rows = texts(try plan(SampleCampaigns.headingsOnly())[sheet: "汇总"])
    let words = Set(rows.flatMap { $0 })
    #expect(words.isDisjoint(with: ["征集期", "征集渠道", "收到意见", "成文日期", "公布网址", "条数", "占比", "处理结果", "合计"]))
    #expect(rows.contains(["发文机关", "区城管局"]))
    #expect(rows.contains(["一、", "要做好第1件事，件件有着落。"]))
  }

  @Test func nothingReceivedIsSaid() throws {
    let plan = try plan(SampleCampaigns.nothing())
    #expect(texts(plan[sheet: "汇总"]).contains(["征集期内没有收到意见建议。"]))
    #expect(plan.sheets.flatMap(\.charts).isEmpty)
  }

  @Test func chartShowsTheGroups() throws {
    let sheet = try #require(plan(SampleCampaigns.stated())[sheet: "汇总"])
    let chart = try #require(sheet.charts.first)
    #expect(chart.alternative == "各组意见数量：第1类意见245条；第2类意见245条；第3类意见245条")
    let bars = (chart.values.firstRow...chart.values.lastRow).map { sheet[$0, chart.values.firstColumn] }
    #expect(bars == Array(repeating: .number(CellNumber(245)), count: 3))
    let labels = (chart.categories.firstRow...chart.categories.lastRow).map { sheet[$0, chart.categories.firstColumn] }
    #expect(labels == ["第1类意见", "第2类意见", "第3类意见"].map { .text($0) })
    // Under nested groups the bars have a table of their own, of the groups at the top only.
    let nested = try #require(plan(SampleCampaigns.rows())[sheet: "汇总"])
    let range = try #require(nested.charts.first).values
    #expect((range.firstRow...range.lastRow).compactMap { number(nested[$0, 2])?.digits }.reduce(0, +) == 48)
  }

  @Test func onlyReleasedColumnsAreShown() throws {
    let summary = try plan(SampleCampaigns.rows(level: .summary))
    #expect(
      summary[sheet: "意见"]?.stream?.columns == [
        .number, .id, .received, .channel, .groups, .disposition, .reason, .groupCode(0), .groupCode(1),
        .dispositionCode, .channelCode,
      ])
    let texts = try plan(SampleCampaigns.rows(level: .texts, publicColumns: ["小区", "district"]))
    #expect(
      texts[sheet: "意见"]?.stream?.titles == [
        "序号", "编号", "收到日期", "渠道", "分组", "处理结果", "理由", "内容", "小区", "所属区域", "组号1", "组号2",
        "处理号", "渠道号",
      ])
  }

  @Test func manyRowsTakeSeveralSheets() throws {
    let campaign = PublicCampaign(try SampleCampaigns.rows())
    let plan = try WorkbookPlanner(campaign, rowsPerSheet: 20).plan().value
    #expect(plan.sheets.map(\.name) == ["汇总", "分组", "交叉", "走势", "渠道与地区", "意见", "意见(2)", "意见(3)", "说明"])
    #expect(plan.sheets.compactMap(\.stream?.numbers) == [1..<21, 21..<41, 41..<49])
    // A sheet has 1,048,576 rows (ECMA-376 as Excel limits it); one is the header.
    #expect(RowStream.rowsPerSheet + 1 == 1 << 20)
  }

  /// What is beyond the 32,767 UTF-16 units of a cell (ECMA-376 as Excel limits it) goes on by row on a sheet of its own, and
  /// is told.
  @Test func aTextThatDoesNotFitACellGoesOn() throws {
    let long = String(repeating: "长", count: 32_768)
    let planned = try WorkbookPlanner(PublicCampaign(try SampleCampaigns.rows(count: 3, text: long))).plan()
    #expect(planned.value.sheets.map(\.name).contains("续文"))
    #expect(planned.log.diagnostics.map(\.code.id) == Array(repeating: "workbook.text-continued", count: 3))
    let fitting = try WorkbookPlanner(
      PublicCampaign(try SampleCampaigns.rows(count: 1, text: String(long.dropLast())))
    ).plan()
    #expect(!fitting.value.sheets.map(\.name).contains("续文"))
    #expect(fitting.log.isEmpty)
  }

  private struct Missing: Error {}
}
