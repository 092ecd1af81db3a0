import Diagnostics
import Fonts
import Typesetting

/// Draws pages as pictures, one after another: their faces are prepared once, and no picture is kept.
///
/// Not `Sendable`, as the font book is not.
public struct PageImager {
  /// Most pixels of a picture's side: Cairo's coordinates end there.
  private static let largestSide = 32_767.0

  private let faces: FaceStore
  private let title: String

  /// - Parameter title: of the document whose pages are drawn.
  public init(title: String, fonts: FontBook) {
    faces = FaceStore(fonts: fonts)
    self.title = title
  }

  /// - Parameters:
  ///   - frame: one of the document's pages.
  ///   - page: its number, for diagnostics.
  /// - Throws: `export.picture-size`, `export.drawing-failed`, or what the font book says.
  public func picture(_ frame: Frame, page: Int, as form: PictureForm) throws(Failed) -> [UInt8] {
    switch form {
    case .png(let resolution): try png(frame, page: page, resolution: resolution)
    case .svg: try svg(frame, page: page)
    }
  }

  /// A page on white; sides are rounded to whole pixels.
  private func png(_ frame: Frame, page: Int, resolution: Double) throws(Failed) -> [UInt8] {
    let scale = resolution / 72
    let width = (frame.width.points * scale).rounded()
    let height = (frame.height.points * scale).rounded()
    guard (1...PageImager.largestSide).contains(width), (1...PageImager.largestSide).contains(height),
      let surface = Surface.image(width: Int32(width), height: Int32(height))
    else { throw Failed(.exportPictureSize, at: .page(page), ["resolution": "\(resolution)"]) }
    let context = try DrawingContext(surface, faces: faces)
    context.paintWhite()
    context.scale(by: scale)
    try FramePainter(context: context).draw(frame)
    context.showText()
    try context.check()
    let sink = ByteSink()
    try surface.writePNG(to: sink)
    return sink.taken()
  }

  /// A page on white. Its text is drawn as outlines, so that it needs no font and looks the same everywhere; `<title>` and
  /// `<desc>` give it in words.
  private func svg(_ frame: Frame, page: Int) throws(Failed) -> [UInt8] {
    let sink = ByteSink()
    guard let surface = Surface.svg(to: sink, width: frame.width.points, height: frame.height.points) else {
      throw Failed(.exportDrawingFailed, at: .page(page), ["reason": "cairo_svg_surface_create_for_stream"])
    }
    let context = try DrawingContext(surface, faces: faces)
    context.paintWhite()
    try FramePainter(context: context).draw(frame)
    try context.endPage()
    try surface.finish()
    return SVGFinisher(title: title, text: frame.text).finished(sink.taken())
  }
}

extension Frame {
  /// The page's text, a line of text for each line of the page; furniture is left out.
  fileprivate var text: String {
    var text = ""
    var baseline: Double?
    for placed in leaves {
      guard case .text(let run) = placed.item, run.element != nil else { continue }
      if let baseline, baseline != placed.point.y.points { text += "\n" }
      baseline = placed.point.y.points
      text += run.text
    }
    return text
  }
}
