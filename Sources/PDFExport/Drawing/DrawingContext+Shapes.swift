import CCairo
import Diagnostics
import Documents
import Typesetting

extension DrawingContext {
  func draw(_ path: Path, at origin: Point) {
    showText()
    cairo_new_path(pointer)
    let x = origin.x.points
    let y = origin.y.points
    for step in path.steps {
      switch step {
      case .move(let to): cairo_move_to(pointer, x + to.x.points, y + to.y.points)
      case .line(let to): cairo_line_to(pointer, x + to.x.points, y + to.y.points)
      case .curve(let first, let second, let to):
        cairo_curve_to(
          pointer, x + first.x.points, y + first.y.points, x + second.x.points, y + second.y.points, x + to.x.points,
          y + to.y.points)
      case .close: cairo_close_path(pointer)
      }
    }
    if let fill = path.fill {
      use(fill)
      cairo_fill_preserve(pointer)
    }
    if let stroke = path.stroke {
      use(stroke.colour)
      cairo_set_line_width(pointer, stroke.width.points)
      let dash = stroke.dash.map(\.points)
      cairo_set_dash(pointer, dash, CInt(dash.count), 0)
      cairo_stroke_preserve(pointer)
    }
    cairo_new_path(pointer)
  }

  /// - Throws: `export.picture-unreadable`.
  func draw(_ image: ImageData, at point: Point, width: Length, height: Length) throws(Failed) {
    showText()
    let box = (x: point.x.points, y: point.y.points, width: width.points, height: height.points)
    switch image.format {
    case .png:
      guard let picture = PNGPicture(image.bytes) else { throw unreadable(image) }
      picture.withSurface { lay($0, picture.width, picture.height, image.orientation, into: box) }
    case .jpeg:
      guard let picture = JPEGPicture(image.bytes) else { throw unreadable(image) }
      picture.withSurface { lay($0, picture.width, picture.height, image.orientation, into: box) }
    }
    forgetState()
  }

  private func unreadable(_ image: ImageData) -> Failed {
    Failed(.exportPictureUnreadable, ["format": image.format.rawValue.uppercased(), "path": image.name])
  }

  /// Lays a surface of so many pixels into a box, turned as it is to be seen. Cairo's y runs downwards, that of the
  /// orientation's matrix upwards.
  private func lay(
    _ surface: OpaquePointer, _ pixelWidth: Int, _ pixelHeight: Int, _ orientation: ImageOrientation,
    into box: (x: Double, y: Double, width: Double, height: Double)
  ) {
    let unit = orientation.matrix
    var matrix = cairo_matrix_t(
      xx: unit.a, yx: -unit.b, xy: -unit.c, yy: unit.d, x0: unit.c + unit.e, y0: 1 - unit.d - unit.f)
    cairo_save(pointer)
    cairo_translate(pointer, box.x, box.y)
    cairo_scale(pointer, box.width, box.height)
    cairo_transform(pointer, &matrix)
    cairo_scale(pointer, 1 / Double(pixelWidth), 1 / Double(pixelHeight))
    cairo_set_source_surface(pointer, surface, 0, 0)
    cairo_paint(pointer)
    cairo_restore(pointer)
  }

  /// What follows is turned by a quarter about `point`.
  func begin(_ turn: QuarterTurn, about point: Point) {
    showText()
    cairo_save(pointer)
    cairo_translate(pointer, point.x.points, point.y.points)
    cairo_rotate(pointer, turn == .clockwise ? Double.pi / 2 : -Double.pi / 2)
    forgetState()
  }

  func endTurn() {
    showText()
    cairo_restore(pointer)
    forgetState()
  }
}
