/// Codes of statements of a campaign that cannot be as they are meant.
extension DiagnosticCode {
  static let statementCodes: [DiagnosticCode] = [headingTwice, questionBare, dateBeforeEnd]

  public static let headingTwice = DiagnosticCode(
    "campaign.heading-twice", .warning,
    zh: Wording(
      "标题“{heading}”有两个分组在用：按标题归类的意见都算在前一个，这一个是 0 条。", hint: "请改一个标题；或在意见的分组（group）一栏写编号（id）。",
      workbookHint: "请改其中一个的标题，或删去一个。"),
    en: Wording(
      "Two groups have the heading “{heading}”: rows that name it count for the first; this one has none.",
      hint: "Change one heading, or give ids in the column group.",
      workbookHint: "Change the heading of one, or delete it."))
  public static let questionBare = DiagnosticCode(
    "campaign.question-bare", .warning,
    zh: Wording(
      "问题“{question}”没有选项，只印出题目。", hint: "请补上选项（options），或写明回答的概述（comment）。",
      workbookHint: "请在“问卷”表补上选项，或写明对回答的说明。"),
    en: Wording(
      "The question “{question}” has no options; it is printed alone.",
      hint: "Add options, or say in comment what was answered.",
      workbookHint: "Add options on the sheet Questionnaire, or say what was answered under Comment."))
  public static let dateBeforeEnd = DiagnosticCode(
    "campaign.date-before-end", .note,
    zh: Wording("成文日期 {date} 早于征集的截止日期 {end}。", hint: "请核对；征集还没有截止、先通报情况的，可以不改。"),
    en: Wording(
      "The notice is dated {date}, before the last day of the consultation, {end}.",
      hint: "Check; leave it where the notice reports on a consultation that goes on."))
}
