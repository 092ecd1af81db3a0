import Crypto
import Diagnostics

extension PDFFile {
  /// What a page draws besides its text.
  ///
  /// - Parameter page: counted from 1.
  /// - Throws: as `lines(ofPage:)`; images in other filters than FlateDecode are compared as they
  ///   stand in the file.
  public func drawing(ofPage page: Int) throws(Failed) -> PageDrawing {
    let page = try self.page(page)
    let resources = try dictionary(page.entries["Resources"]) ?? [:]
    let shown = try shownBox(of: page)
    let (width, height) = (shown.box.right - shown.box.left, shown.box.top - shown.box.bottom)
    let isTurned = shown.turn % 180 != 0
    return PageDrawing(
      width: isTurned ? height : width, height: isTurned ? width : height,
      content: Array(SHA256.hash(data: try content(of: page))),
      images: try objectDigest.digests(of: try dictionary(resources["XObject"]) ?? [:], in: self, page: page.number),
      fonts: try objectDigest.digests(of: try dictionary(resources["Font"]) ?? [:], in: self, page: page.number))
  }
}
