/// The names over a table's columns, and what each column holds.
enum TableHeader {
  static let numbers: Set<String> = ["序号", "编号", "号", "项次", "次序"]
  private static let views = ["意见", "建议", "诉求", "内容", "问题"]
  private static let reasons = ["理由", "原因", "说明", "答复", "回复", "回应", "办理情况"]
  /// What a name may hold besides: of whom, on what, when.
  private static let others = [
    "单位", "科室", "部门", "乡镇", "街道", "来源", "渠道", "方式", "时间", "日期", "姓名", "人", "网友", "者", "条款", "章节", "条目", "类别", "类型",
    "备注", "情况", "结果",
    "采纳", "参采", "处理", "办理", "序号", "编号", "项次", "号",
  ]
  /// Columns that say who somebody is.
  private static let persons = ["姓名", "提出人", "反馈人", "意见人", "建议人", "留言人", "网友", "提出者", "联系", "电话", "昵称"]
  private static let longest = 12
  static let mostColumns = 24

  /// A name without blanks, folded.
  static func name(_ cell: FoldedText) -> String { String(cell.folded.filter { !$0.isBlank }) }

  /// Whether a cell may be the name of a column.
  static func isName(_ cell: FoldedText) -> Bool {
    guard (1...longest).contains(cell.count), !cell.folded.contains(where: { ",。;:!?、".unicodeScalars.contains($0) })
    else {
      return false
    }
    let name = name(cell)
    return (views + reasons + others).contains { name.contains($0) }
  }

  /// Whether cells are a header: three or more names, one of them of views and one of what became of them, or of numbers.
  static func areNames(_ cells: [FoldedText]) -> Bool {
    guard cells.count >= 3, cells.allSatisfy({ isName($0) }) else { return false }
    let names = cells.map(name)
    guard Set(names).count == names.count, names.contains(where: isView) else { return false }
    return names.contains { isOutcome($0) || isReason($0) }
      || (numbers.contains(names[0]) && names.count { isView($0) } < names.count - 1)
  }

  static func isView(_ name: String) -> Bool {
    views.contains { name.contains($0) } && !isOutcome(name) && !isReason(name)
      && !["采纳", "来源", "单位", "渠道", "方式", "时间", "类别", "类型", "编号", "序号", "情况"].contains(where: name.contains)
      && !name.hasSuffix("人") && !name.hasSuffix("者") && !name.hasSuffix("人）") && !name.hasSuffix("人)")
  }

  static func isOutcome(_ name: String) -> Bool {
    guard !["理由", "原因"].contains(where: name.contains) || name.contains("采纳情况") else { return false }
    return ["采纳", "参采", "处理"].contains(where: name.contains) || name == "办理结果" || name == "是否吸收"
  }

  static func isReason(_ name: String) -> Bool {
    reasons.contains { name.contains($0) } && !name.contains("是否") && !name.hasPrefix("采纳情况")
      && !name.hasPrefix("意见采纳情况")
  }

  static func isPerson(_ name: String) -> Bool { persons.contains { name.contains($0) } }
}

extension TableReader {
  var viewColumn: Int? {
    columns.firstIndex { TableHeader.isView($0) && $0.contains("内容") } ?? columns.firstIndex(where: TableHeader.isView)
  }
  var outcomeColumn: Int? { columns.firstIndex(where: TableHeader.isOutcome) }
  /// 备注 gives reasons where no other column does.
  var reasonColumn: Int? {
    columns.firstIndex(where: TableHeader.isReason)
      ?? columns.firstIndex { $0.contains("备注") && outcomeColumn != nil }
      ?? outcomeColumn.flatMap { columns[$0].contains("理由") || columns[$0].contains("说明") ? $0 : nil }
  }
  /// What else is said of a view: not its number, and not who somebody is.
  var otherColumns: [Int] {
    let read = [viewColumn, outcomeColumn, reasonColumn]
    return columns.indices.filter {
      !read.contains($0) && !TableHeader.numbers.contains(columns[$0]) && !TableHeader.isPerson(columns[$0])
    }
  }
  /// Columns that are left out, since they say who somebody is.
  var personColumns: [Int] { columns.indices.filter { TableHeader.isPerson(columns[$0]) } }
}
