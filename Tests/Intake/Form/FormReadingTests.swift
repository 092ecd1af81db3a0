import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What people do to a fill-in workbook, and what is read from it all the same.
@Suite struct FormReadingTests {
  @Test func factsAreRead() throws {
    let campaign = try FormCase.load(facts: [
      ["状态", "定稿"], ["开始日期", .date(44_000)], ["截止日期", "2020年7月1日"], ["附受理编号对照表", "是"], ["不单列的小数", .number(5)],
      ["依据", "国令713\n国令714"], ["抄送", "市委办公室"],
    ]).value
    #expect(campaign.status == .final)
    #expect(campaign.subject.issuers.first?.name == "甲市乙区丙局")
    // 44,000 days after 1899-12-30.
    #expect(campaign.subject.windows.first?.from?.iso == "2020-06-18")
    #expect(campaign.subject.windows.first?.to?.iso == "2020-07-01")
    #expect(campaign.publication.isIndexed)
    #expect(campaign.publication.minimumCell == 5)
    #expect(campaign.subject.basis == ["国令713", "国令714"])
    #expect(campaign.publication.imprint?.copies == ["市委办公室"])
  }

  @Test func labelsAreKnownInEitherLanguageAndScript() throws {
    let english = try FormCase.load([
      .init(
        "Campaign",
        [
          ["Item", "Fill in", "What it is"], ["Issuer, full name *", "Saltmere Town Council"], ["Topic *", "a street"],
          ["Locale", "Britain"], ["What is published", "consented texts too"], ["Index of references", "yes"],
        ])
    ]).value
    #expect(english.subject.locale == .britain)
    #expect(english.publication.level == .texts)
    #expect(english.publication.isIndexed)
    let traditional = try FormCase.load([
      .init("活動", [["項目", "填寫內容", "說明"], ["發文機關全稱", "某署"], ["標題", "關於某事"], ["用語和版式", "臺灣"], ["狀態", "定稿"]])
    ]).value
    #expect(traditional.subject.locale == .taiwan)
    #expect(traditional.status == .final)
  }

  @Test func sheetsMayBeRenamedAndColumnsMoved() throws {
    let campaign = try FormCase.load([
      .init(
        "说说",
        [[], [nil, "说明", "填写内容", nil, "项目"], [nil, "例如", "甲局", nil, "发文机关全称"], [], [nil, nil, "某事", nil, "主题"]]),
      .init(
        "甲",
        [
          ["注"], [], ["标题", nil, "级别", "概述", "编号"], ["一。", nil, .number(1), "甲。", "a"],
          ["二。", nil, .number(2), nil, "b"],
        ]),
    ]).value
    #expect(campaign.subject.issuers.first?.name == "甲局")
    #expect(campaign.subject.topic == "某事")
    #expect(campaign.statements.groups.map(\.id) == ["a"])
    #expect(campaign.statements.groups.first?.children.map(\.id) == ["b"])
  }

  @Test func headsOfFactsMayBeGone() throws {
    let campaign = try FormCase.load([.init("活动", [["发文机关全称", "甲局"], ["标题", "某事"], ["状态", "定稿"]])]).value
    #expect(campaign.status == .final)
  }

  @Test func tablesBelowEachOtherAreToldApart() throws {
    let campaign = try FormCase.load([
      .init("活动", FormCase.basics),
      .init(
        "数字",
        [
          ["数字"], ["没有逐条意见时填写。"], [], ["渠道"], ["渠道名称 *", "件数"], ["网上", .number(3)], ["电话", .number(4)], [],
          ["收到多少（改过的标题）"], ["数字名称", "数值", "单位", "余、约"], ["收到的意见", .number(735), "条", "余"], [],
          ["分类统计"], ["每行一项；统计名称写在第一项那一行。"],
          ["统计名称", "总数", "各项相加等于总数", "分项", "分项条数", "分项占比"], ["按来源", "收到的意见", "是", "群众", .number(700)],
          [nil, nil, nil, "代表", .number(35)], ["按类别", nil, nil, "路面", nil, "29.5%"],
        ]),
    ]).value
    #expect(campaign.subject.channels == [.init(name: "网上", count: 3), .init(name: "电话", count: 4)])
    #expect(campaign.statements.counts.suggestions == StatedCount(735, unit: "条", qualifier: .over))
    #expect(campaign.statements.breakdowns.map(\.name) == ["按来源", "按类别"])
    #expect(campaign.statements.breakdowns.first?.items.map(\.label) == ["群众", "代表"])
    #expect(campaign.statements.breakdowns.first?.isComplete == true)
    #expect(campaign.statements.breakdowns.last?.items.first?.amount == StatedShare("29.5").map { .share($0) })
  }

  @Test func aQuestionMayStandOnEachLineOfItsOptions() throws {
    let campaign = try FormCase.load(
      facts: [],
      [
        .init(
          "问卷",
          [
            ["题目", "题型", "选项", "票数"], ["甲？", "多选", "一", .number(1)], ["甲？", "多选", "二", .number(2)],
            ["乙？", nil, "三", .number(3)], [],
            ["乙？", nil, "四", .number(4)],
          ])
      ]
    ).value
    #expect(campaign.statements.questions.map(\.text) == ["甲？", "乙？", "乙？"])
    #expect(campaign.statements.questions.map { $0.options.map(\.label) } == [["一", "二"], ["三"], ["四"]])
    #expect(campaign.statements.questions.first?.kind == .multiple)
  }

  @Test func cellsThatAreMergedHoldForEachOfTheirRows() throws {
    let campaign = try FormCase.load(
      facts: [],
      [
        .init(
          "问卷", [["题目", "题型", "选项"], ["甲？", "单选", "一"], [nil, nil, "二"], [nil, nil, "三"]], merges: ["A2:A4", "B2:B4"])
      ]
    ).value
    #expect(campaign.statements.questions.map { $0.options.count } == [3])
  }

  @Test func suggestionsAreReadFromTheirSheets() throws {
    let loaded = try FormCase.load(
      facts: [],
      [
        .init("意见", [["编号", "意见内容", "分组", "小区"], ["1", "路灯不亮。", "照明。", "桂花园"]]),
        .init("又一张", [["序号", "留言内容"], ["2", "井盖松动。"]]),
        .init("附注", [["这一张没有意见"]]),
        .init("填写说明", [["填写本"]]),
      ])
    #expect(loaded.value.store.rows().map(\.text.original) == ["路灯不亮。", "井盖松动。"])
    #expect(loaded.value.store.rows().map(\.origin.text) == ["f.xlsx!意见!A2", "f.xlsx!又一张!A2"])
    #expect(loaded.log.diagnostics.map { FormCase.described($0) } == ["附注!A1 rows.sheet-unused"])
  }

  @Test func nothingMayBeSaidAgainstTheOffice() throws {
    let folder = ScratchFolder()
    folder.write(Array("remark: 此件公开发布\nseal: space\ncontact: {name: 办公室}\n".utf8), to: "office.yaml")
    folder.write(
      try HandmadeWorkbook([.init("活动", FormCase.basics + [["附注", "~"], ["联系人或科室", "~"]])]).bytes(), to: "f.xlsx")
    let campaign = try CampaignLoader(world: SystemWorld()).load(folder: folder.file("f.xlsx")).value
    #expect(campaign.publication.remark == nil)
    #expect(campaign.publication.contact == nil)
    #expect(campaign.publication.seal == .space)
  }

  @Test func formulasCountByTheirResults() throws {
    let campaign = try FormCase.load(facts: [["主题", .formula("A1&B1", stored: "某事")]]).value
    #expect(campaign.subject.topic == "某事")
  }
}
