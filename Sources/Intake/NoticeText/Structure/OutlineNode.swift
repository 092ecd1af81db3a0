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
  /// Unnumbered lines under it, before its children.
  var body: [Int] = []
  var children: [OutlineNode] = []

  /// All lines from this entry's head to its last descendant's, in order.
  var allLines: [Int] { [line] + body + children.flatMap(\.allLines) }
}
