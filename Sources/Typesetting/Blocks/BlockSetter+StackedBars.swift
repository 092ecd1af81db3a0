import Documents

extension BlockSetter {
  /// Height of a stacked bar, and from it to the next, in em.
  private static let stackedBar = 1.3
  private static let stackedGap = 0.8
  /// The least share of its room that the longest bar keeps beside figures.
  private static let leastLength = 0.3

  /// A bar for each category, its series one after another. Its figures stand in its pieces if all have room there, else
  /// all of them behind the bar, each with the name of its series, in lines as many as they take.
  mutating func stackedRows(_ chart: Chart, _ look: TextStyle, _ figures: ChartFigures) -> [Row] {
    let em = look.size.points
    let bars = chart.categories.indices.map { category in
      StackedBar(
        chart.series.map { ($0.name, $0.values.indices.contains(category) ? $0.values[category] : nil) },
        isChinese: document.metadata.language != .english, width: { naturalWidth($0, look).width })
    }
    let greatest = max(bars.map(\.sum).max() ?? 0, .leastNonzeroMagnitude)
    var place = barPlace(chart, look, figures: 0)
    place.length = BlockSetter.length(of: bars, greatest: greatest, room: place.length, em: em)
    return zip(chart.categories, bars).enumerated().map { index, part in
      let (category, bar) = part
      let element = figures.element(of: index)
      let name = chartLabel(category, look, measure: place.labels, element)
      let scale = place.length / greatest
      let list =
        bar.holdsFigures(scale: scale, em: em)
        ? nil
        : listLabel(
          bar.list, look, measure: width - place.start - max(0, bar.sum) * scale - ChartMeasure.gap * em, element)
      let height = max(BlockSetter.stackedBar * em, name.height, list?.height ?? 0) + BlockSetter.stackedGap * em
      var row = Row(height: height, snaps: false)
      add(name, right: place.labels, middle: height / 2, to: &row)
      addAxis(at: place.start, height: height, element, to: &row)
      let end = add(bar, scale: scale, at: place.start, look, element, to: &row)
      if let list { add(list, left: end + ChartMeasure.gap * em, middle: height / 2, to: &row) }
      return row
    }
  }

  /// Length of the longest bar that leaves room for the figures behind bars. The shorter it is the more stand there.
  private static func length(of bars: [StackedBar], greatest: Double, room: Double, em: Double) -> Double {
    var length = room
    while true {
      let scale = length / greatest
      let limits = bars.lazy.filter { !$0.holdsFigures(scale: scale, em: em) && $0.sum > 0 }.map { bar in
        (room - bar.listWidth - ChartMeasure.gap * em) * greatest / bar.sum
      }
      let limit = max(limits.min() ?? room, leastLength * room)
      if limit >= length - LineMetrics.epsilon { return length }
      length = limit
    }
  }

  /// The figures of a bar, broken between them into lines that begin together.
  private mutating func listLabel(
    _ list: [Inline], _ look: TextStyle, measure: Double, _ element: Int
  ) -> ChartLabel {
    let em = look.size.points
    let shaped = shape(list, look, metrics: freeMetrics(size: em), measure: measure, element: element)
    return ChartLabel(
      text: ParagraphLines(
        shaped, ParagraphLines.Layout(firstMeasure: measure, measure: measure, isJustified: false)), em: em)
  }

  /// Returns where the bar ends.
  private mutating func add(
    _ bar: StackedBar, scale: Double, at start: Double, _ look: TextStyle, _ element: Int, to row: inout Row
  ) -> Double {
    let em = look.size.points
    let barHeight = BlockSetter.stackedBar * em
    let top = (row.height - barHeight) / 2
    let baseline = top + (BlockSetter.stackedBar - 1) / 2 * em + BlockSetter.ascent * em
    let holdsFigures = bar.holdsFigures(scale: scale, em: em)
    var x = start
    for (series, value) in bar.values.enumerated() {
      guard let value, value.amount > 0 else { continue }
      let length = value.amount * scale
      add(ChartTone.of(series: series), width: length, height: barHeight, x: x, y: top, element, to: &row)
      if holdsFigures {
        // On a white plate, so that no hatching runs through the figure.
        let label = single(value.label, look, element: element)
        let plate = label.line.width + 0.3 * em
        let left = x + (length - plate) / 2
        addPlate(width: plate, height: em, x: left, y: top + 0.15 * em, element, to: &row)
        writer.write(label.line, of: label.shaped, x: left + 0.15 * em, baseline: baseline, to: &row)
      }
      x += length
    }
    return x
  }

  private func addPlate(
    width: Double, height: Double, x: Double, y: Double, _ element: Int, to row: inout Row
  ) {
    let white = Colour(red: 1, green: 1, blue: 1)
    let path = Path(
      [
        .move(Point(x: .zero, y: .zero)), .line(Point(x: .points(width), y: .zero)),
        .line(Point(x: .points(width), y: .points(height))), .line(Point(x: .zero, y: .points(height))), .close,
      ], fill: white)
    row.items.append(Frame.Placed(Point(x: .points(x), y: .points(y)), .path(path, element: element)))
  }
}

/// A category of a stacked chart; lengths in points.
private struct StackedBar {
  /// One for each series.
  let values: [Chart.Value?]
  let sum: Double
  /// All figures that are known, one after another, each with its series.
  let list: [Inline]
  let listWidth: Double
  private let widths: [Double]

  init(_ values: [(name: [Inline], value: Chart.Value?)], isChinese: Bool, width: ([Inline]) -> Double) {
    self.values = values.map(\.value)
    sum = values.reduce(0) { $0 + max(0, $1.value?.amount ?? 0) }
    widths = values.map { $0.value.map { width($0.label) } ?? 0 }
    var list: [Inline] = []
    for (name, value) in values {
      guard let value else { continue }
      if !list.isEmpty { list.append(.text(isChinese ? "、" : ", ", .template)) }
      list.append(.unbroken(name + StackedBar.separator(after: name, isChinese) + value.label))
    }
    self.list = list
    listWidth = width(list)
  }

  /// Between a name and its figure: a digit or letter does not touch it.
  private static func separator(after name: [Inline], _ isChinese: Bool) -> [Inline] {
    guard let last = name.plainText.unicodeScalars.last else { return [] }
    if !isChinese { return [.text(" ", .template)] }
    return last.value < 0x80 ? [.text("：", .template)] : []
  }

  /// Whether there is a piece, and every piece has room for its figure.
  func holdsFigures(scale: Double, em: Double) -> Bool {
    sum > 0
      && zip(values, widths).allSatisfy { value, width in
        guard let value, value.amount > 0 else { return true }
        return width + 0.6 * em <= value.amount * scale
      }
  }
}
