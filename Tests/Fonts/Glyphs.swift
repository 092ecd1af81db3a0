import CCairo
import Fonts

/// A face opened and drawn by FreeType.
final class DrawnFace {
  /// Pixels to the em.
  static let size = 128

  private var library: FT_Library?
  private var face: FT_Face?
  /// FreeType reads it as long as the face is open.
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// By code, the number of a glyph; empty where the face itself knows.
  private var numbers: [UInt16] = []

  init?(path: String, index: Int) {
    bytes = UnsafeMutableBufferPointer(start: nil, count: 0)
    guard FT_Init_FreeType(&library) == 0, FT_New_Face(library, path, FT_Long(index), &face) == 0 else { return nil }
  }

  /// As a PDF's reader opens it. FreeType names the glyphs of a bare CFF by their CIDs, as readers do.
  init?(_ embedded: EmbeddedFace) {
    numbers = embedded.numbers
    bytes = UnsafeMutableBufferPointer.allocate(capacity: embedded.bytes.count)
    _ = bytes.initialize(from: embedded.bytes)
    guard FT_Init_FreeType(&library) == 0,
      FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(embedded.bytes.count), 0, &face) == 0
    else { return nil }
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
    bytes.deallocate()
  }

  func glyph(_ scalar: Unicode.Scalar) -> UInt32 { FT_Get_Char_Index(face, FT_ULong(scalar.value)) }

  /// The glyph of a code (in a whole face its number) as FreeType's own rasteriser draws it; nil where the glyph is broken or has no ink.
  func bitmap(_ code: UInt32) -> Bitmap? {
    let glyph = numbers.isEmpty ? code : Int(code) < numbers.count ? UInt32(numbers[Int(code)]) : 0
    FT_Set_Pixel_Sizes(face, 0, FT_UInt(DrawnFace.size))
    guard let face, FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)) == 0,
      FT_Render_Glyph(face.pointee.glyph, FT_RENDER_MODE_NORMAL) == 0
    else { return nil }
    let slot = face.pointee.glyph.pointee
    return Bitmap(
      left: Int(slot.bitmap_left), top: -Int(slot.bitmap_top), width: Int(slot.bitmap.width),
      height: Int(slot.bitmap.rows)
    ) { row, column in slot.bitmap.buffer[row * Int(slot.bitmap.pitch) + column] }
  }
}

/// Grey pixels within the box of the ink; `left` and `top` from the glyph's origin, y downwards.
struct Bitmap {
  let left: Int
  let top: Int
  let rows: [[UInt8]]

  init?(left: Int, top: Int, width: Int, height: Int, pixel: (Int, Int) -> UInt8) {
    let all = (0..<height).map { row in (0..<width).map { pixel(row, $0) } }
    let inked = all.indices.filter { row in all[row].contains { $0 > 0 } }
    let columns = (0..<width).filter { column in all.contains { $0[column] > 0 } }
    guard let first = inked.first, let last = inked.last, let west = columns.first, let east = columns.last else {
      return nil
    }
    self.left = left + west
    self.top = top + first
    rows = all[first...last].map { Array($0[west...east]) }
  }

  var width: Int { rows[0].count }
  var ink: Int { rows.reduce(0) { $0 + $1.reduce(0) { $0 + Int($1) } } }

  /// The mean difference of two drawings, of 255, where both are put into a square of 32 cells: small for the same
  /// sign in two faces, large for two signs.
  func difference(from other: Bitmap) -> Double {
    var sum = 0
    for row in 0..<32 { for column in 0..<32 { sum += abs(cell(row, column) - other.cell(row, column)) } }
    return Double(sum) / 1024
  }

  private func cell(_ row: Int, _ column: Int) -> Int {
    Int(rows[row * rows.count / 32][column * width / 32])
  }
}
