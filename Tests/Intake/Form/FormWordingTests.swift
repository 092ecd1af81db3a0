import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// What a clerk is told in the words of the workbook, and not in those of the file that it stands for.
@Suite struct FormWordingTests {
  @Test func aMonthAndDaysAreOneTooMany() throws {
    let messages = FormCase.messages([
      .init("活动", FormCase.basics + [["开始日期", "2024-01-01"], ["征集月份", "2024-01"]])
    ])
    #expect(messages.count == 1 && messages[0].contains("“征集月份”和“开始日期”都填了"))
    let further = FormCase.messages([
      .init("活动", FormCase.basics + [["征集月份", "2024-01"]]),
      .init("其他", [["各段名称", "该段开始日期", "该段月份"], ["第二轮", nil, "2024-03"]]),
    ])
    #expect(further.count == 1 && further[0].contains("“该段月份”和“各段名称”都填了"))
    // Each alone is right.
    let month = try FormCase.load(facts: [["征集月份", "2024-01"]]).value
    #expect(month.subject.windows.first?.to?.iso == "2024-01-31")
    #expect(try FormCase.load(facts: [["征集月份", "2024-01"], ["开始日期", "~"]]).value.subject.windows.count == 1)
  }

  @Test func theNamesOfNumbersAreThoseOfTheList() {
    func said(_ name: String) -> [String] {
      FormCase.messages([
        .init("活动", FormCase.basics), .init("数字", [["数字名称", "数值"], [.text(name), .number(5)]]),
      ])
    }
    #expect(said("收到的意见").isEmpty)
    let unknown = said("合计总数")
    #expect(unknown.count == 1 && unknown[0].contains("没有“合计总数”") && unknown[0].contains("收到的来件、收到的意见"))
    #expect(!unknown[0].contains("submissions"))
    let near = said("收到意见")
    #expect(near.count == 1 && near[0].contains("是不是“收到的意见”"))
  }

  @Test func aSheetThatIsGoneIsNamed() {
    // Title and issuer are missing because the sheet is.
    let groups: HandmadeWorkbook.Sheet = .init("分组", [["级别", "标题", "概述"], [.number(1), "一。", "甲。"]])
    let found = FormCase.messages([groups])
    #expect(found.count == 1 && found[0].contains("没有“活动”这张表"))
    // Where the sheet is there, its cells are named.
    #expect(
      FormCase.faults([.init("活动", [["项目", "填写内容"], ["发文机关全称"], ["主题"]]), groups]).allSatisfy {
        !$0.contains("sheet-missing")
      })
  }

  @Test func anItemThatTheSheetLacksIsTheBetterGuess() {
    func said(_ facts: [[HandmadeWorkbook.Cell]]) -> [String] {
      FormCase.messages([.init("活动", [["项目", "填写内容", "说明"]] + facts)]).filter { $0.contains("没有“") }
    }
    // Between 通知种类 and 发文机关简称 stands one item alone.
    let between = said([
      ["状态", "定稿"], ["通知种类", "意见汇总"], ["发文单位", "甲局"], ["发文机关简称", "局"], ["主题", "某事"], ["发文字号", "甲〔2024〕1号"],
    ])
    #expect(between.count == 1 && between[0].contains("是不是“发文机关全称”"))
    // What is there already is not guessed; 天气 is none of ours.
    let there = said([["发文机关全称", "甲局"], ["主题", "某事"], ["发文字号", "甲〔2024〕1号"], ["发文单位", "乙"]])
    #expect(there.count == 1 && !there[0].contains("是不是“发文字号”"))
    let stranger = said([["状态", "定稿"], ["通知种类", "意见汇总"], ["天气", "晴"], ["发文机关全称", "甲局"], ["主题", "某事"]])
    #expect(stranger.count == 1 && !stranger[0].contains("是不是"))
  }

  @Test func whatIsTypedOverTheHelpIsTold() throws {
    let help = try #require(Form.facts.first { $0.path == "contact.phone" }?.help)
    func found(_ third: HandmadeWorkbook.Cell) throws -> [String] {
      try FormCase.load(facts: [["联系电话", nil, third]]).log.diagnostics.map { FormCase.described($0) }
    }
    #expect(try found(.text(help.zh)).isEmpty)
    #expect(try found(.text(help.en)).isEmpty)
    #expect(try found("例如：０").count == 1)
    #expect(try found("0000-1234567") == ["活动!C4 form.beside"])
    #expect(try found(.number(12345)) == ["活动!C4 form.beside"])
    #expect(try found(nil).isEmpty)
  }

  @Test func aWorkbookThatIsNotThereIsCalledSo() {
    let folder = ScratchFolder()
    let loader = CampaignLoader(world: SystemWorld())
    func code(_ name: String) -> DiagnosticCode? {
      do {
        _ = try loader.load(folder: folder.file(name))
        return nil
      } catch { return error.log.diagnostics.first?.code }
    }
    #expect(code("无.xlsx") == .formWorkbookMissing)
    #expect(code("无") == .folderMissing)
    folder.makeFolder("夹.xlsx")
    #expect(code("夹.xlsx") == .campaignFileMissing)
  }

  @Test func publicColumnsAreTakenByTheirHeads() throws {
    func loaded(_ columns: String) throws -> Warned<Campaign> {
      try FormCase.load(
        facts: [["可公布的其他栏目", .text(columns)]],
        [
          .init(
            "意见", [["编号", "意见内容", "地区", "承办单位", "热线工号"], ["S1", "多设座椅", "甲街道", "园林科", "7"]])
        ])
    }
    let own = try loaded("地区\n承办单位\n热线工号")
    #expect(own.value.publication.publicColumns == ["district", "handler", "热线工号"])
    #expect(own.log.count(of: .publicColumnUnknown) == 0)
    // The same column twice is one; what no table has is told with heads.
    let other = try loaded("district\n地区\n意见内容\n星座")
    #expect(other.value.publication.publicColumns == ["district"])
    let said = other.log.diagnostics.filter { $0.code == .publicColumnUnknown }
    #expect(said.map { $0.arguments["name"] } == ["意见内容", "星座"])
    #expect(said.first?.arguments["known"]?.contains("地区、姓名") == true)
  }
}
