import Campaigns

extension FigureSheet {
  /// Bars for the groups at the top. They take their lengths from the table above where its rows follow each other, else
  /// from a table of their own.
  mutating func addChart(topRows: [Int], first: Int, end: Int) {
    let bars =
      lines.filter { $0.level == 1 }.map { line in
        (title: line.title, figure: campaign.figures[FigureID("group", line.group.id, "count")])
      } + (campaign.figures[.ungrouped].map { [(title: Words.ungrouped, figure: $0)] } ?? [])
    let counts = bars.compactMap { $0.figure?.count }
    // More bars than these are no picture any more.
    guard counts.count == bars.count, (2...40).contains(bars.count), counts.contains(where: { $0 > 0 }) else { return }
    var range = first..<end
    let top = builder.nextRow
    if topRows.count != end - first {
      addHeading(Words.chart)
      range = builder.nextRow..<builder.nextRow + bars.count
      for bar in bars {
        addRow([
          .init(0...1, .text(bar.title), CellStyle(.text)),
          .init(2, .number(CellNumber(bar.figure?.count ?? 0)), CellStyle(.number, .integer)),
        ])
      }
    }
    let isTable = topRows.count == end - first
    // A little narrower than the table, whose columns other programs than Excel draw narrower.
    let width = FigureSheet.widths.reduce(0) { $0 + Int($1 * 6) }
    let longest = bars.map { TextMeasure.units($0.title) }.max() ?? 0
    let height = 64 + bars.count * (longest > 30 ? 40 : 30)
    builder.addSpace(9)
    let unit = bars.first?.figure?.unit ?? Unit.suggestion
    charts.append(
      ChartPlan(
        kind: .bars, title: Words.chart + "（\(unit)）",
        categories: CellRange(
          firstRow: range.lowerBound, firstColumn: isTable ? 1 : 0, lastRow: range.upperBound - 1,
          lastColumn: isTable ? 1 : 0),
        values: CellRange(firstRow: range.lowerBound, firstColumn: 2, lastRow: range.upperBound - 1, lastColumn: 2),
        alternative: Words.chart + "：" + zip(bars, counts).map { "\($0.title)\($1)\(unit)" }.joined(separator: "；"),
        row: builder.nextRow, column: 0, most: counts.max() ?? 0, width: width, height: height))
    builder.addRoom(pixels: height)
    builder.keepTogether(from: top, isWhole: true)
  }
}
