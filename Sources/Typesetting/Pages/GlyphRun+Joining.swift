import Documents

extension GlyphRun {
  /// The glyphs of both runs as one run, which prints nothing of the campaign by itself.
  ///
  /// - Parameter offset: how far the origin of the other run stands to the right of this one's.
  /// - Returns: nil where they differ in what the glyphs of a run share, or in one of them a character has several glyphs or
  ///   is said otherwise.
  public func joined(with other: GlyphRun, at offset: Length) -> GlyphRun? {
    guard face == other.face, size == other.size, colour == other.colour, element == other.element, said == nil,
      other.said == nil, isOneToOne, other.isOneToOne
    else { return nil }
    let all = scalars + other.scalars
    return GlyphRun(
      face: face, size: size, colour: colour, scalars: all,
      glyphs: glyphs + other.glyphs.map { Glyph(id: $0.id, x: $0.x + offset, y: $0.y) },
      ends: ContiguousArray(all.indices.map { ClusterEnd(scalars: $0 + 1, glyphs: $0 + 1) }), element: element,
      source: source == other.source ? source : nil)
  }
}
