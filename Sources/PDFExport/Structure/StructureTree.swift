import Diagnostics
import Documents
import Typesetting

/// The logical structure as it grows while pages are drawn: ISO 32000-1, 14.7. Of an element only its role and parent are
/// kept, of a piece of content where it stands; what few elements have (alternative text, language, spans) is kept apart.
///
/// Elements have numbers in their document and indices here, which in a volume after the first are others.
final class StructureTree {
  /// A piece of an element: a marked sequence of a page's content, or an annotation.
  struct Piece {
    enum Kind {
      /// Number within the page.
      case content(Int)
      /// Number of the annotation's object.
      case annotation(Int)
    }

    let element: Int32
    /// A number within the page; of an annotation its object's, below 0.
    private let number: Int32

    init(element: Int, kind: Kind) {
      self.element = Int32(element)
      number =
        switch kind {
        case .content(let number): Int32(number)
        case .annotation(let object): Int32(-object)
        }
    }

    var kind: Kind { number < 0 ? .annotation(Int(-number)) : .content(Int(number)) }
  }

  private(set) var roles: [StructureElement.Role] = []
  /// -1 for the root.
  private(set) var parents: [Int32] = []
  /// Elements that say more than their role.
  private(set) var details: [Int32: StructureElement] = [:]
  /// Page by page.
  private(set) var pieces: [Piece] = []
  /// Where the pieces of each page begin.
  private var pageStarts: [Int32] = []
  private let carried: CarriedElements

  init(continuing carried: CarriedElements = CarriedElements()) throws(Failed) {
    self.carried = carried
    for element in carried.elements { try append(element) }
  }

  var count: Int { roles.count }

  /// - Parameter number: of an element in the document; nil where it is not here.
  func index(of number: Int) -> Int? {
    let index = carried.place(of: number) ?? (number >= carried.next ? number - carried.next + carried.count : -1)
    return (0..<count).contains(index) ? index : nil
  }

  /// - Throws: `export.pages-invalid` where an element names a parent that does not come before it.
  func append(_ element: StructureElement) throws(Failed) {
    let index = count
    let parent = element.parent.map { self.index(of: $0) ?? -1 }
    if let number = element.parent, parent == -1 {
      throw Failed(.exportPagesInvalid, ["reason": "element \(index) has element \(number) as its parent"])
    }
    if parent == nil, index > 0 {
      throw Failed(.exportPagesInvalid, ["reason": "element \(index) has no parent and is not the first"])
    }
    roles.append(element.role)
    parents.append(Int32(parent ?? -1))
    if element != StructureElement(role: element.role, parent: element.parent) { details[Int32(index)] = element }
  }

  /// The pieces that follow stand on the next page.
  func beginPage() { pageStarts.append(Int32(pieces.count)) }

  func append(_ piece: Piece) { pieces.append(piece) }

  /// The pieces of a page, from 0.
  func pieces(ofPage page: Int) -> ArraySlice<Piece> {
    pieces[Int(pageStarts[page])..<(page + 1 < pageStarts.count ? Int(pageStarts[page + 1]) : pieces.count)]
  }

  /// The page on which a piece stands, from 0.
  func page(ofPiece piece: Int) -> Int {
    var low = 0
    var high = pageStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(pageStarts[middle]) <= piece { low = middle } else { high = middle }
    }
    return low
  }

  /// The element itself, or the nearest above it, whose role passes.
  func nearest(from element: Int, where isWanted: (StructureElement.Role) -> Bool) -> Int? {
    var at = element
    while at >= 0 {
      if isWanted(roles[at]) { return at }
      at = Int(parents[at])
    }
    return nil
  }

  /// Elements that have content or have some below them; and the cells of rows that have, since a row must have all of its
  /// cells in their places.
  func kept() -> [Bool] {
    var kept = [Bool](repeating: false, count: count)
    if !kept.isEmpty { kept[0] = true }
    for piece in pieces { kept[Int(piece.element)] = true }
    for index in kept.indices.reversed() where kept[index] {
      let parent = Int(parents[index])
      if parent >= 0 { kept[parent] = true }
    }
    for index in kept.indices where !kept[index] {
      guard roles[index].isCell else { continue }
      kept[index] = kept[Int(parents[index])]
    }
    return kept
  }

  // MARK: Volumes

  /// What the next volume has to know of the elements so far.
  func carriedOn() -> CarriedElements {
    var isCarried = kept().map { !$0 }
    for index in max(0, count - CarriedElements.recent)..<count { isCarried[index] = true }
    for index in isCarried.indices.reversed() where isCarried[index] {
      let parent = Int(parents[index])
      if parent >= 0 { isCarried[parent] = true }
    }
    carryHeads(&isCarried)
    var next = CarriedElements(next: carried.next + count - carried.count)
    for index in isCarried.indices where isCarried[index] {
      next.append(element(index), number: number(of: index))
    }
    return next
  }

  /// The heads of the columns of tables that go on are printed again, and read again in the next file.
  private func carryHeads(_ isCarried: inout [Bool]) {
    var isHead = [Bool](repeating: false, count: count)
    for index in roles.indices {
      let parent = Int(parents[index])
      if parent >= 0, isHead[parent] {
        isHead[index] = true
      } else if roles[index] == .headerCell, let table = nearest(from: index, where: { $0 == .table }), isCarried[table]
      {
        isHead[index] = true
        isCarried[parent] = true
      }
      if isHead[index] { isCarried[index] = true }
    }
  }

  private func number(of index: Int) -> Int { carried.number(at: index) ?? index - carried.count + carried.next }

  private func element(_ index: Int) -> StructureElement {
    if let element = details[Int32(index)] { return element }
    let parent = Int(parents[index])
    return StructureElement(role: roles[index], parent: parent < 0 ? nil : number(of: parent))
  }
}
