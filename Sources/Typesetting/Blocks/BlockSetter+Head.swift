import Documents

extension BlockSetter {
  /// 版头; 7.2. The mark's top edge lies 35 mm below the top of the text block, the number two blank lines below the
  /// mark, the red rule 4 mm below the number and as wide as the text block; two blank lines follow before the title.
  mutating func headRows(_ head: OfficialHead) -> [Row] {
    var row = Row(height: 0)
    var y = Length.millimetres(35).points
    for mark in head.marks {
      let element = head.form == .red ? structure.add(.paragraph) : nil
      let (set, size) = fitted(mark, element: element)
      if head.form == .red {
        writer.write(
          set.line, of: set.shaped, x: (width - set.line.width) / 2, baseline: y + BlockSetter.ascent * size, to: &row)
      }
      y += size * 1.25
    }
    if let last = head.marks.last { y -= fitted(last, element: nil).size * 0.25 }
    if let number = head.number {
      y += 2 * pitch
      let line = single(number, style.body, element: structure.add(.paragraph))
      let size = style.body.size.points
      writer.write(
        line.line, of: line.shaped, x: (width - line.line.width) / 2, baseline: y + BlockSetter.ascent * size,
        to: &row)
      y += size
    }
    y += Length.millimetres(4).points
    if head.form == .red {
      row.items.append(
        Frame.Placed(
          Point(x: .zero, y: .points(y)),
          .rule(width: page.blockWidth, height: .millimetres(0.5), style.mark.colour, element: nil)))
    }
    row.height = y
    row.keepsWithNext = true
    // The title begins at the first line of the grid that leaves two blank lines below the rule.
    var blanks = [blankRow(), blankRow()]
    for index in blanks.indices { blanks[index].keepsWithNext = true }
    return [row] + blanks
  }

  /// The mark, in smaller type where its line would be wider than the text block: its size is free (7.2.4).
  private mutating func fitted(
    _ mark: [Inline], element: Int?
  ) -> (set: (shaped: ShapedText, line: SetLine), size: Double) {
    let size = style.mark.size.points
    let set = single(mark, style.mark, element: element)
    guard set.line.width > width else { return (set, size) }
    let smaller = size * width / set.line.width * 0.999
    return (
      single(mark, TextStyle(style.mark.typeface, .points(smaller), colour: style.mark.colour), element: element),
      smaller
    )
  }
}
