import Documents

extension BlockSetter {
  /// A paragraph on the lines of the grid; 7.3.3. Its last two lines keep together, so that no page begins with the last
  /// alone (孤行), and so does a line that holds nothing but the run-in heading with what follows.
  mutating func paragraphRows(_ paragraph: Paragraph) -> [Row] {
    switch paragraph.kind {
    case .body: bodyRows(paragraph)
    case .appendix: setting(TextSetting(appendix: style)) { $0.bodyRows(paragraph) }
    }
  }

  private mutating func bodyRows(_ paragraph: Paragraph) -> [Row] {
    var runIn: Int?
    var heading: RowHeading?
    if case .runIn(let level, let words)? = paragraph.inlines.first {
      runIn = structure.addHeading(level: level + 1)
      heading = contentsHeading(level: level, words)
    }
    let isAllHeading = runIn != nil && paragraph.inlines.count == 1
    // Within a list or a quotation it is no heading of the document.
    let isMinorHeading = paragraph.isHeading && structure.container == 0
    let element =
      isAllHeading ? runIn : isMinorHeading ? structure.addMinorHeading() : structure.add(.paragraph)
    let first: Double
    let rest: Double
    let cell = text.cell
    switch paragraph.indent {
    case .none: (first, rest) = (0, 0)
    case .twoCharacters: (first, rest) = (2 * cell, 0)
    case .hanging(let characters): (first, rest) = (2 * cell, Double(2 + min(max(characters, 0), 20)) * cell)
    }
    var rows = lineRows(
      paragraph.inlines, text.look, element: element, runInElement: runIn, firstIndent: first, indent: rest)
    if isAllHeading || (paragraph.keepWithNext && paragraph.inlines.isStrong) {
      rows.keepTogether(withNext: true)
    } else if paragraph.keepWithNext {
      // Of a longer paragraph two lines go with what they announce.
      for index in rows.indices.suffix(rows.count <= 3 ? 3 : 2) { rows[index].cohesion = .light }
    }
    if !rows.isEmpty { rows[0].heading = heading }
    return Array(repeating: blankRow(), count: max(0, paragraph.spaceBefore)) + rows
  }

  /// A heading on lines of its own, two characters in; 7.3.3. It stays with what follows (CLREQ 4.1.2). One that is
  /// larger than the text has a blank line of the grid above it.
  mutating func headingRows(level: Int, _ inlines: [Inline]) -> [Row] {
    let element = structure.addHeading(level: level + 1)
    let look = style.headings.isEmpty ? style.body : style.headings[min(max(level, 1), style.headings.count) - 1]
    var rows = lineRows(inlines, look, element: element, firstIndent: 2 * text.cell, indent: 0)
    rows.keepTogether(withNext: true)
    if !rows.isEmpty { rows[0].heading = contentsHeading(level: level, inlines) }
    return (look.size > text.look.size ? [blankRow()] : []) + rows
  }

  /// Lines of running text, justified, one a line of the grid; type too large for that takes as many as hold it.
  mutating func lineRows(
    _ inlines: [Inline], _ look: TextStyle, element: Int?, runInElement: Int? = nil, firstIndent: Double,
    indent: Double
  ) -> [Row] {
    if let leader = inlines.firstIndex(of: .leader) {
      return leaderRows(
        Array(inlines[..<leader]), Array(inlines[(leader + 1)...]), look, element: element, firstIndent: firstIndent,
        indent: indent)
    }
    let size = look.size.points
    let metrics = metrics(size: size)
    let shaped = shape(
      inlines, look, metrics: metrics, measure: width - indent, element: element, runInElement: runInElement)
    let paragraph = ParagraphLines(
      shaped,
      ParagraphLines.Layout(
        firstMeasure: width - firstIndent, measure: width - indent, isJustified: isJustified(size: size),
        keepsFirstBlank: metrics.isGrid && firstIndent > 0))
    var rows: [Row] = []
    rows.reserveCapacity(paragraph.lines.count)
    for (number, line) in paragraph.lines.enumerated() {
      var row = Row(height: lineHeight(of: size), snaps: text.snaps, isText: true, continues: number > 0)
      row.items.reserveCapacity(4)
      let left = language.isRightToLeft ? 0 : number == 0 ? firstIndent : indent
      writer.write(
        line, of: shaped, x: line.start(from: left, metrics), baseline: BlockSetter.ascent * size, to: &row)
      row.keepsWithNext =
        number == paragraph.lines.count - 2
        || (runInElement != nil && isHeadingOnly(line, shaped) && number < paragraph.lines.count - 1)
      rows.append(row)
    }
    return rows
  }

  /// Whether full lines reach the right edge. Lines of words, which only word spaces can fill, do so from twenty em on: in a
  /// narrower column they would be torn.
  private func isJustified(size: Double) -> Bool {
    style.paragraphs.isJustified && (language.isChinese || width >= 20 * size)
  }

  /// Height of a line of running text: a line of the grid, or as many as the type needs with a fifth of its size between
  /// the lines.
  func lineHeight(of size: Double) -> Double {
    max(1, (size * 1.2 / text.pitch - LineMetrics.epsilon).rounded(.up)) * text.pitch
  }

  /// What the contents will say of a heading that comes after them; nil where there are none.
  func contentsHeading(level: Int, _ inlines: [Inline]) -> RowHeading? {
    listsHeadings ? RowHeading(level: min(max(level, 1), 4), inlines: inlines.repeated.withoutStop) : nil
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

  /// The rows, on one page with what follows.
  func keptTogether() -> [Row] {
    var rows = self
    rows.keepTogether(withNext: true)
    return rows
  }
}

extension [Inline] {
  /// Whether it is a line in 黑体, which is a heading of what follows.
  fileprivate var isStrong: Bool {
    allSatisfy { if case .strong = $0 { true } else { false } }
  }

  /// Without the 。 of a run-in heading: in a list it ends no sentence (GB/T 15834-2011, B.4).
  fileprivate var withoutStop: [Inline] {
    guard let last else { return self }
    let head = Array(dropLast())
    return switch last {
    case .text(let text, let source) where text.last == "。": head + [.text(String(text.dropLast()), source)]
    case .runIn(let level, let inner): head + [.runIn(level: level, inner.withoutStop)]
    case .strong(let inner): head + [.strong(inner.withoutStop)]
    case .unbroken(let inner): head + [.unbroken(inner.withoutStop)]
    default: self
    }
  }

  /// The words for where they stand a second time: without notes at the foot, and leading nowhere.
  var repeated: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .note: []
      case .runIn(let level, let inner): [.runIn(level: level, inner.repeated)]
      case .strong(let inner): [.strong(inner.repeated)]
      case .emphasis(let inner): [.emphasis(inner.repeated)]
      case .link(_, let inner): inner.repeated
      case .unbroken(let inner): [.unbroken(inner.repeated)]
      case .language(let language, let inner): [.language(language, inner.repeated)]
      case .text, .lineBreak, .leader: [inline]
      }
    }
  }
}
