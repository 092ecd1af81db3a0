/// The names over a table's columns, and what each column may hold.
enum TableHeader {
  static let numbers: Set<String> = ["序号", "编号", "号", "项次", "次序", "序", "no", "no.", "项"]
  private static let views = ["意见", "建议", "诉求", "呼声", "观点", "想法", "留言", "建言"]
  /// Columns that hold the views where no other does.
  private static let looseViews = ["内容", "问题", "事项", "议题"]
  private static let reasons = ["理由", "原因", "说明", "答复", "回复", "回应", "办理情况"]
  private static let outcomes = ["采纳", "参采", "处理", "采用", "吸收", "吸纳", "处置"]
  /// Columns of which only the cells tell whether they hold outcomes.
  private static let looseOutcomes = [
    "落实情况", "修改情况", "核实情况", "审核意见", "审核情况", "审核结果", "研究意见", "研究情况", "研究结果", "审查意见", "审议结果", "结论", "是否接受",
    "接受情况", "局意见", "办意见", "部门意见",
  ]
  /// What a name may hold besides: of whom, on what, when.
  private static let others = [
    "单位", "科室", "部门", "乡镇", "街道", "来源", "渠道", "方式", "时间", "日期", "姓名", "人", "网友", "者", "条款", "章节", "条目", "类别", "类型",
    "备注", "情况", "结果", "结论", "序号", "编号", "项次", "号",
  ]
  /// What names a property of a view and not the view.
  private static let properties = [
    "来源", "单位", "渠道", "方式", "时间", "日期", "类别", "类型", "分类", "主题", "领域", "编号", "序号", "情况", "名称", "对象", "主体", "页码", "数量",
    "区域", "原文", "条文",
  ]
  static let counts: Set<String> = [
    "数量", "条数", "件数", "意见数", "意见数量", "意见条数", "建议数", "建议数量", "建议条数", "意见建议数", "意见建议数量", "意见建议条数",
  ]
  private static let longest = 12
  static let mostColumns = 24

  /// A name without blanks, folded, its letters small.
  static func name(_ cell: FoldedText) -> String { String(cell.folded.filter { !$0.isBlank }).lowercased() }

  /// Whether a cell is short and no sentence, as names are, and neither a figure nor an outcome, as cells beneath them are.
  private static func isShort(_ cell: FoldedText) -> Bool {
    guard (1...longest).contains(cell.count), !cell.folded.contains(where: { ",。;:!?、".unicodeScalars.contains($0) })
    else { return false }
    let isFigure = cell.folded.allSatisfy { $0.isASCIIDigit || ".-/% ".unicodeScalars.contains($0) }
    return !isFigure && !(OutcomeWords.readSentence(cell)?.reason.isEmpty ?? false) && cell.text != "是"
      && cell.text != "否"
  }

  /// Whether a cell may be the name of a column wherever it stands.
  static func isName(_ cell: FoldedText) -> Bool {
    guard isShort(cell) else { return false }
    let name = name(cell)
    return (views + looseViews + reasons + outcomes + others).contains { name.contains($0) } || numbers.contains(name)
  }

  /// Whether cells are a header: three or more names, one of them of views and one of what became of them; of other columns any
  /// short name will do. Without a column for that all names must be known, and the first be that of numbers.
  static func areNames(_ cells: [FoldedText]) -> Bool {
    guard cells.count >= 3, cells.count <= mostColumns, cells.allSatisfy(isShort) else { return false }
    let names = cells.map(name)
    guard Set(names).count == names.count, let view = view(in: names) else { return false }
    if names.indices.contains(where: { $0 != view && (isOutcome(names[$0]) || isReason(names[$0])) }) { return true }
    if names.indices.contains(where: { $0 != view && isLooseOutcome(names[$0]) }) { return true }
    return cells.allSatisfy(isName) && numbers.contains(names[0]) && names.count { isView($0) } < names.count - 1
  }

  /// The column of the views: one that says so in so many words goes before 内容 or 事项 alone, and an office's 审核意见 comes last.
  static func view(in names: [String]) -> Int? {
    let known = names.indices.filter { isView(names[$0]) }
    return known.first { names[$0].contains("内容") && !names[$0].contains("修改") && !names[$0].contains("修订") }
      ?? known.first { index in views.contains { names[index].contains($0) } && !isLooseOutcome(names[index]) }
      ?? known.first { !isLooseOutcome(names[$0]) } ?? known.first
  }

  static func isView(_ name: String) -> Bool {
    (views + looseViews).contains { name.contains($0) } && !isOutcome(name) && !isReason(name)
      && !properties.contains(where: name.contains) && !["数", "人", "者", "人)"].contains(where: name.hasSuffix)
  }

  static func isOutcome(_ name: String) -> Bool {
    guard !["理由", "原因"].contains(where: name.contains) || name.contains("采纳情况") else { return false }
    return outcomes.contains(where: name.contains) || name == "办理结果"
  }

  static func isLooseOutcome(_ name: String) -> Bool { looseOutcomes.contains(where: name.hasSuffix) }

  static func isReason(_ name: String) -> Bool {
    reasons.contains { name.contains($0) } && !name.contains("是否") && !name.hasPrefix("采纳情况")
      && !name.hasPrefix("意见采纳情况")
  }
}
