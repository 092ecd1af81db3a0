import Documents

/// Measures of a cover, in lines of the grid.
private enum CoverMeasure {
  /// Above the title: a quarter of the page.
  static let above = 5.0
  static let subtitleAfter = 1.0
  /// Below the date.
  static let below = 1.0
  /// The title's size as a multiple of that of a title on the page: 一号 beside 二号.
  static let titleSize = 26.0 / 22
}

extension BlockSetter {
  /// A cover, on a page of its own that is neither counted nor numbered: the title in the outline of one (7.3.1), larger;
  /// issuers and date centred at the foot.
  mutating func coverRows(_ cover: Cover) -> [Row] {
    var row = Row(height: page.blockHeight.points, snaps: false)
    let hasTitle = document.blocks.contains { if case .title = $0 { true } else { false } }
    let look = TextStyle(style.title.typeface, style.title.size * CoverMeasure.titleSize, colour: style.title.colour)
    let element = hasTitle ? structure.add(.paragraph) : structure.addHeading(level: 1)
    var title = titleRow(cover.title, look, element: element)
    let small = TextStyle(.kaiti, style.body.size * 1.125, colour: style.body.colour)
    let foot = cover.issuers + [cover.date].compactMap(\.self)
    let footHeight = (CoverMeasure.below + Double(foot.count)) * pitch
    // Many issuers or a long title leave less above it.
    let rest = page.blockHeight.points - footHeight - title.height - 4 * pitch
    var y = max(0, min(CoverMeasure.above * pitch, rest))
    title.lower(by: y)
    row.append(title)
    y += title.height
    if let subtitle = cover.subtitle {
      y += CoverMeasure.subtitleAfter * pitch
      y = centred(subtitle, small, at: width / 2, width: width, y: y, element: structure.add(.paragraph), to: &row)
    }
    y = max(y, page.blockHeight.points - footHeight)
    for line in foot {
      let set = fittedLine(line, small, element: structure.add(.paragraph))
      writer.write(
        set.line, of: set.shaped, x: (width - set.line.width) / 2,
        baseline: y + BlockSetter.ascent * set.shaped.metrics.em, to: &row)
      y += pitch
    }
    row.ask {
      $0.numbering = PageNumbering.none
      $0.beginsPage = true
    }
    ask {
      $0.numbering = .arabic
      $0.beginsPage = true
    }
    return [row]
  }
}

extension Row {
  /// The row's items moved down.
  fileprivate mutating func lower(by y: Double) {
    items = items.map { Frame.Placed(Point(x: $0.point.x, y: $0.point.y + .points(y)), $0.item) }
  }

  /// What another row holds, after what this one does.
  fileprivate mutating func append(_ other: Row) {
    var all = other
    all.prepend(self)
    (items, notes, prints, findings) = (all.items, all.notes, all.prints, all.findings)
  }
}
