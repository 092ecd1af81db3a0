import Documents

extension BlockSetter {
  /// A note at the foot: its number at the left edge, its lines after it, 1.45 em apart, as wide as the text block. The
  /// number is written once the page is known (`PageAssembler`).
  mutating func footNoteRows(_ inlines: [Inline]) -> [Row] {
    let element = structure.add(.note, in: 0)
    let label = structure.add(.label, in: element)
    let paragraph = structure.add(.paragraph, in: element)
    let size = style.note.size.points
    var text = TextSetting(note: style)
    text.pitch = 1.45 * size
    let outer = width
    width = page.blockWidth.points
    defer { width = outer }
    let indent = 1.5 * size
    var rows = setting(text) { setter in
      setter.lineRows(
        inlines.withNotesInBrackets, text.look, element: paragraph, firstIndent: indent, indent: indent)
    }
    let mark = single(
      [.text(NoteMark.character(1), .template)], TextStyle(.songti, style.note.size, colour: style.note.colour),
      element: label)
    var row = Row(height: text.pitch)
    writer.write(mark.line, of: mark.shaped, x: 0, baseline: BlockSetter.ascent * size, to: &row)
    rows[0].prepend(row)
    return rows
  }
}

extension [Inline] {
  /// A note within a note stands in brackets where its mark would be.
  var withNotesInBrackets: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .note(let inner): [.text("（", .template)] + inner.withNotesInBrackets + [.text("）", .template)]
      case .runIn(let level, let inner): [.runIn(level: level, inner.withNotesInBrackets)]
      case .strong(let inner): [.strong(inner.withNotesInBrackets)]
      case .emphasis(let inner): [.emphasis(inner.withNotesInBrackets)]
      case .link(let url, let inner): [.link(url: url, inner.withNotesInBrackets)]
      case .unbroken(let inner): [.unbroken(inner.withNotesInBrackets)]
      case .language(let language, let inner): [.language(language, inner.withNotesInBrackets)]
      case .text, .lineBreak, .leader: [inline]
      }
    }
  }
}
