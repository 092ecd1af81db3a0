/// Headers that say what a column holds in other words than its names: 您的姓名, 请填写联系电话（选填）, 您对草案有何意见？
///
/// Only of columns by which a row is read or a person is masked: a question of a survey is none of ours otherwise.
enum ColumnWording {
  /// Ranks from here are names of the column with words around them.
  static let looseRank = 100
  /// The rank of headers that are put together of words for what came in and of what is said of it.
  static let formRank = 180
  /// Ranks from here are headers that speak of the column: the likeliest where nothing else is it.
  static let weakRank = 200
  /// Characters of the longest header that is looked at.
  private static let longest = 48

  private static let columns: Set<ColumnName> = [.text, .name, .contact, .consent, .received]
  private static let openings = [
    "请问", "请您", "请", "請問", "請您", "請", "填写", "填寫", "输入", "輸入", "留下", "写下", "寫下", "提供", "您本人的", "您的", "你的", "您", "贵单位的",
    "贵单位",
    "貴單位的", "貴單位", "本人的", "本人", "宝贵的", "宝贵", "寶貴的", "寶貴", "真实", "真實", "pleaseenter", "your",
  ]
  private static let closings = [
    "是", "是什么", "为", "有哪些", "请填写", "請填寫", "请说明", "請說明", "选填", "選填", "必填", "可不填",
  ]
  /// Headers that end so are those of opinions.
  private static let opinions = [
    "意见", "意見", "建议", "建議", "想说的话", "想說的話", "想说的", "想說的", "要说的", "看法", "想法", "感想", "意见栏", "意見欄", "意见正文", "意见全文", "意见描述",
    "意见详情", "comments", "suggestions",
  ]
  /// What stands before 意见 where it is not the citizen's, and what asks about opinions.
  private static let others = [
    "处理", "處理", "办理", "辦理", "审核", "審核", "批示", "领导", "領導", "拟办", "擬辦", "承办", "承辦", "答复", "答復", "回复", "回覆", "采纳", "採納",
    "部门",
    "部門", "受理", "审查", "審查", "初审", "复核", "審批", "审批", "主管", "专家", "專家", "回访", "局", "科室", "类", "類", "是否", "有无", "有無", "吗",
    "嗎",
    "同意", "公开", "公開", "评价", "評價", "编号", "来源", "數", "数", "原表", "题目",
  ]

  /// The column that a header speaks of, and how likely.
  /// - Parameter exact: finds a name of a column.
  static func find(_ header: String, exact: (String) -> (column: ColumnName, rank: Int)?) -> (
    column: ColumnName, rank: Int
  )? {
    guard header.count <= longest, !header.hasPrefix("原表"), !header.hasPrefix("题目") else { return nil }
    let question = QuestionHeader(header)
    guard question.kind == nil || question.kind == .open else { return nil }
    let words = ColumnName.folded(question.text).trimmingMarks()
    for candidate in [words] + stripped(words) {
      if let found = exact(candidate), columns.contains(found.column), candidate != header {
        return (found.column, looseRank + found.rank)
      }
    }
    // 意见1 beside 意见2.
    if let plain = unnumbered(words), let found = exact(plain), found.column == .text {
      return (.text, looseRank + found.rank)
    }
    let isAsked = QuestionHeader.isQuestion(header)
    for candidate in [words] + stripped(words) {
      if let column = ColumnForms.find(candidate) {
        // What is asked of somebody is none of the office's words: 您的回复, 请说明理由.
        if isAsked || candidate != words, offices.contains(column) { continue }
        return (column, ColumnForms.isShortened(candidate) ? formRank + 1 : formRank)
      }
    }
    // Of a matrix each column speaks of what is judged.
    return question.part == nil ? weak(words).map { ($0, weakRank) } : nil
  }

  /// What an office says to a suggestion.
  private static let offices: Set<ColumnName> = [.reason, .handler, .replied, .reply]

  /// The words of a header, and what is left of them without those around a name.
  static func candidates(_ header: String) -> [String] {
    let words = ColumnName.folded(QuestionHeader(header).text).trimmingMarks()
    return [words] + stripped(words)
  }

  private static func unnumbered(_ words: String) -> String? {
    let plain = words.reversed().drop { $0.isASCII && $0.isNumber || "一二三四五六七八九十".contains($0) }.reversed()
    return plain.count < words.count && plain.count > 1 ? String(plain) : nil
  }

  /// The words without what is around the name, step by step.
  private static func stripped(_ header: String) -> [String] {
    var found: [String] = []
    var rest = header
    // 您对《条例》的意见和建议.
    if rest.hasPrefix("您对") || rest.hasPrefix("你对") || rest.hasPrefix("您對") || rest.hasPrefix("对"),
      let at = rest.lastIndex(of: "的")
    {
      rest = String(rest[rest.index(after: at)...])
      found.append(rest)
    }
    while let opening = openings.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
      rest = String(rest.dropFirst(opening.count))
      found.append(rest)
    }
    if let closing = closings.first(where: { rest.hasSuffix($0) && rest.count > $0.count }) {
      found.append(String(rest.dropLast(closing.count)))
    }
    return found
  }

  private static func weak(_ words: String) -> ColumnName? {
    if isConsent(words) || isEnglishConsent(words) { return .consent }
    let asks = AnswerWords.asksForPerson(words)
    if asks, words.contains("姓名") || words.contains("称呼") || words.contains("稱呼") { return .name }
    if asks, ["手机", "手機", "电话", "電話", "联系方式", "邮箱", "郵箱"].contains(where: { words.contains($0) }) { return .contact }
    guard let ending = opinions.first(where: { words.hasSuffix($0) }) else { return nil }
    // 意见 alone is a name of the column.
    if words.count == ending.count { return .text }
    return others.contains { words.contains($0) } ? nil : .text
  }

  private static let asking = ["同意", "愿意", "願意", "允许", "允許", "可以", "可否", "能否", "是否"]

  /// 意见是否可以公开, 是否同意将您的意见向社会公开, 同意公开您的留言: of one's own words, not of plans that are to be public.
  private static func isConsent(_ words: String) -> Bool {
    asking.contains { words.contains($0) } && ConsentHeader.isOfSubmission(words)
  }

  /// Whether a header that speaks of publishing means what was sent in.
  static func asksConsent(_ header: String) -> Bool {
    ConsentHeader.isOfSubmission(ColumnName.folded(QuestionHeader(header).text).trimmingMarks())
  }

  private static let englishSpeech = [
    "response", "comment", "submission", "feedback", "answer", "views", "opinion", "letter",
  ]

  /// Publish my response, May we publish your comments: as folded.
  private static func isEnglishConsent(_ words: String) -> Bool {
    let openings = ["publishmy", "publishyour", "makemy", "makeyour"]
    guard let at = openings.lazy.compactMap({ words.firstRange(of: $0) }).first else { return false }
    let behind = words[at.upperBound...]
    let isPublished = words[at].hasPrefix("publish") || behind.hasSuffix("public")
    return isPublished && englishSpeech.contains { behind.hasPrefix($0) }
  }

  /// Whether a record can be a header by what is in it: two cells or more, of words.
  static func isHeader(_ names: [String]) -> Bool {
    let filled = names.filter { !$0.isEmpty }
    return filled.count > 1
      && filled.allSatisfy { name in
        name.count <= 200 && name.contains(where: \.isLetter) && !name.contains("。") && !name.contains("@")
      }
  }
}

extension String {
  /// Without marks and blanks at its end.
  fileprivate func trimmingMarks() -> String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, "？?：:。.！!*＊，,、 ".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
