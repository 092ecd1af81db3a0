/// Tells what was done to set lines, by comparing them with their natural widths.
struct LineRecorder {
  let cache: GlyphCache
  /// Characters that the lines of the paragraph so far pushed out, less those that they took in.
  private var pushedOn = 0

  init(cache: GlyphCache) { self.cache = cache }

  /// Lines of a paragraph have to come in their order.
  ///
  /// - Parameter x: the line's start, from the edge of the text block.
  mutating func layout(of line: SetLine, _ shaped: ShapedText, x: Double) -> LineLayout {
    let before = line.units.lowerBound == 0 ? 0 : pushedOn
    let change = Change(line, shaped)
    let pushedOut = line.isJustified ? change.pushedOut(line, shaped) : 0
    pushedOn = before + pushedOut - change.pushedIn
    return LineLayout(
      text: LineRecorder.text(of: line, shaped), squeezed: change.squeezed, stretched: change.stretched,
      widest: change.widest, pushedIn: change.pushedIn, pushedOut: pushedOut, end: change.end,
      avoidsOrphan: avoidsOrphan(line, shaped, change, before: before),
      keepsCells: shaped.metrics.isGrid ? LineRecorder.keepsCells(line, shaped, x: x) : nil,
      fallbackFaces: fallbackFaces(line, shaped), overfull: line.overfull,
      isBeyondLimits: line.overfull > LineMetrics.epsilon || line.isUnadjusted || line.isTorn(shaped.metrics))
  }

  /// The characters of a line, blanks at its end left out.
  ///
  /// - Parameter hidesCitizens: … stands for words and names of citizens, whom diagnostics do not quote.
  static func text(of line: SetLine, _ shaped: ShapedText, hidesCitizens: Bool = false) -> String {
    var text = String.UnicodeScalarView()
    for unit in shaped.units[line.units] where unit.kind != .lineBreak {
      let source = shaped.text.spans[Int(unit.span)].source.kind
      if hidesCitizens, source == .citizen || source == .name {
        if text.last != "…" { text.append("…") }
        continue
      }
      for cluster in shaped.clusters[unit.clusters] { text += shaped.text.scalars[cluster.scalars] }
    }
    while let last = text.last, last == " " || last == "\u{3000}" { text.removeLast() }
    return String(text)
  }

  /// Whether what was pushed, in or out, left more than one character on the paragraph's last line.
  private func avoidsOrphan(_ line: SetLine, _ shaped: ShapedText, _ change: Change, before: Int) -> Bool {
    let isEnd =
      line.units.upperBound == shaped.units.count || line.units.last.map { shaped.units[$0].kind == .lineBreak } ?? true
    guard isEnd, !line.units.isEmpty else { return false }
    if change.pushedIn > 0 { return change.lonePushedIn <= 1 }
    guard line.units.lowerBound > 0, before > 0 else { return false }
    return shaped.units[line.units].reduce(0) { $0 + ($1.kind.isMark ? 0 : $1.characters) } - before <= 1
  }

  private static func keepsCells(_ line: SetLine, _ shaped: ShapedText, x: Double) -> Bool? {
    var isHan = false
    for (offset, index) in line.units.enumerated() where shaped.units[index].kind == .han {
      let start = x + line.positions[offset]
      isHan = true
      if abs(start - (start / shaped.metrics.cell).rounded() * shaped.metrics.cell) > 0.3 { return false }
    }
    return isHan ? true : nil
  }

  private func fallbackFaces(_ line: SetLine, _ shaped: ShapedText) -> [String] {
    if cache.fallbacks.isEmpty { return [] }
    var names: [String] = []
    for unit in shaped.units[line.units] {
      for cluster in shaped.clusters[unit.clusters] {
        guard let face = cluster.face,
          cache.fallbacks[face]?.contains(shaped.text.scalars[cluster.scalars.lowerBound]) ?? false
        else { continue }
        let name = cache.source.name(of: face)
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

/// A line against its natural widths.
private struct Change {
  var squeezed = 0.0
  var stretched = 0.0
  var widest = 0.0
  var pushedIn = 0
  /// Of those pushed in, the ones that are no marks.
  var lonePushedIn = 0
  var end = LineLayout.End.whole
  /// Natural width up to the last character.
  private var natural = 0.0

  init(_ line: SetLine, _ shaped: ShapedText) {
    let settled = Justifier.settledSpaces(of: line, shaped)
    var last = line.units.upperBound - 1
    while last > line.units.lowerBound, shaped.units[last].kind.isBlank || shaped.units[last].kind == .lineBreak {
      last -= 1
    }
    guard line.units.contains(last) else { return }
    var pen = 0.0
    for (offset, index) in (line.units.lowerBound...last).enumerated() {
      let unit = shaped.units[index]
      let change = line.positions[offset] - pen - settled[offset]
      if change < 0 { squeezed -= change } else { stretched += change }
      widest = max(widest, change)
      pen = line.positions[offset] + unit.width
      natural += settled[offset] + unit.width
      if natural - unit.endTrim > line.measure + LineMetrics.epsilon {
        pushedIn += unit.characters
        if !unit.kind.isMark { lonePushedIn += unit.characters }
      }
    }
    finish(shaped.units[last], past: pen - line.width, isGrid: shaped.metrics.isGrid)
  }

  private mutating func finish(_ last: Unit, past: Double, isGrid: Bool) {
    (squeezed, stretched) = (Change.clean(squeezed), Change.clean(stretched))
    widest = Change.clean(widest)
    natural -= last.endTrim
    guard past > LineMetrics.epsilon else { return }
    end = last.hang > 0 && past > last.endTrim + LineMetrics.epsilon ? .hung : .half
    // Off the grid every mark at a line's end takes half.
    if end == .half, isGrid { squeezed += past }
  }

  /// To a hundredth of a point: noise of sums is nothing, and equal lines compare equal.
  private static func clean(_ length: Double) -> Double { (length * 100).rounded() / 100 }

  /// How many characters of what follows would have had room.
  func pushedOut(_ line: SetLine, _ shaped: ShapedText) -> Int {
    guard stretched > 0 else { return 0 }
    var width = natural
    var count = 0
    for unit in shaped.units[line.units.upperBound...] {
      width += unit.space + unit.width
      if unit.kind == .lineBreak || width - unit.endTrim > line.measure + LineMetrics.epsilon { break }
      count += unit.characters
    }
    return count
  }
}

extension Unit {
  /// Characters, blanks not counted.
  fileprivate var characters: Int { kind.isBlank || kind == .lineBreak ? 0 : kind.isWestern ? clusters.count : 1 }
}
