/// A glyph as HarfBuzz placed it; lengths in em of the face.
public struct ShapedGlyph: Sendable, Hashable {
  /// Its index in the face, the same in the prepared face.
  public let glyph: UInt32
  /// The index, in the slice that was shaped, of the first scalar that this glyph stands for. Several glyphs may share
  /// it, and a glyph may stand for several scalars.
  public let cluster: Int
  public let advance: Double
  public let xOffset: Double
  /// Upwards.
  public let yOffset: Double

  public init(glyph: UInt32, cluster: Int, advance: Double, xOffset: Double = 0, yOffset: Double = 0) {
    self.glyph = glyph
    self.cluster = cluster
    self.advance = advance
    self.xOffset = xOffset
    self.yOffset = yOffset
  }
}
