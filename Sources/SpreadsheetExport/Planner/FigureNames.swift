import Campaigns

/// What a figure is called on the checking sheet, from its identity: 分组“…”的数量.
struct FigureNames {
  private let headings: [String: String]
  private let labels: [String: String]
  private let questions: [String: Question]

  init(_ content: WorkbookContent) {
    headings = Dictionary(
      content.allGroups.map { ($0.id, FigureNames.plain($0.heading.isEmpty ? Words.withheldGroup : $0.heading)) },
      uniquingKeysWith: { first, _ in first })
    labels = Dictionary(content.scale.entries.map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
    questions = Dictionary(content.statements.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Without the mark that ends a heading.
  private static func plain(_ heading: String) -> String {
    guard let last = heading.last, "。；：".contains(last) else { return heading }
    return String(heading.dropLast())
  }

  func name(of figure: Figure) -> String {
    let what = figure.count == nil ? Words.share : Words.amount
    if let rows = figure.rows, !rows.conditions.isEmpty { return self.rows(rows) + "：" + what }
    switch figure.id {
    case .total: return Words.suggestions
    case .submissions: return Words.submissions
    case .valid: return Words.valid
    case .distinct: return Words.distinct
    case .largest: return Words.largest
    default: break
    }
    let parts = figure.id.path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count >= 3, parts[0] == "group" { return "“\(headings[parts[1]] ?? parts[1])”：" + what }
    if parts.count >= 3, parts[0] == "disposition" { return (labels[parts[1]] ?? parts[1]) + "：" + what }
    if parts.count >= 3, parts[0] == "question", let question = questions[parts[1]] {
      guard parts.count >= 5, let option = question.options.first(where: { $0.id == parts[3] }) else {
        return "“\(question.text)”：" + (parts[2] == "respondents" ? Words.respondents : Words.votes)
      }
      return "“\(question.text)”—\(option.label)：" + (figure.count == nil ? Words.share : Words.votes)
    }
    // channel.<name>.count, breakdown.<name>.item.<label>.count, fact.<label>: their own words.
    return parts.dropFirst().filter { !["count", "share", "item"].contains($0) }.joined(separator: "：")
  }

  /// The rows that a selector takes, in words.
  func rows(_ selector: RowSelector) -> String {
    guard !selector.conditions.isEmpty else { return Words.allRows }
    return selector.conditions.map { condition in
      switch condition {
      case .group(let id): "“\(headings[id] ?? id)”"
      case .ungrouped: Words.ungrouped
      case .disposition(let code): labels[code] ?? code
      case .channel(let name): name
      case .received(let date): date.chinese + "收到"
      }
    }.joined(separator: "、")
  }
}
