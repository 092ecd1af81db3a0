import Campaigns

extension FigureSheet {
  /// A longer stretch of days is listed without those on which nothing came.
  private static let longestWindow = 400

  /// A row a day with what came on it and until it, and a line through both.
  mutating func addDays() {
    let days = listedDays
    guard days.count > 1 else { return }
    builder.addSpace(12)
    addRow(
      [
        .init(0...1, .text(Words.day), CellStyle(.header)),
        .init(2, .text(Words.count(Unit.suggestion)), CellStyle(.headerNumber)),
        .init(3, .text(Words.cumulative), CellStyle(.headerNumber)),
        .init(4, .blank, CellStyle(.header)),
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
        .init(4, isOutside(day) ? .text(Words.outside) : .blank, CellStyle(.text, indent: 1)),
      ])
    }
    addTrendChart(start..<builder.nextRow, days: days)
  }

  /// The days of the window, and others on which something came.
  private var listedDays: [CalendarDate] {
    var ordinals = Set(campaign.days.keys.map(\.ordinal))
    guard !ordinals.isEmpty else { return [] }
    for window in campaign.subject.windows {
      guard let from = window.from, let to = window.to, to.ordinal - from.ordinal < FigureSheet.longestWindow else {
        continue
      }
      ordinals.formUnion(from.ordinal...max(from.ordinal, to.ordinal))
    }
    return ordinals.sorted().compactMap { CalendarDate(ordinal: $0) }
  }

  private func isOutside(_ day: CalendarDate) -> Bool {
    let windows = campaign.subject.windows
    return !windows.isEmpty && !windows.contains { $0.contains(day) }
  }

  private mutating func addTrendChart(_ rows: Range<Int>, days: [CalendarDate]) {
    let width = FigureSheet.widths.reduce(0) { $0 + Int($1 * 6) }
    let height = 260
    let busiest = campaign.days.max { ($0.value, $1.key) < ($1.value, $0.key) }
    builder.addSpace(9)
    charts.append(
      ChartPlan(
        kind: .line, title: Words.trendChart,
        categories: CellRange(
          firstRow: rows.lowerBound, firstColumn: 0, lastRow: rows.upperBound - 1, lastColumn: 0),
        values: CellRange(firstRow: rows.lowerBound, firstColumn: 2, lastRow: rows.upperBound - 1, lastColumn: 2),
        alternative: Words.trendChart
          + "：\(days[0].chinese)至\(days[days.count - 1].chinese)"
          + (busiest.map { "，最多的一天是\($0.key.chinese)，\($0.value)\(Unit.suggestion)" } ?? ""),
        row: builder.nextRow, column: 0, width: width, height: height))
    builder.addRoom(pixels: height)
  }
}
