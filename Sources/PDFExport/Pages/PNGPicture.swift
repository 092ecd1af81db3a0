import CCairo

/// A PNG laid on white, which is the paper's colour. Owns Cairo's surface.
final class PNGPicture {
  let width: Int
  let height: Int
  private let surface: OpaquePointer

  /// Nil where Cairo cannot read it.
  init?(_ bytes: [UInt8]) {
    let reader = Reader(bytes)
    let opened = withExtendedLifetime(reader) {
      cairo_image_surface_create_from_png_stream(
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
          let reader = Unmanaged<Reader>.fromOpaque(closure).takeUnretainedValue()
          return reader.read(into: data, Int(length)) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
        }, Unmanaged.passUnretained(reader).toOpaque())
    }
    guard let opened else { return nil }
    defer { cairo_surface_destroy(opened) }
    guard cairo_surface_status(opened) == CAIRO_STATUS_SUCCESS else { return nil }
    width = Int(cairo_image_surface_get_width(opened))
    height = Int(cairo_image_surface_get_height(opened))
    guard width > 0, height > 0,
      let flat = cairo_image_surface_create(CAIRO_FORMAT_RGB24, CInt(width), CInt(height))
    else { return nil }
    surface = flat
    guard let context = cairo_create(flat) else { return nil }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_surface(context, opened, 0, 0)
    cairo_paint(context)
    let status = cairo_status(context)
    cairo_destroy(context)
    cairo_surface_flush(flat)
    guard status == CAIRO_STATUS_SUCCESS, cairo_image_surface_get_data(flat) != nil else { return nil }
  }

  deinit { cairo_surface_destroy(surface) }

  func withSurface(_ body: (OpaquePointer) -> Void) { body(surface) }

  /// Eight bits a sample, line after line: one sample a pixel where all of it is grey, else three.
  func samples() -> (bytes: [UInt8], isGrey: Bool) {
    guard let data = cairo_image_surface_get_data(surface) else { return ([], true) }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var colours: [UInt8] = []
    colours.reserveCapacity(width * height * 3)
    var isGrey = true
    for row in 0..<height {
      let line = UnsafeRawPointer(data + row * stride)
      for column in 0..<width {
        let pixel = line.load(fromByteOffset: column * 4, as: UInt32.self)
        let red = UInt8(pixel >> 16 & 255)
        let green = UInt8(pixel >> 8 & 255)
        let blue = UInt8(pixel & 255)
        if red != green || green != blue { isGrey = false }
        colours.append(red)
        colours.append(green)
        colours.append(blue)
      }
    }
    guard isGrey else { return (colours, false) }
    return (Swift.stride(from: 0, to: colours.count, by: 3).map { colours[$0] }, true)
  }

  private final class Reader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into data: UnsafeMutablePointer<UInt8>, _ length: Int) -> Bool {
      guard at + length <= bytes.count else { return false }
      for index in 0..<length { data[index] = bytes[at + index] }
      at += length
      return true
    }
  }
}
