import Documents

extension BlockSetter {
  /// Lines through the categories: axis with round numbers and thin lines across, every category's place, as many of
  /// their names as there is room for, the greatest figure beside its point.
  mutating func lineRow(_ chart: Chart, _ look: TextStyle, _ element: Int) -> Row {
    let em = look.size.points
    let values = chart.series.flatMap { $0.values.compactMap(\.self) }
    let scale = ChartScale(greatest: values.map(\.amount).max() ?? 0)
    let small = TextStyle(look.typeface, .points(0.875 * em), colour: look.colour)
    let ticks = scale.ticks.map { (value: $0, text: [Inline.text(scale.text($0), .template)]) }
    let left = (ticks.map { naturalWidth($0.text, small).width }.max() ?? 0) + 0.6 * em
    let top = 1.4 * em
    let height = ChartMeasure.height * em
    let right = width - 0.5 * em
    func y(_ amount: Double) -> Double { top + height * (1 - amount / scale.end) }
    let count = chart.categories.count
    let step = count > 1 ? (right - left - em) / Double(count - 1) : 0
    func x(_ index: Int) -> Double { count > 1 ? left + em / 2 + Double(index) * step : (left + right) / 2 }
    var row = Row(height: top + height + 2.2 * em, snaps: false)
    for tick in ticks {
      let isAxis = tick.value == 0
      let line = Path(
        [.move(Point(x: .zero, y: .zero)), .line(Point(x: .points(right - left), y: .zero))],
        stroke: Path.Stroke(
          colour: isAxis ? .black : Colour(red: 0.8, green: 0.8, blue: 0.8),
          width: .points(isAxis ? ChartMeasure.axis : 0.4)))
      row.items.append(
        Frame.Placed(Point(x: .points(left), y: .points(y(tick.value))), .path(line, element: element)))
      addLabel(
        tick.text, small, right: left - 0.4 * em, measure: left, middle: y(tick.value), element, to: &row)
    }
    addCategories(chart, small, bottom: top + height, x: x, element, to: &row)
    for (index, series) in chart.series.enumerated() {
      var steps: [Path.Step] = []
      var isDrawn = false
      for (category, value) in series.values.enumerated() {
        guard let value else {
          isDrawn = false
          continue
        }
        let point = Point(x: .points(x(category)), y: .points(y(max(0, value.amount))))
        steps.append(isDrawn ? .line(point) : .move(point))
        isDrawn = true
      }
      guard !steps.isEmpty else { continue }
      let line = Path(
        steps, stroke: Path.Stroke(colour: .black, width: .points(1.2), dash: ChartTone.dashes(series: index)))
      row.items.append(Frame.Placed(Point(x: .zero, y: .zero), .path(line, element: element)))
      addPeak(series, small, x: x, y: y, limit: right, element, to: &row)
    }
    return row
  }

  /// Names below the axis, as many as do not touch, each with a tick.
  private mutating func addCategories(
    _ chart: Chart, _ look: TextStyle, bottom: Double, x: (Int) -> Double, _ element: Int, to row: inout Row
  ) {
    let em = look.size.points
    let count = chart.categories.count
    let widest = chart.categories.map { naturalWidth($0, look).width }.max() ?? 0
    let room = max(1, x(count - 1) - x(0))
    let every = max(1, Int((Double(count) * (widest + 0.8 * em) / room).rounded(.up)))
    for index in stride(from: 0, to: count, by: every) {
      let tick = Path(
        [.move(Point(x: .zero, y: .zero)), .line(Point(x: .zero, y: .points(0.3 * em)))],
        stroke: Path.Stroke(colour: .black, width: .points(ChartMeasure.axis)))
      row.items.append(Frame.Placed(Point(x: .points(x(index)), y: .points(bottom)), .path(tick, element: element)))
      let text = single(chart.categories[index], look, element: element)
      let start = min(max(0, x(index) - text.line.width / 2), width - text.line.width)
      writer.write(
        text.line, of: text.shaped, x: start, baseline: bottom + 0.5 * em + BlockSetter.ascent * em, to: &row)
    }
  }

  /// The greatest figure above its point, with a dot on it.
  private mutating func addPeak(
    _ series: Chart.Series, _ look: TextStyle, x: (Int) -> Double, y: (Double) -> Double, limit: Double,
    _ element: Int, to row: inout Row
  ) {
    var peak: (index: Int, value: Chart.Value)?
    for (index, value) in series.values.enumerated() {
      if let value, value.amount > peak?.value.amount ?? -1 { peak = (index, value) }
    }
    guard let peak else { return }
    let em = look.size.points
    let side = 0.35 * em
    let (left, top) = (x(peak.index), y(max(0, peak.value.amount)))
    let dot = Path(
      [
        .move(Point(x: .points(-side / 2), y: .points(-side / 2))),
        .line(Point(x: .points(side / 2), y: .points(-side / 2))),
        .line(Point(x: .points(side / 2), y: .points(side / 2))),
        .line(Point(x: .points(-side / 2), y: .points(side / 2))), .close,
      ], fill: .black)
    row.items.append(Frame.Placed(Point(x: .points(left), y: .points(top)), .path(dot, element: element)))
    let text = single(peak.value.label, look, element: element)
    let start = min(max(0, left - text.line.width / 2), limit - text.line.width)
    writer.write(
      text.line, of: text.shaped, x: start, baseline: top - 0.4 * em - (1 - BlockSetter.ascent) * em, to: &row)
  }
}
