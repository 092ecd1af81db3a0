import Diagnostics
import Typesetting

/// What the drawing must know of a document's elements before the first page.
///
/// Cairo marks content in elements without children only: text in one that has some is lost to the structure. So an
/// element is a leaf, and its text goes into it, or a container, and its text goes into spans of its own.
struct StructurePlan {
  let elements: [StructureElement]
  let children: [[Int]]
  let isLeaf: [Bool]
  /// Whether the element or one beneath it has anything on a page.
  let hasContent: [Bool]
  /// Elements without a parent.
  let roots: [Int]

  /// - Throws: `export.pages-invalid` where an element names a parent that does not come before it, or an item an
  ///   element that is not there.
  init(_ document: PagedDocument) throws(Failed) {
    elements = document.elements
    var children = [[Int]](repeating: [], count: elements.count)
    var roots: [Int] = []
    for (index, element) in elements.enumerated() {
      guard let parent = element.parent else {
        roots.append(index)
        continue
      }
      guard (0..<index).contains(parent) else {
        throw Failed(.exportPagesInvalid, ["reason": "element \(index) has element \(parent) as its parent"])
      }
      children[parent].append(index)
    }
    var hasContent = [Bool](repeating: false, count: elements.count)
    var hasForeignLink = hasContent
    for (page, frame) in document.pages.enumerated() {
      for placed in frame.items {
        guard let element = placed.item.element else { continue }
        guard elements.indices.contains(element) else {
          throw Failed(
            .exportPagesInvalid, at: .page(page + 1), ["reason": "an item names element \(element), which is not there"]
          )
        }
        hasContent[element] = true
        if case .link = placed.item, elements[element].role != .link { hasForeignLink[element] = true }
      }
    }
    for index in elements.indices.reversed() where hasContent[index] {
      if let parent = elements[index].parent { hasContent[parent] = true }
    }
    isLeaf = zip(document.elements, zip(children, hasForeignLink)).map { element, links in
      element.role.isWithinPage && links.0.isEmpty && !links.1
    }
    self.children = children
    self.hasContent = hasContent
    self.roots = roots
  }

  /// The element's ancestors from the outermost, and the element itself.
  func path(to element: Int) -> [Int] {
    var path = [element]
    while let parent = elements[path[path.count - 1]].parent { path.append(parent) }
    return path.reversed()
  }
}

extension FrameItem {
  /// The element that the item belongs to; nil for furniture.
  var element: Int? {
    switch self {
    case .text(let run): run.element
    case .rule(_, _, _, let element): element
    case .code(_, _, _, let element): element
    case .link(_, _, _, let element): element
    case .jump(_, _, _, _, let element): element
    case .path(_, let element): element
    case .image(_, _, _, let element): element
    case .turned(let items): items.first.flatMap(\.item.element)
    }
  }
}

extension StructureElement.Role {
  /// Roles whose elements end with the page (inline ones, and a figure, which is not broken): on the next page they
  /// begin anew.
  var isWithinPage: Bool {
    switch self {
    case .span, .link, .figure: true
    default: false
    }
  }
}
