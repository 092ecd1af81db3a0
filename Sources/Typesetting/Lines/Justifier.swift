/// Puts the units of a line into place: squeezes and stretches in the order of CLREQ 3.1.6 until the line is flush.
///
/// In grid mode Han keep to the cells as long as they can. A Western run takes its gaps so that the next Han begins a
/// cell. What a line then has too much or too little is repaid by the gap before a run that ends it, by the line-end
/// mark, by half a cell more or less beside a run, in that order. On a line of Han and marks alone, a mark that has to
/// give its empty half gives all of it, and of the marks whose turn it is that one which leaves most Han on their cells.
struct Justifier {
  let units: ContiguousArray<Unit>
  let metrics: LineMetrics
  let measure: Double
  let line: Range<Int>
  /// The last unit that is not blank.
  let last: Int
  /// Of the line's first cell, from the grid's origin.
  let keepsFirstBlank: Bool
  /// Space before each unit of the line; that before the first is minus what its mark gives up.
  var spaces: ContiguousArray<Double>
  /// What each space can still give.
  var shrinks: ContiguousArray<Double>
  var growths: ContiguousArray<Double>
  var endTrim = 0.0
  /// How much of the last mark hangs outside.
  var hung = 0.0
  var runs: [RunGaps] = []
  /// What each gap was given in the last turn of stretching.
  var share = 0.0

  /// Slots of the gaps on the sides of a Western run; -1 where there is none.
  struct RunGaps {
    let left: Int
    let right: Int
    var sides: Double { (left >= 0 ? 1 : 0) + (right >= 0 ? 1 : 0) }
  }

  /// - Parameter isJustified: whether the line must reach the measure; a last line, a centred line need not, but are
  ///   squeezed where they are too long.
  static func set(
    _ line: Range<Int>, of units: ContiguousArray<Unit>, metrics: LineMetrics, measure: Double, isJustified: Bool,
    keepsFirstBlank: Bool
  ) -> SetLine {
    var justifier = Justifier(line, units, metrics, measure, keepsFirstBlank)
    return justifier.run(isJustified)
  }

  private init(
    _ line: Range<Int>, _ units: ContiguousArray<Unit>, _ metrics: LineMetrics, _ measure: Double,
    _ keepsFirstBlank: Bool
  ) {
    self.units = units
    self.metrics = metrics
    self.measure = measure
    self.line = line
    self.keepsFirstBlank = keepsFirstBlank
    var last = line.upperBound - 1
    while last > line.lowerBound, units[last].kind.isBlank || units[last].kind == .lineBreak { last -= 1 }
    self.last = last
    spaces = ContiguousArray(units[line].map(\.space))
    shrinks = ContiguousArray(units[line].map(\.shrink))
    growths = ContiguousArray(units[line].map(\.growth))
    guard let first = line.first else { return }
    spaces[0] = keepsFirstBlank ? 0 : -units[first].startTrim
    shrinks[0] = 0
    growths[0] = 0
    // A blank that ends the line takes no room.
    for index in (last + 1)..<max(last + 1, line.upperBound) { spaces[index - line.lowerBound] = 0 }
  }

  private mutating func run(_ isJustified: Bool) -> SetLine {
    guard !line.isEmpty else {
      return SetLine(units: line, positions: [], width: 0, measure: measure, isJustified: isJustified)
    }
    if metrics.isGrid { settleRuns() }
    // Off the grid the mark at a line's end takes half a cell in any case (GB/T 15834-2011, 5.1.10).
    if isJustified, !metrics.isGrid, last > line.lowerBound { endTrim = units[last].endTrim }
    var missing = measure - width
    if units[last].hang > 0, last > line.lowerBound, -missing > units[last].endTrim - endTrim + LineMetrics.epsilon {
      (hung, endTrim) = (units[last].hang, 0)
      missing = measure - width
    }
    if isJustified, !runs.isEmpty { settleEnd(&missing) }
    if missing < -LineMetrics.epsilon { shrink(&missing) }
    if isJustified, missing > LineMetrics.epsilon { stretch(&missing) }
    return SetLine(
      units: line, positions: positions, width: width, measure: measure, isJustified: isJustified,
      overfull: missing < -LineMetrics.epsilon ? -missing : 0,
      isUnadjusted: isJustified && missing > LineMetrics.epsilon, share: share)
  }

  /// The spaces of a line before anything was squeezed or stretched, Western runs on the grid with their gaps.
  static func settledSpaces(of line: SetLine, _ shaped: ShapedText) -> ContiguousArray<Double> {
    var justifier = Justifier(
      line.units, shaped.units, shaped.metrics, line.measure, line.positions.first == 0)
    if shaped.metrics.isGrid, !line.units.isEmpty { justifier.settleRuns() }
    return justifier.spaces
  }

  var width: Double {
    var x = 0.0
    for index in line.lowerBound...last { x += spaces[index - line.lowerBound] + units[index].width }
    return x - endTrim - hung
  }

  private var positions: ContiguousArray<Double> {
    var result = ContiguousArray<Double>()
    result.reserveCapacity(line.count)
    var x = 0.0
    for index in line {
      x += spaces[index - line.lowerBound]
      result.append(x)
      x += units[index].width
    }
    return result
  }
}
