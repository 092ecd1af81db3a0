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
  /// Words by which a header names a person only where they end it: 家长 does, 家长满意度 and 委员会 do not. What may be a kind
  /// of person (人大代表) is so by its cells, of which only names of persons are looked for.
  private static let ends = [
    "村民", "居民", "公民", "家长", "家長", "代表", "委员", "委員", "教师", "教師", "老师", "老師", "学生", "學生", "职工", "職工", "员工", "員工", "农户",
    "農戶",
    "住户", "住戶", "租户", "租戶", "商户", "商戶", "农民", "農民", "网友", "網友", "网民", "網民", "市民", "公众", "公眾", "用户", "用戶", "客户", "客戶",
    "乘客", "游客", "遊客", "旅客", "车主", "車主", "房东", "店主", "党员", "黨員", "会员", "會員", "校友", "同学", "同學", "股东", "投资者",
  ]
  /// Who leads one of these is no officer of the campaign's: 企业负责人.
  private static let businesses = ["企业", "企業", "公司", "商户", "商戶", "店", "厂", "廠", "合作社", "协会", "協會", "商会", "商會"]

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
    let plain = ColumnName.folded(header)
    if plain.hasSuffix("负责人") || plain.hasSuffix("負責人"), businesses.contains(where: { plain.contains($0) }) {
      return .person
    }
    // 村（居）民 is as without its brackets, 网友（昵称） as without what is in them.
    let bare = header.filter { !"（）()[]【】 \u{3000}*＊".contains($0) }
    let isEnd = ends.contains { bare.hasSuffix($0) || plain.hasSuffix($0) }
    guard isEnd || persons.contains(where: { header.contains($0) }), !others.contains(where: { header.contains($0) })
    else {
      return nil
    }
    return .person
  }
}
