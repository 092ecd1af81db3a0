import CCairo
import Diagnostics
import Documents
import Fonts
import Typesetting

/// Owns a Cairo context, and draws text and rectangles with it. Text of one look that follows on itself is gathered and
/// drawn at once, which halves the cost of a page.
final class DrawingContext {
  private struct Look: Hashable {
    let face: FaceID
    let size: Length
    let colour: Colour
  }

  let pointer: OpaquePointer
  private let surface: Surface
  private let faces: FaceStore
  private let buffer = GlyphBuffer()
  /// Look of the text in the buffer.
  private var look: Look?
  private var face: FaceID?
  private var size: Length?
  private var colour: Colour?
  /// Counted from 1; 0 before the first.
  private(set) var page = 0

  init(_ surface: Surface, faces: FaceStore) throws(Failed) {
    try surface.check(page: nil)
    guard let pointer = cairo_create(surface.pointer) else {
      throw Failed(.exportDrawingFailed, ["reason": "cairo_create"])
    }
    self.pointer = pointer
    self.surface = surface
    self.faces = faces
    guard let options = cairo_font_options_create() else { return }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    // Advances would be rounded to whole pixels.
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(pointer, options)
    cairo_font_options_destroy(options)
  }

  deinit { cairo_destroy(pointer) }

  func beginPage() { page += 1 }

  func endPage() throws(Failed) {
    showText()
    cairo_show_page(pointer)
    try check()
  }

  func check() throws(Failed) {
    try surface.check(page: page)
    try Surface.check(cairo_status(pointer), page: page)
  }

  func scale(by factor: Double) { cairo_scale(pointer, factor, factor) }

  func paintWhite() {
    cairo_set_source_rgb(pointer, 1, 1, 1)
    cairo_paint(pointer)
    colour = nil
  }

  // MARK: Text

  func add(_ run: GlyphRun, at point: Point) throws(Failed) {
    let next = Look(face: run.face, size: run.size, colour: run.colour)
    if look != next {
      showText()
      try use(next)
    }
    buffer.append(run, at: point)
  }

  /// Draws the text gathered until now.
  func showText() {
    buffer.show(on: pointer)
  }

  /// After a change that this does not see, nothing is known of the state.
  func forgetState() {
    look = nil
    face = nil
    size = nil
    colour = nil
  }

  private func use(_ next: Look) throws(Failed) {
    if face != next.face {
      let drawn = try faces.face(next.face, page: page)
      cairo_set_font_face(pointer, drawn.pointer)
      face = next.face
    }
    if size != next.size {
      cairo_set_font_size(pointer, next.size.points)
      size = next.size
    }
    use(next.colour)
    look = next
  }

  func use(_ next: Colour) {
    guard colour != next else { return }
    cairo_set_source_rgb(pointer, next.red, next.green, next.blue)
    colour = next
    look = nil
  }

  // MARK: Shapes

  func fillRectangle(at point: Point, width: Length, height: Length, _ colour: Colour) {
    showText()
    use(colour)
    cairo_rectangle(pointer, point.x.points, point.y.points, width.points, height.points)
    cairo_fill(pointer)
  }

  /// Fills the dark modules as one shape, so that no seam shows between them.
  func fillCode(at point: Point, side: Length, modules: Int, dark: [FrameItem.DarkRun]) {
    guard modules > 0, !dark.isEmpty else { return }
    showText()
    use(.black)
    let unit = side.points / Double(modules)
    for run in dark {
      cairo_rectangle(
        pointer, point.x.points + Double(run.column) * unit, point.y.points + Double(run.row) * unit,
        Double(run.length) * unit, unit)
    }
    cairo_fill(pointer)
  }
}
