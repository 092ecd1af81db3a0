/// A paragraph broken into lines.
struct ParagraphLines {
  let shaped: ShapedText
  let lines: [SetLine]

  /// How its lines are broken and filled; lengths in points.
  struct Layout {
    var firstMeasure: Double
    var measure: Double
    /// Whether full lines reach the measure; centred lines and table cells do not.
    var isJustified = true
    var keepsFirstBlank = false
  }

  init(_ shaped: ShapedText, _ layout: Layout) {
    self.shaped = shaped
    let breaker = LineBreaker(
      shaped.units, metrics: shaped.metrics, firstMeasure: layout.firstMeasure, measure: layout.measure,
      keepsFirstBlank: layout.keepsFirstBlank)
    let ranges = breaker.lines()
    var lines: [SetLine] = []
    lines.reserveCapacity(ranges.count)
    for (number, range) in ranges.enumerated() {
      let isEnd = number == ranges.count - 1 || (range.last.map { shaped.units[$0].kind == .lineBreak } ?? true)
      lines.append(
        Justifier.set(
          range, of: shaped.units, metrics: shaped.metrics, measure: number == 0 ? layout.firstMeasure : layout.measure,
          isJustified: layout.isJustified && !isEnd, keepsFirstBlank: number == 0 && layout.keepsFirstBlank))
    }
    self.lines = lines
  }

  private init(_ shaped: ShapedText, lines: [SetLine]) {
    self.shaped = shaped
    self.lines = lines
  }

  /// The same with lines that justifying would tear at their natural width, as narrow cells have them.
  func withoutTornLines() -> ParagraphLines {
    ParagraphLines(
      shaped,
      lines: lines.map { line in
        guard line.isUnadjusted || line.isTorn(shaped.metrics) else { return line }
        return Justifier.set(
          line.units, of: shaped.units, metrics: shaped.metrics, measure: line.measure, isJustified: false,
          keepsFirstBlank: false)
      })
  }
}
