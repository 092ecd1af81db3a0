/// Views that one paragraph numbers, each with what became of it: `1.建议甲。采纳。2.建议乙。不采纳，…`, `意见1：…答复：采纳。意见2：…`. A
/// paragraph of which a numbered part has no outcome stays whole.
enum NumberedViews {
  private struct Mark {
    /// Nil for 意见1：.
    let kind: Numbering.Kind?
    let value: Int
    let range: Range<Int>
  }

  /// The views beneath an entry whose own line holds them, behind what it says before the first.
  static func beneath(_ node: OutlineNode, _ lines: [FoldedText]) -> OutlineNode? {
    guard isLeaf(node, lines) else { return nil }
    for (start, first) in marks(in: node.head, from: 1, start: 0) {
      guard let views = views(node.head, first, node) else { continue }
      // Without words before it the entry's own number is that of the first.
      guard start > 0 else { return nil }
      var end = start
      while end > 0, node.head.scalars[end - 1].isBlank { end -= 1 }
      var whole = OutlineNode(
        kind: node.kind, value: node.value, number: node.number, head: FoldedText(node.head.scalars[..<end]),
        line: node.line, isLabelled: node.isLabelled)
      whole.children = views
      return whole
    }
    return nil
  }

  /// The entry and those of its kind that its line goes on with: ①…，采纳。②…，不采纳。
  static func beside(_ node: OutlineNode, _ lines: [FoldedText]) -> [OutlineNode]? {
    let label = mark(at: 0, FoldedText(node.number), from: nil)
    guard isLeaf(node, lines), let value = node.kind == nil ? label?.value : node.value else { return nil }
    for (start, next) in marks(in: node.head, from: value + 1, start: 1) {
      guard next.kind == node.kind, isClosed(FoldedText(node.head.scalars[..<start])),
        let views = views(node.head, next, node, alone: true)
      else { continue }
      let first = OutlineNode(
        kind: node.kind, value: node.value, number: node.number, head: FoldedText(node.head.scalars[..<start]),
        line: node.line, isLabelled: node.isLabelled)
      return [first] + views
    }
    return nil
  }

  /// Of a line that has the same number again and again the first are enough.
  private static let mostTried = 4

  private static func marks(in head: FoldedText, from value: Int, start: Int) -> [(start: Int, mark: Mark)] {
    var found: [(start: Int, mark: Mark)] = []
    var index = start
    while index < head.count, found.count < mostTried {
      if isStart(index, head), let mark = mark(at: index, head, from: value) { found.append((index, mark)) }
      index += 1
    }
    return found
  }

  private static func isLeaf(_ node: OutlineNode, _ lines: [FoldedText]) -> Bool {
    node.children.isEmpty && node.body.allSatisfy { Label(lines[$0]) == nil }
  }

  /// - Parameter alone: one view is enough.
  private static func views(
    _ head: FoldedText, _ first: Mark, _ node: OutlineNode, alone: Bool = false
  ) -> [OutlineNode]? {
    var marks = [first]
    var index = first.range.upperBound
    while index < head.count {
      let last = marks[marks.count - 1]
      if isStart(index, head), let next = mark(at: index, head, from: last.value + 1), next.kind == first.kind {
        marks.append(next)
        index = next.range.upperBound
      } else {
        index += 1
      }
    }
    guard marks.count > (alone ? 0 : 1) else { return nil }
    let ends = marks.dropFirst().map(\.range.lowerBound) + [head.count]
    var views: [OutlineNode] = []
    for (mark, end) in zip(marks, ends) {
      var high = end
      while high > mark.range.upperBound, head.scalars[high - 1].isBlank { high -= 1 }
      let words = FoldedText(head.scalars[mark.range.upperBound..<high])
      guard isClosed(words) else { return nil }
      var number = head.scalars[mark.range]
      while number.last?.isBlank == true { number.removeLast() }
      views.append(
        OutlineNode(
          kind: mark.kind, value: mark.value, number: String(number), head: words, line: node.line,
          isLabelled: mark.kind == nil))
    }
    views[views.count - 1].body = node.body
    return views
  }

  /// Whether the words say what became of them.
  private static func isClosed(_ words: FoldedText) -> Bool {
    let pieces = StatedOutcome.pieces(of: words)
    return pieces.count > 1 && pieces.dropFirst().contains(where: StatedOutcome.isStated)
  }

  private static let stops: Set<Unicode.Scalar> = Set("。:;!?”)】\n".unicodeScalars)

  private static func isStart(_ index: Int, _ head: FoldedText) -> Bool {
    index == 0 || stops.contains(head.folded[index - 1]) || head.scalars[index - 1].isBlank
  }

  private static let labels: [Word] = Word.list("意见 建议 问题 诉求")
  private static let longestMark = 10

  /// - Parameter value: the one that is due; nil for any.
  private static func mark(at start: Int, _ head: FoldedText, from value: Int?) -> Mark? {
    let piece = FoldedText(head.scalars[start..<min(head.count, start + longestMark)])
    if let number = Numbering(piece), number.kind > .ordinal {
      guard number.value == value, start + number.length < head.count else { return nil }
      return Mark(kind: number.kind, value: number.value, range: start..<start + number.length)
    }
    guard let label = labels.first(where: { piece.starts(with: $0) }) else { return nil }
    var end = label.count
    while end < piece.count, piece.folded[end].isASCIIDigit || HanNumber.isDigit(piece.folded[end]) { end += 1 }
    let digits = piece.folded[label.count..<end]
    let number = digits.first?.isASCIIDigit == true ? Int(String(digits)) : HanNumber.value(digits)
    guard let number, number == value ?? number, end < piece.count, piece.folded[end] == ":" else { return nil }
    return Mark(kind: nil, value: number, range: start..<start + end + 1)
  }
}
