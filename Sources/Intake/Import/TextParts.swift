/// Tells columns of which each holds suggestions on a part of its own: 对总则的意见 beside 对罚则的意见, 意见1 beside 意见2. What is
/// one question in other words, 意见 beside 意见建议, has no parts.
enum TextParts {
  /// Ends of headers of opinions, the longer first.
  private static let endings = [
    "意见和建议", "意见及建议", "意见与建议", "意见或建议", "修改意见建议", "意见建议", "意見和建議", "意見及建議", "意見建議", "修改意见", "修改建议", "修改意見",
    "修改建議", "意见内容", "建议内容", "意見內容", "意见", "建议", "意見", "建議", "看法", "想法", "诉求", "留言", "內容", "内容",
  ]
  private static let openings = ["您对", "你对", "您對", "对于", "對於", "关于", "關於", "针对", "針對", "对", "對", "就"]
  private static let framing = ["具体", "主要", "详细", "其中", "的", "您", "我", "本人", "宝贵", "修改", "反馈", "征求", "收集"]
  /// Ends of what a text is made of.
  private static let sections = [
    "总则", "罚则", "附则", "章", "节", "条", "款", "部分", "方面", "正文", "草案", "附件", "條", "節", "總則", "罰則", "附則",
  ]

  /// The columns, in the order of the table; none where there is but one.
  /// - Parameters:
  ///   - text: the column of suggestions.
  ///   - taken: columns that are something else.
  static func cells(_ names: [String], text: Int, taken: Set<Int>) -> [Int] {
    guard let own = subject(names[text]) else { return [] }
    var seen: Set<String> = [own.words]
    var cells = [text]
    for cell in names.indices where cell != text && !taken.contains(cell) {
      guard !names[cell].isEmpty, !QuestionHeader.isQuestion(names[cell]), let found = subject(names[cell]),
        !found.words.isEmpty, found.isNamed || !own.words.isEmpty, seen.insert(found.words).inserted
      else { continue }
      cells.append(cell)
    }
    return cells.count > 1 && !QuestionHeader.isQuestion(names[text]) ? cells.sorted() : []
  }

  /// What a header asks opinions on: nothing where it asks for opinions alone; nil where it does not.
  /// - Returns: the words, and whether it says itself that they are a part: 对罚则的意见, 意见2, 其他意见; but not 街道意见.
  static func subject(_ header: String) -> (words: String, isNamed: Bool)? {
    guard ColumnName.find(header)?.column == .text, !header.hasPrefix("反馈"), !header.hasPrefix("反饋") else {
      return nil
    }
    let parts = header.components(separatedBy: HeaderRows.joint)
    if parts.count > 1, let last = parts.last {
      if ColumnName.find(last)?.column == .text { return subject(last) }
      // Of a group's header that says 意见, columns of parts alone are more than one of them.
      return sections.contains { last.hasSuffix($0) } || last.hasPrefix("第") ? (last, true) : ("", false)
    }
    var words = header.filter { !$0.isWhitespace && !"：:？?*＊".contains($0) }
    var number = words.suffix(while: { $0.isASCII && $0.isNumber || "一二三四五六七八九十（）()".contains($0) })
    words = String(words.dropLast(number.count))
    number = number.filter { !"（）()".contains($0) }
    if let open = words.firstIndex(where: { "（(".contains($0) }) { words = String(words[..<open]) }
    guard let ending = endings.first(where: { words.hasSuffix($0) }) else { return ("", false) }
    words = String(words.dropLast(ending.count))
    let opening = openings.first { words.hasPrefix($0) }
    if let opening { words = String(words.dropFirst(opening.count)) }
    for word in framing { words = words.replacing(word, with: "") }
    let isOther = ["其他", "其它"].contains(words)
    let isSection = words.hasPrefix("第") || sections.contains { words.hasSuffix($0) }
    let isNamed = !number.isEmpty || !words.isEmpty && (opening != nil || isOther || isSection)
    return (words + number, isNamed)
  }
}

extension String {
  fileprivate func suffix(while isWanted: (Character) -> Bool) -> String {
    String(String(reversed().prefix(while: isWanted)).reversed())
  }
}
