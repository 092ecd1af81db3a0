import Documents
import Fonts

extension Shaper {
  func endOfWord(from start: Int) -> Int {
    var end = start + 1
    while end < scalars.count, isPartOfWord(end), level(end) == level(start) { end += 1 }
    return end
  }

  private func isPartOfWord(_ index: Int) -> Bool {
    switch kinds[index] {
    case .letter, .digit, .westernMark, .extender: true
    default: false
    }
  }

  /// Appends a Western word as one unit, or as several where it changes its look or may be parted.
  mutating func appendWord(_ range: Range<Int>) {
    var start = range.lowerBound
    // A word that only changes its direction goes on.
    let goesOn = start > 0 && isPartOfWord(start - 1)
    var kind = goesOn ? BreakKind.never : .allowed
    let isAddress = isAddress(range)
    for (end, next) in pieces(of: range, isAddress: isAddress) {
      appendPiece(start..<end, breakBefore: kind, isAddress: isAddress)
      (start, kind) = (end, next)
    }
  }

  private mutating func appendPiece(_ range: Range<Int>, breakBefore: BreakKind, isAddress: Bool) {
    let first = shaped.clusters.count
    let width = isAddress ? appendLetters(range) : appendRuns(range)
    if isAddress || width > measure, range.count > 1 {
      // An address is parted between its marks where they leave a line too empty, and what no line holds is parted as a
      // last resort: each cluster becomes a unit.
      let clusters = shaped.clusters[first...]
      for (offset, cluster) in clusters.enumerated() {
        shaped.clusters[first + offset].x = 0
        appendUnit(
          first + offset..<first + offset + 1, scalars: cluster.scalars, width: cluster.advance,
          breakBefore: offset == 0 ? breakBefore : isAddress ? .inside : .emergency, isLetter: true)
      }
    } else {
      appendUnit(
        first..<shaped.clusters.count, scalars: range, width: width, breakBefore: breakBefore, isLetter: isAddress)
    }
  }

  private mutating func appendUnit(
    _ clusters: Range<Int>, scalars range: Range<Int>, width: Double, breakBefore: BreakKind,
    isLetter: Bool = false
  ) {
    let kind: CharacterClass
    if kinds[range.lowerBound] == .westernMark, CharacterTable.closesWestern(scalars[range.lowerBound].value) {
      kind = .westernClosing
    } else if range.allSatisfy({ scalars[$0] == "*" }) {
      // 朱**: what stands for the rest of a name stays with it, without a gap.
      kind = .westernClosing
    } else if kinds[range.upperBound - 1] == .westernMark,
      CharacterTable.opensWestern(scalars[range.upperBound - 1].value)
    {
      kind = .westernOpening
    } else if range.allSatisfy({ scalars[$0] == "–" || scalars[$0] == "—" }) {
      // A dash between spaces stays with what it follows.
      kind = .westernClosing
    } else {
      kind = signBesideHan(range) ?? .western
    }
    shaped.units.append(
      Unit(
        kind: kind, clusters: clusters, width: width, growthOrder: isLetter ? .letter : .none, breakBefore: breakBefore,
        span: spanOf(range.lowerBound), level: level(range.lowerBound)))
  }

  /// @ before a name in Han and # about a topic (#话题#): they belong to it and stand against it.
  private mutating func signBesideHan(_ range: Range<Int>) -> CharacterClass? {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    guard range.count == 1, scalars[range.lowerBound] == "@" || scalars[range.lowerBound] == "#" else { return nil }
    if scalars[range.lowerBound] == "#", isInTopic, before >= 0, kinds[before] == .han || kinds[before].endsText {
      isInTopic = false
      return .westernClosing
    }
    guard after < scalars.count, kinds[after] == .han else { return nil }
    if scalars[range.lowerBound] == "#" { isInTopic = true }
    return .westernOpening
  }

  /// Appends letters without regard for their neighbours, which may come to stand on another line; returns their width.
  private mutating func appendLetters(_ range: Range<Int>) -> Double {
    let span = shaped.text.span(at: range.lowerBound)
    let role: FontRole = span.isBold ? .latinBold : .latin
    var x = 0.0
    var start = range.lowerBound
    while start < range.upperBound {
      let end = range[(start + 1)...].firstIndex { kinds[$0] != .extender } ?? range.upperBound
      guard end == start + 1 else {
        x += appendRuns(start..<end)
        start = end
        continue
      }
      let entry = cache.entry(for: role, scalars[start])
      let advance = entry.advance * span.size
      appendCluster(start..<end, face: entry.face, glyphs: entry.glyphs, x: x, advance: advance, span: spanOf(start))
      x += advance
      start = end
    }
    return x
  }

  /// Shapes the characters, face by face; returns their width. Clusters come in the order of the characters, whichever
  /// way they run.
  private mutating func appendRuns(_ range: Range<Int>) -> Double {
    let span = shaped.text.span(at: range.lowerBound)
    let role: FontRole = span.isBold ? .latinBold : .latin
    let isReversed = level(range.lowerBound) % 2 == 1
    let first = shaped.clusters.count
    var x = 0.0
    var start = range.lowerBound
    while start < range.upperBound {
      let entry = cache.entry(for: role, scalars[start])
      var end = start + 1
      while end < range.upperBound {
        let next = cache.entry(for: role, scalars[end])
        if kinds[end] != .extender, next.face != entry.face { break }
        end += 1
      }
      x += appendRun(start..<end, face: entry.face, x: x, isReversed: isReversed, span)
      start = end
    }
    // So far the places of a reversed run count from its end.
    if isReversed { for index in first..<shaped.clusters.count { shaped.clusters[index].x += x } }
    return x
  }

  /// Appends characters of one face and direction; returns their width.
  ///
  /// - Parameter x: width of what came before.
  private mutating func appendRun(
    _ range: Range<Int>, face: FaceID?, x: Double, isReversed: Bool, _ span: TextSpan
  ) -> Double {
    guard let face else {
      for (index, scalar) in range.enumerated() {
        let place = x + Double(index) * span.size
        appendCluster(
          scalar..<(scalar + 1), face: nil, glyphs: [], x: isReversed ? -place - span.size : place,
          advance: span.size, span: spanOf(scalar))
      }
      return Double(range.count) * span.size
    }
    let glyphs = cache.shape(
      ArraySlice(scalars[range]), face: face, language: span.language,
      direction: isReversed ? .rightToLeft : .leftToRight)
    var width = 0.0
    let clusters = Shaper.clusters(of: glyphs, in: range)
    for cluster in isReversed ? clusters.reversed() : clusters {
      let advance = cluster.glyphs.reduce(0) { $0 + $1.advance } * span.size
      appendCluster(
        cluster.scalars, face: face, glyphs: Array(cluster.glyphs),
        x: isReversed ? -x - width - advance : x + width, advance: advance, span: spanOf(cluster.scalars.lowerBound))
      width += advance
    }
    return width
  }

  /// Ends of the pieces of a word, each with what a break there would mean.
  private func pieces(of range: Range<Int>, isAddress: Bool) -> [(end: Int, kind: BreakKind)] {
    var result: [(end: Int, kind: BreakKind)] = []
    for index in range.dropFirst() {
      let before = scalars[index - 1].value
      var kind: BreakKind?
      if isAddress {
        if Shaper.partsAddress(before), !Shaper.partsAddress(scalars[index].value) { kind = .poor }
      } else if before == 0x2D, index - range.lowerBound > 2, range.upperBound - index > 1,
        kinds[index] == .letter, kinds[index - 2] == .letter
      {
        kind = .weak
      } else if before == 0x2F, kinds[index] == .letter || kinds[index] == .digit {
        kind = .poor
      } else {
        kind = CharacterTable.breakWithinWord(before, scalars[index].value)
      }
      if kind == nil, spanOf(index) != spanOf(index - 1), kinds[index] != .extender { kind = .never }
      if let kind { result.append((index, kind)) }
    }
    result.append((range.upperBound, .allowed))
    return result
  }

  /// Whether the word is a URL or an e-mail address.
  private func isAddress(_ range: Range<Int>) -> Bool {
    guard range.count > 6 else { return false }
    for index in range.dropFirst().dropLast() {
      switch scalars[index].value {
      case 0x40: return true
      case 0x3A where index + 2 < range.upperBound && scalars[index + 1] == "/" && scalars[index + 2] == "/":
        return true
      default: continue
      }
    }
    return scalars[range.lowerBound] == "w" && scalars[range.lowerBound + 1] == "w"
      && scalars[range.lowerBound + 2] == "w" && scalars[range.lowerBound + 3] == "."
  }

  /// Marks after which an address may be parted: / ? & = # - _ . @ :
  private static func partsAddress(_ value: UInt32) -> Bool {
    switch value {
    case 0x2F, 0x3F, 0x26, 0x3D, 0x23, 0x2D, 0x5F, 0x2E, 0x40, 0x3A: true
    default: false
    }
  }

  /// Each cluster's characters and glyphs, left to right.
  static func clusters(
    of glyphs: [ShapedGlyph], in range: Range<Int>
  ) -> [(scalars: Range<Int>, glyphs: ArraySlice<ShapedGlyph>)] {
    var result: [(scalars: Range<Int>, glyphs: ArraySlice<ShapedGlyph>)] = []
    result.reserveCapacity(glyphs.count)
    // Clusters of a right-to-left script come with descending starts.
    let isReversed = (glyphs.last?.cluster ?? 0) < (glyphs.first?.cluster ?? 0)
    var previous = range.upperBound
    var start = 0
    while start < glyphs.count {
      var end = start + 1
      while end < glyphs.count, glyphs[end].cluster == glyphs[start].cluster { end += 1 }
      let low = range.lowerBound + glyphs[start].cluster
      let next = end < glyphs.count ? range.lowerBound + glyphs[end].cluster : range.upperBound
      let high = isReversed ? previous : next
      if low < high { result.append((low..<high, glyphs[start..<end])) }
      previous = low
      start = end
    }
    return result
  }
}

extension CharacterTable.Kind {
  /// Whether it is a full-width mark that ends what is said.
  fileprivate var endsText: Bool { self == .closing || self == .quoteClosing || self == .stop }
}
