/// A word with a colon at the head of a line that says what the line is: a question, a view, an answer, an outcome.
struct Label {
  enum Role {
    /// Opens a new entry: 问：, 意见3：.
    case entry
    /// Belongs to the entry above it: 答：, 答复：.
    case answer
    /// Gives the disposition of the entry above it: 采纳情况：.
    case outcome
    /// Gives the reason: 理由：.
    case reason
  }

  let role: Role
  /// With the colon and the blanks after it, in scalars.
  let length: Int

  private static let entries: [Word] = Word.list(
    "问 问题 意见 建议 意见建议 意见内容 建议内容 网友 网友意见 网友建议 网友留言 公众意见 反馈意见 群众意见 群众建议 市民意见 市民建议 留言 留言内容 诉求 来信 来信内容 Q 提问 咨询 征集意见 征求意见")
  private static let answers: [Word] = Word.list("答 答复 回复 回应 答复内容 回复内容 答复意见 回复意见 办理情况 反馈 官方回复 部门回复 单位答复 A 采纳说明 情况说明 说明")
  private static let outcomes: [Word] = Word.list(
    """
    采纳情况 是否采纳 采纳与否 意见采纳情况 意见采纳 处理情况 处理意见 处理结果 处理 采纳结果 采纳意见 办理结果 办理意见 处理情形 参采情形 采纳情况说明 \
    研究处理情况 研究处理意见 处置情况 处置结果 处置意见 研究意见 研究结果 吸收情况 吸纳情况 采用情况 是否采用 是否吸收 是否吸收采纳 吸收采纳情况 参采情况
    """)
  private static let reasons: [Word] = Word.list("理由 原因 不采纳理由 未采纳理由 不予采纳理由 未采纳原因 不采纳原因 不予采纳原因 采纳理由 未采纳的理由 说明理由 采纳说明")

  init?(_ line: FoldedText) {
    if let label = Label(bracketed: line) {
      self = label
      return
    }
    guard let end = line.folded.prefix(Label.longest).firstIndex(of: ":"), end > 0 else { return nil }
    var head = line.folded[..<end]
    let wide = Label.withoutNote(head)
    head = wide
    while let last = head.last, last.isASCIIDigit || HanNumber.isDigit(last) || last.isBlank { head.removeLast() }
    guard head.count <= Label.longestName else { return nil }
    let isCounted = head.count < wide.count
    var name = String(head)
    for bracket in ["【", "[", "】", "]", "（", "(", "）", ")"] { if name.hasPrefix(bracket) { name.removeFirst() } }
    let role =
      Label.role(of: name) ?? Label.role(ofCounted: name) ?? Label.role(ofOffice: name)
      ?? (isCounted && Label.speakers.contains(name) ? .entry : nil)
    if let role {
      var next = end + 1
      while next < line.count, line.scalars[next].isBlank { next += 1 }
      self.role = role
      length = next
    } else {
      return nil
    }
  }

  /// How far into a line its colon may stand, and how long the words before it may be without a bracket behind them.
  private static let longest = 26
  private static let longestName = 12

  /// Who speaks where each is counted: 公众1：, 代表2：.
  private static let speakers: Set<String> = [
    "公众", "市民", "居民", "群众", "家长", "学生", "教师", "业主", "村民", "网民", "企业", "代表", "委员", "专家", "职工", "读者", "来信人",
  ]

  /// 网友“清风徐来” and 官方回复（2024-06-05） without what stands behind the word.
  private static func withoutNote(_ head: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = ["”": "“", ")": "(", "」": "「"]
    guard let open = head.last.flatMap({ pairs[$0] }), let start = head.firstIndex(of: open), start > 0 else {
      return head
    }
    return head[..<start]
  }

  /// 一问, 一答 and 第一条意见 without what counts them.
  private static func role(ofCounted name: String) -> Role? {
    var words = name.unicodeScalars[...]
    if words.first == "第" { words.removeFirst() }
    let count = words.prefix { HanNumber.isDigit($0) || $0.isASCIIDigit }.count
    guard count > 0 else { return nil }
    words = words.dropFirst(count)
    if let unit = words.first, "条个项位".unicodeScalars.contains(unit) { words.removeFirst() }
    guard let role = role(of: String(words)), role == .entry || role == .answer else { return nil }
    return role
  }

  private static let offices: Set<Unicode.Scalar> = Set("局委办厅部处科府位门道镇乡校院中心方会站所司".unicodeScalars)

  /// 教育局答复 and 家长提问: who answers and who asks, before the word for it.
  private static func role(ofOffice name: String) -> Role? {
    let words = FoldedText(name)
    if words.ends(withAny: ["提问", "留言", "来信"]), speakers.contains(words.string(0..<words.count - 2)) { return .entry }
    guard words.count > 3, words.ends(withAny: ["答复", "回复", "回应"]) else { return nil }
    return offices.contains(words.scalars[words.count - 3]) ? .answer : nil
  }

  private init(_ role: Role, _ length: Int) {
    self.role = role
    self.length = length
  }

  /// 【网友】… and 【意见1】… need no colon.
  private init?(bracketed line: FoldedText) {
    guard let wanted = line.folded.first.flatMap({ Label.brackets[$0] }),
      let close = line.folded.prefix(14).firstIndex(of: wanted)
    else { return nil }
    var name = line.folded[1..<close]
    while let last = name.last, last.isASCIIDigit || HanNumber.isDigit(last) || last.isBlank { name.removeLast() }
    guard let role = Label.role(of: String(name)) else { return nil }
    var next = close + 1
    while next < line.count, line.scalars[next].isBlank || line.folded[next] == ":" { next += 1 }
    self.init(role, next)
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["【": "】", "[": "]", "〔": "〕"]

  private static let withinLines = (outcomes + reasons).sorted { $0.count > $1.count }

  private static let answersWithin: [Word] = Word.list("答复 回复 回应")

  /// Where labels of outcome and reason begin within a line, behind a stop or a blank: …。采纳情况：采纳。理由：…; and of answers that
  /// state an outcome: …。答复：不采纳，….
  static func starts(within line: FoldedText) -> [Int] {
    var found: [Int] = []
    for colon in line.folded.indices where line.folded[colon] == ":" {
      for word in withinLines + answersWithin {
        let start = colon - word.count
        guard start > 0, line.has(word, at: start) else { continue }
        let before = line.folded[start - 1]
        if answersWithin.contains(word) {
          let words = FoldedText(
            line.scalars[(colon + 1)..<min(line.count, colon + 1 + longest)].drop(while: \.isBlank))
          if OutcomeWords.readSentence(words) == nil { break }
        }
        if before.isBlank || "。;!?)】".unicodeScalars.contains(before) { found.append(start) }
        break
      }
    }
    return found
  }

  private static func role(of name: String) -> Role? {
    func has(_ words: [Word]) -> Bool { words.contains { $0.text == name } }
    if has(outcomes) { return .outcome }
    if has(reasons) { return .reason }
    if has(answers) { return .answer }
    return has(entries) ? .entry : nil
  }
}
