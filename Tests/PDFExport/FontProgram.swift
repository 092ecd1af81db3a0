import CCairo
import Foundation

/// A font file as FreeType loads and draws it, without hints.
final class FontProgram {
  /// Pixels to the em.
  static let size: UInt32 = 64

  private var library: FT_Library?
  private var face: FT_Face?

  init?(path: String, index: Int = 0) {
    guard FT_Init_FreeType(&library) == 0 else { return nil }
    guard FT_New_Face(library, path, FT_Long(index), &face) == 0 else {
      FT_Done_FreeType(library)
      library = nil
      return nil
    }
    FT_Set_Pixel_Sizes(face, 0, FontProgram.size)
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }

  func number(of scalar: Unicode.Scalar) -> UInt32 { FT_Get_Char_Index(face, FT_ULong(scalar.value)) }

  /// Nil where FreeType cannot load the glyph. The picture lasts until the next is drawn.
  func draw(_ number: UInt32) -> Drawn? {
    guard let face, FT_Load_Glyph(face, number, FT_Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)) == 0,
      FT_Render_Glyph(face.pointee.glyph, FT_RENDER_MODE_NORMAL) == 0
    else { return nil }
    return Drawn(slot: face.pointee.glyph.pointee)
  }

  struct Drawn {
    fileprivate let slot: FT_GlyphSlotRec

    /// Whether there is anything to see.
    var hasInk: Bool { slot.bitmap.rows > 0 && slot.bitmap.width > 0 }

    /// Whether both have the same grey in every pixel, at the same place.
    func isEqual(to other: Drawn) -> Bool {
      let (mine, theirs) = (slot.bitmap, other.slot.bitmap)
      guard mine.rows == theirs.rows, mine.width == theirs.width, slot.bitmap_left == other.slot.bitmap_left,
        slot.bitmap_top == other.slot.bitmap_top
      else { return false }
      return (0..<Int(mine.rows)).allSatisfy { row in
        memcmp(mine.buffer + row * Int(mine.pitch), theirs.buffer + row * Int(theirs.pitch), Int(mine.width)) == 0
      }
    }
  }
}
