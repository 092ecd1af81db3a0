import Documents
import Fonts
import TextServices

/// Set lines → glyph runs.
struct LineWriter {
  /// Notes at the foot that wait for the line on which their mark stands.
  var notes: [Int: [Row]] = [:]
  /// Nil where nobody asks what was done to lines.
  var recorder: LineRecorder?

  /// Adds the line to `row`.
  ///
  /// - Parameters:
  ///   - x: the left edge of the line's ink, from the row's left edge, in points
  ///   - baseline: from the row's top edge, in points
  mutating func write(_ line: SetLine, of shaped: ShapedText, x: Double, baseline: Double, to row: inout Row) {
    var run = OpenRun()
    var marks: [RowNote] = []
    var link: (url: String, start: Double, end: Double, element: Int?)?
    var spanIndex: UInt16?
    var size = 0.0
    var url: String?
    let positions = shaped.isBidirectional ? VisualOrder.starts(of: line, shaped) : line.positions
    for (offset, index) in line.units.enumerated() {
      let unitX = x + positions[offset] + shaped.units[index].shift
      for number in shaped.units[index].clusters {
        let cluster = shaped.clusters[number]
        let clusterX = unitX + cluster.x
        if cluster.span != spanIndex {
          // What follows is looked up once a span: it is the same for all of its characters.
          let span = shaped.text.spans[Int(cluster.span)]
          notePrint(span, cluster, shaped, isFirst: spanIndex == nil, to: &row)
          if let open = link, span.url != open.url || span.element != open.element {
            LineWriter.close(open, baseline: baseline, size: shaped.metrics.em, to: &row)
            link = nil
          }
          (spanIndex, size, url) = (cluster.span, span.size, span.url)
        }
        if let url {
          let element = shaped.text.spans[Int(cluster.span)].element
          let end = clusterX + cluster.advance
          link = (url, min(link?.start ?? clusterX, clusterX), max(link?.end ?? end, end), element)
        }
        guard let face = cluster.face else {
          let source = shaped.text.spans[Int(cluster.span)].source
          for scalar in shaped.text.scalars[cluster.scalars] { row.findings.append(.missingGlyph(scalar, source)) }
          continue
        }
        if !run.continues(face: face, span: cluster.span) {
          run.close(at: baseline, to: &row)
          let span = shaped.text.spans[Int(cluster.span)]
          if let note = span.note, let rows = notes.removeValue(forKey: note) {
            marks.append(RowNote(item: row.items.count, rows: rows))
          }
          let begins = LineWriter.begins(cluster, shaped)
          run.open(
            face: face, spanIndex: cluster.span, span: span, x: clusterX, begins: begins,
            room: line.units.count - offset)
        }
        run.append(cluster, of: shaped, at: clusterX, size: size)
      }
    }
    run.close(at: baseline, to: &row)
    row.notes += marks
    if let link { LineWriter.close(link, baseline: baseline, size: shaped.metrics.em, to: &row) }
    if let layout = recorder?.layout(of: line, shaped, x: x), !layout.text.isEmpty { row.layouts.append(layout) }
    judge(line, of: shaped, to: &row)
  }

  /// Notes what passes a limit.
  private func judge(_ line: SetLine, of shaped: ShapedText, to row: inout Row) {
    let isOverfull = line.overfull > LineMetrics.epsilon
    guard isOverfull || line.isUnadjusted || line.isTorn(shaped.metrics) else { return }
    let text = LineRecorder.text(of: line, shaped, hidesCitizens: true)
    if isOverfull { row.findings.append(.overfull(line.overfull, text)) }
    if line.isUnadjusted { row.findings.append(.unadjusted(text)) }
    if line.isTorn(shaped.metrics) { row.findings.append(.torn(line.share / shaped.metrics.em, text)) }
  }

  /// Notes that the text of a span begins or goes on here, at its first cluster of the line.
  private func notePrint(
    _ span: TextSpan, _ cluster: ShapedCluster, _ shaped: ShapedText, isFirst: Bool, to row: inout Row
  ) {
    guard let identity = span.source.identity else { return }
    let start = cluster.scalars.lowerBound
    let begins = LineWriter.begins(cluster, shaped)
    if begins || isFirst {
      // A look that changes within the same text is no new print.
      let goesOn = begins && start > 0 && shaped.text.span(at: start - 1).source == span.source
      if goesOn, !isFirst { return }
      row.prints.append(RowPrint(identity: identity, begins: begins && !goesOn))
    }
  }

  /// Whether the text of its span begins with it.
  private static func begins(_ cluster: ShapedCluster, _ shaped: ShapedText) -> Bool {
    let start = cluster.scalars.lowerBound
    return start == 0 || shaped.text.spanOf[start - 1] != cluster.span
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
  private var said: String?
  private var scalars: ContiguousArray<Unicode.Scalar> = []
  private var glyphs: ContiguousArray<GlyphRun.Glyph> = []
  private var ends: ContiguousArray<GlyphRun.ClusterEnd> = []

  func continues(face: FaceID, span: UInt16) -> Bool { spanIndex == span && self.face == face }

  /// - Parameters:
  ///   - begins: the text of the span begins here, which then is said if it is said otherwise than printed: once.
  ///   - room: about how many clusters will come.
  mutating func open(face: FaceID, spanIndex: UInt16, span: TextSpan, x: Double, begins: Bool, room: Int) {
    said = span.isMask ? begins ? MaskedNames.said : "" : nil
    self.face = face
    self.spanIndex = spanIndex
    self.span = span
    self.x = x
    (scalars, glyphs, ends) = ([], [], [])
    scalars.reserveCapacity(room)
    glyphs.reserveCapacity(room)
    ends.reserveCapacity(room)
  }

  mutating func append(_ cluster: ShapedCluster, of shaped: ShapedText, at start: Double, size: Double) {
    for index in cluster.scalars { scalars.append(shaped.text.scalars[index]) }
    var pen = start - x
    for index in cluster.glyphs {
      let glyph = shaped.glyphs[index]
      glyphs.append(
        GlyphRun.Glyph(
          id: glyph.glyph, x: .points(pen + glyph.xOffset * size), y: .points(-glyph.yOffset * size)))
      pen += glyph.advance * size
    }
    ends.append(GlyphRun.ClusterEnd(scalars: scalars.count, glyphs: glyphs.count))
  }

  mutating func close(at baseline: Double, to row: inout Row) {
    defer { face = nil }
    guard let face, let span, !ends.isEmpty else { return }
    row.items.append(
      Frame.Placed(
        Point(x: .points(x), y: .points(baseline - span.raise)),
        .text(
          GlyphRun(
            face: face, size: .points(span.size), colour: span.colour, scalars: scalars, glyphs: glyphs, ends: ends,
            element: span.element, source: span.source, said: said))))
  }
}
