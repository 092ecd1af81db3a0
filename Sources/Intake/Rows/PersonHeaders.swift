/// Headers of columns that are none of ours and say who somebody is: 联系人 beside 姓名, 单位/个人, 家庭住址.
enum PersonHeaders {
  enum Kind {
    case person
    case residence
  }

  /// Characters of the longest header that is no question.
  private static let longest = 20
  private static let persons = [
    "姓名", "人", "者", "昵称", "暱稱", "网名", "網名", "名字", "单位", "單位", "署名", "群众", "居民", "业主", "業主", "户主", "戶主",
  ]
  /// Columns of what an office does and counts, and of names of things.
  private static let others = [
    "经办", "經辦", "承办", "承辦", "办理", "辦理", "处理", "處理", "受理", "审核", "審核", "审批", "審批", "负责", "負責", "责任", "責任", "主办", "主辦",
    "协办", "協辦",
    "牵头", "交办", "转办", "领导", "領導", "回复", "回覆", "答复", "答復", "回访", "操作", "管理", "录入", "导出", "派单", "派送", "登记", "登記", "人数",
    "人數",
    "人次", "人员类", "人群", "类别", "類別", "类型", "是否", "时间", "日期", "编号", "編號",
  ]
  private static let residences = [
    "住址", "房号", "房號", "门牌", "門牌", "楼栋", "樓棟", "居住地址", "家庭地址", "联系地址", "聯絡地址", "聯繫地址", "通讯地址", "通訊地址", "通信地址", "户籍地址",
    "戶籍地址", "现住地",
  ]

  /// Whole headers, for of English names any word with a capital may be one.
  private static let english: Set<String> = [
    "firstname", "lastname", "surname", "fullname", "authorname", "username", "contactname", "author", "respondentname",
    "yourname",
  ]

  static func kind(of header: String) -> Kind? {
    if english.contains(ColumnName.folded(header)) { return .person }
    let header = header.lowercased()
    guard header.count <= longest, !header.contains("？"), !header.contains("?") else { return nil }
    if residences.contains(where: { header.contains($0) }) { return .residence }
    guard persons.contains(where: { header.contains($0) }), !others.contains(where: { header.contains($0) }) else {
      return nil
    }
    return .person
  }
}
