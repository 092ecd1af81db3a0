import Campaigns

extension FigureSheet {
  /// A row a day with what came on it and until it, and a line through both.
  mutating func addDays() {
    let days = listedDays
    guard days.count > 1 else { return }
    // The picture first; its rows follow it: two rows with the chart's, one of space, one of heads.
    let room = builder.nextRow
    let height = 260
    builder.addRoom(pixels: height + 12)
    builder.addSpace(9)
    repeatedRows = builder.nextRow..<builder.nextRow + 1
    addRow(
      [
        .init(0...1, .text(Words.day), CellStyle(.header)),
        .init(2, .text(Words.count(Unit.suggestion)), CellStyle(.headerNumber)),
        .init(3, .text(Words.cumulative), CellStyle(.headerNumber)),
      ], rest: .header)
    let start = builder.nextRow
    var total = 0
    for day in days {
      let figure = campaign.figures[FigureID("day", day.iso, "count")]
      let count = figure?.count ?? 0
      total += count
      let row = builder.nextRow + 1
      let cumulative = day == days[0] ? "=C\(row)" : "=D\(row - 1)+C\(row)"
      addRow([
        .init(0...1, .date(day), CellStyle(.text, .date)),
        figure.map { self.count($0) } ?? .init(2, .number(CellNumber(0)), CellStyle(.number, .integer)),
        .init(3, .formula(cumulative, cached: CellNumber(total)), CellStyle(.number, .integer)),
        .init(4, isOutside(day) ? .text(Words.outside) : .blank, CellStyle(.factLabel, indent: 1)),
      ])
    }
    addBars(from: start, column: 2)
    addName(Words.dayCounts, from: start)
    addTrendChart(start..<builder.nextRow, days: days, at: room, height: height)
  }

  /// The days of which there is a figure.
  private var listedDays: [CalendarDate] {
    let prefix = "day."
    return campaign.figures.figures.compactMap { figure in
      guard figure.id.path.hasPrefix(prefix) else { return nil }
      return CalendarDate(iso: String(figure.id.path.dropFirst(prefix.count).dropLast(".count".count)))
    }
  }

  private func isOutside(_ day: CalendarDate) -> Bool {
    let windows = campaign.subject.windows
    return !windows.isEmpty && !windows.contains { $0.contains(day) }
  }

  private mutating func addTrendChart(_ rows: Range<Int>, days: [CalendarDate], at row: Int, height: Int) {
    let width = FigureSheet.widths.reduce(0) { $0 + Int($1 * 7) }
    let busiest = campaign.days.max { ($0.value, $1.key) < ($1.value, $0.key) }
    charts.append(
      ChartPlan(
        kind: .line, title: Words.trendChart,
        categories: CellRange(
          firstRow: rows.lowerBound, firstColumn: 0, lastRow: rows.upperBound - 1, lastColumn: 0),
        values: CellRange(firstRow: rows.lowerBound, firstColumn: 2, lastRow: rows.upperBound - 1, lastColumn: 2),
        alternative: Words.trendChart
          + "：\(days[0].chinese)至\(days[days.count - 1].chinese)"
          + (busiest.map { "，最多的一天是\($0.key.chinese)，\($0.value)\(Unit.suggestion)" } ?? ""),
        row: row, column: 0, most: busiest?.value ?? 0, width: width, height: height))
  }
}
