/// Which headers of a table ask citizens something, where no profile says so: offices write 是否已回访？ above what they themselves
/// note of a row, and that is nobody's answer.
struct AskedHeaders {
  /// Words of what an office or its system notes of a row, behind 是否, 有无 and the like.
  private static let handling = [
    "回访", "回訪", "重复", "重複", "附件", "重点", "重點", "办结", "辦結", "办理", "辦理", "答复", "答復", "回复", "回覆", "转办", "轉辦", "交办", "交辦",
    "督办", "督辦",
    "受理", "审核", "審核", "采纳", "採納", "公开", "公開", "超期", "逾期", "有效", "无效", "無效", "立案", "派单", "派單", "退回", "上报", "上報", "核实",
    "核實",
    "联系", "聯繫", "置顶", "置頂", "匿名", "实名", "實名", "已读", "已讀", "查看", "签收", "簽收", "办件", "急件", "要件", "归档", "歸檔", "署名", "联名",
    "聯名",
    "涉密", "敏感", "录入", "錄入", "登记", "登記", "删除", "刪除", "撤回", "作废", "作廢", "垃圾", "属实", "屬實", "合并", "合併", "计入", "計入",
  ]
  private static let openings = ["是否", "有无", "有無", "可否", "能否", "已", "有没有", "有沒有"]
  private static let englishOpenings = ["is ", "was ", "has ", "have ", "are "]
  private static let englishHandling = [
    "withdrawn", "duplicate", "attachment", "review", "moderat", "publish", "respon", "replied", "reply", "closed",
    "resolved", "flagged", "spam", "approved", "anonymous", "verified", "deleted", "hidden", "draft", "archived",
    "acknowledged", "assigned", "late", "valid",
  ]
  /// Words of somebody who is asked what he thinks or does.
  private static let citizens = [
    "您", "你", "贵单位", "貴單位", "贵司", "满意", "滿意", "同意", "支持", "赞成", "贊成", "希望", "认为", "認為", "觉得", "覺得", "愿意", "願意", "了解",
    "知道",
    "关心", "關心", "哪", "什么", "什麼", "如何", "怎么", "怎麼", "怎样", "怎樣", "多少", "几", "幾", "多久", "谁", "誰", "收到过", "参加过", "your",
    "you ", "do you",
    "what", "which", "how", "why",
  ]

  /// The cells that ask.
  let cells: [Int]

  init(_ names: [String], isHandled: Bool) {
    let asked = names.indices.filter { QuestionHeader.isQuestion(names[$0]) && !AskedHeaders.isHandling(names[$0]) }
    // In a list with outcomes and replies a question mark alone makes no sheet of answers.
    cells = !isHandled || asked.count { AskedHeaders.isCitizens(names[$0]) } > 1 ? asked : []
  }

  /// Whether a header asks what the office did with a row, or how its system keeps it.
  static func isHandling(_ header: String) -> Bool {
    let words = header.trimmingWhiteSpace().lowercased()
    guard words.count <= 40 else { return false }
    if englishOpenings.contains(where: { words.hasPrefix($0) }), !words.contains("you") {
      return englishHandling.contains { words.contains($0) }
    }
    guard words.count <= 16, !isCitizens(words), openings.contains(where: { words.hasPrefix($0) }) else { return false }
    return handling.contains { words.contains($0) }
  }

  /// Whether a header is numbered or marked as a question, or speaks to who answers it.
  static func isCitizens(_ header: String) -> Bool {
    let words = header.trimmingWhiteSpace().lowercased()
    return QuestionHeader.isMarked(header) || citizens.contains { words.contains($0) }
  }
}
