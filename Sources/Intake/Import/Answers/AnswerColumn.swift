import Campaigns

/// What the cells of one column of answers look like.
struct AnswerColumn {
  /// More different answers than a closed question has.
  static let most = AnswerCounter.limit
  private static let marks = Set("；;┋|\n".unicodeScalars)
  /// Words by which a system says that an option was chosen, or was not.
  private static let chosen: Set<String> = ["1", "是", "√", "✓", "✔", "y", "yes", "true", "选中", "已选", "選中", "x"]
  private static let notChosen: Set<String> = [
    "0", "否", "×", "n", "no", "false", "未选中", "未选", "未選中", "(跳过)", "（跳过）", "-",
  ]

  /// Cells that are not empty.
  private(set) var filled = 0
  private(set) var length = 0
  private(set) var longest = 0
  /// Cells with a mark that parts options, and with an arrow.
  private(set) var parted = 0
  private(set) var arrows = 0
  private var strong = 0
  /// Whole cells, and what parts of them there are; nothing where there are too many.
  private(set) var cells = OrderedCounts<String>()
  private(set) var parts = OrderedCounts<String>()
  private(set) var hasManyCells = false
  private(set) var hasManyParts = false

  mutating func take(_ cell: String) {
    let text = cell.trimmingWhiteSpace()
    if text.isEmpty { return }
    filled += 1
    let count = text.unicodeScalars.count
    length += count
    longest = max(longest, count)
    guard count <= 600 else {
      (hasManyCells, hasManyParts) = (true, true)
      return
    }
    if text.contains("→") { arrows += 1 }
    if text.contains("┋") { strong += 1 }
    let pieces = text.unicodeScalars.split { AnswerColumn.marks.contains($0) || $0 == "→" }
      .map { AnswerColumn.stem(String($0).trimmingWhiteSpace()) }.filter { !$0.isEmpty }
    if pieces.count > 1 { parted += 1 }
    if !hasManyCells {
      cells.add(AnswerColumn.stem(text))
      hasManyCells = cells.keys.count > AnswerColumn.most * 4
    }
    if !hasManyParts {
      for piece in pieces { parts.add(piece) }
      hasManyParts = parts.keys.count > AnswerColumn.most * 4
    }
  }

  /// 其他〖…〗: the option, without what the citizen added.
  static func stem(_ text: String) -> String {
    String(text.unicodeScalars.prefix { $0 != "〖" }).trimmingWhiteSpace()
  }

  /// Whether each cell says that the option was chosen or was not, or repeats its label.
  func isMark(of label: String) -> Bool {
    guard filled > 0, !hasManyCells else { return false }
    return cells.keys.allSatisfy { isKnown($0) || $0 == label } && !(cells.keys.count > 3)
  }

  private func isKnown(_ text: String) -> Bool {
    AnswerColumn.chosen.contains(text.lowercased()) || AnswerColumn.notChosen.contains(text.lowercased())
  }

  static func isChosen(_ cell: String, label: String) -> Bool {
    let text = stem(cell.trimmingWhiteSpace())
    return chosen.contains(text.lowercased()) || (text == label && !text.isEmpty)
  }

  // MARK: What kind of question

  /// Words of judgement from good to bad, by which a scale is known and ordered.
  static let ladders: [[String]] = [
    ["非常满意", "满意", "比较满意", "基本满意", "一般", "不太满意", "不满意", "非常不满意", "很不满意"],
    ["非常滿意", "滿意", "普通", "不滿意", "非常不滿意"],
    ["非常同意", "同意", "比较同意", "比較同意", "一般", "中立", "不同意", "非常不同意"],
    ["很好", "较好", "好", "一般", "较差", "差", "很差"],
    ["非常重要", "重要", "比较重要", "一般", "不太重要", "不重要"],
    [
      "Strongly agree", "Agree", "Neither agree nor disagree", "Neutral", "Disagree", "Strongly disagree", "Don't know",
    ],
    ["Very satisfied", "Satisfied", "Neither satisfied nor dissatisfied", "Dissatisfied", "Very dissatisfied"],
  ]

  /// The ladder on which every answer stands, if there is one.
  var ladder: [String]? {
    guard !hasManyCells, cells.keys.count > 1 else { return nil }
    return AnswerColumn.ladders.first { ladder in
      let words = Set(ladder.map { $0.lowercased() })
      return cells.keys.allSatisfy { words.contains($0.lowercased()) }
    }
  }

  /// Whether every answer is a whole number from 0 to 10.
  var isNumeric: Bool {
    !hasManyCells && cells.keys.count > 1 && cells.keys.allSatisfy { Int($0).map { (0...10).contains($0) } ?? false }
  }

  /// What its answers make it.
  /// - Parameters:
  ///   - named: the kind that its header names.
  ///   - isOfMatrix: whether columns beside it have the same stem.
  func kind(named: Question.Kind?, isOfMatrix: Bool) -> Question.Kind {
    if let named { return named }
    if hasManyParts || filled == 0 { return .open }
    if arrows * 2 > filled { return .rank }
    if length > filled * 40 || (longest > 120 && parted == 0) { return .open }
    // Parts that recur are options; sentences with a semicolon are not. No sentence has ┋.
    let areOptions = recurring(parts) * 2 > total(parts) || strong * 2 > parted
    if parted > 0, parts.keys.count <= AnswerColumn.most, areOptions { return .multiple }
    if isNumeric || ladder != nil { return isOfMatrix ? .matrix : .scale }
    let different = cells.keys.count
    let isClosed =
      different <= AnswerColumn.most && longest <= AnswerCounter.longestOption
      && (recurring(cells) * 2 > filled || (filled <= 8 && different < filled))
    guard isClosed else { return .open }
    return isOfMatrix ? .matrix : .single
  }

  /// How many of the answers were given more than once.
  private func recurring(_ counts: OrderedCounts<String>) -> Int {
    counts.keys.reduce(0) { $0 + (counts[$1] > 1 ? counts[$1] : 0) }
  }

  private func total(_ counts: OrderedCounts<String>) -> Int { counts.keys.reduce(0) { $0 + counts[$1] } }

  /// The options of a closed question. What was given once by one of many, or may be somebody's number, is counted under
  /// other answers and not listed.
  func options(of kind: Question.Kind) -> [String] {
    if kind == .open { return [] }
    let counts = kind == .multiple || kind == .rank ? parts : cells
    let isFew = filled < 20
    let listed = counts.keys.filter { text in
      (isFew || counts[text] > 1) && text.unicodeScalars.count <= AnswerCounter.longestOption
        && text.unicodeScalars.count(where: { ("0"..."9").contains($0) }) < 7
    }
    if let ladder {
      let order = Dictionary(ladder.enumerated().map { ($0.element.lowercased(), $0.offset) }) { first, _ in first }
      return listed.sorted { order[$0.lowercased()] ?? 0 < order[$1.lowercased()] ?? 0 }
    }
    if listed.allSatisfy({ Int($0) != nil }) { return listed.sorted { Int($0) ?? 0 < Int($1) ?? 0 } }
    // By votes; of equals the one that came first.
    return listed.enumerated().sorted {
      (counts[$1.element], $0.offset) < (counts[$0.element], $1.offset)
    }.map(\.element)
  }
}
