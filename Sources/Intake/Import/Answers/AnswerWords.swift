/// Words of cells that are no answer, or are one option whatever stands behind them.
enum AnswerWords {
  /// What survey systems write where a question was not put or not answered.
  private static let none: Set<String> = [
    "(跳过)", "（跳过）", "(空)", "（空）", "(跳過)", "（跳過）", "[跳过]", "【跳过】", "(未填)", "（未填）", "(未作答)", "（未作答）",
  ]
  private static let longestNull = 6
  private static let nulls: Set<String> = ["NULL", "null", "(NULL)", "(null)", "<NULL>", "<null>", "\\N"]
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
    if isNull(text) { return true }
    guard let first = text.unicodeScalars.first, "(（[【".unicodeScalars.contains(first) else { return false }
    return none.contains(text)
  }

  /// Whether a cell says that there is nothing, as databases write it: nobody's word.
  static func isNull(_ text: String) -> Bool {
    text.utf8.count <= longestNull && nulls.contains(text)
  }

  /// Whether an option is the one for all else, so that a citizen's words may stand in its place or behind it.
  static func isOther(_ label: String) -> Bool {
    let label = unlettered(label.lowercased())
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
    guard isOther(stem) else { return stem }
    let words = unlettered(stem)
    guard let end = words.unicodeScalars.firstIndex(where: { "（(：:［[".unicodeScalars.contains($0) }) else {
      return stem
    }
    let letter = stem.unicodeScalars.dropLast(words.unicodeScalars.count)
    return String(letter) + String(words.unicodeScalars[..<end]).trimmingWhiteSpace()
  }

  /// 其他 of D、其他 and 4. 其他.
  private static func unlettered(_ label: String) -> String {
    let letter = label.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard (1...2).contains(letter.count), let mark = label.dropFirst(letter.count).first, ".、．)）：: ".contains(mark)
    else { return label }
    return String(label.dropFirst(letter.count + 1)).trimmingWhiteSpace()
  }

  /// A, C and D of ACD, as cells have the letters of several options without a mark between: different ones, rising.
  static func letters(_ text: String) -> [String]? {
    var last: UInt32 = 0
    var found: [String] = []
    for scalar in text.unicodeScalars {
      let isLetter = scalar.isUpperLatin || (0x2460...0x2473).contains(scalar.value)
      guard isLetter, scalar.value > last else { return nil }
      last = scalar.value
      found.append(String(scalar))
    }
    return found.isEmpty ? nil : found
  }

  /// Whether an answer is but the number of an option: 2, B, A1, AO01.
  static func isCode(_ answer: String) -> Bool {
    if letters(answer)?.count == 1 { return true }
    let digits = answer.drop { $0.isASCII && $0.isUppercase }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    let letters = answer.count - digits.count
    // AO01, SQ001: filled up with zeros, as no line of buses is.
    return letters < 2 && digits.count < 3
      || (1...3).contains(letters) && (2...4).contains(digits.count) && digits.first == "0"
  }

  /// Words of questions that are answered by a number.
  private static let scoring = [
    "分", "星", "满意", "滿意", "程度", "评价", "評價", "评", "評", "多少", "几", "幾", "推荐", "推薦", "nps", "可能", "同意", "次数", "次數", "排序",
    "排名", "名次", "人数",
    "人數",
    "rate", "rating", "score", "scale", "how", "likely",
  ]

  /// Whether a question is answered by a number, which is no option's then.
  static func asksForNumber(_ header: String) -> Bool {
    let header = header.lowercased()
    return scoring.contains { header.contains($0) }
  }
}
