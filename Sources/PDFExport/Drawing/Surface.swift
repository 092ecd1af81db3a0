import CCairo
import Diagnostics

/// Owns a Cairo surface and keeps alive what Cairo writes it to.
final class Surface {
  let pointer: OpaquePointer
  private let sink: ByteSink?

  private init?(_ pointer: OpaquePointer?, sink: ByteSink?) {
    guard let pointer else { return nil }
    self.pointer = pointer
    self.sink = sink
  }

  deinit { cairo_surface_destroy(pointer) }

  /// - Parameter width, height: in points.
  static func svg(to sink: ByteSink, width: Double, height: Double) -> Surface? {
    Surface(
      cairo_svg_surface_create_for_stream(writeToSink, Unmanaged.passUnretained(sink).toOpaque(), width, height),
      sink: sink)
  }

  /// - Parameter width, height: in pixels.
  static func image(width: Int32, height: Int32) -> Surface? {
    Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), sink: nil)
  }

  /// Writes what Cairo still holds back.
  /// - Throws: what the sink threw, or `export.drawing-failed`.
  func finish() throws(Failed) {
    cairo_surface_finish(pointer)
    sink?.flush()
    try check(page: nil)
  }

  func writePNG(to sink: ByteSink) throws(Failed) {
    let status = cairo_surface_write_to_png_stream(pointer, writeToSink, Unmanaged.passUnretained(sink).toOpaque())
    try Surface.check(status, page: nil)
  }

  /// - Throws: what the sink threw; else `export.drawing-failed` where Cairo met with an error.
  func check(page: Int?) throws(Failed) {
    if let failure = sink?.failure { throw failure }
    try Surface.check(cairo_surface_status(pointer), page: page)
  }

  static func check(_ status: cairo_status_t, page: Int?) throws(Failed) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw Failed(
      .exportDrawingFailed, at: page.map { .page($0) }, ["reason": String(cString: cairo_status_to_string(status))])
  }
}

private func writeToSink(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ length: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
  return sink.append(UnsafeRawBufferPointer(start: data, count: Int(length)))
    ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
}
