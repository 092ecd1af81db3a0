import CCairo
import CJPEG

/// The pixels of a JPEG, for pictures of pages. Owns Cairo's surface.
final class JPEGPicture {
  let width: Int
  let height: Int
  private let surface: OpaquePointer

  /// Nil where the file is damaged.
  init?(_ bytes: [UInt8]) {
    guard let frame = JPEGFrame(bytes),
      let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, CInt(frame.width), CInt(frame.height))
    else { return nil }
    surface = made
    width = frame.width
    height = frame.height
    guard cairo_surface_status(made) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(made) else {
      return nil
    }
    let stride = Int(cairo_image_surface_get_stride(made)) / 4
    let status = UnsafeMutableRawPointer(data).withMemoryRebound(to: UInt32.self, capacity: stride * height) {
      huizong_jpeg_read(bytes, bytes.count, $0, Int32(stride), Int32(frame.width), Int32(frame.height))
    }
    guard status == 0 else { return nil }
    cairo_surface_mark_dirty(made)
  }

  deinit { cairo_surface_destroy(surface) }

  func withSurface(_ body: (OpaquePointer) -> Void) { body(surface) }
}
