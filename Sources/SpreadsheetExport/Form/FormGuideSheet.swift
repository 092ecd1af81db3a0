import Campaigns
import Diagnostics

/// 填写说明: one page on how the workbook is filled in and what becomes of it.
struct FormGuideSheet {
  private static let widths: [Double] = [23, 92]
  private static let lines: [(FormWords, FormWords)] = [
    (
      FormWords("怎样填", "How to fill it in"),
      FormWords(
        "在浅黄色的格子里填写；带 * 的必须填，其余不需要的空着。每一项旁边或选中格子时都有说明，有清单的从下拉清单中选。",
        "Fill in the yellow cells; those with * are needed, others may stay empty. Help stands beside each item or appears when a cell is chosen; choose from the list where there is one."
      )
    ),
    (
      FormWords("活动", "Campaign"),
      FormWords("征求什么意见、谁、什么时候、怎样公布。先填这一张。", "What was asked, by whom, when, and how it is published. Begin here.")
    ),
    (FormWords("分组", "Groups"), FormWords("通知里的各个标题和概述。", "The headings and summaries of the notice.")),
    (
      FormWords("意见", "Suggestions"),
      FormWords(
        "逐条意见，一行一条，照原文；没有逐条意见的空着，数字填在“数字”表。也可以把系统导出的表整张粘贴进来，表头照原样。",
        "The suggestions, one a row, as received; where they are not at hand, leave it empty and fill in Numbers. An exported table may be pasted in whole, with its own heads."
      )
    ),
    (FormWords("问卷", "Questionnaire"), FormWords("问卷的题目、选项和票数。", "Questions, options and votes.")),
    (
      FormWords("数字", "Numbers"),
      FormWords("渠道、收到的数量、分类统计、会议和活动。", "Channels, what was received, breakdowns, events.")
    ),
    (
      FormWords("文字", "Prose"),
      FormWords(
        "机关自己的段落、图片和附件。图片和附件的文件放在本工作簿所在的文件夹里。",
        "The office's own sections, pictures and annexes, whose files stand beside this workbook.")
    ),
    (
      FormWords("其他、译文", "More, Translation"),
      FormWords("不常用的内容；双语通知的译文。不需要的空着。", "What is seldom needed; the second language of a notice in two.")
    ),
    (
      FormWords("可以做的", "What you may do"),
      FormWords(
        "插入行、移动行和列、改工作表的名字、调整列宽、筛选和排序（“分组”“问卷”“数字”表的次序就是印出的次序）；格子里换行按 Alt+Enter。",
        "Insert rows, move rows and columns, rename sheets, change widths, filter and sort (the order of groups, questions and numbers is that of print). Alt+Enter breaks a line."
      )
    ),
    (
      FormWords("请不要做的", "What you should not do"),
      FormWords(
        "不要改项目和表头的文字，不要复制出第二张同样的表。要说明“没有”、不用本单位 office.yaml 里的，写一个 ~。",
        "Leave the words of items and heads alone, and keep one sheet of each kind. To say “none” against the office's office.yaml, write ~."
      )
    ),
    (
      FormWords("填完以后", "When it is filled in"),
      FormWords(
        "保存为 xlsx，运行 huizong check 本文件.xlsx 检查，huizong build 本文件.xlsx 生成通知和汇总表。检查结果写明工作表和单元格，例如：活动!B7。",
        "Save it as xlsx; huizong check FILE.xlsx names what is wrong by sheet and cell, as Campaign!B7; huizong build FILE.xlsx makes the notice and the tally."
      )
    ),
    (
      FormWords("保密", "Confidentiality"),
      FormWords(
        "填了意见的工作簿含提出人的信息，只供本单位使用，不要公开；公布的是生成的通知和汇总表。",
        "With suggestions in it the workbook holds people's data and must not leave the office; what is published is the notice and the tally made from it."
      )
    ),
  ]

  let plan: SheetPlan
  let log: DiagnosticLog

  init(_ writer: FormWriter) {
    var builder = SheetBuilder(name: writer.say(Form.guideName), widths: FormGuideSheet.widths)
    builder.add([.init(0...1, .text(writer.say(Form.guideTitle)), CellStyle(.title))], leastHeight: 40)
    builder.addSpace()
    for (label, words) in FormGuideSheet.lines {
      builder.add([
        .init(0, .text(writer.say(label)), CellStyle(.factLabel)),
        .init(1, .text(writer.say(words)), CellStyle(.factValue)),
      ])
    }
    log = builder.log
    plan = SheetPlan(
      name: builder.name, columnWidths: builder.widths, rows: builder.rows, merges: builder.merges, frozenRows: 0,
      page: PageSetup(isLandscape: false, header: nil, footer: writer.footer), charts: [], stream: nil)
  }
}
