import Fonts

/// A paragraph after shaping: what line breaking works on.
struct ShapedText {
  let text: ItemisedText
  let metrics: LineMetrics
  var clusters: ContiguousArray<ShapedCluster> = []
  var glyphs: ContiguousArray<ShapedGlyph> = []
  var units: ContiguousArray<Unit> = []
  /// Whether some of it runs from right to left, or its lines do.
  var isBidirectional = false
}
