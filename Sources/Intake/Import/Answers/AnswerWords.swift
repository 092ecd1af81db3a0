/// Words of cells that are no answer, or are one option whatever stands behind them.
enum AnswerWords {
  /// What survey systems write where a question was not put or not answered.
  private static let none: Set<String> = [
    "(跳过)", "（跳过）", "(空)", "（空）", "(跳過)", "（跳過）", "[跳过]", "【跳过】", "(未填)", "（未填）", "(未作答)", "（未作答）",
  ]
  private static let others: Set<String> = [
    "其他", "其它", "其他选项", "其它选项", "其他答案", "以上都不是", "以上均不是", "以上都没有", "以上均无", "other", "others", "none of the above",
    "other (please specify)",
  ]
  /// Headers under which people write who they are; what they hold is never an option.
  private static let personal = [
    "微信", "qq", "邮箱", "郵箱", "电话", "電話", "手机", "手機", "姓名", "称呼", "稱呼", "住址", "地址", "车牌", "車牌", "身份证", "身份證", "联系方式",
    "聯絡方式", "账号", "帳號", "email", "e-mail", "phone",
  ]
  /// What asks about these things rather than for them.
  private static let asking = [
    "是否", "吗", "嗎", "哪些", "哪种", "哪種", "哪类", "渠道", "途径", "途徑", "何种", "什么方式", "如何得知", "如何了解", "如何知道", "多久", "几次", "满意",
    "滿意", "which", "how",
  ]

  /// Whether a cell holds no answer.
  static func isNone(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "(（[【".unicodeScalars.contains(first) else { return false }
    return none.contains(text)
  }

  /// Whether an option is the one for all else, so that a citizen's words may stand in its place or behind it.
  static func isOther(_ label: String) -> Bool {
    let label = label.lowercased()
    if others.contains(label) { return true }
    guard let end = label.firstIndex(where: { "（(〖：:［[".contains($0) }) else { return false }
    return others.contains(String(label[..<end]).trimmingWhiteSpace())
  }

  /// Whether a question asks who somebody is or where to reach them.
  static func asksForPerson(_ header: String) -> Bool {
    let header = header.lowercased()
    return personal.contains { header.contains($0) } && !asking.contains { header.contains($0) }
  }

  /// The option that a cell names, without what the citizen added: 其他〖…〗, 其他：….
  static func stem(_ text: String) -> String {
    let stem = String(text.unicodeScalars.prefix { $0 != "〖" }).trimmingWhiteSpace()
    guard isOther(stem), let end = stem.unicodeScalars.firstIndex(where: { "（(：:［[".unicodeScalars.contains($0) })
    else { return stem }
    return String(stem.unicodeScalars[..<end]).trimmingWhiteSpace()
  }
}
