import Campaigns
import Diagnostics
import TestSupport
import Testing

@testable import Intake

/// What is filled in wrongly is named by sheet and cell, in the words of the workbook.
@Suite struct FormFaultTests {
  @Test func theRulesOfTheFileHoldForTheWorkbook() {
    let faults = Set(
      FormCase.faults(facts: [
        ["成文日期", "六月十八"], ["不单列的小数", "三"], ["附受理编号对照表", "也许"], ["版头", "蓝头"], ["开始日期", "2020-07-01"],
        ["截止日期", "2020-06-01"],
      ]).map { String($0.prefix { $0 != " " }) })
    #expect(faults == ["活动!B4", "活动!B5", "活动!B6", "活动!B7", "活动!B8"])
  }

  @Test func fieldsAndChoicesAreNamedAsInTheWorkbook() {
    let messages = FormCase.messages([
      .init("活动", FormCase.basics + [["成文日期", "六月十八"], ["版头", "红"], ["通知种类", "汇总"]])
    ])
    #expect(messages.contains { $0.contains("成文日期") && !$0.contains("“date”") })
    #expect(messages.contains { $0.contains("版头") && $0.contains("红头") && !$0.contains("preprinted") })
    #expect(messages.contains { $0.contains("通知种类") && $0.contains("意见汇总") })
  }

  @Test func whatIsMissingIsShownWhereItBelongs() {
    #expect(
      FormCase.faults([.init("活动", [["项目", "填写内容"], ["发文机关全称"], ["标题"], ["主题"], ["状态", "定稿"]])]).prefix(2) == [
        "活动!B2 campaign.issuer-missing", "活动!B3 campaign.title-missing",
      ])
    #expect(
      FormCase.faults(facts: [], [.init("分组", [["级别", "标题", "概述"], [.number(1), nil, "只有概述"]])]) == [
        "分组!B2 field.missing"
      ])
  }

  @Test func whatIsMissingOfAnEntryIsShownInItsLine() {
    #expect(
      FormCase.faults(
        facts: [],
        [
          .init(
            "数字",
            [
              ["事项", "数量", "计量单位"], ["参加人次", nil, "人次"], [nil, .number(3)], [],
              ["统计名称", "总数", "分项", "分项条数", "分项占比"], ["按来源", nil, "群众"], [nil, nil, nil, .number(3)],
            ]),
          .init("译文", [["项目", "填写内容"], ["文种"], ["译文标题", "Feedback"]]),
        ]
      ).sorted() == [
        "数字!A3 field.missing", "数字!B2 field.missing", "数字!C7 field.missing", "数字!E6 field.missing",
        "译文!B2 field.missing",
      ])
  }

  @Test func wordsThatAreNoFieldAreReportedWithTheNearest() throws {
    let misspelt = FormCase.messages([.init("活动", FormCase.basics + [["成文日其", "2020-06-18"]])])
    #expect(misspelt.count == 1 && misspelt[0].contains("成文日其") && misspelt[0].contains("成文日期"))
    #expect(FormCase.faults(facts: [["天气", "晴"]]) == ["活动!B4 form.label-unknown"])
    #expect(FormCase.faults(facts: [[nil, "晴"]]) == ["活动!B4 form.unlabelled"])
    #expect(FormCase.faults(facts: [["附注", "晴", "说明", "旁边"]]).contains("活动!D4 form.beside"))
    // What is not filled in says nothing.
    #expect(try FormCase.load(facts: [["天气"]]).log.diagnostics.allSatisfy { !$0.code.id.hasPrefix("form.") })
    let groups = HandmadeWorkbook.Sheet("分组", [["级别", "标题", "处理结课", "天气"], [.number(1), "一。", "采纳", "晴"]])
    #expect(
      FormCase.faults(facts: [], [groups]).filter { $0.contains("form.column") } == [
        "分组!C1 form.column-misspelt", "分组!D1 form.column-unknown",
      ])
  }

  @Test func copiedSheetsAreRefused() {
    #expect(
      FormCase.faults([.init("活动", FormCase.basics), .init("活动(2)", FormCase.basics)]) == [
        "活动(2)!B2 form.field-twice", "活动(2)!B3 form.field-twice",
      ])
    let groups: [[HandmadeWorkbook.Cell]] = [["级别", "标题"], [.number(1), "一。"]]
    #expect(
      FormCase.faults(facts: [], [.init("分组", groups), .init("分组(2)", groups)]) == ["分组(2)!A1 form.table-twice"])
  }

  @Test func cellsThatAreNoTextAreRefused() {
    #expect(
      FormCase.faults(facts: [
        ["附注", .error("#REF!")], ["主题", .formula("A1", stored: nil)], ["发文字号", .date(44_000)], ["简介"],
      ]) == ["活动!B4 form.cell-error", "活动!B5 form.formula-unsaved", "活动!B6 form.cell-date"])
    #expect(FormCase.faults(facts: [["附注", "甲_x0001_乙"]]) == ["活动!B4 yaml.control-character"])
  }

  @Test func aMergeOverSeveralFactsIsRefused() {
    let sheet = HandmadeWorkbook.Sheet(
      "活动", FormCase.basics + [["联系电话", "1"], ["联系地址"]], merges: ["B4:B5"])
    #expect(FormCase.faults([sheet]) == ["活动!B4 form.merged-cells"])
  }

  @Test func levelsFollowEachOther() {
    func faults(_ levels: [HandmadeWorkbook.Cell]) -> [String] {
      FormCase.faults(
        facts: [], [.init("分组", [["级别", "标题"]] + levels.enumerated().map { [$0.element, .text("第\($0.offset)组。")] })])
    }
    #expect(faults([.number(2)]) == ["分组!A2 form.level"])
    #expect(faults([.number(1), .number(3)]) == ["分组!A3 form.level"])
    #expect(faults([.number(1), .number(2), .number(3), .number(4), .number(5)]) == ["分组!A6 form.level"])
    #expect(faults(["甲"]) == ["分组!A2 form.level"])
    #expect(faults([nil, .number(2), nil]).allSatisfy { !$0.contains("form.") })
  }

  @Test func wordsOfAMapAreThereOnce() {
    #expect(
      FormCase.faults(
        facts: [],
        [
          .init("数字", [["渠道名称", "件数"], ["网上", .number(1)], ["网上", .number(2)], [nil, .number(3)]])
        ]) == ["数字!A3 form.key-twice", "数字!A4 field.missing"])
  }

  @Test func otherWorkbooksAreNotTaken() {
    #expect(
      FormCase.faults([.init("Sheet1", [["编号", "意见内容"], ["1", "路灯不亮。"]])]).map { $0.hasSuffix("form.not-a-form") } == [
        true
      ])
  }

  @Test func aBadCellOfSuggestionsIsNamedToo() {
    let faults = FormCase.faults(facts: [], [.init("意见", [["编号", "收到日期", "意见内容"], ["1", "某日", "路灯不亮。"]])])
    #expect(faults.contains { $0.hasPrefix("意见!B2 ") })
  }
}
