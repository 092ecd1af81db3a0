/// Chooses the breaks of a paragraph: one minimum of `LineCost` over all its lines, by dynamic programming. Of equal
/// ways the one that breaks earlier is taken.
///
/// Each place from which a line can start has a bounded number of places where it can end (those at which the line fits
/// when squeezed, and is not too empty when stretched), so the time is linear in the length of the paragraph.
struct LineBreaker {
  /// Widths of the first and of the other lines.
  let firstMeasure: Double
  let measure: Double
  /// Whether an opening mark that begins the paragraph keeps its blank: it does after an indent, so that Han stand on
  /// their cells.
  let keepsFirstBlank: Bool

  private let units: ContiguousArray<Unit>
  private let metrics: LineMetrics
  /// Sums up to each unit: of widths and spaces, of what marks and gaps can give, of what the grid made gaps too wide, of
  /// what gaps can take.
  private let widths: ContiguousArray<Double>
  private let shrinks: ContiguousArray<Double>
  private let gapShrinks: ContiguousArray<Double>
  private let growths: ContiguousArray<Double>
  /// How many gaps share what is stretched.
  private let slots: ContiguousArray<Int32>

  init(
    _ units: ContiguousArray<Unit>, metrics: LineMetrics, firstMeasure: Double, measure: Double, keepsFirstBlank: Bool
  ) {
    self.units = units
    self.metrics = metrics
    self.firstMeasure = firstMeasure
    self.measure = measure
    self.keepsFirstBlank = keepsFirstBlank
    var sums: [ContiguousArray<Double>] = Array(repeating: [0], count: 4)
    for index in sums.indices { sums[index].reserveCapacity(units.count + 1) }
    var slots: ContiguousArray<Int32> = [0]
    slots.reserveCapacity(units.count + 1)
    for unit in units {
      // A gap above 1/4 em, which the grid made, may go back to that at no cost.
      let loose = unit.shrinkOrder == .gap ? min(unit.shrink, max(0, unit.space - metrics.gap)) : 0
      sums[0].append(sums[0][sums[0].count - 1] + unit.space + unit.width)
      sums[1].append(sums[1][sums[1].count - 1] + unit.shrink - loose)
      sums[2].append(sums[2][sums[2].count - 1] + loose)
      sums[3].append(sums[3][sums[3].count - 1] + unit.growth)
      slots.append(slots[slots.count - 1] + (unit.growthOrder == .fixed || unit.kind.isBlank ? 0 : 1))
    }
    (widths, shrinks, gapShrinks, growths) = (sums[0], sums[1], sums[2], sums[3])
    self.slots = slots
  }

  /// The lines as ranges of units; blanks at their ends belong to them.
  func lines() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in units.indices where units[index].kind == .lineBreak {
      result += lines(of: start..<index)
      result[result.count - 1] = result[result.count - 1].lowerBound..<(index + 1)
      start = index + 1
    }
    if start < units.count || result.isEmpty { result += lines(of: start..<units.count) }
    return result
  }

  private func lines(of part: Range<Int>) -> [Range<Int>] {
    // A line that holds everything at its natural width needs no comparison, and a row of an appendix is often one.
    if part.isEmpty || width(part.lowerBound, part.upperBound) <= (part.lowerBound == 0 ? firstMeasure : measure) {
      return [part]
    }
    var (lines, cost) = best(part, worst: .avoided)
    // Almost every paragraph ends here. Further kinds of breaks are looked at where they could do better.
    for worst in [BreakKind.inside, .emergency] {
      let limit = worst == .inside ? LineCost(faults: 0, strain: LineCost.partedAddress) : LineCost.unfit
      if cost < limit { break }
      let (others, otherCost) = best(part, worst: worst)
      if otherCost < cost { (lines, cost) = (others, otherCost) }
    }
    return lines
  }

  /// How far a line may be stretched before it is left out of the comparison, in cells.
  private static let mostStretch = 5.0

  private func best(_ part: Range<Int>, worst: BreakKind) -> ([Range<Int>], LineCost) {
    let count = part.count
    let none = LineCost(faults: .infinity, strain: 0)
    var costs = ContiguousArray(repeating: none, count: count + 1)
    var previous = ContiguousArray(repeating: -1, count: count + 1)
    costs[0] = .zero
    // The first end whose line is not too short; it only moves on as the start does.
    var low = part.lowerBound + 1
    for start in part where costs[start - part.lowerBound].faults < .infinity {
      let own = costs[start - part.lowerBound]
      let room = start == 0 ? firstMeasure : measure
      low = max(low, start + 1)
      while low < part.upperBound, width(start, low) < room - LineBreaker.mostStretch * metrics.cell { low += 1 }
      var isFound = false
      func consider(_ end: Int) -> Bool {
        let isLast = end == part.upperBound
        if !isLast, units[end].breakBefore > worst { return true }
        guard let line = cost(start, end, room: room, isLast: isLast, from: part.lowerBound) else { return false }
        if line.faults < LineCost.overfull { isFound = true }
        var total = own + line
        if !isLast { total = total + LineCost.of(units[end].breakBefore) }
        if total < costs[end - part.lowerBound] {
          costs[end - part.lowerBound] = total
          previous[end - part.lowerBound] = start
        }
        return true
      }
      var end = low
      while end <= part.upperBound, consider(end) { end += 1 }
      if !isFound {
        // Nothing in reach: the fullest of the shorter lines, else the shortest of the longer ones.
        var short = low - 1
        while short > start, units[short].breakBefore > worst { short -= 1 }
        if short > start {
          _ = consider(short)
        } else {
          while end < part.upperBound, units[end].breakBefore > worst { end += 1 }
          considerOverfull(start, end, own, room, part, &costs, &previous)
        }
      }
    }
    var ends: [Range<Int>] = []
    var end = part.upperBound
    while end > part.lowerBound {
      let start = max(previous[end - part.lowerBound], part.lowerBound)
      ends.append(start..<end)
      end = start
    }
    return (ends.reversed(), costs[count])
  }

  private func considerOverfull(
    _ start: Int, _ end: Int, _ own: LineCost, _ room: Double, _ part: Range<Int>,
    _ costs: inout ContiguousArray<LineCost>, _ previous: inout ContiguousArray<Int>
  ) {
    let excess = max(0, width(start, end) - room)
    var total =
      own + LineCost(faults: LineCost.overfull + LineCost.overfullPoint * excess, strain: 0)
    if end < part.upperBound { total = total + LineCost.of(units[end].breakBefore) }
    if total < costs[end - part.lowerBound] {
      costs[end - part.lowerBound] = total
      previous[end - part.lowerBound] = start
    }
  }

  /// The last unit of the line that is not blank.
  private func last(_ start: Int, _ end: Int) -> Int {
    var last = end - 1
    while last > start, units[last].kind.isBlank { last -= 1 }
    return last
  }

  /// Natural width of a line, its opening mark trimmed; off the grid the mark at its end too (GB/T 15834-2011, 5.1.10).
  private func width(_ start: Int, _ end: Int) -> Double {
    let last = last(start, end)
    let trim = start == 0 && keepsFirstBlank ? 0 : units[start].startTrim
    let end = metrics.isGrid ? 0 : units[last].endTrim
    return widths[last + 1] - widths[start] - units[start].space - trim - end
  }

  /// Nil where the line is longer than the measure even when squeezed.
  private func cost(_ start: Int, _ end: Int, room: Double, isLast: Bool, from first: Int) -> LineCost? {
    let last = last(start, end)
    var excess = width(start, end) - room
    let marks = shrinks[last + 1] - shrinks[start + 1]
    let gaps = gapShrinks[last + 1] - gapShrinks[start + 1]
    var trim = metrics.isGrid ? units[last].endTrim : 0
    let step = metrics.half
    var cost = LineCost.zero
    if units[last].hang > 0, last > start, excess > trim + LineMetrics.epsilon {
      excess -= units[last].hang - (units[last].endTrim - trim)
      trim = 0
      cost.strain += LineCost.hanging
    }
    if isLast, start > first, isLonely(start, last) { cost.faults += LineCost.lonelyCharacter }
    if excess > LineMetrics.epsilon {
      let beyond = excess - trim
      if beyond > marks + gaps + LineMetrics.epsilon { return nil }
      if abs(beyond) <= LineMetrics.epsilon { return cost }
      // What the line-end mark does not give, or all of it where the mark gives too much.
      let amount = beyond > 0 ? beyond : excess
      if amount > marks + gaps + LineMetrics.epsilon || (beyond < 0 && isLast) {
        if !isLast { cost.strain += pushOut(start, last, -beyond, room: room) }
        return cost
      }
      let fromGaps = min(gaps, amount)
      cost.strain += LineCost.pushIn * square((amount - fromGaps) / step) + LineCost.gap * square(fromGaps / step)
    } else if !isLast, excess < -LineMetrics.epsilon {
      let growth = growths[last + 1] - growths[start + 1]
      let fromGaps = min(growth, -excess)
      cost.strain +=
        pushOut(start, last, -excess - fromGaps, room: room) + LineCost.gap * square(fromGaps / step)
    }
    return cost
  }

  /// Gaps of a line of 28 Han, for which the costs are weighed.
  private static let usualGaps = 27.0

  /// What it costs to stretch a line: the same length is worse where fewer gaps than a line of Han has share it, and in a
  /// narrow column than on a whole line.
  private func pushOut(_ start: Int, _ last: Int, _ length: Double, room: Double) -> Double {
    guard length > LineMetrics.epsilon else { return 0 }
    let usual = max(LineBreaker.usualGaps, room / metrics.cell - 1)
    let scarcity = max(1, usual / max(0.5, Double(slots[last + 1] - slots[start + 1])))
    return LineCost.pushOut * square(length / metrics.half) * scarcity
  }

  private func square(_ value: Double) -> Double { value * value }

  /// Whether the line holds one character, marks not counted (孤字).
  private func isLonely(_ start: Int, _ last: Int) -> Bool {
    var characters = 0
    for index in start...last where !units[index].kind.isMark {
      characters += units[index].kind.isWestern ? units[index].clusters.count : 1
      if characters > 1 { return false }
    }
    return true
  }
}
