import Documents

/// Text whose paragraphs are parted by space: it leaves the grid of lines.
extension BlockSetter {
  mutating func partedRows(of block: Block) -> [Row] {
    switch block {
    case .title(let inlines) where !style.centresTitle: return flushTitleRows(inlines)
    case .heading(let level, let inlines): return partedHeadingRows(level: level, inlines)
    case .paragraph(let paragraph): return parted(ownRows(of: .paragraph(paragraph.flush)))
    default: return parted(ownRows(of: block))
    }
  }

  /// The rows off the grid, with the gap after them where something follows on the page.
  private func parted(_ rows: [Row]) -> [Row] {
    var rows = rows
    for index in rows.indices where rows[index].isText { rows[index].snaps = false }
    if !rows.isEmpty { rows[rows.count - 1].gapAfter += style.paragraphs.gap * pitch }
    return rows
  }

  /// A heading from the left edge, with more blank above it than below.
  private mutating func partedHeadingRows(level: Int, _ inlines: [Inline]) -> [Row] {
    let element = structure.addHeading(level: level + 1)
    let look = style.headings.isEmpty ? style.body : style.headings[min(max(level, 1), style.headings.count) - 1]
    var rows = lineRows(inlines, look, element: element, firstIndent: 0, indent: 0)
    for index in rows.indices { rows[index].height = max(pitch, 1.2 * look.size.points) }
    rows.keepTogether(withNext: true)
    if !rows.isEmpty { rows[0].heading = contentsHeading(level: level, inlines) }
    let above = Row(
      height: style.paragraphs.headingGap * pitch, isBlank: true, keepsWithNext: true, snaps: false)
    return [above] + parted(rows)
  }

  /// The title from the left edge, its lines as full as they go and 1.2 em apart.
  private mutating func flushTitleRows(_ inlines: [Inline]) -> [Row] {
    let size = style.title.size.points
    let shaped = shape(
      inlines, style.title, metrics: freeMetrics(size: size), measure: width,
      element: structure.addHeading(level: 1))
    let lines = ParagraphLines(
      shaped, ParagraphLines.Layout(firstMeasure: width, measure: width, isJustified: false)
    ).lines
    return lines.enumerated().map { number, line in
      var row = Row(height: 1.2 * size, keepsWithNext: true, snaps: false)
      if number == lines.count - 1 { row.gapAfter = pitch }
      writer.write(line, of: shaped, x: 0, baseline: BlockSetter.ascent * size, to: &row)
      return row
    }
  }
}

extension Paragraph {
  /// The same without the indent of a first line.
  fileprivate var flush: Paragraph {
    guard indent == .twoCharacters else { return self }
    return Paragraph(
      inlines, indent: .none, spaceBefore: spaceBefore, keepWithNext: keepWithNext, isHeading: isHeading,
      language: language, kind: kind)
  }
}
