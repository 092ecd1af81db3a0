import Documents
import Typesetting

/// A heading for the outline of a file.
struct OutlineHeading: Sendable, Hashable {
  /// 1 to 4.
  let level: Int
  let text: String
  /// Counted from 1.
  let page: Int
  /// The top left corner of its first line.
  let point: Point

  /// The headings of a document in reading order, with the text drawn in them and in what they hold.
  static func headings(of document: PagedDocument) -> [OutlineHeading] {
    var headingOf = [Int?](repeating: nil, count: document.elements.count)
    for (index, element) in document.elements.enumerated() {
      headingOf[index] = element.role.headingLevel != nil ? index : element.parent.flatMap { headingOf[$0] }
    }
    var order: [Int] = []
    var found: [Int: OutlineHeading] = [:]
    for (page, frame) in document.pages.enumerated() {
      for placed in frame.items {
        guard case .text(let run) = placed.item, let element = run.element, let heading = headingOf[element],
          let level = document.elements[heading].role.headingLevel
        else { continue }
        let text = run.clusters.reduce(into: "") { $0 += $1.text }
        if let before = found[heading] {
          found[heading] = OutlineHeading(
            level: level, text: before.text + text, page: before.page, point: before.point)
        } else {
          order.append(heading)
          let top = Point(x: placed.point.x, y: placed.point.y - run.size)
          found[heading] = OutlineHeading(level: level, text: text, page: page + 1, point: top)
        }
      }
    }
    return order.compactMap { found[$0] }
  }
}

extension StructureElement.Role {
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    default: nil
    }
  }
}
