import Testing

@testable import Documents

@Suite struct ChartAlternativeTests {
  private static func text(_ text: String) -> [Inline] { [.text(text, .office)] }

  private static func chart(
    _ kind: Chart.Kind, caption: String? = "数量", about: String? = nil, _ categories: [String],
    _ series: [(name: String, values: [Int?])]
  ) -> Chart {
    Chart(
      kind, caption: caption.map(text), about: about.map(text), categories: categories.map(text),
      series: series.map { series in
        Chart.Series(
          name: text(series.name),
          values: series.values.map { $0.map { Chart.Value(Double($0), label: text(String($0))) } })
      })
  }

  private static func said(_ chart: Chart, _ words: SpokenWords = .chinese) -> [String] {
    chart.alternatives(words, longest: 16_382).map(\.text)
  }

  @Test func aChartSaysWhatItIsAndEveryFigure() {
    #expect(Self.said(Self.chart(.bar, ["甲", "乙"], [("", [3, 0])])) == ["条形图：数量。甲 3，乙 0。"])
    #expect(Self.said(Self.chart(.bar, caption: nil, ["甲"], [("", [3])])) == ["条形图：甲 3。"])
    // A question ends the sentence itself.
    #expect(
      Self.said(Self.chart(.bar, caption: nil, about: "几次？", ["甲"], [("", [3])])) == ["条形图：几次？甲 3。"])
    #expect(Self.said(Self.chart(.bar, ["Yes", "No"], [("", [3, 1])]), .english) == ["Bar chart: 数量. Yes 3, No 1."])
  }

  /// Bars of several series one after another, lines one after another; what is not known is not said.
  @Test func severalSeriesAreToldApart() {
    let series: [(name: String, values: [Int?])] = [("采纳", [4, 3]), ("未采纳", [nil, 1])]
    #expect(Self.said(Self.chart(.stackedBar, ["甲", "乙"], series)) == ["堆叠条形图：数量。甲：采纳 4；乙：采纳 3，未采纳 1。"])
    #expect(Self.said(Self.chart(.line, ["甲", "乙"], series)) == ["折线图：数量。采纳：甲 4，乙 3；未采纳：乙 1。"])
  }

  /// 4,000 days: about 40,000 characters, of which a string of a file holds 16,382.
  @Test func noFigureIsLostWhereOneTextCannotHoldAll() {
    let days = (1...4_000).map { "第\($0)日" }
    let chart = Self.chart(.line, days, [("", (1...4_000).map { $0 })])
    let parts = chart.alternatives(.chinese, longest: 16_382)
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.text.utf16.count <= 16_382 })
    #expect(parts.map(\.categories).reduce(into: []) { $0 += Array($1) } == Array(0..<4_000))
    #expect(parts[1].text.hasPrefix("折线图：数量（第2部分，共3部分）。"))
    let all = parts.map(\.text).joined()
    for day in 1...4_000 { #expect(all.contains("第\(day)日 \(day)，") || all.contains("第\(day)日 \(day)。")) }
  }

  /// A name is printed whole and said in short; its figure is said.
  @Test func endlessNamesDoNotCrowdFiguresOut() {
    let name = String(repeating: "长", count: 20_000)
    let parts = Self.chart(.bar, [name, "乙"], [("", [17, 4])]).alternatives(.chinese, longest: 16_382)
    #expect(parts.allSatisfy { $0.text.utf16.count <= 16_382 })
    #expect(parts.map(\.text).joined().contains("…… 17，乙 4。"))
  }
}
