import Documents
import Numbering

extension BlockSetter {
  /// A list. A marker stands where a paragraph begins, two characters in, or where the text of the list begins that
  /// holds it; the item's text is aligned after it, on a cell of the grid. Markers with full-width marks （一、（一）（1））
  /// are followed by the text at once, each by its own; the text after numbers and dashes begins in one line.
  mutating func listRows(_ list: List) -> [Row] {
    let outerPath = listPath
    if !list.marker.isDecimal { listPath = [] }
    listDepth += 1
    defer {
      listDepth -= 1
      listPath = outerPath
    }
    let start = listDepth == 1 ? 2 * text.cell : 0
    let labels = list.items.indices.map { label(of: list.marker, $0) }
    let widths = labels.map(labelWidth)
    let widest = widths.max() ?? 0
    let element = structure.add(list.marker == .bullet ? .list : .numberedList)
    var rows: [Row] = []
    for (index, item) in list.items.enumerated() {
      if case .decimal(let first) = list.marker { listPath = outerPath + [first + index] }
      let width = list.marker.isFollowedAtOnce ? widths[index] : widest
      rows += itemRows(item, label: labels[index], start: start, bodyStart: start + width, in: element)
    }
    return rows
  }

  private mutating func itemRows(
    _ item: List.Item, label: String, start: Double, bodyStart: Double, in list: Int
  ) -> [Row] {
    let element = structure.add(.listItem, in: list)
    let labelElement = structure.add(.label, in: element)
    let body = structure.add(.listBody, in: element)
    let words: [Inline] = [.text(label, .template)]
    guard width - bodyStart >= BlockSetter.leastItem * text.cell else {
      // Too deep for text beside the marker: the marker begins the paragraph.
      return nested(left: 0, in: body) { $0.inner(item.blocks, after: words) }
    }
    let isReversed = language.isRightToLeft
    var rows = nested(left: isReversed ? 0 : bodyStart, right: isReversed ? bodyStart : 0, in: body) {
      $0.inner(item.blocks, after: [])
    }
    let size = text.look.size.points
    let metrics = metrics(size: size)
    let shaped = shape(words, text.look, metrics: metrics, measure: .infinity, element: labelElement)
    let line = Justifier.set(
      0..<shaped.units.count, of: shaped.units, metrics: metrics, measure: width, isJustified: false,
      keepsFirstBlank: true)
    var row = Row(height: lineHeight(of: size), snaps: text.snaps, isText: true)
    writer.write(
      line, of: shaped, x: isReversed ? width - start - line.width : start, baseline: BlockSetter.ascent * size,
      to: &row)
    if let first = rows.first, first.isText {
      rows[0].prepend(row)
    } else {
      row.keepsWithNext = !rows.isEmpty
      rows.insert(row, at: 0)
    }
    return rows
  }

  /// Cells that an item's text must have beside its marker.
  private static let leastItem = 6.0

  /// The blocks of an item; the first paragraph begins beside the marker, without an indent.
  private mutating func inner(_ blocks: [Block], after words: [Inline]) -> [Row] {
    var rows: [Row] = []
    for (index, block) in blocks.enumerated() {
      if index == 0, case .paragraph(let paragraph) = block {
        rows += self.rows(
          of: .paragraph(
            Paragraph(
              words + paragraph.inlines, indent: .none, keepWithNext: paragraph.keepWithNext,
              language: paragraph.language, kind: paragraph.kind)))
      } else {
        rows += self.rows(of: block)
      }
    }
    return rows
  }

  private func label(of marker: List.Marker, _ index: Int) -> String {
    switch marker {
    case .bullet: listDepth == 1 ? "——" : "·"
    case .ladder(let level, let start): Ladder.number(start + index, level: level)
    case .decimal(let start): Ladder.decimal(listPath + [start + index])
    }
  }

  /// How far after its marker an item's text begins: whole cells on the grid, half an em of blank off it.
  func labelWidth(_ label: String) -> Double {
    var itemiser = Itemiser(style: style, base: text.look, language: language, element: nil)
    itemiser.append([.text(label, .template)])
    let size = text.look.size.points
    let metrics = metrics(size: size)
    let shaped = Shaper.shape(itemiser.text, metrics: metrics, measure: .infinity, cache: cache)
    let width = shaped.units.reduce(0) { $0 + $1.width + $1.space }
    let isWide = shaped.units.last.map { !$0.kind.isWestern } ?? false
    guard metrics.isGrid else { return width + (isWide ? 0 : size / 2) }
    return ((width + (isWide ? 0 : metrics.leastGap) - LineMetrics.epsilon) / metrics.cell).rounded(.up) * metrics.cell
  }
}

extension List.Marker {
  fileprivate var isDecimal: Bool { if case .decimal = self { true } else { false } }

  /// Whether its full-width mark brings the blank before the text.
  fileprivate var isFollowedAtOnce: Bool {
    if case .ladder(let level, _) = self { level != 3 } else { false }
  }
}
