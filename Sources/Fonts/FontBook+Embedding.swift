import CHarfBuzz
import Diagnostics

extension FontBook {
  /// The codes of a face's glyphs in a PDF.
  ///
  /// - Throws: `font.unusable`.
  public func characterCodes(of id: FaceID) throws(Failed) -> CharacterCodes {
    CharacterCodes(try usable(id))
  }

  /// The width of a glyph in thousandths of an em, as the face says.
  ///
  /// - Throws: `font.unusable`.
  public func widths(of id: FaceID) throws(Failed) -> (UInt32) -> Double {
    let face = try usable(id)
    return { Double(hb_font_get_glyph_h_advance(face.font, $0)) * 1000 / face.unitsPerEm }
  }

  /// A face cut down to `glyphs` (and .notdef) for embedding. Nothing is hinted, no outline shares a subroutine.
  ///
  /// - Throws: `font.unusable`.
  public func embeddedFace(_ id: FaceID, glyphs: Set<UInt32>) throws(Failed) -> EmbeddedFace {
    let face = try usable(id)
    let path = information(of: id).file
    guard let embedded = FaceSubset(face: face).embedded(glyphs: glyphs, as: information(of: id)) else {
      throw Failed(.fontUnusable, at: .file(path), ["path": path])
    }
    return embedded
  }

  private func usable(_ id: FaceID) throws(Failed) -> HarfBuzzFace {
    guard let face = opened(id) else {
      let path = information(of: id).file
      throw Failed(.fontUnusable, at: .file(path), ["path": path])
    }
    return face
  }
}
