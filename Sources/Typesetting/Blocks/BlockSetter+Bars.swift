import Documents

extension BlockSetter {
  /// Where the parts of a bar chart stand, in points.
  private struct BarPlace {
    /// Width of the labels at the left, whose text ends there.
    let labels: Double
    /// Where bars begin.
    let start: Double
    /// Length of the longest bar.
    let length: Double
  }

  /// A bar for each category and series, its figure behind it.
  mutating func barRows(_ chart: Chart, _ look: TextStyle, _ element: Int) -> [Row] {
    let em = look.size.points
    let values = chart.series.flatMap { $0.values.compactMap(\.self) }
    let place = barPlace(chart, look, figures: values.map { naturalWidth($0.label, look).width }.max() ?? 0)
    let greatest = max(values.map(\.amount).max() ?? 0, .leastNonzeroMagnitude)
    let count = Double(chart.series.count)
    return chart.categories.indices.map { category in
      let lines = Double(labelLines(chart.categories[category], look, measure: place.labels))
      let bars = (count - 1) * ChartMeasure.pair * em + ChartMeasure.bar * em
      let height = max(bars, lines * 1.15 * em) + (ChartMeasure.pitch - ChartMeasure.bar) * em
      var row = Row(height: height, snaps: false)
      addLabel(
        chart.categories[category], look, right: place.labels, measure: place.labels, middle: height / 2, element,
        to: &row)
      addAxis(at: place.start, height: height, element, to: &row)
      for (index, series) in chart.series.enumerated() {
        guard category < series.values.count, let value = series.values[category] else { continue }
        let top = (height - bars) / 2 + Double(index) * ChartMeasure.pair * em
        let length = max(0, value.amount) / greatest * place.length
        add(
          ChartTone.of(series: index), width: length, height: ChartMeasure.bar * em, x: place.start, y: top, element,
          to: &row)
        let label = single(value.label, look, element: element)
        writer.write(
          label.line, of: label.shaped, x: place.start + length + ChartMeasure.gap * em,
          baseline: top + (ChartMeasure.bar - 1) / 2 * em + BlockSetter.ascent * em, to: &row)
      }
      return row
    }
  }

  /// A bar for each category, its series one after another; a figure stands in its piece where there is room.
  mutating func stackedRows(_ chart: Chart, _ look: TextStyle, _ element: Int) -> [Row] {
    let em = look.size.points
    let place = barPlace(chart, look, figures: 0)
    let sums = chart.categories.indices.map { category in
      chart.series.reduce(0) { $0 + ($1.values.indices.contains(category) ? $1.values[category]?.amount ?? 0 : 0) }
    }
    let greatest = max(sums.max() ?? 0, .leastNonzeroMagnitude)
    let barHeight = 1.3 * em
    return chart.categories.indices.map { category in
      let lines = Double(labelLines(chart.categories[category], look, measure: place.labels))
      let height = max(barHeight, lines * 1.15 * em) + 0.8 * em
      var row = Row(height: height, snaps: false)
      addLabel(
        chart.categories[category], look, right: place.labels, measure: place.labels, middle: height / 2, element,
        to: &row)
      addAxis(at: place.start, height: height, element, to: &row)
      var x = place.start
      for (index, series) in chart.series.enumerated() {
        guard category < series.values.count, let value = series.values[category], value.amount > 0 else { continue }
        let length = value.amount / greatest * place.length
        let top = (height - barHeight) / 2
        add(ChartTone.of(series: index), width: length, height: barHeight, x: x, y: top, element, to: &row)
        let label = single(value.label, look, element: element)
        if label.line.width + 0.6 * em <= length {
          // On a white plate, so that no hatching runs through the figure.
          let plate = label.line.width + 0.3 * em
          let left = x + (length - plate) / 2
          addPlate(width: plate, height: em, x: left, y: top + 0.15 * em, element, to: &row)
          writer.write(
            label.line, of: label.shaped, x: left + 0.15 * em,
            baseline: top + 0.15 * em + BlockSetter.ascent * em, to: &row)
        }
        x += length
      }
      return row
    }
  }

  private func barPlace(_ chart: Chart, _ look: TextStyle, figures: Double) -> BarPlace {
    let em = look.size.points
    let widest = chart.categories.map { naturalWidth($0, look).width }.max() ?? 0
    let labels = min(widest + 0.1, ChartMeasure.labels * width)
    let start = labels + ChartMeasure.gap * em
    return BarPlace(
      labels: labels, start: start, length: max(2 * em, width - start - figures - 2 * ChartMeasure.gap * em))
  }

  /// The line from which bars begin, through the whole height of the strip so that strips join.
  private func addAxis(at x: Double, height: Double, _ element: Int, to row: inout Row) {
    let line = Path(
      [.move(Point(x: .zero, y: .zero)), .line(Point(x: .zero, y: .points(height)))],
      stroke: Path.Stroke(colour: .black, width: .points(ChartMeasure.axis)))
    row.items.append(Frame.Placed(Point(x: .points(x), y: .zero), .path(line, element: element)))
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
