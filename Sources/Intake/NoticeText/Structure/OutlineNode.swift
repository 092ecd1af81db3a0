/// One numbered or labelled entry with the lines under it, as the outline finds them.
struct OutlineNode {
  /// The rank in the ladder; entries that a label opens stand between the ranks of their surroundings.
  let kind: Numbering.Kind?
  let value: Int
  /// As printed, without blanks after it.
  let number: String
  /// The entry's own line after the number; `line` counts within the text.
  let head: FoldedText
  let line: Int
  /// A label says that it is a view or a question: 1.意见：….
  var isLabelled: Bool
  /// Unnumbered lines under it, before its children.
  var body: [Int] = []
  var children: [OutlineNode] = []

  /// Nothing stands beneath it.
  var isBare: Bool { body.isEmpty && children.isEmpty }

  /// All lines from this entry's head to its last descendant's, in order.
  var allLines: [Int] { [line] + body + children.flatMap(\.allLines) }
}
