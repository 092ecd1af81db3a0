/// Builds the tree of numbered and labelled entries from lines.
///
/// An entry whose kind of number is open already is a sibling there; else it goes below the nearest open entry of a
/// higher rank. Below the fourth level lines are text.
struct Outline {
  static let deepest = 4

  private(set) var roots: [OutlineNode] = []
  /// Lines before the first entry.
  private(set) var before: [Int] = []
  /// Numbers that do not follow the one before them: line, found, expected.
  private(set) var gaps: [(line: Int, found: String, expected: String)] = []
  private(set) var tooDeep: [Int] = []

  init(_ lines: [FoldedText], _ range: Range<Int>) {
    var stack: [OutlineNode] = []
    let pointed = PointNumbers.lines(lines, range)
    let repeated = RepeatedHeads(lines, range)
    let speakers = SpeakerLines.lengths(lines, range)
    let plain = PlainHeads.lines(lines, range)
    // 三、四年级… is a line of text, unless three is what is due.
    func isPair(_ node: OutlineNode, _ line: FoldedText) -> Bool {
      let due = stack.first { $0.kind == node.kind }.map { $0.value + 1 } ?? 1
      return node.value != due && Numbering(line)?.mayBePair(in: line) == true
    }
    func rank(_ node: OutlineNode) -> Int { node.kind?.rawValue ?? Outline.labelRank }
    for index in range {
      let found =
        repeated.heads.contains(index)
        ? OutlineNode(kind: nil, value: 0, number: "", head: lines[index], line: index, isLabelled: true)
        : plain.contains(index)
          ? OutlineNode(kind: nil, value: 0, number: "", head: lines[index], line: index, isLabelled: false)
          : repeated.opened.contains(index)
            ? nil : Outline.node(lines[index], index, pointed.contains(index), speaker: speakers[index])
      guard let node = found, !isPair(node, lines[index]) else {
        if stack.isEmpty { before.append(index) } else { stack[stack.count - 1].body.append(index) }
        continue
      }
      // A number that begins a list anew belongs below what is open, unless its rank is higher.
      if let same = stack.firstIndex(where: { $0.kind == node.kind }) {
        let last = stack[same].value
        if let kind = node.kind, node.value != last + 1, node.value != 1 || last != 1 {
          gaps.append((index, node.number, Numbering.text(kind, last + 1)))
        }
        close(&stack, downTo: same)
      } else {
        while let top = stack.last, rank(top) > rank(node), node.kind != nil || !holdsLabels(stack) {
          close(&stack, downTo: stack.count - 1)
        }
      }
      if stack.count == Outline.deepest {
        tooDeep.append(index)
        stack[stack.count - 1].body.append(index)
      } else {
        stack.append(node)
      }
    }
    close(&stack, downTo: 0)
    if before.isEmpty || areVotes(lines) { openWithFirst(lines) }
    roots = Outline.answered(Outline.parted(roots, lines, depth: 1), lines)
  }

  /// Entries that are the options of a vote, which the text asks nowhere but in its title: 1. 周家：8,210票，占38.1%.
  private func areVotes(_ lines: [FoldedText]) -> Bool {
    roots.count > 1 && roots.allSatisfy { $0.kind != nil && $0.children.isEmpty && !$0.isLabelled }
      && roots.dropLast().allSatisfy { $0.body.isEmpty }
      && roots.allSatisfy { lines[$0.line].folded.contains("票") && OptionLine(lines[$0.line]) != nil }
  }

  /// Votes are read where questions without numbers are; an opening that has the first number, 一、本局于…至…公开征求意见，…, is no view.
  private mutating func openWithFirst(_ lines: [FoldedText]) {
    if areVotes(lines) {
      before += roots.flatMap(\.allLines)
      roots = []
    } else if let first = roots.first, first.kind != nil, first.children.isEmpty, !first.isLabelled, first.value == 1,
      let window = WindowReader.first(in: first.head), window.isPossible,
      first.head.contains(any: Word.list("征求 征集 咨询 调查 票选 投票")), StatedOutcome.pieces(of: first.head).count == 1
    {
      before += first.allLines
      roots.removeFirst()
    }
  }

  /// Labels stand below 一、 and （一） and above 1. where both occur, unless they stand beneath each 1.: then it is what they are
  /// about (1、夜间施工 over 群众建议：…).
  private static let labelRank = Numbering.Kind.bracketedHan.rawValue

  /// Whether labelled entries belong beneath the last open entry: it is the first of its list, or those before it had them.
  private func holdsLabels(_ stack: [OutlineNode]) -> Bool {
    guard let top = stack.last, top.kind != nil else { return false }
    let siblings = stack.count > 1 ? stack[stack.count - 2].children : roots
    guard let last = siblings.last else { return top.value == 1 }
    return last.kind == top.kind && last.children.contains { $0.kind == nil }
  }

  /// Entries whose lines hold several views have an entry beneath or beside them for each.
  private static func parted(_ nodes: [OutlineNode], _ lines: [FoldedText], depth: Int) -> [OutlineNode] {
    nodes.flatMap { NumberedViews.beside($0, lines) ?? [$0] }.map { node in
      var node = node
      if !node.children.isEmpty {
        node.children = answered(parted(node.children, lines, depth: depth + 1), lines)
      } else if depth < deepest {
        if let whole = NumberedViews.beneath(node, lines) { return whole }
        if let views = StatedViews(beneath: node, lines) {
          node.body = views.lead
          node.children = views.nodes
        }
      }
      return node
    }
  }

  /// Of a list whose numbers run on, and of which several entries are answered, those are views whatever they sound like.
  private static func answered(_ nodes: [OutlineNode], _ lines: [FoldedText]) -> [OutlineNode] {
    func isAnswer(_ line: FoldedText) -> Bool {
      guard let role = Label(line)?.role else { return false }
      return role == .answer || role == .outcome
    }
    let isAnswered = nodes.map { node in
      node.kind != nil && node.children.isEmpty
        && (node.body.contains { isAnswer(lines[$0]) } || isAnswer(FoldedText(HeadingSplit(node.head).rest)))
    }
    guard isAnswered.count(where: { $0 }) > 1 else { return nodes }
    return nodes.indices.map { index in
      func runsOn(_ first: Int, _ second: Int) -> Bool {
        nodes.indices.contains(first) && nodes.indices.contains(second) && nodes[first].kind == nodes[second].kind
          && nodes[second].value == nodes[first].value + 1
      }
      var node = nodes[index]
      if isAnswered[index], runsOn(index - 1, index) || runsOn(index, index + 1) { node.isLabelled = true }
      return node
    }
  }

  private mutating func close(_ stack: inout [OutlineNode], downTo depth: Int) {
    while stack.count > depth, let node = stack.popLast() {
      if stack.isEmpty { roots.append(node) } else { stack[stack.count - 1].children.append(node) }
    }
  }

  /// - Parameter isPointed: a number may have a figure behind its point.
  private static func node(_ line: FoldedText, _ index: Int, _ isPointed: Bool, speaker: Int?) -> OutlineNode? {
    if let number = Numbering(line) ?? (isPointed ? Numbering(pointed: line) : nil), number.length < line.count {
      let label = Label(FoldedText(line.scalars[number.length...])).flatMap { $0.role == .entry ? $0.length : nil } ?? 0
      let end = number.length + label < line.count ? number.length + label : number.length
      return OutlineNode(
        kind: number.kind, value: number.value, number: trimmed(line.string(0..<end)),
        head: FoldedText(line.scalars[end...]), line: index, isLabelled: end > number.length)
    }
    let label = Label(line).flatMap { $0.role == .entry ? $0.length : nil }
    guard let length = label ?? speaker, length < line.count else { return nil }
    return OutlineNode(
      kind: nil, value: 0, number: trimmed(line.string(0..<length)), head: FoldedText(line.scalars[length...]),
      line: index, isLabelled: true)
  }

  private static func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }
}
