/// A line with its units in their places.
struct SetLine {
  /// Units of the line, blanks at its end included.
  var units: Range<Int>
  /// Where each unit stands, from the line's start.
  var positions: ContiguousArray<Double>
  /// From the line's start to the end of its last mark or character, a trimmed mark counted half.
  var width: Double
  /// How far it passes the measure; 0 where it fits.
  var overfull: Double
  /// A full line that should reach the measure and has nothing to stretch.
  var isUnadjusted: Bool
}
