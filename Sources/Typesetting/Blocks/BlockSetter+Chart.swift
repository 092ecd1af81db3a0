import Documents
import TextServices

/// Measures of charts, in em of the type in them.
enum ChartMeasure {
  /// Height of a bar, and from one bar to the next; of bars of one category.
  static let bar = 0.95
  static let pitch = 1.55
  static let pair = 1.1
  /// From a label to its bar, and from a bar to its figure.
  static let gap = 0.5
  /// The greatest share of the width for labels.
  static let labels = 0.42
  /// Thickness of axes, in points.
  static let axis = 0.6
  /// The greatest share of a page that a chart takes and is rather not parted.
  static let whole = 0.6
  /// Height of a line chart, in em.
  static let height = 13.0
  /// Characters of an alternative text: a string of a file has 32,767 bytes at most (ISO 19005-3, 6.1.13), two of them for
  /// each character and two before all.
  static let longestAlternative = 16_382
}

extension BlockSetter {
  /// A chart: its caption, its key where it has several series, its shapes, its note. A Figure of the structure, whose
  /// alternative text states all figures; what is said besides, the note, is a paragraph.
  mutating func chartRows(_ chart: Chart) -> [Row] {
    guard !chart.categories.isEmpty, !chart.series.isEmpty else { return [] }
    let figures = ChartFigures(
      chart.alternatives(document.spokenWords, longest: ChartMeasure.longestAlternative).map {
        ($0.categories, structure.add(.figure, alternative: MaskedNames.spoken($0.text)))
      })
    let element = figures.first
    let look = style.table
    let em = look.size.points
    var rows: [Row] = []
    if let caption = chart.caption {
      var row = Row(height: 0)
      row.height = centred(
        caption, TextStyle(.heiti, look.size), at: width / 2, width: width, y: 0.3 * em,
        element: structure.add(.caption, in: element), to: &row)
      row.height += 0.2 * em
      rows.append(row)
    }
    let key = chart.series.count > 1 ? [keyRow(chart, look, element)] : []
    rows += key
    let first = rows.count
    switch chart.kind {
    case .bar: rows += barRows(chart, look, figures)
    case .stackedBar: rows += stackedRows(chart, look, figures)
    case .line: rows.append(lineRow(chart, look, figures))
    }
    // Overleaf the tones are said again.
    let head = RowHead(key)
    for index in first..<rows.count { rows[index].head = head }
    let last = rows.count - 1
    if let note = chart.note {
      var row = Row(height: 0, snaps: false)
      let small = TextStyle(look.typeface, .points(0.875 * em))
      row.height = centred(
        note, small, at: width / 2, width: width, y: 0.2 * em, element: structure.add(.paragraph), to: &row)
      rows.append(row)
    }
    // A chart of some bars stays whole if it can; a longer one may go on overleaf, with two bars on either page.
    let height = rows.reduce(0) { $0 + $1.height }
    let isShort = height <= page.blockHeight.points * ChartMeasure.whole
    for index in rows.indices.dropLast() {
      rows[index].cohesion = isShort ? .firm : .none
      rows[index].keepsWithNext = index <= first || index >= last - 1
    }
    // Without a caption it belongs to what stands above it and is not parted from that by the grid.
    for index in rows.indices.dropFirst(chart.caption == nil ? 0 : 1) { rows[index].snaps = false }
    if !rows.isEmpty { rows[rows.count - 1].gapAfter = 0.5 * pitch }
    return rows
  }

  // MARK: Pieces

  /// The names of the series beside their tones.
  private mutating func keyRow(_ chart: Chart, _ look: TextStyle, _ element: Int) -> Row {
    let em = look.size.points
    var row = Row(height: 0, snaps: false)
    var (x, y) = (0.0, 0.1 * em)
    for (index, series) in chart.series.enumerated() {
      let text = single(series.name, look, element: element)
      let room = 1.6 * em + text.line.width + 1.5 * em
      if x > 0, x + room > width {
        x = 0
        y += 1.4 * em
      }
      if chart.kind == .line {
        let line = Path(
          [.move(Point(x: .zero, y: .zero)), .line(Point(x: .points(1.2 * em), y: .zero))],
          stroke: Path.Stroke(colour: .black, width: .points(1.2), dash: ChartTone.dashes(series: index)))
        row.items.append(
          Frame.Placed(Point(x: .points(x), y: .points(y + 0.5 * em)), .path(line, element: element)))
      } else {
        add(ChartTone.of(series: index), width: 1.2 * em, height: 0.7 * em, x: x, y: y + 0.15 * em, element, to: &row)
      }
      writer.write(
        text.line, of: text.shaped, x: x + 1.6 * em, baseline: y + BlockSetter.ascent * em, to: &row)
      x += room
    }
    row.height = y + 1.5 * em
    return row
  }

  func add(
    _ tone: ChartTone, width: Double, height: Double, x: Double, y: Double, _ element: Int, to row: inout Row
  ) {
    guard width > 0 else { return }
    for path in tone.rectangle(width: width, height: height) {
      row.items.append(Frame.Placed(Point(x: .points(x), y: .points(y)), .path(path, element: element)))
    }
  }

  /// The name of a category or a tick, broken into lines about as long as each other.
  mutating func chartLabel(_ inlines: [Inline], _ look: TextStyle, measure: Double, _ element: Int) -> ChartLabel {
    let em = look.size.points
    let shaped = shape(inlines, look, metrics: freeMetrics(size: em), measure: measure, element: element)
    func lines(_ measure: Double) -> ParagraphLines {
      ParagraphLines(
        shaped, ParagraphLines.Layout(firstMeasure: measure, measure: measure, isJustified: false))
    }
    var text = lines(measure)
    let count = text.lines.count
    guard count > 1 else { return ChartLabel(text: text, em: em) }
    // The least width that takes no line more.
    for narrower in stride(from: shaped.naturalWidth / Double(count), to: measure, by: em) {
      let found = lines(narrower)
      guard found.lines.count == count, found.lines.allSatisfy({ $0.overfull == 0 }) else { continue }
      text = found
      break
    }
    return ChartLabel(text: text, em: em)
  }

  /// Adds a label that ends at `right`, in the middle of a strip.
  mutating func add(_ label: ChartLabel, right: Double, middle: Double, to row: inout Row) {
    add(label, middle: middle, to: &row) { right - $0 }
  }

  /// Adds one that begins at `left`.
  mutating func add(_ label: ChartLabel, left: Double, middle: Double, to row: inout Row) {
    add(label, middle: middle, to: &row) { _ in left }
  }

  private mutating func add(
    _ label: ChartLabel, middle: Double, to row: inout Row, start: (_ width: Double) -> Double
  ) {
    var y = middle - label.height / 2 + (ChartLabel.step - 1) / 2 * label.em
    for line in label.text.lines {
      writer.write(
        line, of: label.text.shaped, x: start(line.width), baseline: y + BlockSetter.ascent * label.em, to: &row)
      y += ChartLabel.step * label.em
    }
  }
}

/// A name in a chart.
struct ChartLabel {
  /// Distance of its lines, in em.
  static let step = 1.15

  let text: ParagraphLines
  /// Size of its type, in points.
  let em: Double

  var height: Double { Double(text.lines.count) * ChartLabel.step * em }
}
