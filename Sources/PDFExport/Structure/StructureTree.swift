import Diagnostics
import Documents
import Typesetting

/// The logical structure as it grows while pages are drawn: ISO 32000-1, 14.7. Of an element only its role and parent are
/// kept, of a piece of content where it stands; what few elements have (alternative text, language, spans) is kept apart.
final class StructureTree {
  /// A piece of an element: a marked sequence of a page's content, or an annotation.
  struct Piece {
    enum Kind {
      /// Number within the page.
      case content(Int32)
      /// Number of the annotation's object.
      case annotation(Int32)
    }

    let element: Int32
    /// From 0.
    let page: Int32
    let kind: Kind
  }

  private(set) var roles: [StructureElement.Role] = []
  /// -1 for the root.
  private(set) var parents: [Int32] = []
  /// Elements that say more than their role.
  private(set) var details: [Int32: StructureElement] = [:]
  private(set) var pieces: [Piece] = []

  var count: Int { roles.count }

  /// - Throws: `export.pages-invalid` where an element names a parent that does not come before it.
  func append(_ element: StructureElement) throws(Failed) {
    let index = count
    if let parent = element.parent, !(0..<index).contains(parent) {
      throw Failed(.exportPagesInvalid, ["reason": "element \(index) has element \(parent) as its parent"])
    }
    if element.parent == nil, index > 0 {
      throw Failed(.exportPagesInvalid, ["reason": "element \(index) has no parent and is not the first"])
    }
    roles.append(element.role)
    parents.append(Int32(element.parent ?? -1))
    let plain = StructureElement(role: element.role, parent: element.parent)
    if element != plain { details[Int32(index)] = element }
  }

  func append(_ piece: Piece) { pieces.append(piece) }

  /// The element itself, or the nearest above it, whose role passes.
  func nearest(from element: Int, where isWanted: (StructureElement.Role) -> Bool) -> Int? {
    var at = element
    while at >= 0 {
      if isWanted(roles[at]) { return at }
      at = Int(parents[at])
    }
    return nil
  }
}
