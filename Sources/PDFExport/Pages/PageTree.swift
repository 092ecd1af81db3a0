import Diagnostics

/// The page tree (ISO 32000-1, 7.7.3): nodes of some hundred pages each, so that a reader finds one of a hundred thousand
/// without reading of all. The node of a short document is the root itself.
struct PageTree {
  private static let width = 256

  /// Objects of the nodes.
  private var nodes: [Int] = []

  /// The object of the node that holds a page, from 0.
  mutating func parent(ofPage page: Int, _ objects: PDFObjects) -> Int {
    while nodes.count <= page / PageTree.width { nodes.append(objects.reserve()) }
    return nodes[page / PageTree.width]
  }

  /// - Returns: the object of the root.
  func write(_ pages: [Int], to objects: PDFObjects) throws(Failed) -> Int {
    let root = nodes.count == 1 ? nodes[0] : objects.reserve()
    for (index, node) in nodes.enumerated() {
      let first = index * PageTree.width
      let kids = pages[first..<min(first + PageTree.width, pages.count)]
      try PageTree.write(node, kids, count: kids.count, parent: node == root ? nil : root, to: objects)
    }
    if nodes.count > 1 { try PageTree.write(root, nodes[...], count: pages.count, parent: nil, to: objects) }
    return root
  }

  private static func write(
    _ node: Int, _ kids: ArraySlice<Int>, count: Int, parent: Int?, to objects: PDFObjects
  ) throws(Failed) {
    try objects.write(node) { body in
      body.write("<</Type/Pages")
      if let parent {
        body.write("/Parent ")
        body.write(reference: parent)
      }
      body.write("/Count ")
      body.write(count)
      body.write("/Kids[")
      for kid in kids {
        body.write(reference: kid)
        body.write(" ")
      }
      body.write("]>>")
    }
  }
}
