/// Names of offices in running text.
enum OfficeName {
  /// Ends of names, the longer first where one holds another.
  private static let ends: [Word] = Word.list(
    """
    委员会 管委会 人民政府 政府 办公室 办公厅 指挥部 领导小组 服务中心 中心 街道办事处 街道办 办事处 法院 检察院 研究院 医院 学校 大学 学院 \
    主席团 中学 小学 幼儿园 党委 银行 研究室 信访室 政策研究室 工作专班 专班 工作组 专项小组 工作小组 联席会议 筹备组 协会 联合会 总工会 工会 妇联 团委 公司 集团 支队 大队 总队 分局 总局 局 委 厅 部 处 署 司 办 院 会 所 站 队 社 科 股 室 街道 镇 乡 馆
    """)
  private static let placeEnds: Set<Unicode.Scalar> = Set("省市县区州旗盟镇乡村岛".unicodeScalars)
  /// The office speaking of itself names no one.
  private static let selves: [Word] = Word.list(
    "我局 我委 我办 我厅 我部 我处 我中心 我院 我校 我公司 我单位 本局 本委 本办 本部 本处 本院 本署 本单位 我们 我市 我区 我县 我镇")
  private static let longest = 40

  static func isName(_ text: FoldedText) -> Bool {
    guard (3...longest).contains(text.count), text.ends(withAny: ends), !text.starts(withAny: selves) else {
      return false
    }
    return text.scalars.allSatisfy {
      $0.isHan || $0 == "（" || $0 == "）" || $0 == "·" || $0 == "、" || $0 == "“" || $0 == "”" || $0.isBlank
    }
      && !text.contains(any: Word.list("征集 征求 意见 建议 期间 收到 公布 开展 进行"))
  }

  /// A name that begins with a named place stands for itself anywhere; 区民宗局 and 市教育局 do only at home.
  static func isFull(_ text: FoldedText) -> Bool {
    guard text.count >= 5 else { return false }
    for index in 2..<min(text.count - 1, 14) where placeEnds.contains(text.folded[index]) { return true }
    return text.starts(withAny: Word.list("国家 国务院 中央 全国 中华人民共和国 自治区"))
  }
}
