import Documents
import Fonts

/// Characters → units with glyphs. Han and full-width marks are set in the style's typeface one by one, Western words
/// in the Latin face as HarfBuzz shapes them whole.
struct Shaper {
  let cache: GlyphCache
  var shaped: ShapedText
  let scalars: ContiguousArray<Unicode.Scalar>
  let kinds: ContiguousArray<CharacterTable.Kind>
  /// Embedding levels (UAX #9); empty where all runs from left to right.
  let levels: [UInt8]
  let metrics: LineMetrics
  /// Words wider than this are cut into pieces that may be parted.
  let measure: Double
  /// Whether a # that opens a topic (#话题#) waits for the one that closes it.
  var isInTopic = false

  static func shape(
    _ text: ItemisedText, metrics: LineMetrics, measure: Double, cache: GlyphCache
  ) -> ShapedText {
    var shaper = Shaper(text: text, metrics: metrics, measure: measure, cache: cache)
    shaper.run()
    Spacing.apply(to: &shaper.shaped.units, metrics: metrics)
    BreakRules.apply(to: &shaper.shaped)
    return shaper.shaped
  }

  private init(text: ItemisedText, metrics: LineMetrics, measure: Double, cache: GlyphCache) {
    self.cache = cache
    self.metrics = metrics
    self.measure = measure
    scalars = text.scalars
    var kinds = ContiguousArray<CharacterTable.Kind>()
    kinds.reserveCapacity(scalars.count)
    var isBidirectional = metrics.language.isRightToLeft
    for scalar in scalars {
      kinds.append(CharacterTable.kind(of: scalar))
      if CharacterTable.isRightToLeft(scalar.value) { isBidirectional = true }
    }
    self.kinds = MarkContext.resolve(kinds, text)
    levels = isBidirectional ? text.levels(isRightToLeft: metrics.language.isRightToLeft) : []
    shaped = ShapedText(text: text, metrics: metrics)
    shaped.isBidirectional = isBidirectional
    shaped.clusters.reserveCapacity(scalars.count)
    shaped.glyphs.reserveCapacity(scalars.count)
    shaped.units.reserveCapacity(scalars.count)
  }

  private mutating func run() {
    prepareHan()
    var index = 0
    while index < scalars.count {
      switch kinds[index] {
      case .letter, .digit, .westernMark:
        let end = endOfWord(from: index)
        appendWord(index..<end)
        index = end
      case .ignored:
        index += 1
      case .extender:
        // A mark that combines with nothing before it.
        appendWide(index..<(index + 1), .han)
        index += 1
      case .space:
        appendSpace(at: index)
        index += 1
      default:
        index = appendMark(at: index)
      }
    }
  }

  /// Has the Han of each look shaped together.
  private func prepareHan() {
    var start = 0
    while start < scalars.count {
      let typeface = shaped.text.span(at: start).typeface
      var end = start + 1
      while end < scalars.count, spanOf(end) == spanOf(start) { end += 1 }
      let range = start..<end
      cache.prepare(scalars, where: { kinds[$0] == .han }, in: range, role: cache.role(of: typeface))
      start = end
    }
  }

  /// Appends the mark or Han at `index`; returns where the next one begins.
  private mutating func appendMark(at index: Int) -> Int {
    var end = index + 1
    var kind: CharacterClass
    var cells = 1.0
    switch kinds[index] {
    case .opening, .quoteOpening: kind = .opening
    case .closing, .quoteClosing: kind = .closing
    case .pause: kind = .pause
    case .stop: kind = .stop
    case .emDash:
      if scalars[index].value == 0x2E3A {
        (kind, cells) = (.dash, 2)
      } else if end < scalars.count, kinds[end] == .emDash, scalars[end].value != 0x2E3A {
        (kind, cells, end) = (.dash, 2, end + 1)
      } else {
        kind = .connector
      }
    case .ellipsis:
      kind = .ellipsis
      if end < scalars.count, kinds[end] == .ellipsis { (cells, end) = (2, end + 1) }
    case .connector: kind = .connector
    case .shortConnector: (kind, cells) = (.connector, 0.5)
    case .interpunct:
      // Half a cell in the mainland, a cell in Hong Kong and Taiwan (CLREQ 3.1.4).
      (kind, cells) = (.interpunct, metrics.isTraditional ? 1 : 0.5)
    case .solidus: (kind, cells) = (.solidus, 0.5)
    case .prefix: kind = .prefix
    case .postfix: kind = .postfix
    case .ideographicSpace: kind = .ideographicSpace
    case .lineBreak: (kind, cells) = (.lineBreak, 0)
    default: kind = .han
    }
    if shaped.text.span(at: index).note != nil { kind = .noteMark }
    while end < scalars.count, kinds[end] == .extender { end += 1 }
    if kind == .lineBreak {
      shaped.units.append(
        Unit(
          kind: kind, clusters: shaped.clusters.count..<shaped.clusters.count, width: 0, span: spanOf(index),
          level: level(index)))
    } else {
      appendWide(index..<end, kind, cells: cells)
    }
    return end
  }

  func spanOf(_ scalar: Int) -> UInt16 { shaped.text.spanOf[scalar] }

  @inline(__always)
  func level(_ scalar: Int) -> UInt8 { levels.isEmpty ? 0 : levels[scalar] }

  /// Width of a Han in the size of the span: type of the paragraph's size keeps to the cells, the mark of a note to half
  /// a cell.
  private func cell(of span: TextSpan) -> Double {
    if span.note != nil { return metrics.half }
    return span.size == metrics.em ? metrics.cell : span.size
  }

  private mutating func appendWide(_ range: Range<Int>, _ kind: CharacterClass, cells: Double = 1) {
    let span = shaped.text.span(at: range.lowerBound)
    let role = cache.role(of: span.typeface)
    let cell = cell(of: span)
    let width = cell * cells
    let first = shaped.clusters.count
    var unit = Unit(
      kind: kind, clusters: first..<first, width: width, span: spanOf(range.lowerBound),
      level: level(range.lowerBound))
    if unit.level % 2 == 1, kind == .opening || kind.closes {
      appendMirrored(range, role: role, unit: &unit, size: span.size)
    } else if range.count == 1 {
      var entry = cache.entry(for: role, scalars[range.lowerBound])
      let advance = entry.advance * span.size
      let x: Double
      if kind == .opening {
        x = width - advance
        entry.leftBlank += max(0, 1 - entry.advance)
      } else if kind == .interpunct || kind == .solidus, let centre = entry.inkCentre {
        x = width / 2 - centre * span.size
      } else if kind.closes || abs(advance - width) < 0.03 * span.size {
        x = 0
      } else {
        x = (width - advance) / 2
      }
      appendCluster(range, face: entry.face, glyphs: entry.glyphs, x: x, advance: advance, span: unit.span)
      if kind == .opening, entry.leftBlank >= Shaper.leastHalf { unit.startTrim = width / 2 }
      let isInMiddle = abs((entry.inkCentre ?? 0) - 0.5) < Shaper.leastMiddle
      if kind.closes, !isInMiddle, entry.rightBlank >= Shaper.leastHalf { unit.endTrim = width / 2 }
      unit.isCentred = kind.closes && unit.endTrim == 0 && entry.leftBlank + entry.rightBlank >= 0.55
      if kind.isTrimmable, entry.face == nil || unit.level > 0 {
        // Of text that is turned about other marks come to stand beside it than precede and follow it.
        (unit.startTrim, unit.endTrim, unit.isCentred) = (0, 0, false)
      }
    } else {
      appendGroup(range, role: role, width: width, size: span.size)
    }
    unit.clusters = first..<shaped.clusters.count
    shaped.units.append(unit)
  }

  /// A full-width mark in text that runs from right to left: mirrored, so that its blank is on the outer side.
  private mutating func appendMirrored(_ range: Range<Int>, role: FontRole, unit: inout Unit, size: Double) {
    let face = cache.entry(for: role, scalars[range.lowerBound]).face
    let glyphs =
      face.map {
        cache.shape(ArraySlice(scalars[range]), face: $0, language: metrics.language, direction: .rightToLeft)
      } ?? []
    let advance = glyphs.reduce(0) { $0 + $1.advance } * size
    appendCluster(
      range, face: face, glyphs: glyphs, x: unit.kind == .opening ? 0 : unit.width - advance, advance: advance,
      span: unit.span)
  }

  /// Least blank, in em, that counts as the empty half of a mark; faces leave 0.4 to 0.7.
  private static let leastHalf = 0.36

  /// A stop whose middle lies nearer than this, in em, to that of its em is centred, as in Taiwan and Hong Kong (CLREQ
  /// 3.1.4), and has no empty half.
  private static let leastMiddle = 0.1

  /// Two dashes, or a character with what combines with it: shaped together and spread over the width.
  private mutating func appendGroup(_ range: Range<Int>, role: FontRole, width: Double, size: Double) {
    let lead = cache.entry(for: role, scalars[range.lowerBound])
    guard let face = lead.face else {
      appendCluster(range, face: nil, glyphs: [], x: 0, advance: width, span: spanOf(range.lowerBound))
      return
    }
    let glyphs = cache.shape(ArraySlice(scalars[range]), face: face)
    if kinds[range.lowerBound] == .emDash, glyphs.count == range.count {
      return appendDash(range, lead, glyphs, face: face, width: width, size: size)
    }
    let total = glyphs.reduce(0) { $0 + $1.advance } * size
    let scale = total > 0 && abs(total - width) < 0.05 * width ? width / total : 1
    var x = scale == 1 ? (width - total) / 2 : 0
    for (scalarRange, clusterGlyphs) in Shaper.clusters(of: glyphs, in: range) {
      let advance = clusterGlyphs.reduce(0) { $0 + $1.advance } * size
      appendCluster(
        scalarRange, face: face, glyphs: Array(clusterGlyphs), x: x, advance: advance,
        span: spanOf(scalarRange.lowerBound))
      x += advance * scale
    }
  }

  /// ——: the halves meet, whatever blank the face leaves beside them, and stand in the middle of their two cells.
  private mutating func appendDash(
    _ range: Range<Int>, _ half: GlyphCache.Entry, _ glyphs: [ShapedGlyph], face: FaceID, width: Double, size: Double
  ) {
    let advance = half.advance * size
    let ink = advance - (half.leftBlank + half.rightBlank) * size
    let step = min(width / Double(range.count), ink - Shaper.dashOverlap * size)
    var x = (width - step * Double(range.count - 1) - advance) / 2
    for (scalar, glyph) in zip(range, glyphs) {
      appendCluster(
        scalar..<(scalar + 1), face: face, glyphs: [glyph], x: x, advance: advance, span: spanOf(scalar))
      x += step
    }
  }

  /// In em; keeps printers and screens from showing a seam.
  private static let dashOverlap = 0.01

  private mutating func appendSpace(at index: Int) {
    let span = shaped.text.span(at: index)
    let entry = cache.entry(for: span.isBold ? .latinBold : .latin, " ")
    let first = shaped.clusters.count
    let advance = entry.advance * span.size
    appendCluster(
      index..<(index + 1), face: entry.face, glyphs: entry.glyphs, x: 0, advance: advance, span: spanOf(index))
    shaped.units.append(
      Unit(
        kind: .space, clusters: first..<shaped.clusters.count, width: advance, span: spanOf(index),
        level: level(index)))
  }

  mutating func appendCluster(
    _ range: Range<Int>, face: FaceID?, glyphs: [ShapedGlyph], x: Double, advance: Double, span: UInt16
  ) {
    let first = shaped.glyphs.count
    shaped.glyphs.append(contentsOf: glyphs)
    shaped.clusters.append(
      ShapedCluster(
        scalars: range, glyphs: first..<shaped.glyphs.count, face: face, x: x, advance: advance, span: span))
  }
}
