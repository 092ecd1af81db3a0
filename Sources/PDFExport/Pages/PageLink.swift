import Documents
import Typesetting

/// An area of a page that leads somewhere, as an annotation (ISO 32000-1, 12.5.6.5).
struct PageLink {
  enum Target: Equatable {
    case address(String)
    /// A page, from 1, and a point on it, with what is said of it.
    case place(page: Int, Point, words: String)
  }

  let target: Target
  /// One for each line that the link stands on.
  private(set) var areas: [Area]
  let element: Int?
  /// Height of the page that it leads to.
  let pageHeight: Double

  /// From the page's bottom left corner, in points.
  struct Area {
    let left: Double
    let bottom: Double
    let right: Double
    let top: Double
  }

  /// The same link in a further line: one annotation, as one thing is pressed and read out.
  mutating func extend(by area: Area) { areas.append(area) }

  /// - Parameter targetPage: the object of the page that it leads to.
  func write(to body: inout PDFBytes, targetPage: Int?) {
    body.write("<</Type/Annot/Subtype/Link/Rect[")
    let whole = areas.dropFirst().reduce(areas[0]) { whole, area in
      Area(
        left: min(whole.left, area.left), bottom: min(whole.bottom, area.bottom), right: max(whole.right, area.right),
        top: max(whole.top, area.top))
    }
    for edge in [whole.left, whole.bottom, whole.right, whole.top] {
      body.write(edge)
      body.write(" ")
    }
    if areas.count > 1 { writeQuadrilaterals(to: &body) }
    // 4: it is printed, and neither hidden nor invisible (12.5.3), which PDF/A asks of every annotation.
    body.write("]/Border[0 0 0]/F 4/Contents ")
    switch target {
    case .address(let url):
      body.write(label: LinkAddress(url).words)
      body.write("/A<</S/URI/URI")
      body.write(literal: LinkAddress(url).ascii)
      body.write(">>")
    case .place(_, let point, let words):
      body.write(label: words)
      body.write("/Dest[")
      body.write(reference: targetPage ?? 0)
      body.write("/XYZ ")
      body.write(point.x.points)
      body.write(" ")
      body.write(pageHeight - point.y.points)
      body.write(" null]")
    }
  }

  /// Upper left, upper right, lower left, lower right corner of each line: the order that viewers read, whatever
  /// 12.5.6.5 says.
  private func writeQuadrilaterals(to body: inout PDFBytes) {
    body.write("]/QuadPoints[")
    for area in areas {
      for corner in [
        area.left, area.top, area.right, area.top, area.left, area.bottom, area.right, area.bottom,
      ] {
        body.write(corner)
        body.write(" ")
      }
    }
  }
}
