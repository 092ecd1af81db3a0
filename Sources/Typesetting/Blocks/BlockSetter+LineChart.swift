import Documents

extension BlockSetter {
  /// Lines through the categories: axis with round numbers and thin lines across, every category's place, as many of
  /// their names as there is room for, the greatest figure beside its point.
  mutating func lineRow(_ chart: Chart, _ look: TextStyle, _ figures: ChartFigures) -> Row {
    let em = look.size.points
    let element = figures.first
    let values = chart.series.flatMap { $0.values.compactMap(\.self) }
    let scale = ChartScale(greatest: values.map(\.amount).max() ?? 0)
    let small = TextStyle(look.typeface, .points(0.875 * em), colour: look.colour)
    let ticks = scale.ticks.map { (value: $0, text: [Inline.text(scale.text($0), .template)]) }
    let left = (ticks.map { naturalWidth($0.text, small).width }.max() ?? 0) + 0.6 * em
    let top = 1.4 * em
    let height = ChartMeasure.height * em
    let right = width - 0.5 * em
    func y(_ amount: Double) -> Double { top + height * (1 - amount / scale.end) }
    let count = Double(chart.categories.count)
    // Names in several lines stand in equal parts of the axis, others reach beyond its ends where they must.
    let isBroken = breaksNames(chart, small, step: (right - left) / count)
    let inset = isBroken || count == 1 ? (right - left) / count / 2 : em / 2
    let step = count > 1 ? (right - left - 2 * inset) / (count - 1) : right - left
    func x(_ index: Int) -> Double { left + inset + Double(index) * step }
    let names = categoryNames(chart, small, step: step, isBroken: isBroken, figures)
    let lines = names.map(\.name.text.lines.count).max() ?? 1
    var row = Row(height: top + height + (1.2 + Double(lines)) * em, snaps: false)
    for tick in ticks {
      let isAxis = tick.value == 0
      let line = Path(
        [.move(Point(x: .zero, y: .zero)), .line(Point(x: .points(right - left), y: .zero))],
        stroke: Path.Stroke(
          colour: isAxis ? .black : Colour(red: 0.8, green: 0.8, blue: 0.8),
          width: .points(isAxis ? ChartMeasure.axis : 0.4)))
      row.items.append(
        Frame.Placed(Point(x: .points(left), y: .points(y(tick.value))), .path(line, element: element)))
      let label = chartLabel(tick.text, small, measure: left, element)
      add(label, right: left - 0.4 * em, middle: y(tick.value), to: &row)
    }
    for (index, name) in names {
      add(name, at: x(index), bottom: top + height, figures.element(of: index), to: &row)
    }
    for (index, series) in chart.series.enumerated() {
      let points = series.values.enumerated().map { category, value in
        value.map { Point(x: .points(x(category)), y: .points(y(max(0, $0.amount)))) }
      }
      // A line through the days of a year would be a band.
      let thickness = step < 3 ? 0.6 : 1.2
      let stroke = Path.Stroke(colour: .black, width: .points(thickness), dash: ChartTone.dashes(series: index))
      var steps: [Path.Step] = []
      var part = element
      func close() {
        guard !steps.isEmpty else { return }
        row.items.append(Frame.Placed(Point(x: .zero, y: .zero), .path(Path(steps, stroke: stroke), element: part)))
        steps = []
      }
      for (category, point) in points.enumerated() {
        if figures.element(of: category) != part {
          close()
          part = figures.element(of: category)
          if category > 0, let before = points[category - 1] { steps = [.move(before)] }
        }
        guard let point else { continue }
        let isJoined = category > 0 && points[category - 1] != nil
        steps.append(isJoined ? .line(point) : .move(point))
        // A value alone between days of which nothing is known has no line, and would not be seen.
        let isAlone = !isJoined && (category + 1 >= points.count || points[category + 1] == nil)
        if isAlone { addDot(at: point, side: 0.35 * small.size.points, part, to: &row) }
      }
      close()
      addPeak(series, small, x: x, y: y, limits: left...right, figures, to: &row)
    }
    return row
  }

  /// Least width in which a name is broken into lines, and blank between two names, in em.
  private static let leastName = 4.0
  private static let nameGap = 0.8

  /// Whether names have no room beside each other, but have in several lines.
  private func breaksNames(_ chart: Chart, _ look: TextStyle, step: Double) -> Bool {
    let gap = BlockSetter.nameGap * look.size.points
    let widest = chart.categories.map { naturalWidth($0, look).width }.max() ?? 0
    return widest + gap > step && step >= BlockSetter.leastName * look.size.points + gap
  }

  /// The names below the axis: all of them in lines, or as many as do not touch.
  private mutating func categoryNames(
    _ chart: Chart, _ look: TextStyle, step: Double, isBroken: Bool, _ figures: ChartFigures
  ) -> [(category: Int, name: ChartLabel)] {
    let gap = BlockSetter.nameGap * look.size.points
    let widest = chart.categories.map { naturalWidth($0, look).width }.max() ?? 0
    let every = isBroken ? 1 : max(1, Int(((widest + gap) / step - 0.01).rounded(.up)))
    return stride(from: 0, to: chart.categories.count, by: every).map { index in
      let element = figures.element(of: index)
      return (index, chartLabel(chart.categories[index], look, measure: isBroken ? step - gap : width, element))
    }
  }

  /// Adds a tick with its name beneath.
  private mutating func add(
    _ name: ChartLabel, at x: Double, bottom: Double, _ element: Int, to row: inout Row
  ) {
    let tick = Path(
      [.move(Point(x: .zero, y: .zero)), .line(Point(x: .zero, y: .points(0.3 * name.em)))],
      stroke: Path.Stroke(colour: .black, width: .points(ChartMeasure.axis)))
    row.items.append(Frame.Placed(Point(x: .points(x), y: .points(bottom)), .path(tick, element: element)))
    for (number, line) in name.text.lines.enumerated() {
      let start = min(max(0, x - line.width / 2), width - line.width)
      let y = bottom + (0.5 + Double(number) * ChartLabel.step) * name.em
      writer.write(
        line, of: name.text.shaped, x: start, baseline: y + BlockSetter.ascent * name.em, to: &row)
    }
  }

  /// The greatest figure above its point, with a dot on it.
  private mutating func addPeak(
    _ series: Chart.Series, _ look: TextStyle, x: (Int) -> Double, y: (Double) -> Double, limits: ClosedRange<Double>,
    _ figures: ChartFigures, to row: inout Row
  ) {
    var peak: (index: Int, value: Chart.Value)?
    for (index, value) in series.values.enumerated() {
      if let value, value.amount > peak?.value.amount ?? -1 { peak = (index, value) }
    }
    guard let peak else { return }
    let em = look.size.points
    let element = figures.element(of: peak.index)
    let (left, top) = (x(peak.index), y(max(0, peak.value.amount)))
    addDot(at: Point(x: .points(left), y: .points(top)), side: 0.35 * em, element, to: &row)
    let text = single(peak.value.label, look, element: element)
    // Clear of the names of the axis.
    let start = min(max(limits.lowerBound, left - text.line.width / 2), limits.upperBound - text.line.width)
    writer.write(
      text.line, of: text.shaped, x: start, baseline: top - 0.4 * em - (1 - BlockSetter.ascent) * em, to: &row)
  }

  private func addDot(at point: Point, side: Double, _ element: Int, to row: inout Row) {
    let dot = Path(
      [
        .move(Point(x: .points(-side / 2), y: .points(-side / 2))),
        .line(Point(x: .points(side / 2), y: .points(-side / 2))),
        .line(Point(x: .points(side / 2), y: .points(side / 2))),
        .line(Point(x: .points(-side / 2), y: .points(side / 2))), .close,
      ], fill: .black)
    row.items.append(Frame.Placed(point, .path(dot, element: element)))
  }
}
