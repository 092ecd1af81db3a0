import CHarfBuzz

extension FontBook {
  /// Turns a run of one face into glyphs by HarfBuzz, in the order in which they are drawn from left to right; a run
  /// of a right-to-left script so comes back to front.
  ///
  /// - Parameters:
  ///   - scalars: clusters of the result are indices of this slice.
  ///   - direction: nil: that of the script.
  /// - Returns: nothing where the face cannot be opened, which the log says.
  public func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face id: FaceID, language: FontLanguage, features: [FontFeature] = [],
    direction: RunDirection? = nil
  ) -> [ShapedGlyph] {
    guard !scalars.isEmpty, let face = opened(id) else { return [] }
    buffer.fill(scalars, language: language, direction: direction)
    let switches = features.compactMap(\.harfBuzz)
    hb_shape(face.font, buffer.buffer, switches, UInt32(switches.count))
    var count: UInt32 = 0
    guard let glyphs = hb_buffer_get_glyph_infos(buffer.buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer.buffer, &count)
    else { return [] }
    let em = face.unitsPerEm
    let start = scalars.startIndex
    return [ShapedGlyph](unsafeUninitializedCapacity: Int(count)) { result, filled in
      for index in 0..<Int(count) {
        let position = positions[index]
        (result.baseAddress! + index).initialize(
          to: ShapedGlyph(
            glyph: glyphs[index].codepoint, cluster: start + Int(glyphs[index].cluster),
            advance: Double(position.x_advance) / em, xOffset: Double(position.x_offset) / em,
            yOffset: Double(position.y_offset) / em))
      }
      filled = Int(count)
    }
  }

  /// The character's own glyph, before any feature; nil where the face has none.
  public func glyph(of scalar: Unicode.Scalar, face id: FaceID) -> UInt32? { opened(id)?.glyph(scalar) }

  /// The advance of the character's own glyph in em, before any feature; 0 where the face has none.
  public func advance(of scalar: Unicode.Scalar, face id: FaceID) -> Double {
    guard let face = opened(id), let glyph = face.glyph(scalar) else { return 0 }
    return Double(hb_font_get_glyph_h_advance(face.font, glyph)) / face.unitsPerEm
  }

  /// The box that the glyph's ink fills, in em from its origin, y upwards; nil for a glyph without ink.
  public func inkBox(
    of glyph: UInt32, face id: FaceID
  ) -> (xMin: Double, yMin: Double, xMax: Double, yMax: Double)? {
    var extents = hb_glyph_extents_t()
    guard let face = opened(id), hb_font_get_glyph_extents(face.font, glyph, &extents) != 0,
      extents.width != 0, extents.height != 0
    else { return nil }
    let em = face.unitsPerEm
    // HarfBuzz gives the top left corner and a height that is negative downwards.
    return (
      xMin: Double(extents.x_bearing) / em, yMin: Double(extents.y_bearing + extents.height) / em,
      xMax: Double(extents.x_bearing + extents.width) / em, yMax: Double(extents.y_bearing) / em
    )
  }
}
