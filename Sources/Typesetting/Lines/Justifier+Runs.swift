/// Western runs on the grid.
extension Justifier {
  /// Gives each Western run gaps by which the Han after it begins a cell, or failing that stands half a cell on, where
  /// the limits of the gap allow it.
  mutating func settleRuns() {
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
  mutating func settleEnd(_ missing: inout Double) {
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
  mutating func changeRuns(_ missing: inout Double) {
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
}
