import Documents

/// How running text is set: the body's on its grid, or that of a note or an appendix. Lengths in points.
struct TextSetting {
  var look: TextStyle
  /// Advance of a character.
  var cell: Double
  /// Distance of lines.
  var pitch: Double
  /// Whether Han keep to cells.
  var isGrid: Bool
  /// Whether its lines stand on those of the page's grid.
  var snaps: Bool

  /// 三号仿宋 on the grid of 22 × 28; GB/T 9704-2012, 5.2.
  init(body style: DocumentStyle) {
    let isGrid = style.composition == .grid
    look = style.body
    cell = isGrid ? style.page.cell.points : style.body.size.points
    pitch = style.page.pitch.points
    self.isGrid = isGrid
    snaps = true
  }

  /// A grid of its own within the text block.
  init(appendix style: DocumentStyle) {
    let isGrid = style.composition == .grid
    look = style.appendix.text
    cell = isGrid ? style.page.blockWidth.points / Double(style.appendix.columns) : style.appendix.text.size.points
    pitch = style.page.blockHeight.points / Double(style.appendix.lines)
    self.isGrid = isGrid
    snaps = false
  }

  /// Smaller type off the grid, three lines on two of the page's.
  init(note style: DocumentStyle) {
    look = style.note
    cell = style.note.size.points
    pitch = max(style.page.pitch.points * 2 / 3, style.note.size.points * 1.4)
    isGrid = false
    snaps = false
  }
}
