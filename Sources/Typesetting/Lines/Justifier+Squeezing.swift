extension Justifier {
  mutating func shrink(_ missing: inout Double) {
    let trim = endTrim > 0 || hung > 0 ? 0 : units[last].endTrim
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
      if metrics.isGrid, runs.isEmpty, order != .gap, order != .wordSpace, order != .interpunct {
        takeHalves(of: order, &missing)
      }
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
}
