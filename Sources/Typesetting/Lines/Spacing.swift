/// Natural spaces between units, and how far each may shrink and grow.
enum Spacing {
  static func apply(to units: inout ContiguousArray<Unit>, metrics: LineMetrics) {
    settleSpaces(&units, metrics)
    for index in units.indices.dropFirst() { settleMarks(&units, index, metrics) }
    settleRuns(&units, metrics)
    if metrics.hangsStops, !metrics.isTraditional { settleHanging(&units) }
  }

  /// A stop may hang where it stands alone: never one of several marks (CLREQ 3.1.5).
  private static func settleHanging(_ units: inout ContiguousArray<Unit>) {
    for index in units.indices.dropFirst() where units[index].kind == .pause || units[index].kind == .stop {
      let isLast = index == units.count - 1
      guard !units[index - 1].kind.isMark, isLast || !units[index + 1].kind.isMark || units[index + 1].kind.isBlank
      else { continue }
      units[index].hang = units[index].width
    }
  }

  /// A space between Western words is a word space. Beside a mark it is nothing, since marks bring their own blank;
  /// beside a Han it stands for the gap; between two Han it is half a cell.
  private static func settleSpaces(_ units: inout ContiguousArray<Unit>, _ metrics: LineMetrics) {
    for index in units.indices where units[index].kind == .space {
      guard index > 0, index + 1 < units.count else {
        units[index].width = 0
        continue
      }
      let before = units[index - 1].kind
      let after = units[index + 1].kind
      if before.isWestern, after.isWestern {
        units[index].shrink = 0
        units[index + 1].growth = max(0, metrics.mostWordSpace - units[index].width)
        units[index + 1].growthOrder = .wordSpace
        units[index + 1].shrink = max(0, units[index].width - metrics.leastWordSpace)
        units[index + 1].shrinkOrder = .wordSpace
        units[index].growthOrder = .fixed
      } else if before == .han, after == .han {
        units[index].width = metrics.half
      } else {
        units[index].width = 0
        units[index].growthOrder = .fixed
      }
    }
  }

  /// Two adjacent full-width marks take 1.5 em instead of 2 (GB/T 15834-2011, 5.1.10; CLREQ 3.1.6): what goes is the
  /// blank between them, so that brackets hug what they enclose.
  private static func settleMarks(_ units: inout ContiguousArray<Unit>, _ index: Int, _ metrics: LineMetrics) {
    let left = units[index - 1]
    let right = units[index]
    let isPair = left.kind.isTrimmable && right.kind.isTrimmable && left.level == right.level
    if left.level != right.level {
      // What stands side by side there is known when the line is.
    } else if isPair, left.kind.closes, left.endTrim > 0 {
      units[index].space = -left.endTrim
      if right.kind == .opening { setShrink(&units[index], right.startTrim, .bracket) }
    } else if isPair, left.isCentred, right.kind.closes {
      // ？” of a face whose ？ stands in the middle: it moves left by 0.18 em, which leaves its ink clear on both sides.
      units[index].space = -left.width / 2
      units[index - 1].shift = -0.18 * left.width
    } else if isPair, right.kind == .opening, right.startTrim > 0 {
      units[index].space = -right.startTrim
    } else if right.kind == .opening {
      setShrink(&units[index], right.startTrim, .bracket)
    } else if left.kind.closes {
      setShrink(&units[index], left.endTrim, order(of: left.kind))
    }
    for interpunct in [left, right] where interpunct.kind == .interpunct && units[index].shrink == 0 {
      // One of a whole cell, as in Taiwan, gives a quarter on each side.
      setShrink(&units[index], (interpunct.width - metrics.half) / 2, .interpunct)
    }
    switch (left.kind, right.kind) {
    case (.connector, _), (_, .connector), (.solidus, _), (_, .solidus): units[index].growthOrder = .fixed
    case (.prefix, _), (_, .postfix), (_, .noteMark): units[index].growthOrder = .fixed
    // Two marks take 1.5 em on every line.
    case _ where isPair && units[index].space < 0: units[index].growthOrder = .fixed
    default:
      // Syllables between which a line may be broken (Tibetan, Yi) may stand apart too.
      if left.kind.isWestern, right.kind.isWestern, right.growthOrder != .letter, right.breakBefore != .allowed {
        units[index].growthOrder = .fixed
      }
    }
  }

  private static func setShrink(_ unit: inout Unit, _ amount: Double, _ order: Shrink) {
    guard amount > 0 else { return }
    unit.shrink = amount
    unit.shrinkOrder = order
  }

  private static func order(of kind: CharacterClass) -> Shrink {
    switch kind {
    case .closing: .bracket
    case .pause: .pause
    case .stop: .stop
    default: .none
    }
  }

  /// Numbers the Western runs and sets the gaps on both sides of each.
  private static func settleRuns(_ units: inout ContiguousArray<Unit>, _ metrics: LineMetrics) {
    var run: Int32 = 0
    var index = 0
    while index < units.count {
      guard units[index].kind.isWestern else {
        index += 1
        continue
      }
      var end = index
      var width = 0.0
      var cursor = index
      while cursor < units.count, units[cursor].kind.isWestern || units[cursor].kind == .space {
        if units[cursor].kind.isWestern {
          for inner in end..<cursor where units[inner].kind == .space { width += units[inner].width }
          width += units[cursor].width
          end = cursor + 1
        }
        cursor += 1
      }
      for inner in index..<end { units[inner].run = run }
      run += 1
      let before = neighbour(units, before: index)
      let after = neighbour(units, after: end - 1)
      let left = before.map { units[$0].kind == .han } ?? false && units[index].kind == .western
      let right = after.map { units[$0].kind == .han } ?? false && units[end - 1].kind == .western
      let gap = gap(beside: width, count: (left ? 1 : 0) + (right ? 1 : 0), metrics)
      if left { setGap(&units[index], gap, metrics) }
      if right, let after { setGap(&units[after], gap, metrics) }
      index = end
    }
  }

  private static func setGap(_ unit: inout Unit, _ gap: Double, _ metrics: LineMetrics) {
    unit.space = gap
    unit.shrink = max(0, gap - metrics.leastGap)
    unit.shrinkOrder = .gap
    unit.growth = max(0, metrics.mostGap - gap)
    unit.growthOrder = .gap
  }

  private static func neighbour(_ units: ContiguousArray<Unit>, before index: Int) -> Int? {
    var index = index - 1
    while index >= 0, units[index].kind == .space { index -= 1 }
    return index >= 0 ? index : nil
  }

  private static func neighbour(_ units: ContiguousArray<Unit>, after index: Int) -> Int? {
    var index = index + 1
    while index < units.count, units[index].kind == .space { index += 1 }
    return index < units.count ? index : nil
  }

  /// The gap on each of `count` sides by which a run takes whole cells; whole and a half where the limits of the gap
  /// allow no whole number; 1/4 em where they allow neither, and in free mode.
  static func gap(beside width: Double, count: Int, _ metrics: LineMetrics) -> Double {
    guard metrics.isGrid, count > 0 else { return metrics.gap }
    for halves in [2.0, 1.0] {
      let step = metrics.half * halves
      let sides = Double(count)
      let least = width + sides * metrics.leastGap - LineMetrics.epsilon
      let gap = ((least / step).rounded(.up) * step - width) / sides
      if gap <= metrics.mostGap + LineMetrics.epsilon { return gap }
    }
    return metrics.gap
  }
}
