/// Columns of tables by whether they say who made a suggestion.
enum PersonColumn {
  /// Names of columns that do, whatever their cells are.
  private static let sure = [
    "姓名", "提出人", "反馈人", "意见人", "建议人", "留言人", "网友", "提出者", "联系", "电话", "昵称", "网名", "反馈者", "留言者", "建议者", "提交人", "提交者",
    "陈情人", "来信人", "来电人", "来访人", "写信人", "署名", "手机", "身份证", "住址", "微信号", "发言人", "当事人",
  ]
  /// Names that may be those of bodies or of ways as well: the cells tell.
  private static let loose = [
    "来源", "单位", "个人", "代表", "人", "者", "民", "主体", "对象", "户", "业主", "身份", "群众", "公众", "委员", "专家", "家长", "学生", "教师", "职工",
    "机关", "企业",
  ]
  /// An office's staff.
  private static let officials = ["责任人", "负责人", "承办", "经办", "办理人", "主办", "牵头"]
  /// Names of columns whose cells only look like names: 安全, 金桂园.
  private static let others = [
    "类", "条", "款", "章", "节", "主题", "领域", "时间", "日期", "方式", "渠道", "街", "镇", "乡", "村", "社区", "小区", "区域", "路", "地", "项目",
    "标题",
    "名称", "内容", "意见", "建议", "诉求", "问题", "事项", "结果", "情况", "备注", "说明", "理由", "原因",
  ]

  /// - Parameter name: as `TableHeader.name` gives it.
  static func isSure(_ name: String) -> Bool {
    sure.contains(where: name.contains) && !officials.contains(where: name.contains)
  }

  /// Whether names of persons among the cells of a column go: where its own name leaves that open, one is enough; of a column
  /// with any other name all cells must be such.
  static func holdsNames(_ name: String, _ cells: [String]) -> Bool {
    if officials.contains(where: name.contains) { return false }
    let filled = cells.filter { !$0.isEmpty }
    let isLoose = loose.contains(where: name.contains) || (name.hasSuffix("方") && !name.hasSuffix("地方"))
    if isLoose { return filled.contains(where: PersonCell.holdsName) }
    guard filled.count > 1, !others.contains(where: name.contains) else { return false }
    return filled.allSatisfy(PersonCell.isSureName)
  }
}
