/// What a PDF of some pages will need, told from the pages before they are drawn; rather too much than too little.
public struct FileEstimate: Sendable, Hashable {
  public private(set) var pages = 0
  /// Elements of the logical structure.
  public private(set) var elements = 0
  /// What stands on the pages; each may be a piece of an element.
  public private(set) var items = 0
  public private(set) var links = 0

  public init(pages: Int = 0) { self.pages = pages }

  /// Adds a page with what stands on it.
  mutating func add(_ page: Flow.Page, elements: Int = 0) {
    var items = 0
    var links = 0
    for row in page.placements.lazy.map(\.row) + page.notes.lazy.map(\.row) {
      for placed in row.items {
        // What is said otherwise than printed is a piece of its own, and so is what follows it.
        items += placed.item.isSaidOtherwise ? 3 : 1
        if placed.item.isLink { links += 1 }
      }
    }
    add(pages: 1, elements: elements, items: items, links: links)
  }

  mutating func add(pages: Int = 0, elements: Int = 0, items: Int = 0, links: Int = 0) {
    self.pages += pages
    self.elements += elements
    self.items += items
    self.links += links
  }

  /// Objects of the file: an element is one, a page three (itself, its content, the elements of its pieces), a link one;
  /// 200 of them are packed into one more. Fonts, pictures, bookmarks and metadata come on top.
  public var objects: Int {
    let counted = elements + 3 * pages + links
    return counted + counted / 200 + FileEstimate.otherObjects
  }

  /// Bytes that the program needs when it closes the file.
  public var memory: Int {
    FileEstimate.otherMemory + elements * FileEstimate.bytesOfElement + items * FileEstimate.bytesOfItem
      + objects * FileEstimate.bytesOfObject
  }

  private static let otherObjects = 200
  /// Of the program itself, its fonts and a page.
  private static let otherMemory = 48 << 20
  /// Role, parent, number, children, and a line among those of its parent.
  private static let bytesOfElement = 64
  private static let bytesOfItem = 16
  private static let bytesOfObject = 40
}

extension FrameItem {
  fileprivate var isSaidOtherwise: Bool { if case .text(let run) = self { run.said != nil } else { false } }

  fileprivate var isLink: Bool {
    switch self {
    case .link, .jump: true
    default: false
    }
  }
}
