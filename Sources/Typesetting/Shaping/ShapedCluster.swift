import Fonts

/// Characters that are drawn, selected and extracted together, with their glyphs.
struct ShapedCluster {
  /// Into the scalars of the text.
  var scalars: Range<Int>
  /// Into the glyphs of the text.
  var glyphs: Range<Int>
  /// Nil where no face has the character: nothing is drawn, the room is kept.
  var face: FaceID?
  /// From its unit's start, in points.
  var x: Double
  var advance: Double
  var span: UInt16
}
