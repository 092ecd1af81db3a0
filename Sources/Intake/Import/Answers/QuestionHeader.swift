import Campaigns

/// The header of a question's column, as survey systems write them: `3、您常用哪些服务？【多选题】`, `Q3 您常用哪些服务？(自习)`,
/// `4、请评价：环境`.
struct QuestionHeader {
  /// What is asked, without its number and the mark of its kind.
  let text: String
  /// By which columns of one question are known: its words, with the code that the system gave it.
  let key: String
  /// Behind the stem: the option of which the column says whether it was chosen, or what is judged.
  let part: String?
  /// The kind that the header itself names.
  let kind: Question.Kind?

  /// Words of a mark, wherever they stand in it, the surest first.
  private static let kinds: [(word: String, kind: Question.Kind)] = [
    ("单选", .single), ("單選", .single), ("多选", .multiple), ("多選", .multiple), ("複選", .multiple), ("复选", .multiple),
    ("不定项", .multiple), ("不定項", .multiple), ("填空", .open), ("问答", .open), ("問答", .open), ("简答", .open), ("填充", .open),
    ("矩阵", .matrix), ("矩陣", .matrix), ("量表", .scale), ("评分", .scale), ("評分", .scale), ("打分", .scale), ("排序", .rank),
    ("multiple choice", .multiple), ("single choice", .single), ("all that apply", .multiple),
    ("select all", .multiple),
    ("choose all", .multiple),
  ]
  /// English words that others hold: only at the beginning of a mark.
  private static let firstWords: [(word: String, kind: Question.Kind)] = [
    ("open", .open), ("rank", .rank), ("multi", .multiple), ("single", .single),
  ]
  private static let plainTags = ["必答", "选答", "必填", "选填", "必答题", "選填", "required", "optional"]

  init(_ header: String) {
    var kind: Question.Kind?
    let coded = QuestionHeader.coded(header.trimmingWhiteSpace())
    var (text, part) = coded.map { ($0.text, Optional($0.part)) } ?? (header.trimmingWhiteSpace(), nil)
    // A header under another one is the option, and the mark of the kind stands on the upper one.
    if coded == nil, let joint = text.ranges(of: HeaderRows.joint).last {
      part = String(text[joint.upperBound...]).trimmingWhiteSpace()
      text = String(text[..<joint.lowerBound]).trimmingWhiteSpace()
    }
    text = QuestionHeader.unmarked(text, &kind)
    if part == nil, let split = QuestionHeader.split(text) { (text, part) = split }
    // 您常去（多选）(公园): the mark stands before the option.
    text = QuestionHeader.unmarked(text, &kind)
    if kind == nil, text.contains("可多选") || text.contains("可多選") { kind = .multiple }
    self.kind = kind
    self.text = text.isEmpty ? coded?.code ?? text : text
    self.part = part
    key = coded.map { $0.code + " " + text } ?? self.text
  }

  /// Without its number and the marks of its kind, which stand in brackets before or behind.
  private static func unmarked(_ header: String, _ kind: inout Question.Kind?) -> String {
    var text = header
    while let tag = tag(of: text) {
      text = tag.rest
      kind = kind ?? tag.kind
    }
    // A star says that an answer must be given; it stands before the number or behind it.
    if text.hasPrefix("*") { text = String(text.dropFirst()).trimmingWhiteSpace() }
    text = withoutNumber(text)
    if text.hasPrefix("*") { text = String(text.dropFirst()).trimmingWhiteSpace() }
    return text
  }

  /// Of LimeSurvey: `G1Q2[SQ001]. 您使用过哪些设施？ [公园]`, `q2[SQ001]`. The option is what the last bracket says, else its code.
  private static func coded(_ header: String) -> (code: String, text: String, part: String)? {
    guard let open = header.firstIndex(of: "["), open != header.startIndex,
      let close = header[open...].firstIndex(of: "]")
    else { return nil }
    let (code, sub) = (header[..<open], header[header.index(after: open)..<close])
    func isCode(_ text: Substring) -> Bool {
      !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
    guard isCode(code), isCode(sub), code.first?.isLetter == true else { return nil }
    let rest = String(header[header.index(after: close)...].drop { $0 == "." || $0 == " " }).trimmingWhiteSpace()
    guard rest.hasSuffix("]"), let last = rest.ranges(of: "[").last, last.lowerBound != rest.startIndex else {
      return (String(code), rest, String(sub))
    }
    let part = String(rest[last.upperBound...].dropLast()).trimmingWhiteSpace()
    return (String(code), String(rest[..<last.lowerBound]).trimmingWhiteSpace(), part.isEmpty ? String(sub) : part)
  }

  /// Whether a header looks like a question where no profile says so.
  static func isQuestion(_ header: String) -> Bool {
    let text = header.trimmingWhiteSpace()
    return text.contains("？") || text.hasSuffix("?") || isMarked(text)
  }

  /// Whether a header has the number of a question, or a mark of its kind.
  static func isMarked(_ header: String) -> Bool {
    let text = header.trimmingWhiteSpace()
    if tag(of: text)?.kind != nil { return true }
    if let joint = text.ranges(of: HeaderRows.joint).last, isQuestion(String(text[..<joint.lowerBound])) { return true }
    return withoutNumber(text) != text && text.count > 3
  }

  private static func tag(of text: String) -> (rest: String, kind: Question.Kind?)? {
    for (open, close) in [("【", "】"), ("[", "]"), ("（", "）"), ("(", ")"), ("［", "］")] {
      func judged(_ word: Substring, _ rest: Substring) -> (String, Question.Kind?)? {
        let folded = word.lowercased().trimmingWhiteSpace()
        if plainTags.contains(folded) { return (String(rest).trimmingWhiteSpace(), nil) }
        guard folded.count < 24, let found = kind(ofMark: folded) else { return nil }
        return (String(rest).trimmingWhiteSpace(), found)
      }
      if text.hasSuffix(close), let start = text.ranges(of: open).last,
        let found = judged(text[start.upperBound...].dropLast(), text[..<start.lowerBound])
      {
        return found
      }
      if text.hasPrefix(open), let end = text.firstRange(of: close),
        let found = judged(text[text.index(after: text.startIndex)..<end.lowerBound], text[end.upperBound...])
      {
        return found
      }
    }
    return nil
  }

  /// 多选题, 可多选, 限选3项, 最多选两项.
  private static func kind(ofMark mark: String) -> Question.Kind? {
    if let found = kinds.first(where: { mark.contains($0.word) })
      ?? firstWords.first(where: { mark.hasPrefix($0.word) })
    {
      return found.kind
    }
    guard mark.contains("选") || mark.contains("選") || mark.contains("至多") || mark.contains("最多"),
      let unit = mark.firstIndex(where: { "项項个個".contains($0) }),
      let number = mark[..<unit].last(where: { $0.isNumber || $0 == "两" || $0 == "兩" })
    else { return nil }
    return "1１一".contains(number) && !mark.contains("以上") ? .single : .multiple
  }

  /// `3、`, `3.`, `Q3:`, `第3题`, `3.1 `.
  private static func withoutNumber(_ text: String) -> String {
    var rest = Substring(text)
    // G1Q1. of LimeSurvey.
    let code = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if code.first?.isLetter == true, code.contains(where: \.isNumber), rest.dropFirst(code.count).hasPrefix(". ") {
      return String(rest.dropFirst(code.count + 2)).trimmingWhiteSpace()
    }
    if rest.first == "第" {
      let after = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
      guard after.first == "题" || after.first == "題", after.count < rest.count - 1 else { return text }
      return String(after.dropFirst().drop { "：:、.． ".contains($0) })
    }
    let hasLetter = rest.first == "Q" || rest.first == "q"
    if hasLetter { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count) else { return text }
    rest = rest.dropFirst(digits.count)
    if rest.first == "." || rest.first == "_", rest.dropFirst().first?.isNumber == true {
      rest = rest.dropFirst().drop { $0.isNumber }
    }
    guard let mark = rest.first, "、.．:：)）_ -".contains(mark) || hasLetter else { return text }
    let words = rest.drop { "、.．:：)）_- ".contains($0) }
    return words.isEmpty ? text : String(words)
  }

  /// The stem and what stands behind it: `stem：part`, `stem—part`, `stem(part)`, `stem [part]`, `(part)stem`.
  private static func split(_ text: String) -> (String, String?)? {
    for (open, close) in [("[", "]"), ("(", ")"), ("（", "）"), ("【", "】")] {
      if text.hasSuffix(close), let start = text.ranges(of: open).last {
        let (stem, part) = (text[..<start.lowerBound], text[start.upperBound...].dropLast())
        if !stem.isEmpty, !part.isEmpty {
          return (String(stem).trimmingWhiteSpace(), String(part).trimmingWhiteSpace())
        }
      }
      if text.hasPrefix(open), let end = text.firstRange(of: close) {
        let (part, stem) = (text[text.index(after: text.startIndex)..<end.lowerBound], text[end.upperBound...])
        if !stem.isEmpty, !part.isEmpty {
          return (String(stem).trimmingWhiteSpace(), String(part).trimmingWhiteSpace())
        }
      }
    }
    for mark in ["—", "：", ":", " - ", "_"] {
      guard let at = text.ranges(of: mark).last else { continue }
      let (stem, part) = (text[..<at.lowerBound], text[at.upperBound...])
      if !stem.isEmpty, !part.isEmpty {
        return (String(stem).trimmingWhiteSpace(), String(part).trimmingWhiteSpace())
      }
    }
    return nil
  }
}
