import Documents
import Typesetting

/// An area of a page that leads somewhere, as an annotation (ISO 32000-1, 12.5.6.5).
struct PageLink {
  enum Target {
    case address(String)
    /// A page, from 1, and a point on it.
    case place(page: Int, Point)
  }

  let target: Target
  /// Left, bottom, right, top; from the page's bottom left corner.
  let area: (Double, Double, Double, Double)
  let element: Int?
  /// Height of the page that it leads to.
  let pageHeight: Double

  /// - Parameter targetPage: the object of the page that it leads to.
  func write(to body: inout PDFBytes, targetPage: Int?) {
    body.write("<</Type/Annot/Subtype/Link/Rect[")
    for edge in [area.0, area.1, area.2, area.3] {
      body.write(edge)
      body.write(" ")
    }
    // 4: it is printed, and neither hidden nor invisible (12.5.3), which PDF/A asks of every annotation.
    body.write("]/Border[0 0 0]/F 4/Contents ")
    switch target {
    case .address(let url):
      body.write(text: url)
      body.write("/A<</S/URI/URI")
      body.write(literal: LinkAddress(url).ascii)
      body.write(">>")
    case .place(let page, let point):
      body.write(text: String(page))
      body.write("/Dest[")
      body.write(reference: targetPage ?? 0)
      body.write("/XYZ ")
      body.write(point.x.points)
      body.write(" ")
      body.write(pageHeight - point.y.points)
      body.write(" null]")
    }
  }
}
