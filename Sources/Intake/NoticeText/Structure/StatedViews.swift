/// Views that stand one after another without numbers, each with what became of it: `建议减免。（采纳）`, or `采纳情况：采纳` and
/// `答复：…` on the line below. A second outcome among the lines of one entry says that they hold a second view.
struct StatedViews {
  /// Lines before the first of them.
  let lead: [Int]
  let nodes: [OutlineNode]

  private enum Close {
    /// The view and its outcome on one line.
    case within
    /// A line of the outcome alone, with the word of its label.
    case alone(String)
  }

  /// Lines that no number parts, as of a whole text: only brackets and labels tell of outcomes there.
  init?(prose lines: [FoldedText], _ body: [Int]) {
    guard body.count > 2 else { return nil }
    let closes = body.map { StatedViews.close(of: lines[$0], isProse: true) }
    let heights = StatedViews.heights(
      zip(body, closes).filter { $1 != nil || !StatedViews.belongs(lines[$0]) }.map(\.1))
    // The first view has the lines above it that the others have; more of them are the opening.
    let rest = heights.dropFirst()
    let height = rest.first.map { first in rest.allSatisfy { $0 == first } ? first : 1 } ?? 1
    self.init(lines, body, closes, firstHeight: height, isHeadView: false)
  }

  /// The lines beneath an entry, whose own line may be the first view.
  init?(beneath node: OutlineNode, _ lines: [FoldedText]) {
    let closes = node.body.map { StatedViews.close(of: lines[$0], isProse: false) }
    guard closes.contains(where: { $0 != nil }) else { return nil }
    let pieces = StatedOutcome.pieces(of: node.head)
    let isClosed = pieces.count > 1 && pieces.dropFirst().contains { StatedOutcome.isStated($0) }
    let startsWithOutcome = if case .alone? = closes.first ?? nil { true } else { false }
    self.init(lines, node.body, closes, firstHeight: 1, isHeadView: isClosed || startsWithOutcome)
  }

  private init?(
    _ lines: [FoldedText], _ body: [Int], _ closes: [Close?], firstHeight: Int, isHeadView: Bool
  ) {
    var views: [[Int]] = []
    var lead: [Int] = []
    var pending: [Int] = []
    var label: String?
    for (index, close) in zip(body, closes) {
      switch close {
      case .within:
        if views.isEmpty { lead += pending } else { views[views.count - 1] += pending }
        views.append([index])
        pending = []
      case .alone(let name):
        // Outcomes of several views have one label.
        if let label, label != name, !pending.isEmpty { return nil }
        label = label ?? name
        if pending.isEmpty {
          if views.isEmpty { lead.append(index) } else { views[views.count - 1].append(index) }
          continue
        }
        let taken = views.isEmpty && !(isHeadView && !lead.isEmpty) ? min(firstHeight, pending.count) : pending.count
        let isSingle = firstHeight == 1 && taken > 1
        let start = pending.count - (isSingle ? 1 : taken)
        if views.isEmpty { lead += pending[..<start] } else { views[views.count - 1] += pending[..<start] }
        views.append(pending[start...] + [index])
        pending = []
      case nil:
        if pending.isEmpty, !views.isEmpty, StatedViews.belongs(lines[index]) {
          views[views.count - 1].append(index)
        } else {
          pending.append(index)
        }
      }
    }
    if views.isEmpty { return nil }
    views[views.count - 1] += pending
    guard views.count + (isHeadView ? 1 : 0) > 1 else { return nil }
    self.lead = lead
    nodes = views.map { view in
      OutlineNode(
        kind: nil, value: 0, number: "", head: lines[view[0]], line: view[0], isLabelled: true,
        body: Array(view.dropFirst()))
    }
  }

  /// Whether a label says that a line speaks of the view above it.
  private static func belongs(_ line: FoldedText) -> Bool { Label(line).map { $0.role != .entry } ?? false }

  /// How many lines stand above each outcome on a line of its own, since the one before it.
  private static func heights(_ closes: [Close?]) -> [Int] {
    var heights: [Int] = []
    var count = 0
    for close in closes {
      switch close {
      case .within: count = 0
      case .alone:
        if count > 0 { heights.append(count) }
        count = 0
      case nil: count += 1
      }
    }
    return heights
  }

  private static func close(of line: FoldedText, isProse: Bool) -> Close? {
    if let label = Label(line) {
      let isOutcome = label.role == .outcome && (isProse || StatedOutcome.isStated(line))
      guard isOutcome || (isProse && label.role == .answer) else { return nil }
      // 答复1： and 答复2： are one label.
      let name = line.folded[..<label.length].prefix { $0 != ":" && $0 != "(" && $0 != "】" && $0 != "]" }
      return .alone(String(name.filter { !$0.isASCIIDigit && !HanNumber.isDigit($0) }))
    }
    if !isProse, StatedOutcome.isStated(line) { return .alone("") }
    let pieces = StatedOutcome.pieces(of: line)
    guard pieces.count > 1, let last = pieces.last, pieces.dropFirst().contains(where: { StatedOutcome.isStated($0) })
    else { return nil }
    let isBracketed = last.folded.first.map { "([【〔".unicodeScalars.contains($0) } ?? false
    return isProse && !isBracketed && Label(last) == nil ? nil : .within
  }
}
