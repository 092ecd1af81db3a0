import Campaigns

/// What the cells of one column of answers look like.
struct AnswerColumn {
  /// More different answers than a closed question has.
  static let most = AnswerCounter.limit
  /// Words by which a system says that an option was chosen, or was not.
  private static let chosen: Set<String> = ["1", "是", "√", "✓", "✔", "y", "yes", "true", "选中", "已选", "選中", "x"]
  private static let notChosen: Set<String> = [
    "0", "否", "×", "n", "no", "false", "未选中", "未选", "未選中", "-", "无", "無", "没有", "沒有",
  ]
  private static let finder = PersonalDataFinder()

  /// Cells that are not empty.
  private(set) var filled = 0
  private(set) var length = 0
  private(set) var longest = 0
  /// Cells with a mark that parts options, and with an arrow.
  private(set) var parted = 0
  private(set) var arrows = 0
  private var strong = 0
  /// Letters of options that stand side by side without a mark; nil where some cell is made otherwise.
  private var letters: OrderedCounts<String>? = OrderedCounts()
  private var hasSeveralLetters = false
  /// Whole cells, and what parts of them there are; nothing where there are too many.
  private(set) var cells = OrderedCounts<String>()
  private(set) var parts = OrderedCounts<String>()
  private(set) var hasManyCells = false
  private(set) var hasManyParts = false
  /// What 、 and commas part: commas before a blank alone, and every one.
  private var strictPieces = AnswerPieces(isStrict: true)
  private var loosePieces = AnswerPieces(isStrict: false)

  mutating func take(_ cell: String) {
    let text = AnswerParts.unmarked(cell)
    if text.isEmpty || AnswerWords.isNone(text) { return }
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
    let pieces = text.unicodeScalars.split { AnswerParts.strong.contains($0) || $0 == "→" }
      .map { AnswerWords.stem(String($0).trimmingWhiteSpace()) }.filter { !$0.isEmpty }
    if pieces.count > 1 { parted += 1 }
    if !hasManyCells {
      cells.add(AnswerWords.stem(text))
      hasManyCells = cells.keys.count > AnswerColumn.most * 4
    }
    if !hasManyParts {
      for piece in pieces { parts.add(piece) }
      hasManyParts = parts.keys.count > AnswerColumn.most * 4
    }
    if letters != nil { takeLetters(text) }
    strictPieces.take(text)
    loosePieces.take(text)
  }

  private mutating func takeLetters(_ text: String) {
    guard let found = AnswerWords.letters(text) else {
      letters = nil
      return
    }
    if found.count > 1 { hasSeveralLetters = true }
    for letter in found { letters?.add(letter) }
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
    let text = cell.trimmingWhiteSpace()
    if text.isEmpty || AnswerWords.isNone(text) { return false }
    // Under 其他 people write what they mean.
    if AnswerWords.isOther(label) { return !notChosen.contains(text.lowercased()) }
    let stem = AnswerWords.stem(text)
    return chosen.contains(stem.lowercased()) || stem == label
  }

  // MARK: What kind of question

  /// The answers in the order of the ladder on which all of them stand, if there is one.
  var ladder: [String]? { hasManyCells ? nil : AnswerLadder.ordered(cells.keys) }

  /// Whether every answer is a whole number from 0 to 10.
  var isNumeric: Bool {
    !hasManyCells && cells.keys.count > 1 && cells.keys.allSatisfy { Int($0).map { (0...10).contains($0) } ?? false }
  }

  /// What its answers make it.
  /// - Parameters:
  ///   - header: what was asked; who asks for names and numbers gets no options.
  ///   - isOfMatrix: whether columns beside it have the same stem.
  func kind(of header: QuestionHeader, isOfMatrix: Bool) -> Question.Kind {
    var kind = kind(named: header.kind, isOfMatrix: isOfMatrix)
    // 1 and 2 are two options rather than the ends of a scale.
    if kind == .scale, header.kind == nil, ladder == nil, cells.keys.count < 3,
      !AnswerWords.asksForNumber(header.text)
    {
      kind = .single
    }
    guard kind != .open, !isNumeric, ladder == nil else { return kind }
    return opened(kind, header)
  }

  func kind(named: Question.Kind?, isOfMatrix: Bool) -> Question.Kind {
    if let named { return named }
    if hasManyParts || filled == 0 { return .open }
    if arrows * 2 > filled { return .rank }
    if length > filled * 40 || (longest > 120 && parted == 0) { return .open }
    // Parts that recur are options; sentences with a semicolon are not. No sentence has ┋.
    let areOptions = recurring(parts) * 2 > total(parts) || strong * 2 > parted
    if parted > 0, parts.keys.count <= AnswerColumn.most, areOptions { return .multiple }
    if isNumeric || ladder != nil { return isOfMatrix ? .matrix : .scale }
    if recursInPieces { return .multiple }
    let different = cells.keys.count
    let isClosed =
      different <= AnswerColumn.most && longest <= AnswerCounter.longestOption
      && (recurring(cells) * 2 > filled || (filled <= 8 && different < filled))
    guard isClosed else { return .open }
    return isOfMatrix ? .matrix : .single
  }

  /// Commas without a blank part options only where their pieces are fewer and recur: 其他，如停车 is one.
  /// - Parameter isMultiple: the header says that several may be chosen.
  private func pieces(isMultiple: Bool) -> AnswerPieces {
    let areLoose =
      loosePieces.parted > strictPieces.parted && loosePieces.areOptions
      && (isMultiple || strictPieces.isOverfull || loosePieces.areLinked
        || loosePieces.counts.keys.count < strictPieces.counts.keys.count)
    return areLoose ? loosePieces : strictPieces
  }

  /// Whether pieces between 、 and commas recur more than whole cells do: they are the options, and cells choose several.
  private var recursInPieces: Bool {
    let pieces = pieces(isMultiple: false)
    guard parted == 0, pieces.areOptions else { return false }
    if hasManyCells { return true }
    let (parts, whole) = (pieces.counts.keys.count, cells.keys.count)
    // 东门站 beside 东门站、西门站: what is chosen alone and with others is an option.
    return parts < whole || parts == whole && pieces.areLinked
  }

  /// How many of the answers were given more than once.
  private func recurring(_ counts: OrderedCounts<String>) -> Int {
    counts.keys.reduce(0) { $0 + (counts[$1] > 1 ? counts[$1] : 0) }
  }

  private func total(_ counts: OrderedCounts<String>) -> Int { counts.keys.reduce(0) { $0 + counts[$1] } }

  /// The options of a closed question. What was given once, or may be somebody's number or name, is counted under other
  /// answers and not listed; words of a scale and its numbers are nobody's.
  /// - Parameter isMultiple: whether the header says that several may be chosen.
  func options(of kind: Question.Kind, isMultiple: Bool) -> [String] {
    if kind == .open { return [] }
    if let ladder { return ladder }
    if kind != .multiple, kind != .rank, isNumeric { return cells.keys.sorted { Int($0) ?? 0 < Int($1) ?? 0 } }
    if kind == .multiple, isMultiple, hasSeveralLetters, let letters { return letters.keys.sorted() }
    let pieces = pieces(isMultiple: isMultiple)
    let isInPieces = parted == 0 && arrows == 0 && !pieces.isOverfull && (isMultiple || recursInPieces)
    let counts = kind == .multiple || kind == .rank ? isInPieces ? pieces.options : parts : cells
    let listed = counts.keys.filter { counts[$0] > 1 && AnswerColumn.isPrintable($0) }
    if let ordered = AnswerLadder.orderedVotes(listed) { return ordered }
    // 18岁以下, 18—30岁, 31—45岁 or 1分 to 5分.
    let numbers = listed.map { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    if numbers.allSatisfy({ $0 != nil }) {
      func side(_ text: String) -> Int { text.contains("以下") ? 0 : text.contains("以上") ? 2 : 1 }
      return zip(listed, numbers).sorted { ($0.1 ?? 0, side($0.0), $0.0) < ($1.1 ?? 0, side($1.0), $1.0) }.map(\.0)
    }
    // By votes; of equals the one that came first.
    return listed.enumerated().sorted {
      (counts[$1.element], $0.offset) < (counts[$0.element], $1.offset)
    }.map(\.element)
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.count <= AnswerCounter.longestOption
      && text.unicodeScalars.count(where: { ("0"..."9").contains($0) }) < 7 && finder.shown(text) == text
  }
}
