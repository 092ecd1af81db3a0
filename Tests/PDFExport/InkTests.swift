import CCairo
import Documents
import Fonts
import Foundation
import PDFExport
import Testing
import Typesetting

/// What poppler paints is what FreeType draws from the font file itself: no glyph lost or taken for another on the way.
@Suite(.enabled(if: Tool.has("pdftoppm"))) struct InkTests {
  static let characters = "如￥—…意見《》，。０％＄a1"
  /// Where the characters stand, one below the other; at 72 pixels an inch points are pixels.
  private static let left = 100
  private static let first = 80

  @Test(arguments: [FontRole.fangsong, .songti, .heiti, .kaiti, .xiaobiaosong]) func inkIsTheFonts(_ role: FontRole)
    throws
  {
    var fixture = try Fixture()
    let paragraph = fixture.element(.paragraph)
    let scalars = Array(InkTests.characters.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      fixture.text(
        String(Character(scalar)), x: Double(InkTests.left), y: Double(InkTests.first + 50 * index),
        size: 36, role: role, element: paragraph)
    }
    fixture.endPage()
    let picture = try Tool.withFile(try PDFExporter(fonts: fixture.book).pdf(fixture.document())) { path in
      GreyPicture(try Tool.output("pdftoppm", ["-r", "72", "-gray", "-singlefile", path]))
    }
    let page = try #require(picture)
    for (index, scalar) in scalars.enumerated() {
      let selection = try #require(fixture.book.face(for: role, scalar))
      let information = fixture.book.information(of: selection.face)
      let wanted = try #require(Outline(path: information.file, index: information.index, scalar: scalar, size: 36))
      let baseline = InkTests.first + 50 * index
      let x = InkTests.left
      let found = page.ink(columns: (x - 8)..<(x + 56), rows: (baseline - 36)..<(baseline + 14))
      // Rasterisers differ at edges: a sixteenth of the ink, or one pixel's worth of a small mark.
      #expect(
        abs(found.sum - wanted.sum) <= max(1.5, wanted.sum / 16), "\(scalar) \(role): \(found.sum), font \(wanted.sum)")
      #expect(abs(found.x - Double(x) - wanted.x) < 0.6, "\(scalar) \(role)")
      #expect(abs(found.y - Double(baseline) - wanted.y) < 0.6, "\(scalar) \(role)")
    }
  }
}

/// Amount of ink, in black pixels, and its centre.
private struct Ink {
  var sum = 0.0
  var x = 0.0
  var y = 0.0

  init(_ pixels: [(x: Double, y: Double, darkness: Double)]) {
    for pixel in pixels {
      sum += pixel.darkness
      x += pixel.x * pixel.darkness
      y += pixel.y * pixel.darkness
    }
    x /= sum
    y /= sum
  }
}

extension GreyPicture {
  fileprivate func ink(columns: Range<Int>, rows: Range<Int>) -> Ink {
    var pixels: [(x: Double, y: Double, darkness: Double)] = []
    for row in rows {
      for column in columns {
        pixels.append((Double(column) + 0.5, Double(row) + 0.5, 1 - tone(x: column, y: row)))
      }
    }
    return Ink(pixels)
  }
}

/// A glyph as FreeType rasterises it, without hints.
private struct Outline {
  let ink: Ink
  var sum: Double { ink.sum }
  var x: Double { ink.x }
  var y: Double { ink.y }

  init?(path: String, index: Int, scalar: Unicode.Scalar, size: UInt32) {
    var library: FT_Library?
    var opened: FT_Face?
    guard FT_Init_FreeType(&library) == 0 else { return nil }
    defer { FT_Done_FreeType(library) }
    guard FT_New_Face(library, path, FT_Long(index), &opened) == 0, let face = opened else { return nil }
    defer { FT_Done_Face(face) }
    FT_Set_Pixel_Sizes(face, 0, size)
    guard FT_Load_Char(face, FT_ULong(scalar.value), FT_Int32(FT_LOAD_NO_HINTING)) == 0, let slot = face.pointee.glyph,
      FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0
    else { return nil }
    let bitmap = slot.pointee.bitmap
    var pixels: [(x: Double, y: Double, darkness: Double)] = []
    for row in 0..<Int(bitmap.rows) {
      for column in 0..<Int(bitmap.width) {
        let x = Double(Int(slot.pointee.bitmap_left) + column) + 0.5
        let y = Double(row - Int(slot.pointee.bitmap_top)) + 0.5
        pixels.append((x, y, Double(bitmap.buffer[row * Int(bitmap.pitch) + column]) / 255))
      }
    }
    ink = Ink(pixels)
  }
}
