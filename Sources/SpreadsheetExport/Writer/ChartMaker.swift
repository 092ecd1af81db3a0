import CXlsxWriter

/// Has libxlsxwriter make a chart.
enum ChartMaker {
  static func make(
    _ plan: ChartPlan, sheet: String, in workbook: UnsafeMutablePointer<lxw_workbook>?
  ) -> UnsafeMutablePointer<lxw_chart>? {
    let type = plan.kind == .bars ? LXW_CHART_BAR : LXW_CHART_LINE
    guard let chart = workbook_add_chart(workbook, UInt8(type.rawValue)),
      let series = chart_add_series(chart, nil, nil)
    else { return nil }
    set(plan.categories, sheet) { chart_series_set_categories(series, $0, $1, $2, $3, $4) }
    set(plan.values, sheet) { chart_series_set_values(series, $0, $1, $2, $3, $4) }
    chart_series_set_name(series, plan.title)
    withFont(size: 11, colour: StyleTable.accent, isBold: true) { chart_title_set_name_font(chart, $0) }
    chart_title_set_name(chart, plan.title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    var none = lxw_chart_line()
    none.none = 1
    chart_chartarea_set_line(chart, &none)
    switch plan.kind {
    case .bars: shapeBars(chart, series)
    case .line: shapeLine(chart, series, most: plan.most)
    }
    return chart
  }

  private static func shapeBars(
    _ chart: UnsafeMutablePointer<lxw_chart>, _ series: UnsafeMutablePointer<lxw_chart_series>
  ) {
    var fill = lxw_chart_fill()
    fill.color = StyleTable.accent
    chart_series_set_fill(series, &fill)
    chart_set_series_gap(chart, 60)
    withFont(size: 9, colour: StyleTable.ink) { chart_series_set_labels_font(series, $0) }
    chart_series_set_labels(series)
    var rule = axisRule
    // In a bar chart libxlsxwriter's y axis is that of the categories.
    let categories = chart.pointee.y_axis
    // The first group stands at the top, as in the table.
    chart_axis_set_reverse(categories)
    chart_axis_set_line(categories, &rule)
    chart_axis_set_major_tick_mark(categories, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    withFont(size: 9, colour: StyleTable.ink) { chart_axis_set_num_font(categories, $0) }
    let values = chart.pointee.x_axis
    // The labels at the bars' ends say it all.
    chart_axis_off(values)
    chart_axis_set_min(values, 0)
    chart_axis_major_gridlines_set_visible(values, 0)
  }

  private static func shapeLine(
    _ chart: UnsafeMutablePointer<lxw_chart>, _ series: UnsafeMutablePointer<lxw_chart_series>, most: Int
  ) {
    var line = lxw_chart_line()
    line.color = StyleTable.accent
    line.width = 1.75
    chart_series_set_line(series, &line)
    var rule = axisRule
    let days = chart.pointee.x_axis
    chart_axis_set_line(days, &rule)
    chart_axis_set_num_format(days, "m-d")
    withFont(size: 9, colour: StyleTable.ink) { chart_axis_set_num_font(days, $0) }
    let values = chart.pointee.y_axis
    chart_axis_set_min(values, 0)
    chart_axis_set_major_unit(values, Double(step(to: most)))
    chart_axis_set_num_format(values, "0")
    chart_axis_set_line(values, &rule)
    chart_axis_major_gridlines_set_line(values, &rule)
    withFont(size: 9, colour: StyleTable.ink) { chart_axis_set_num_font(values, $0) }
  }

  /// The distance between the lines of an axis to `most`: 1, 2 or 5 by a power of ten, so that there are seven at most and
  /// none stands at half a letter.
  static func step(to most: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where factor * power * 7 >= most { return factor * power }
      power *= 10
    }
  }

  private static var axisRule: lxw_chart_line {
    var rule = lxw_chart_line()
    rule.color = StyleTable.rule
    rule.width = 0.75
    return rule
  }

  private static func set(
    _ range: CellRange, _ sheet: String,
    _ setter: (UnsafePointer<CChar>, UInt32, UInt16, UInt32, UInt16) -> Void
  ) {
    sheet.withCString {
      setter(
        $0, UInt32(range.firstRow), UInt16(range.firstColumn), UInt32(range.lastRow), UInt16(range.lastColumn))
    }
  }

  private static func withFont(
    size: Double, colour: UInt32, isBold: Bool = false, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    let strings = CStringArena()
    var font = lxw_chart_font()
    font.name = strings.copy(StyleTable.font)
    font.size = size
    font.color = colour
    font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    body(&font)
  }
}
