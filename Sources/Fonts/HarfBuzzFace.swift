import CHarfBuzz
import Surroundings

/// A face as HarfBuzz sees it, in design units. Owns the mapped file.
final class HarfBuzzFace {
  let face: OpaquePointer
  let font: OpaquePointer
  let unitsPerEm: Double
  /// Whether the face may exchange glyphs for others.
  let substitutes: Bool

  /// Nil where HarfBuzz finds no face of that index in the file, or the file cannot be read.
  init?(_ file: FontFile) {
    let blob: OpaquePointer?
    if file.file.isOnDisk {
      blob = hb_blob_create_from_file_or_fail(file.file.path)
    } else {
      guard let bytes = try? file.file.read(at: 0, count: file.file.size) else { return nil }
      blob = bytes.withUnsafeBytes {
        hb_blob_create_or_fail(
          $0.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32($0.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
      }
    }
    guard let blob else { return nil }
    defer { hb_blob_destroy(blob) }
    guard hb_face_count(blob) > UInt32(file.index), let face = hb_face_create(blob, UInt32(file.index)) else {
      return nil
    }
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else {
      hb_face_destroy(face)
      return nil
    }
    let unitsPerEm = hb_face_get_upem(face)
    hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    self.face = face
    self.font = font
    self.unitsPerEm = Double(unitsPerEm)
    substitutes = hb_ot_layout_has_substitution(face) != 0
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// The face's own glyph for a character, nil where it has none.
  func glyph(_ scalar: Unicode.Scalar) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0 ? glyph : nil
  }

  /// Whether shaping shows the character: by its own glyph, or as a space of its width, which HarfBuzz makes from the
  /// ordinary space.
  func shows(_ scalar: Unicode.Scalar) -> Bool {
    glyph(scalar) != nil || (scalar.properties.generalCategory == .spaceSeparator && glyph(" ") != nil)
  }
}
