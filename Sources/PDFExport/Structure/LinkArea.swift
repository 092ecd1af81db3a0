import Documents
import Typesetting

/// Where a page opens an address.
struct LinkArea: Sendable, Hashable {
  let url: String
  let point: Point
  let width: Length
  let height: Length
}

extension [LinkArea] {
  /// Attributes of Cairo's tag `Link` for areas of one address: a rectangle for each line that the link stands on.
  var tagAttributes: String {
    guard let url = first?.url else { return "" }
    let numbers = flatMap { [$0.point.x.points, $0.point.y.points, $0.width.points, $0.height.points] }
    return "rect=[\(numbers.map { String($0) }.joined(separator: " "))] uri='\(LinkAddress(url).tagValue)'"
  }
}
