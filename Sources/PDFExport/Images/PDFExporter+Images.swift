import Diagnostics
import Typesetting

extension PDFExporter {
  /// A page as PNG, on white.
  ///
  /// - Parameters:
  ///   - page: counted from 1.
  ///   - resolution: pixels an inch; sides are rounded to whole pixels.
  /// - Throws: `export.page-missing`, `export.picture-size`, and what `pdf` throws.
  public func png(_ document: PagedDocument, page: Int, resolution: Double) throws(Failed) -> [UInt8] {
    try picture(document, page: page, as: .png(resolution: resolution))
  }

  /// A page as SVG, on white. Its text is drawn as outlines, so that it needs no font; `<title>` and `<desc>` give it
  /// in words.
  ///
  /// - Parameter page: counted from 1.
  /// - Throws: `export.page-missing`, and what `pdf` throws.
  public func svg(_ document: PagedDocument, page: Int) throws(Failed) -> [UInt8] {
    try picture(document, page: page, as: .svg)
  }

  private func picture(_ document: PagedDocument, page: Int, as form: PictureForm) throws(Failed) -> [UInt8] {
    guard document.pages.indices.contains(page - 1) else {
      throw Failed(.exportPageMissing, ["page": "\(page)", "count": "\(document.pages.count)"])
    }
    return try PageImager(title: document.metadata.title, fonts: fonts).picture(
      document.pages[page - 1], page: page, as: form)
  }
}
