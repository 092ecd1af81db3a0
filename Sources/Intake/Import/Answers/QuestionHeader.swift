import Campaigns

/// The header of a question's column, as survey systems write them: `3、您常用哪些服务？【多选题】`, `Q3 您常用哪些服务？(自习)`,
/// `4、请评价：环境`.
struct QuestionHeader {
  /// What is asked, without its number and the mark of its kind.
  let text: String
  /// Behind the stem: the option of which the column says whether it was chosen, or what is judged.
  let part: String?
  /// The kind that the header itself names.
  let kind: Question.Kind?

  private static let kinds: [(word: String, kind: Question.Kind)] = [
    ("单选", .single), ("多选", .multiple), ("填空", .open), ("问答", .open), ("简答", .open), ("矩阵", .matrix), ("量表", .scale),
    ("评分", .scale), ("打分", .scale), ("排序", .rank), ("複選", .multiple), ("單選", .single), ("填充", .open),
    ("multiple choice", .multiple), ("single choice", .single), ("open", .open), ("rank", .rank),
  ]
  private static let plainTags = ["必答", "选答", "必填", "选填", "必答题", "選填", "required", "optional"]

  init(_ header: String) {
    var text = header.trimmingWhiteSpace()
    var kind: Question.Kind?
    // Marks of the kind stand in brackets, before or behind.
    while let tag = QuestionHeader.tag(of: text) {
      text = tag.rest
      kind = kind ?? tag.kind
    }
    // A star says that an answer must be given; it stands before the number or behind it.
    if text.hasPrefix("*") { text = String(text.dropFirst()).trimmingWhiteSpace() }
    text = QuestionHeader.withoutNumber(text)
    if text.hasPrefix("*") { text = String(text.dropFirst()).trimmingWhiteSpace() }
    self.kind = kind
    if let split = QuestionHeader.split(text) {
      (self.text, part) = split
    } else {
      (self.text, part) = (text, nil)
    }
  }

  /// Whether a header looks like a question where no profile says so.
  static func isQuestion(_ header: String) -> Bool {
    let text = header.trimmingWhiteSpace()
    if text.contains("？") || text.hasSuffix("?") { return true }
    if tag(of: text)?.kind != nil { return true }
    return withoutNumber(text) != text && text.count > 3
  }

  private static func tag(of text: String) -> (rest: String, kind: Question.Kind?)? {
    for (open, close) in [("【", "】"), ("[", "]"), ("（", "）"), ("(", ")"), ("［", "］")] {
      func judged(_ word: Substring, _ rest: Substring) -> (String, Question.Kind?)? {
        let folded = word.lowercased().trimmingWhiteSpace()
        if plainTags.contains(folded) { return (String(rest).trimmingWhiteSpace(), nil) }
        guard folded.count < 16, let found = kinds.first(where: { folded.hasPrefix($0.word) }) else { return nil }
        return (String(rest).trimmingWhiteSpace(), found.kind)
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

  /// `3、`, `3.`, `Q3:`, `第3题`, `3.1 `.
  private static func withoutNumber(_ text: String) -> String {
    var rest = Substring(text)
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
