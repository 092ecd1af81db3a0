/// Tells by the words before it whether a number or a name is that of somebody in office, which is public, or a citizen's.
enum OfficialRoles {
  /// Whoever is named so speaks for an office, whatever stands between the word and the number.
  static let roles = words(
    "经办人 承办人 经办民警 承办单位 责任单位 主办单位 办理单位 值班人员 值班电话 經辦人 承辦人 承辦單位 值班電話 经办科室 客服 办公电话 辦公電話",
    "咨询电话 諮詢電話 监督电话 監督電話 投诉电话 投訴電話 举报电话 舉報電話 服务电话 服務電話 热线 熱線 报修电话 查询电话 受理电话")
  /// Those that stand for an office where its number follows at once.
  private static let offices = words(
    "局 委 办 处 科 股 所 中心 政府 大厅 服务台 办公室 派出所 居委会 村委会 委员会 街道 社区 物业 公司 医院 学校 窗口 站",
    "辦 處 廳 署 機構 大廳 服務台 辦公室 居委會 村委會 委員會 社區 物業 醫院 學校")
  private static let ours = words("我 我们 我們 本人 自己 我的 我家")
  /// Whoever is named so is a citizen.
  private static let citizens = words(
    "您 你 我 本人 家 市民 居民 村民 来电人 來電人 来信人 反映人 投诉人 投訴人 诉求人 申请人 举报人 留言人 群众 當事人 当事人 业主 業主 住户 其")
  private static let fillers = Set(
    "的办公室联系聯繫咨询服务監监督投诉举报值班热线电电话話号號码碼是为為人：:（( ，,固定座机機传传真真询处處请請拨撥打致电主任科长長同志、".unicodeScalars)

  /// Whether a number is an office's own.
  static func isOfficial(_ text: Scalars, _ at: Int, by author: PersonalDataFinder.Author, isLandline: Bool) -> Bool {
    let citizen = text.lastEnd(of: citizens, before: at, within: 12)
    // A role speaks of the first number behind it.
    if let role = text.lastEnd(of: roles, before: at, within: 24), !hasNumber(text[role..<at]),
      role > citizen ?? -1 || isDirect(text, role, at)
    {
      return true
    }
    guard isLandline else {
      // In an office's words its own people are named by their posts.
      return author == .office && text.lastEnd(of: posts, before: at, within: 16).map { $0 > citizen ?? -1 } ?? false
    }
    if author == .office { return citizen.map { !isDirect(text, $0, at) } ?? true }
    return followsOffice(text, at)
  }

  private static let posts = words(
    "联系人 聯絡人 聯繫人 负责人 負責人 责任人 网格员 河长 路长 主任 科长 队长 站长 民警 书记 工作人员 科員 科员 局长 镇长 乡长 所长")

  private static func hasNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool { text.count(where: \.isDigit) >= 7 }

  /// Whether nothing but words of the kind 联系电话： stands between.
  private static func isDirect(_ text: Scalars, _ from: Int, _ to: Int) -> Bool {
    (from..<to).allSatisfy { fillers.contains(text[$0]) }
  }

  private static func followsOffice(_ text: Scalars, _ at: Int) -> Bool {
    var start = at
    while start > 0, at - start < 14, fillers.contains(text[start - 1]) {
      // The word for an office may be made of fillers itself.
      if text.hasAny(offices, before: start), !isOurs(text, start) { return true }
      start -= 1
    }
    return text.hasAny(offices, before: start) && !isOurs(text, start)
  }

  /// 我公司, 我们学校: the office of a citizen.
  private static func isOurs(_ text: Scalars, _ end: Int) -> Bool {
    offices.contains { word in
      text.has(word, before: end)
        && (0...2).contains { gap in text.hasAny(ours, before: end - word.count - gap) }
    }
  }

  private static let places = words(
    "办公地址 辦公地址 单位地址 公司地址 机关地址 受理地点 办理地点 服务中心 政务中心 政府 派出所 大厅 窗口 地点 会议地点 受理点 收件地址 邮寄地址 通讯地址：")

  /// Whether an address is that of an office.
  static func isOfficialPlace(_ text: Scalars, _ at: Int) -> Bool {
    guard let place = text.lastEnd(of: places, before: at, within: 18) else { return false }
    let home = text.lastEnd(of: homes, before: at, within: 18) ?? -1
    return home < place
  }

  private static let homes = words("住 家 我")
}
