import Documents
import Fonts

/// Set lines → glyph runs.
struct LineWriter {
  /// Notes at the foot that wait for the line on which their mark stands.
  var notes: [Int: [Row]] = [:]

  /// Adds the line to `row`.
  ///
  /// - Parameters:
  ///   - x: the line's start, from the row's left edge, in points
  ///   - baseline: from the row's top edge, in points
  mutating func write(_ line: SetLine, of shaped: ShapedText, x: Double, baseline: Double, to row: inout Row) {
    var run = OpenRun()
    var marks: [RowNote] = []
    var link: (url: String, start: Double, end: Double, element: Int?)?
    var isFirst = true
    for (offset, index) in line.units.enumerated() {
      let unit = shaped.units[index]
      let unitX = x + line.positions[offset]
      for cluster in shaped.clusters[unit.clusters] {
        let span = shaped.text.spans[Int(cluster.span)]
        let clusterX = unitX + cluster.x + unit.shift
        notePrint(span, cluster, shaped, isFirst: isFirst, to: &row)
        isFirst = false
        if let open = link, span.url != open.url || span.element != open.element {
          LineWriter.close(open, baseline: baseline, size: shaped.metrics.em, to: &row)
          link = nil
        }
        if let url = span.url {
          link = (url, link?.start ?? clusterX, clusterX + cluster.advance, span.element)
        }
        let scalars = shaped.text.scalars[cluster.scalars]
        guard let face = cluster.face else {
          for scalar in scalars { row.findings.append(.missingGlyph(scalar, span.source)) }
          continue
        }
        if !run.continues(face: face, span: cluster.span) {
          run.close(at: baseline, to: &row)
          if let note = span.note, let rows = notes.removeValue(forKey: note) {
            marks.append(RowNote(item: row.items.count, rows: rows))
          }
          run.open(face: face, spanIndex: cluster.span, span: span, x: clusterX)
        }
        run.append(scalars, shaped.glyphs[cluster.glyphs], at: clusterX, size: span.size)
      }
    }
    run.close(at: baseline, to: &row)
    row.notes += marks
    if let link { LineWriter.close(link, baseline: baseline, size: shaped.metrics.em, to: &row) }
    if line.overfull > LineMetrics.epsilon { row.findings.append(.overfull(line.overfull)) }
    if line.isUnadjusted { row.findings.append(.unadjusted) }
  }

  private func notePrint(
    _ span: TextSpan, _ cluster: ShapedCluster, _ shaped: ShapedText, isFirst: Bool, to row: inout Row
  ) {
    guard let identity = span.source.identity else { return }
    let start = cluster.scalars.lowerBound
    let begins = start == 0 || shaped.text.spanOf[start - 1] != cluster.span
    if begins || isFirst {
      // A look that changes within the same text is no new print.
      let goesOn = begins && start > 0 && shaped.text.span(at: start - 1).source == span.source
      if goesOn, !isFirst { return }
      row.prints.append(RowPrint(identity: identity, begins: begins && !goesOn))
    }
  }

  private static func close(
    _ link: (url: String, start: Double, end: Double, element: Int?), baseline: Double, size: Double, to row: inout Row
  ) {
    row.items.append(
      Frame.Placed(
        Point(x: .points(link.start), y: .points(baseline - 0.88 * size)),
        .link(
          url: link.url, width: .points(link.end - link.start), height: .points(size), element: link.element)))
  }
}

/// A glyph run that is being gathered.
private struct OpenRun {
  private var face: FaceID?
  private var spanIndex: UInt16 = 0
  private var span: TextSpan?
  private var x = 0.0
  private var clusters: [GlyphRun.Cluster] = []

  func continues(face: FaceID, span: UInt16) -> Bool { self.face == face && spanIndex == span }

  mutating func open(face: FaceID, spanIndex: UInt16, span: TextSpan, x: Double) {
    self.face = face
    self.spanIndex = spanIndex
    self.span = span
    self.x = x
    clusters = []
    clusters.reserveCapacity(28)
  }

  mutating func append(
    _ scalars: ContiguousArray<Unicode.Scalar>.SubSequence, _ glyphs: ContiguousArray<ShapedGlyph>.SubSequence,
    at start: Double, size: Double
  ) {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    var pen = start - x
    var placed: [GlyphRun.Glyph] = []
    placed.reserveCapacity(glyphs.count)
    for glyph in glyphs {
      placed.append(
        GlyphRun.Glyph(
          id: glyph.glyph, x: .points(pen + glyph.xOffset * size), y: .points(-glyph.yOffset * size)))
      pen += glyph.advance * size
    }
    clusters.append(GlyphRun.Cluster(text: text, glyphs: placed))
  }

  mutating func close(at baseline: Double, to row: inout Row) {
    defer { face = nil }
    guard let face, let span, !clusters.isEmpty else { return }
    row.items.append(
      Frame.Placed(
        Point(x: .points(x), y: .points(baseline - span.raise)),
        .text(
          GlyphRun(
            face: face, size: .points(span.size), colour: span.colour, clusters: clusters, element: span.element,
            source: span.source))))
  }
}
