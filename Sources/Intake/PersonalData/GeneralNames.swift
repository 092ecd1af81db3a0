/// What stands in columns of names and names nobody.
enum GeneralNames {
  private static let words = Set(
    Intake.words(
      "匿名 市民 热心市民 网友 網友 群众 居民 村民 业主 業主 无 無 不愿透露 先生 女士 游客 用户 保密 家长 學生 学生 个人 個人 本人 群众代表 企业 公众 不详 未知 未留 姓名 单位 某某 anonymous Anonymous N/A none",
      // Kinds of persons that begin as names do: 代表 and 农民 by the surnames 代 and 农.
      "代表 党代表 黨代表 人大代表 职工代表 居民代表 村民代表 学生家长 學生家長 农民 農民 公民 司机 司機 华侨 華僑 干部 幹部 村干部 村幹部 师生 師生 班主任 家委 家属 家屬 房东 房東 房客 车主",
      "車主 车友 車友 经理 經理 全体 全體 百姓 老百姓 教师 教師 老师 老師 党员 黨員 职工 職工 员工 員工 委员 委員 商户 商戶 农户 農戶"
    ))

  static func contains(_ name: String) -> Bool { contains(NarrowText.scalars(name.trimmingWhiteSpace())) }

  /// - Parameter scalars: of `NarrowText`.
  static func contains(_ scalars: Scalars) -> Bool {
    if words.contains(scalars) { return true }
    // A surname with a title is no more than masking leaves.
    return scalars.count <= 3 && titles.contains { scalars.count > $0.count && scalars.has($0, before: scalars.count) }
  }

  /// Whether the words name an organisation, of which nothing is personal: 高升科技有限公司, 城管局.
  /// - Parameter scalars: of `NarrowText`.
  static func isOrganisation(_ scalars: Scalars) -> Bool {
    scalars.count > 2 && organisations.contains { scalars.count > $0.count && scalars.has($0, before: scalars.count) }
  }

  private static let organisations = Intake.words(
    "公司 局 委员会 委員會 办公室 辦公室 办事处 辦事處 管委会 居委会 村委会 业委会 医院 法院 检察院 研究院 设计院 学院 學院 大学 大學 中学 小学 学校 學校 幼儿园 協會 协会",
    "学会 學會 商会 商會 联合会 联社 集团 集團 中心 银行 銀行 人民政府 街道 社区 社區 有限责任公司 股份有限公司 合作社 工作室 事务所 基金会 工会 妇联 支部 党支部 党委")
  private static let titles = Intake.words("先生 女士 小姐 同志 老师 老師 师傅 某 某某 ** * 阿姨 氏")
}
