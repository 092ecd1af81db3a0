import Documents

/// Dots of a leader: squares of 1.1 pt, three eighths of an em apart, a third of an em above the baseline.
private enum LeaderMeasure {
  static let dot = 1.1
  static let step = 0.375
  static let height = 0.33
  /// Least blank at each end, in em.
  static let gap = 0.4
  /// Least length of the dots, in em.
  static let least = 1.5
}

extension BlockSetter {
  /// Words at the left, words at the right edge, and dots between them on the last line. The dots of all lines stand
  /// below each other. They are no text: nobody wants them read aloud or copied.
  ///
  /// - Parameters:
  ///   - endLook: of the words at the right; nil: that of those at the left
  ///   - reserve: room kept at the right on every line, in points; nil: what this line's words need
  mutating func leaderRows(
    _ inlines: [Inline], _ end: [Inline], _ look: TextStyle, endLook: TextStyle? = nil, element: Int?,
    firstIndent: Double, indent: Double, reserve: Double? = nil
  ) -> [Row] {
    let size = look.size.points
    let metrics = metrics(size: size)
    // A blank before them parts the words for those who listen, who have no dots. It takes no room of its own.
    let last = single([.text(" ", .template)] + end, endLook ?? look, element: element)
    let blank = last.line.positions.dropFirst().first ?? last.line.width
    let endWidth = last.line.width - blank
    let kept = max(reserve ?? 0, endWidth) + (2 * LeaderMeasure.gap + LeaderMeasure.least) * size
    let shaped = shape(inlines, look, metrics: metrics, measure: width - indent - kept, element: element)
    let paragraph = ParagraphLines(
      shaped,
      ParagraphLines.Layout(
        firstMeasure: width - firstIndent - kept, measure: width - indent - kept,
        keepsFirstBlank: metrics.isGrid && firstIndent > 0))
    let baseline = BlockSetter.ascent * size
    var rows: [Row] = []
    for (number, line) in paragraph.lines.enumerated() {
      var row = Row(height: lineHeight(of: size), snaps: text.snaps, isText: true, continues: number > 0)
      let x = number == 0 ? firstIndent : indent
      writer.write(line, of: shaped, x: x, baseline: baseline, to: &row)
      if number == paragraph.lines.count - 1 {
        let right = width - endWidth
        addDots(from: x + line.width, to: endWidth > 0 ? right : width + LeaderMeasure.gap * size, look, &row)
        writer.write(last.line, of: last.shaped, x: right - blank, baseline: baseline, to: &row)
      } else {
        row.keepsWithNext = true
      }
      rows.append(row)
    }
    return rows
  }

  private func addDots(from start: Double, to end: Double, _ look: TextStyle, _ row: inout Row) {
    let size = look.size.points
    let step = LeaderMeasure.step * size
    // Counted from the right edge, so that those of all lines stand below each other.
    let first = width - ((width - start - LeaderMeasure.gap * size) / step).rounded(.down) * step
    let last = end - LeaderMeasure.gap * size
    guard last - first >= step else { return }
    let dots = ((last - first - LeaderMeasure.dot) / step).rounded(.down)
    let stroke = Path.Stroke(
      colour: look.colour, width: .points(LeaderMeasure.dot),
      dash: [.points(LeaderMeasure.dot), .points(step - LeaderMeasure.dot)])
    let path = Path(
      [
        .move(Point(x: .zero, y: .zero)),
        .line(Point(x: .points(dots * step + LeaderMeasure.dot), y: .zero)),
      ], stroke: stroke)
    row.items.append(
      Frame.Placed(
        Point(x: .points(first), y: .points((BlockSetter.ascent - LeaderMeasure.height) * size)),
        .path(path, element: nil)))
  }
}
