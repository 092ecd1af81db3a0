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
    // 三、四年级… is a line of text, unless three is what is due.
    func isPair(_ node: OutlineNode, _ line: FoldedText) -> Bool {
      let due = stack.first { $0.kind == node.kind }.map { $0.value + 1 } ?? 1
      return node.value != due && Numbering(line)?.mayBePair(in: line) == true
    }
    func rank(_ node: OutlineNode) -> Int { node.kind?.rawValue ?? Outline.labelRank }
    for index in range {
      guard let node = Outline.node(lines[index], index), !isPair(node, lines[index]) else {
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
        while let top = stack.last, rank(top) > rank(node) { close(&stack, downTo: stack.count - 1) }
      }
      if stack.count == Outline.deepest {
        tooDeep.append(index)
        stack[stack.count - 1].body.append(index)
      } else {
        stack.append(node)
      }
    }
    close(&stack, downTo: 0)
  }

  /// Labels stand below 一、 and （一） and above 1. where both occur.
  private static let labelRank = Numbering.Kind.bracketedHan.rawValue

  private mutating func close(_ stack: inout [OutlineNode], downTo depth: Int) {
    while stack.count > depth, let node = stack.popLast() {
      if stack.isEmpty { roots.append(node) } else { stack[stack.count - 1].children.append(node) }
    }
  }

  private static func node(_ line: FoldedText, _ index: Int) -> OutlineNode? {
    if let number = Numbering(line), number.length < line.count {
      let label = Label(FoldedText(line.scalars[number.length...])).flatMap { $0.role == .entry ? $0.length : nil } ?? 0
      let end = number.length + label < line.count ? number.length + label : number.length
      return OutlineNode(
        kind: number.kind, value: number.value, number: trimmed(line.string(0..<end)),
        head: FoldedText(line.scalars[end...]), line: index, isLabelled: end > number.length)
    }
    guard let label = Label(line), label.role == .entry, label.length < line.count else { return nil }
    return OutlineNode(
      kind: nil, value: 0, number: trimmed(line.string(0..<label.length)),
      head: FoldedText(line.scalars[label.length...]), line: index, isLabelled: true)
  }

  private static func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }
}
