/// What a text says of who made suggestions, and what therefore goes into no group: cells of columns, and lines such as
/// 提出人：….
struct LeftPersons {
  /// Names that were left out, wherever they stood.
  var names: Set<String> = []
  /// Lines of the text that do not go into the notice as they stand.
  var lines: Set<Int> = []
  /// What of these lines does go into it, with the line of each.
  var texts: [(line: Int, text: String)] = []
  /// By column or label: where it stood first, and how often.
  private(set) var left: [(name: String, line: Int, count: Int)] = []

  mutating func leave(_ found: [String], of name: String, at line: Int) {
    names.formUnion(found)
    if let index = left.firstIndex(where: { $0.name == name }) {
      left[index].count += 1
    } else {
      left.append((name, line, 1))
    }
  }

  /// An entry without the lines that say nothing but whose it is; its own line may be one.
  mutating func take(outOf node: OutlineNode, _ all: [FoldedText]) -> OutlineNode {
    var body: [Int] = []
    var isAnswered = false
    for index in node.body {
      let line = all[index]
      if PersonLine.isOne(line, isAnswered: isAnswered) {
        leave(line, at: index)
      } else {
        body.append(index)
      }
      let role = Label(line)?.role
      isAnswered = isAnswered || role == .answer || role == .outcome || StatedOutcome.isStated(line)
    }
    var head = node.head
    if PersonLine.isOne(head, isAnswered: false), !body.isEmpty {
      leave(head, at: node.line)
      // What was said rather than when.
      let first = body.remove(at: body.firstIndex { Label(all[$0])?.role == .entry } ?? 0)
      let label = Label(all[first]).flatMap { $0.role == .entry && $0.length < all[first].count ? $0.length : nil } ?? 0
      head = FoldedText(all[first].scalars[label...])
    }
    return OutlineNode(
      kind: node.kind, value: node.value, number: node.number, head: head, line: node.line,
      isLabelled: node.isLabelled, body: body, children: node.children)
  }

  private mutating func leave(_ line: FoldedText, at index: Int) {
    guard let colon = line.folded.firstIndex(of: ":") else { return }
    let value = line.string(colon + 1..<line.count)
    leave(value.split { "，,；;、 （）()。".contains($0) }.map(String.init), of: line.string(0..<colon), at: index)
    lines.insert(index)
  }
}
