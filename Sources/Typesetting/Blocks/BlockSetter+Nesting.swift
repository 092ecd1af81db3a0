import Documents

extension BlockSetter {
  /// Blocks within another one, set in from both sides; in the structure they stand under `element`. Lengths in points.
  mutating func nested(
    left: Double, right: Double = 0, in element: Int, _ make: (inout BlockSetter) -> [Row]
  ) -> [Row] {
    let outer = (width: width, container: structure.container)
    width -= left + right
    structure.container = element
    var rows = make(&self)
    (width, structure.container) = outer
    for index in rows.indices { rows[index].shift(by: left) }
    return rows
  }

  /// Rows whose running text is set otherwise than the body.
  mutating func setting(_ text: TextSetting, _ make: (inout BlockSetter) -> [Row]) -> [Row] {
    let outer = self.text
    self.text = text
    defer { self.text = outer }
    return make(&self)
  }

  /// 引文: two characters in on both sides, in 楷体.
  mutating func quotationRows(_ blocks: [Block]) -> [Row] {
    let element = structure.add(.blockQuote)
    var text = text
    text.look = TextStyle(.kaiti, text.look.size, colour: text.look.colour)
    let inset = inset(cells: 2)
    return setting(text) { setter in
      setter.nested(left: inset, right: inset, in: element) { setter in blocks.flatMap { setter.rows(of: $0) } }
    }
  }

  /// So many cells on both sides where twelve at least are left between them.
  private func inset(cells: Double) -> Double { width - 2 * cells * cell >= 12 * cell ? cells * cell : 0 }

  /// A remark beside the text: smaller type between two cells on both sides, along a thin bar, three lines on two of the
  /// grid's, in the middle of whole lines of it.
  mutating func noteRows(_ blocks: [Block]) -> [Row] {
    let element = structure.add(.division)
    let outer = inset(cells: 2)
    let inner = style.note.size.points
    var rows = setting(TextSetting(note: style)) { setter in
      setter.nested(left: outer + inner, right: outer, in: element) { setter in blocks.flatMap { setter.rows(of: $0) } }
    }
    guard let last = rows.indices.last else { return [] }
    for index in rows.indices {
      let bar = FrameItem.rule(
        width: NoteMeasure.bar, height: .points(rows[index].height), NoteMeasure.colour, element: nil)
      rows[index].items.append(Frame.Placed(Point(x: .points(outer), y: .zero), bar))
      rows[index].parting = nil
    }
    // The type of the line above ends higher in its slot than that of the note's last line in its own.
    let lead = (pitch - style.body.size.points) - (TextSetting(note: style).pitch - inner)
    let height = rows.reduce(0) { $0 + $1.height }
    let slack = ((height + NoteMeasure.air * pitch) / pitch).rounded(.up) * pitch - height
    let above = max(0, (slack - lead) / 2)
    rows[last].gapAfter = slack - above
    return [Row(height: above, isBlank: true, keepsWithNext: true)] + rows
  }
}

/// Measures of a remark beside the text.
private enum NoteMeasure {
  static let bar = Length.points(1)
  static let colour = Colour(red: 0.5, green: 0.5, blue: 0.5)
  /// Least blank around it, in lines of the grid.
  static let air = 0.25
}
