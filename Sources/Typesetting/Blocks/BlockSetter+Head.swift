import Documents

extension BlockSetter {
  /// 版头; 7.2 and, as a letter, 10.1.
  mutating func headRows(_ head: OfficialHead) -> [Row] {
    switch head.form {
    case .red, .preprinted: officialHeadRows(head)
    case .letter: letterHeadRows(head)
    }
  }

  /// 7.2: the mark's top edge lies 35 mm below the top of the text block, the number two blank lines below the mark, the
  /// red rule 4 mm below the number and as wide as the text block; two blank lines follow before the title.
  private mutating func officialHeadRows(_ head: OfficialHead) -> [Row] {
    var row = Row(height: 0)
    var y = addMarks(head, at: Length.millimetres(35).points, to: &row)
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
    return [row] + blanksBeforeTitle
  }

  private var blanksBeforeTitle: [Row] {
    var blanks = [blankRow(), blankRow()]
    for index in blanks.indices { blanks[index].keepsWithNext = true }
    return blanks
  }

  // MARK: Marks

  /// Least size of a mark, in points: 二号, that of the title. A name too long for it takes two lines.
  private static let leastMark = TypeSize.two.points
  /// Distance of several issuers' lines, in em of their type.
  private static let markStep = 1.3

  /// Adds 发文机关标志 with its top edge at `y`; returns where it ends. Of several issuers the one that leads stands
  /// first; their names are spread to one width, and 文件 stands to the right of them, in the middle of their height
  /// (7.2.4). The more they are the smaller: the size is free, and the first page must show text (7.3.3).
  private mutating func addMarks(_ head: OfficialHead, at y: Double, to row: inout Row) -> Double {
    let isDrawn = head.form == .red
    guard head.marks.count > 1 else {
      guard let mark = head.marks.first else { return y }
      return addMark(mark, isDrawn: isDrawn, at: y, to: &row)
    }
    let (names, suffix) = BlockSetter.parted(head.marks)
    let gap = suffix.isEmpty ? 0 : 0.5
    var size = max(BlockSetter.leastMark, style.mark.size.points * min(1, 2.4 / Double(names.count)))
    let widest = names.map { naturalWidth($0, style.mark).width / style.mark.size.points }.max() ?? 0
    let ending = naturalWidth(suffix, style.mark).width / style.mark.size.points
    size = min(size, width / (widest + gap + ending))
    let look = TextStyle(style.mark.typeface, .points(size), colour: style.mark.colour)
    let bottom = y + (Double(names.count - 1) * BlockSetter.markStep + 1) * size
    guard isDrawn else { return bottom }
    let left = (width - (widest + gap + ending) * size) / 2
    for (number, name) in names.enumerated() {
      var set = single(name, look, element: structure.add(.paragraph))
      set.line.spread(to: widest * size)
      writer.write(
        set.line, of: set.shaped, x: left,
        baseline: y + (Double(number) * BlockSetter.markStep + BlockSetter.ascent) * size, to: &row)
    }
    if !suffix.isEmpty {
      let set = single(suffix, look, element: structure.add(.paragraph))
      let top = (y + bottom - size) / 2
      writer.write(
        set.line, of: set.shaped, x: left + (widest + gap) * size, baseline: top + BlockSetter.ascent * size, to: &row)
    }
    return bottom
  }

  /// Adds the name of a single issuer, centred; returns where it ends. One that would be smaller than the title stands in
  /// two lines, parted at word sense.
  private mutating func addMark(_ mark: [Inline], isDrawn: Bool, at y: Double, to row: inout Row) -> Double {
    let em = style.mark.size.points
    let natural = naturalWidth(mark, style.mark).width / em
    let parts = width / natural < BlockSetter.leastMark ? halves(of: mark, look: style.mark, room: .infinity) : nil
    let lines = parts ?? [mark]
    let widest = lines.map { naturalWidth($0, style.mark).width / em }.max() ?? 0
    let size = min(em, width / widest * 0.999)
    let look = TextStyle(style.mark.typeface, .points(size), colour: style.mark.colour)
    let element = isDrawn ? structure.add(.paragraph) : nil
    for (number, line) in lines.enumerated() where isDrawn {
      let set = single(line, look, element: element)
      let top = y + Double(number) * BlockSetter.markStep * size
      writer.write(
        set.line, of: set.shaped, x: (width - set.line.width) / 2, baseline: top + BlockSetter.ascent * size, to: &row)
    }
    return y + (Double(lines.count - 1) * BlockSetter.markStep + 1) * size
  }

  /// The names without 文件, and 文件 where a mark ends with it or is nothing else.
  private static func parted(_ marks: [[Inline]]) -> (names: [[Inline]], suffix: [Inline]) {
    var names: [[Inline]] = []
    var suffix: [Inline] = []
    for mark in marks {
      guard case .text(let text, let source)? = mark.last, text.hasSuffix("文件") else {
        names.append(mark)
        continue
      }
      suffix = [.text("文件", source)]
      let rest = String(text.dropLast(2))
      let name = Array(mark.dropLast()) + (rest.isEmpty ? [] : [.text(rest, source)])
      if !name.isEmpty { names.append(name) }
    }
    return (names, suffix)
  }

  /// A line, in smaller type where it would be wider than the text block.
  mutating func fittedLine(
    _ inlines: [Inline], _ look: TextStyle, element: Int?
  ) -> (shaped: ShapedText, line: SetLine) {
    let natural = naturalWidth(inlines, look).width
    guard natural > width else { return single(inlines, look, element: element) }
    let smaller = look.size * (width / natural * 0.999)
    return single(inlines, TextStyle(look.typeface, smaller, colour: look.colour), element: element)
  }

  // MARK: Letter

  /// 10.1, all from the edges of the page: the name's top edge 30 mm below the upper one; 4 mm below the name a red
  /// double rule, thick over thin, 170 mm long; another one, thin over thick, 20 mm above the lower edge. Name and rules
  /// are centred on the text block, whose middle is not quite that of the page.
  /// The number stands at the right edge of the text block, 7/8 of its height below the rule; two blank lines follow
  /// before the title. The page bears no number. Of several issuers the one that leads gives its name.
  private mutating func letterHeadRows(_ head: OfficialHead) -> [Row] {
    var row = Row(height: 0)
    var y = (.millimetres(30) - page.top).points
    if let mark = head.marks.first {
      y = addMark(mark, isDrawn: true, at: y, to: &row)
    }
    let upper = page.top + .points(y) + .millimetres(4)
    let lower = page.height - .millimetres(20) - LetterMeasure.height
    row.ask {
      $0.hidesNumber = true
      $0.furniture =
        doubleRule(at: upper, thickness: [LetterMeasure.thick, LetterMeasure.thin])
        + doubleRule(at: lower, thickness: [LetterMeasure.thin, LetterMeasure.thick])
    }
    y = (upper + LetterMeasure.height - page.top).points
    if let number = head.number {
      let size = style.body.size.points
      y += 7 / 8 * size
      let line = single(number, style.body, element: structure.add(.paragraph))
      writer.write(
        line.line, of: line.shaped, x: width - line.line.width, baseline: y + BlockSetter.ascent * size, to: &row)
      y += size
    }
    row.height = max(0, y)
    row.keepsWithNext = true
    return [row] + blanksBeforeTitle
  }

  private func doubleRule(at y: Length, thickness: [Length]) -> [Frame.Placed] {
    let x = page.left + (page.blockWidth - LetterMeasure.length) / 2
    return [(y, thickness[0]), (y + LetterMeasure.height - thickness[1], thickness[1])].map { y, thickness in
      Frame.Placed(
        Point(x: x, y: y),
        .rule(width: LetterMeasure.length, height: thickness, style.mark.colour, element: nil))
    }
  }
}

/// The double rules of a letter; 10.1 gives their length and leaves their weight free.
private enum LetterMeasure {
  static let length = Length.millimetres(170)
  static let thick = Length.millimetres(0.8)
  static let thin = Length.millimetres(0.3)
  /// Both with the blank between them.
  static let height = Length.millimetres(1.6)
}

extension SetLine {
  /// Shares what the line is shorter than `width` among its gaps.
  fileprivate mutating func spread(to width: Double) {
    guard positions.count > 1, self.width < width else { return }
    let step = (width - self.width) / Double(positions.count - 1)
    for index in positions.indices { positions[index] += Double(index) * step }
    self.width = width
  }
}
