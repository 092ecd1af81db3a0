import Diagnostics
import Typesetting

extension PDFExporter {
  /// Most pixels of a picture's side: Cairo's coordinates end there.
  private static let largestSide = 32_767.0

  /// A page as PNG, on white.
  ///
  /// - Parameters:
  ///   - page: counted from 1.
  ///   - resolution: pixels an inch; sides are rounded to whole pixels.
  /// - Throws: `export.page-missing`, `export.picture-size`, and what `pdf` throws.
  public func png(_ document: PagedDocument, page: Int, resolution: Double) throws(Failed) -> [UInt8] {
    let frame = try frame(document, page)
    let scale = resolution / 72
    let width = (frame.width.points * scale).rounded()
    let height = (frame.height.points * scale).rounded()
    guard (1...PDFExporter.largestSide).contains(width), (1...PDFExporter.largestSide).contains(height),
      let surface = Surface.image(width: Int32(width), height: Int32(height))
    else { throw Failed(.exportPictureSize, at: .page(page), ["resolution": "\(resolution)"]) }
    let context = try DrawingContext(surface, faces: FaceStore(fonts: fonts))
    context.paintWhite()
    context.scale(by: scale)
    try FramePainter(context: context).draw(frame)
    context.showText()
    try context.check()
    let sink = ByteSink()
    try surface.writePNG(to: sink)
    return sink.taken()
  }

  /// A page as SVG, on white. Its text is drawn as outlines, so that it needs no font; `<title>` and `<desc>` give it
  /// in words.
  ///
  /// - Parameter page: counted from 1.
  /// - Throws: `export.page-missing`, and what `pdf` throws.
  public func svg(_ document: PagedDocument, page: Int) throws(Failed) -> [UInt8] {
    let frame = try frame(document, page)
    let sink = ByteSink()
    guard let surface = Surface.svg(to: sink, width: frame.width.points, height: frame.height.points) else {
      throw Failed(.exportDrawingFailed, at: .page(page), ["reason": "cairo_svg_surface_create_for_stream"])
    }
    let context = try DrawingContext(surface, faces: FaceStore(fonts: fonts))
    context.paintWhite()
    try FramePainter(context: context).draw(frame)
    try context.endPage()
    try surface.finish()
    return SVGFinisher(title: document.metadata.title, text: frame.text).finished(sink.taken())
  }

  private func frame(_ document: PagedDocument, _ page: Int) throws(Failed) -> Frame {
    guard document.pages.indices.contains(page - 1) else {
      throw Failed(.exportPageMissing, ["page": "\(page)", "count": "\(document.pages.count)"])
    }
    return document.pages[page - 1]
  }
}

extension Frame {
  /// The page's text, a line of text for each line of the page; furniture is left out.
  fileprivate var text: String {
    var text = ""
    var baseline: Double?
    for placed in items {
      guard case .text(let run) = placed.item, run.element != nil else { continue }
      if let baseline, baseline != placed.point.y.points { text += "\n" }
      baseline = placed.point.y.points
      for cluster in run.clusters { text += cluster.text }
    }
    return text
  }
}
