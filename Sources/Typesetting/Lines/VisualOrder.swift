/// Where the units of a line stand once text that runs from right to left is turned about; UAX #9, L1 and L2.
///
/// A line is broken, squeezed and stretched in the order in which it is read. Each unit keeps its width, and the space
/// between two units stays between what they are parts of.
enum VisualOrder {
  /// The place of each unit, from the left edge of the line's ink.
  static func starts(of line: SetLine, _ shaped: ShapedText) -> ContiguousArray<Double> {
    let units = shaped.units[line.units]
    let base: UInt8 = shaped.metrics.language.isRightToLeft ? 1 : 0
    let unitLevels = levels(of: units, base: base)
    // Spaces and units in turn; a space is of the lower level of its neighbours.
    var widths = ContiguousArray<Double>()
    var levels: [UInt8] = []
    widths.reserveCapacity(2 * units.count)
    levels.reserveCapacity(2 * units.count)
    var end = 0.0
    for (offset, unit) in units.enumerated() {
      widths.append(line.positions[offset] - end)
      levels.append(min(unitLevels[offset], offset == 0 ? base : unitLevels[offset - 1]))
      widths.append(unit.width)
      levels.append(unitLevels[offset])
      end = line.positions[offset] + unit.width
    }
    // What stands beyond the line's end, a blank or the empty half of a mark, lies outside its edge.
    var pen = base == 1 ? line.width - end : 0
    var starts = ContiguousArray(repeating: 0.0, count: units.count)
    for index in order(of: levels) {
      if index % 2 == 1 { starts[index / 2] = pen }
      pen += widths[index]
    }
    return starts
  }

  /// Blanks at a line's end are of the paragraph's level (L1).
  private static func levels(of units: ContiguousArray<Unit>.SubSequence, base: UInt8) -> [UInt8] {
    var levels = units.map(\.level)
    for (offset, unit) in units.enumerated().reversed() {
      guard unit.kind.isBlank || unit.kind == .lineBreak else { break }
      levels[offset] = base
    }
    return levels
  }

  /// From left to right: from the highest level down to the lowest odd one, each stretch of that level or a higher one is
  /// reversed (L2).
  static func order(of levels: [UInt8]) -> [Int] {
    var order = Array(levels.indices)
    guard var level = levels.max(), level > 0 else { return order }
    let lowest = levels.filter { $0 % 2 == 1 }.min() ?? .max
    while level >= lowest, level > 0 {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
      level -= 1
    }
    return order
  }
}
