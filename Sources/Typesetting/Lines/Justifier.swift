/// Puts the units of a line into place: squeezes and stretches in the order of CLREQ 3.1.6 until the line is flush.
///
/// In grid mode Han keep to the cells as long as they can. A Western run takes its gaps so that the next Han begins a
/// cell. What a line then has too much or too little is repaid by the gap before a run that ends it, by the line-end
/// mark, by half a cell more or less beside a run, in that order. On a line of Han and marks alone, a mark that has to
/// give its empty half gives all of it, and of the marks whose turn it is that one which leaves most Han on their cells.
struct Justifier {
  private let units: ContiguousArray<Unit>
  private let metrics: LineMetrics
  private let measure: Double
  private let line: Range<Int>
  /// The last unit that is not blank.
  private let last: Int
  /// Of the line's first cell, from the grid's origin.
  private let keepsFirstBlank: Bool
  /// Space before each unit of the line; that before the first is minus what its mark gives up.
  private var spaces: ContiguousArray<Double>
  /// What each space can still give.
  private var shrinks: ContiguousArray<Double>
  private var growths: ContiguousArray<Double>
  private var endTrim = 0.0
  private var runs: [RunGaps] = []

  /// Slots of the gaps on the sides of a Western run; -1 where there is none.
  private struct RunGaps {
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
      return SetLine(units: line, positions: [], width: 0, overfull: 0, isUnadjusted: false)
    }
    if metrics.isGrid { settleRuns() }
    var missing = measure - width
    if isJustified, !runs.isEmpty { settleEnd(&missing) }
    if missing < -LineMetrics.epsilon { shrink(&missing) }
    if isJustified, missing > LineMetrics.epsilon { stretch(&missing) }
    return SetLine(
      units: line, positions: positions, width: width, overfull: max(0, -missing),
      isUnadjusted: isJustified && missing > LineMetrics.epsilon)
  }

  private var width: Double {
    var x = 0.0
    for index in line.lowerBound...last { x += spaces[index - line.lowerBound] + units[index].width }
    return x - endTrim
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

  // MARK: Western runs on the grid

  /// Gives each Western run gaps by which the Han after it begins a cell, or failing that stands half a cell on, where
  /// the limits of the gap allow it.
  private mutating func settleRuns() {
    var x = 0.0
    var index = line.lowerBound
    while index <= last {
      let slot = index - line.lowerBound
      guard units[index].run >= 0 else {
        x += spaces[slot] + units[index].width
        index += 1
        continue
      }
      var end = index
      var width = 0.0
      while end <= last, units[end].run == units[index].run {
        width += units[end].width + (end > index ? spaces[end - line.lowerBound] : 0)
        end += 1
      }
      // A blank between the run and the Han has no width.
      var next = end
      while next <= last, units[next].kind.isBlank, units[next].width == 0 { next += 1 }
      let hasLeft = index > line.lowerBound && units[index].shrinkOrder == .gap
      let hasRight = next <= last && next > line.lowerBound && units[next].shrinkOrder == .gap
      let sides = (hasLeft ? 1.0 : 0) + (hasRight ? 1.0 : 0)
      if sides > 0, hasRight {
        let origin = x + (hasLeft ? 0 : spaces[slot])
        let gap = bestGap(from: origin, width: width, sides: sides) ?? metrics.gap
        if hasLeft { setGap(slot, gap) }
        setGap(next - line.lowerBound, gap)
      }
      if sides > 0 {
        runs.append(RunGaps(left: hasLeft ? slot : -1, right: hasRight ? next - line.lowerBound : -1))
      }
      x += spaces[slot] + width
      index = end
    }
  }

  private func bestGap(from x: Double, width: Double, sides: Double) -> Double? {
    for step in [metrics.cell, metrics.half] {
      let target = ((x + width + sides * metrics.leastGap - LineMetrics.epsilon) / step).rounded(.up) * step
      let gap = (target - x - width) / sides
      if gap <= metrics.mostGap + LineMetrics.epsilon { return gap }
    }
    return nil
  }

  private mutating func setGap(_ slot: Int, _ gap: Double) {
    spaces[slot] = gap
    shrinks[slot] = max(0, gap - metrics.leastGap)
    growths[slot] = max(0, metrics.mostGap - gap)
  }

  /// Gives the gap before a run that ends the line what is missing, so far as its limits allow; where they do not, what
  /// leaves halves of a cell.
  private mutating func settleEnd(_ missing: inout Double) {
    guard let end = runs.last, end.right < 0, end.left >= 0 else { return }
    let gap = spaces[end.left]
    var best: (gap: Double, rest: Double)?
    for halves in -4...4 {
      let rest = Double(halves) * metrics.half
      let wanted = gap + missing - rest
      guard wanted >= metrics.leastGap - LineMetrics.epsilon, wanted <= metrics.mostGap + LineMetrics.epsilon else {
        continue
      }
      let isBetter =
        abs(rest) < abs(best?.rest ?? .infinity) - LineMetrics.epsilon
        || abs(abs(rest) - abs(best?.rest ?? .infinity)) < LineMetrics.epsilon
          && abs(wanted - metrics.gap) < abs((best?.gap ?? 0) - metrics.gap)
      if isBetter { best = (wanted, rest) }
    }
    guard let best else { return }
    setGap(end.left, best.gap)
    missing = best.rest
  }

  /// Half a cell more or less beside a run, the last one first, while the limits of its gaps allow it.
  private mutating func changeRuns(_ missing: inout Double) {
    for run in runs.reversed() {
      guard abs(missing) >= metrics.half - LineMetrics.epsilon else { return }
      let step = missing < 0 ? -metrics.half : metrics.half
      let gap = spaces[run.left >= 0 ? run.left : run.right] + step / run.sides
      guard gap >= metrics.leastGap - LineMetrics.epsilon, gap <= metrics.mostGap + LineMetrics.epsilon else {
        continue
      }
      if run.left >= 0 { setGap(run.left, gap) }
      if run.right >= 0 { setGap(run.right, gap) }
      missing -= step
    }
  }

  // MARK: Squeezing

  private mutating func shrink(_ missing: inout Double) {
    let trim = units[last].endTrim
    if trim > 0, last > line.lowerBound {
      let beyond = -missing - trim
      let room = shrinks[1...(last - line.lowerBound)].reduce(0, +)
      // Where the mark would give too much, others give what is missing if they can.
      if beyond > -LineMetrics.epsilon || room < -missing - LineMetrics.epsilon {
        endTrim = trim
        missing += trim
      }
    }
    if !runs.isEmpty {
      // A line that is squeezed is not stretched as well: gaps above 1/4 em go back to that first.
      changeRuns(&missing)
      let kept = shrinks
      for run in runs {
        for slot in [run.left, run.right] where slot >= 0 { shrinks[slot] = max(0, spaces[slot] - metrics.gap) }
      }
      let loose = shrinks
      takeEqually(of: .gap, &missing)
      for slot in shrinks.indices where loose[slot] != kept[slot] || shrinks[slot] != loose[slot] {
        shrinks[slot] = kept[slot] - (loose[slot] - shrinks[slot])
      }
    }
    for order in Shrink.allCases.dropFirst() where missing < -LineMetrics.epsilon {
      if metrics.isGrid, runs.isEmpty, order != .gap, order != .wordSpace { takeHalves(of: order, &missing) }
      takeEqually(of: order, &missing)
    }
  }

  /// Whole halves of marks, those first that leave most Han on their cells; of equals the last. Marks that share half an
  /// em already give what is wanted alike, so that 《甲》《乙》《丙》 stays even.
  private mutating func takeHalves(of order: Shrink, _ missing: inout Double) {
    while missing < -LineMetrics.epsilon {
      var best: (slot: Int, onGrid: Int)?
      let isAlone = (1..<max(1, last - line.lowerBound + 1)).contains {
        units[line.lowerBound + $0].shrinkOrder == order && shrinks[$0] > LineMetrics.epsilon && spaces[$0] >= 0
      }
      guard isAlone else { return }
      for slot in 1..<max(1, last - line.lowerBound + 1)
      where units[line.lowerBound + slot].shrinkOrder == order && shrinks[slot] > LineMetrics.epsilon
        && shrinks[slot] <= -missing + LineMetrics.epsilon && spaces[slot] >= 0
      {
        spaces[slot] -= shrinks[slot]
        let onGrid = hanOnGrid
        spaces[slot] += shrinks[slot]
        if onGrid >= best?.onGrid ?? 0 { best = (slot, onGrid) }
      }
      guard let best else { return }
      missing += shrinks[best.slot]
      spaces[best.slot] -= shrinks[best.slot]
      shrinks[best.slot] = 0
    }
  }

  private var hanOnGrid: Int {
    var count = 0
    var x = 0.0
    for index in line.lowerBound...last {
      x += spaces[index - line.lowerBound]
      if units[index].kind == .han {
        let cells = x / metrics.cell
        if abs(cells - cells.rounded()) < 0.02 { count += 1 }
      }
      x += units[index].width
    }
    return count
  }

  /// What is missing, from all spaces of one turn alike, each as far as it goes.
  private mutating func takeEqually(of order: Shrink, _ missing: inout Double) {
    while missing < -LineMetrics.epsilon {
      var slots: [Int] = []
      for slot in 1..<max(1, last - line.lowerBound + 1)
      where units[line.lowerBound + slot].shrinkOrder == order && shrinks[slot] > LineMetrics.epsilon {
        slots.append(slot)
      }
      guard !slots.isEmpty else { return }
      let share = -missing / Double(slots.count)
      for slot in slots {
        let amount = min(share, shrinks[slot])
        spaces[slot] -= amount
        shrinks[slot] -= amount
        missing += amount
      }
    }
  }

  // MARK: Stretching

  private mutating func stretch(_ missing: inout Double) {
    changeRuns(&missing)
    for order in [Growth.wordSpace, .gap] where missing > LineMetrics.epsilon {
      growEqually(of: order, &missing)
    }
    guard missing > LineMetrics.epsilon else { return }
    var slots: [Int] = []
    for slot in 1..<max(1, last - line.lowerBound + 1) {
      let unit = units[line.lowerBound + slot]
      if unit.growthOrder != .fixed, !unit.kind.isBlank { slots.append(slot) }
    }
    guard !slots.isEmpty else { return }
    let share = missing / Double(slots.count)
    for slot in slots { spaces[slot] += share }
    missing = 0
  }

  private mutating func growEqually(of order: Growth, _ missing: inout Double) {
    while missing > LineMetrics.epsilon {
      var slots: [Int] = []
      for slot in 1..<max(1, last - line.lowerBound + 1)
      where units[line.lowerBound + slot].growthOrder == order && growths[slot] > LineMetrics.epsilon {
        slots.append(slot)
      }
      guard !slots.isEmpty else { return }
      let share = missing / Double(slots.count)
      for slot in slots {
        let amount = min(share, growths[slot])
        spaces[slot] += amount
        growths[slot] -= amount
        missing -= amount
      }
    }
  }
}
