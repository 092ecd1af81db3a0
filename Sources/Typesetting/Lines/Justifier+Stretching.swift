extension Justifier {
  mutating func stretch(_ missing: inout Double) {
    changeRuns(&missing)
    for order in [Growth.wordSpace, .gap] where missing > LineMetrics.epsilon {
      growEqually(of: order, &missing)
    }
    guard missing > LineMetrics.epsilon else { return }
    var slots: [Int] = []
    var letters: [Int] = []
    for slot in 1..<max(1, last - line.lowerBound + 1) {
      let unit = units[line.lowerBound + slot]
      guard unit.growthOrder != .fixed, !unit.kind.isBlank else { continue }
      if unit.growthOrder == .letter { letters.append(slot) } else { slots.append(slot) }
    }
    if missing > Double(slots.count) * metrics.leastHole { slots += letters }
    guard !slots.isEmpty else { return }
    share = missing / Double(slots.count)
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
