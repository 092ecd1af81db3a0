import Documents

extension BlockSetter {
  /// Where the parts of a bar chart stand, in points.
  struct BarPlace {
    /// Width of the labels at the left, whose text ends there.
    let labels: Double
    /// Where bars begin.
    let start: Double
    /// Length of the longest bar.
    var length: Double
  }

  /// A bar for each category and series, its figure behind it.
  mutating func barRows(_ chart: Chart, _ look: TextStyle, _ figures: ChartFigures) -> [Row] {
    let em = look.size.points
    let values = chart.series.flatMap { $0.values.compactMap(\.self) }
    let place = barPlace(chart, look, figures: values.map { naturalWidth($0.label, look).width }.max() ?? 0)
    let greatest = max(values.map(\.amount).max() ?? 0, .leastNonzeroMagnitude)
    let count = Double(chart.series.count)
    return chart.categories.indices.map { category in
      let element = figures.element(of: category)
      let name = chartLabel(chart.categories[category], look, measure: place.labels, element)
      let bars = (count - 1) * ChartMeasure.pair * em + ChartMeasure.bar * em
      let height = max(bars, name.height) + (ChartMeasure.pitch - ChartMeasure.bar) * em
      var row = Row(height: height, snaps: false)
      add(name, right: place.labels, middle: height / 2, to: &row)
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

  func barPlace(_ chart: Chart, _ look: TextStyle, figures: Double) -> BarPlace {
    let em = look.size.points
    let widest = chart.categories.map { naturalWidth($0, look).width }.max() ?? 0
    let labels = min(widest + 0.1, ChartMeasure.labels * width)
    let start = labels + ChartMeasure.gap * em
    return BarPlace(
      labels: labels, start: start, length: max(2 * em, width - start - figures - 2 * ChartMeasure.gap * em))
  }

  /// The line from which bars begin, through the whole height of the strip so that strips join.
  func addAxis(at x: Double, height: Double, _ element: Int, to row: inout Row) {
    let line = Path(
      [.move(Point(x: .zero, y: .zero)), .line(Point(x: .zero, y: .points(height)))],
      stroke: Path.Stroke(colour: .black, width: .points(ChartMeasure.axis)))
    row.items.append(Frame.Placed(Point(x: .points(x), y: .zero), .path(line, element: element)))
  }
}
