/// A line with its units in their places.
struct SetLine {
  /// Units of the line, blanks at its end included.
  var units: Range<Int>
  /// Where each unit stands, from the line's start.
  var positions: ContiguousArray<Double>
  /// From the line's start to the end of its last mark or character, a trimmed mark counted half.
  var width: Double
  /// What it should fill, and whether it must.
  var measure: Double
  var isJustified: Bool
  /// How far it passes the measure; 0 where it fits.
  var overfull = 0.0
  /// A full line that should reach the measure and has nothing to stretch.
  var isUnadjusted = false
  /// What each gap was given in the last turn of the stretch order, which has no limit of its own (CLREQ 3.1.6).
  var share = 0.0

  /// Where it begins in a column whose left edge is `left`: at that edge, or, where lines run from right to left, so that
  /// it ends at the right edge.
  func start(from left: Double, _ metrics: LineMetrics) -> Double {
    metrics.language.isRightToLeft ? left + measure - width : left
  }

  /// Whether its gaps are torn open.
  func isTorn(_ metrics: LineMetrics) -> Bool { share > metrics.mostShare }
}
