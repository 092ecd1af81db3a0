import Documents

extension BlockSetter {
  /// A paragraph on the lines of the grid; 7.3.3. Its last two lines keep together, so that no page begins with the last
  /// alone (孤行), and so does a line that holds nothing but the run-in heading with what follows.
  mutating func paragraphRows(_ paragraph: Paragraph) -> [Row] {
    var runIn: Int?
    if case .runIn(let level, _)? = paragraph.inlines.first { runIn = structure.addHeading(level: level + 1) }
    let isAllHeading = runIn != nil && paragraph.inlines.count == 1
    let element = isAllHeading ? runIn : structure.add(.paragraph)
    let first: Double
    let rest: Double
    switch paragraph.indent {
    case .none: (first, rest) = (0, 0)
    case .twoCharacters: (first, rest) = (2 * cell, 0)
    case .hanging(let characters): (first, rest) = (2 * cell, Double(2 + min(max(characters, 0), 20)) * cell)
    }
    var rows = lineRows(
      paragraph.inlines, style.body, element: element, runInElement: runIn, firstIndent: first, indent: rest)
    if paragraph.keepWithNext || isAllHeading { rows.keepTogether(withNext: true) }
    return Array(repeating: blankRow(), count: max(0, paragraph.spaceBefore)) + rows
  }

  /// A heading on lines of its own, two characters in; 7.3.3. It stays with what follows (CLREQ 4.1.2).
  mutating func headingRows(level: Int, _ inlines: [Inline]) -> [Row] {
    let element = structure.addHeading(level: level + 1)
    let look = style.headings.isEmpty ? style.body : style.headings[min(max(level, 1), style.headings.count) - 1]
    var rows = lineRows(inlines, look, element: element, firstIndent: 2 * cell, indent: 0)
    rows.keepTogether(withNext: true)
    return rows
  }

  /// Lines of running text, justified, one a line of the grid.
  mutating func lineRows(
    _ inlines: [Inline], _ look: TextStyle, element: Int?, runInElement: Int? = nil, firstIndent: Double,
    indent: Double
  ) -> [Row] {
    let metrics = metrics(size: look.size.points)
    let shaped = shape(
      inlines, look, metrics: metrics, measure: width - indent, element: element, runInElement: runInElement)
    let paragraph = ParagraphLines(
      shaped,
      ParagraphLines.Layout(
        firstMeasure: width - firstIndent, measure: width - indent, isJustified: style.paragraphs.isJustified,
        keepsFirstBlank: metrics.isGrid && firstIndent > 0))
    var rows: [Row] = []
    rows.reserveCapacity(paragraph.lines.count)
    for (number, line) in paragraph.lines.enumerated() {
      var row = Row(height: pitch, isText: true, continues: number > 0)
      row.items.reserveCapacity(4)
      writer.write(line, of: shaped, x: number == 0 ? firstIndent : indent, baseline: baseline, to: &row)
      row.keepsWithNext =
        number == paragraph.lines.count - 2
        || (runInElement != nil && isHeadingOnly(line, shaped) && number < paragraph.lines.count - 1)
      rows.append(row)
    }
    return rows
  }

  private func isHeadingOnly(_ line: SetLine, _ shaped: ShapedText) -> Bool {
    line.units.allSatisfy { shaped.text.spans[Int(shaped.units[$0].span)].runIn > 0 }
  }
}

extension [Row] {
  /// No page ends between these rows, nor after them where something must follow.
  mutating func keepTogether(withNext: Bool) {
    for index in indices where withNext || index < count - 1 { self[index].keepsWithNext = true }
  }
}
