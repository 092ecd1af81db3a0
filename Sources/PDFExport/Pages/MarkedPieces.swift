import Typesetting

/// The pieces of an element's content on a page: ISO 32000-1, 14.7.4.2.
///
/// Text that is said otherwise than its glyphs say is a piece of its own and stands beside those around it, not within: some
/// readers lose what follows a marked sequence within another.
struct MarkedPieces {
  let role: StructureElement.Role
  let element: Int
  let tree: StructureTree
  /// Those of the page so far.
  private(set) var count: Int
  /// Whether the last one is open.
  var isOpen = true

  init(role: StructureElement.Role, element: Int, tree: StructureTree, count: Int) {
    self.role = role
    self.element = element
    self.tree = tree
    self.count = count
  }

  /// The number of the next piece, which belongs to the element.
  mutating func next() -> Int {
    tree.append(StructureTree.Piece(element: element, kind: .content(count)))
    defer { count += 1 }
    return count
  }
}
